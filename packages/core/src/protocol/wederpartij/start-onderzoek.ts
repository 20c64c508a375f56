import { z } from 'zod';
import { geenClient } from '../../dossier/zonder-client.ts';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { afschriftMee, verzending, verzondenAls, zonderAfschrift } from '../briefinvoer.ts';
import { beforeContactSlachtoffer, withoutPlan } from '../guards.ts';
import { machtigingVoor, withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { beforeBekendwording, whenGeenOvereenstemming, withoutRelatie } from '../plan/guards-plan.ts';
import { behandelend } from '../rol.ts';

/** Client and accused are both told that the investigation begins (B10); it needs a machtiging first (5.2e). The client gets a copy (8.5). */
export const startOnderzoek = actNaarBuiten({
  name: 'startOnderzoek',
  label: 'Start van het onderzoek melden',
  artikelen: [
    '2.4',
    '4.2',
    '5c',
    '7.1',
    '3.5',
    '5.2e',
    '5.4.1a',
    '5.4.1b',
    '5.4.1d',
    '5.4.2a',
    '5.4.4a',
    '8.5',
    'B5',
    'B10',
  ],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag waarop cliënt en wederpartij het bericht kregen' }),
    verzending,
    afschriftMee,
    bericht: tekst({ label: 'Bericht aan cliënt en wederpartij' }),
  }),
  asks: zonderAfschrift,
  refuse: [
    withoutMachtiging('wederpartij'),
    beforeContactSlachtoffer,
    withoutPlan,
    whenGeenOvereenstemming,
    beforeBekendwording,
    withoutRelatie,
  ],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    return [
      {
        type: 'OnderzoekStarted',
        op: invoer.op,
        ...(geenClient(dossier) ? {} : { afschriftMee: invoer.afschriftMee ?? false }),
        ...verzondenAls(invoer),
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
