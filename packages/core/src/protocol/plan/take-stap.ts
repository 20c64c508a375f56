import { z } from 'zod';
import { dag, janee, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { type Guard, insteadOf } from '../act.ts';
import { planstappen } from '../codelijsten.ts';
import { beforeContactSlachtoffer, notInPlan, withoutPlan } from '../guards.ts';
import { machtigingVoor, withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { behandelend } from '../rol.ts';
import {
  beforeAdvocaat,
  beforeHoor,
  beforeInstemming,
  whenGeenOvereenstemming,
  withGegevensBeklaagde,
} from './guards-plan.ts';

type Invoer = { op: Datum; stap: string };

/** A step that is not in the plan has no consent to rest on (5.4.4a). */
const outsidePlan: Guard<Invoer> = {
  artikel: '5.4.4a',
  check: (dossier, context, invoer) =>
    invoer ? notInPlan(invoer.stap).check(dossier, context, undefined) : null,
};

/** Hearing both sides has acts of its own. */
const hoorApart: Guard<Invoer> = {
  artikel: '7.3a',
  check: (_dossier, _context, invoer) =>
    invoer?.stap === 'hoor-wederhoor'
      ? insteadOf(
          '7.3a',
          'Hoor en wederhoor heeft een eigen brief en termijn.',
          'Verstuur de hoor-wederhoorbrief.',
          'sendHoorWederhoorbrief',
        )
      : null,
};

/** A step of the plan is carried out; it names the agreed plan that it rests on (5.4.4a, 5.4.2b, 7.2). */
export const takeStap = actNaarBuiten({
  name: 'takeStap',
  label: 'Stap uit het plan uitvoeren',
  artikelen: [
    '2.4',
    '4.2',
    '5c',
    '5.2e',
    '5.4.1c',
    '5.4.2b',
    '5.4.3',
    '5.4.4a',
    '5.4.6b',
    '7.1',
    '7.2',
    '7.3a',
    '8.2a',
    'B9',
    'B11',
  ],
  by: behandelend,
  frequent: true,
  input: z.object({
    op: dag({ label: 'Dag' }),
    stap: keuze(planstappen, { label: 'Welke stap?' }),
    zonderGegevensBeklaagde: janee({
      label: 'Er zijn geen gegevens van de beklaagde gedeeld met anderen',
      soms: 'Verplicht zolang er nog geen conclusie is, als anderen door deze stap van de zaak horen.',
    }).optional(),
    verslag: tekst({ label: 'Wat is er gedaan?' }),
  }),
  refuse: [
    beforeContactSlachtoffer,
    withoutPlan,
    whenGeenOvereenstemming,
    withoutMachtiging('wederpartij'),
    outsidePlan,
    hoorApart,
    beforeHoor,
    beforeInstemming,
    beforeAdvocaat,
    withGegevensBeklaagde,
  ],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    return [
      {
        type: 'StapTaken',
        op: invoer.op,
        stap: invoer.stap,
        ...(dossier.plan && { planVersie: dossier.plan.versie }),
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
