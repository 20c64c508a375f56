import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import {
  machtigingVoor,
  whenAnoniem,
  whenClosed,
  whenOnlyRegistratie,
  withoutMachtiging,
  withoutMelding,
  withoutPlan,
} from '../guards.ts';
import { whenConflict } from '../guards-voorlegging.ts';
import { beforeBekendwording, withoutRelatie } from '../plan/guards-plan.ts';
import { behandelend } from '../rol.ts';

/** Client and accused are both told that the investigation begins (B10); it needs a machtiging first (5.2e). */
export const startOnderzoek = act({
  name: 'startOnderzoek',
  label: 'Start van het onderzoek melden',
  artikelen: ['3.5', '5.2e', '5.4.1a', '5.4.1b', '5.4.1d', '5.4.2a', '5.4.4a', 'B5', 'B10'],
  by: behandelend,
  stuk: { soort: 'brief' },
  input: z.object({
    op: dag({ label: 'Dag waarop cliënt en wederpartij het bericht kregen' }),
    bericht: tekst({ label: 'Bericht aan cliënt en wederpartij' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenAnoniem,
    whenOnlyRegistratie,
    withoutMachtiging('wederpartij'),
    withoutPlan,
    beforeBekendwording,
    withoutRelatie,
  ],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    return [
      {
        type: 'OnderzoekStarted',
        op: invoer.op,
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
