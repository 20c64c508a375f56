import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import {
  whenAnoniem,
  whenClosed,
  whenOnlyRegistratie,
  withoutMachtiging,
  withoutMelding,
  withoutPlan,
} from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Client and accused are both told that the investigation begins (B10); it needs a machtiging first (5.2e). */
export const startOnderzoek = act({
  name: 'startOnderzoek',
  label: 'Start van het onderzoek melden',
  artikelen: ['5.2e', '5.4.1b', '5.4.2a', 'B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag waarop cliënt en wederpartij het bericht kregen' }),
    bericht: tekst({ label: 'Bericht aan cliënt en wederpartij' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenAnoniem,
    whenOnlyRegistratie,
    withoutMachtiging('wederpartij'),
    withoutPlan,
  ],
  events: (_dossier, invoer) => [{ type: 'OnderzoekStarted', op: invoer.op }],
});
