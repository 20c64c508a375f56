import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { onterechtredenen } from '../codelijsten-waarborgen.ts';
import { whenInstead, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** What the bureau did something about, was a melding: it is closed, and stays in the figures (8.6a, 10). */
const whenHandled = whenInstead(
  '8.6a',
  (d) =>
    d.intakeOp !== null ||
    d.adviesOp !== null ||
    d.machtigingen.length > 0 ||
    d.onderzoekGestartOp !== null ||
    d.doorverwezenOp !== null,
  'Er is in deze zaak al gehandeld, dus zij telt mee.',
  'Sluit het dossier af met de reden die past.',
  'closeDossier',
);

/** It should not have been registered: the dossier ends, leaves all figures, and its registration is withdrawn (10). */
export const voidRegistratie = act({
  name: 'voidRegistratie',
  label: 'Ten onrechte geregistreerd',
  artikelen: ['8.6a', '10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    reden: keuze(onterechtredenen, { label: 'Waarom had dit niet geregistreerd mogen worden?' }),
    toelichting: tekst({ label: 'Toelichting' }),
  }),
  refuse: [withoutMelding, whenHandled],
  events: (_dossier, { op, reden }) => [{ type: 'RegistratieVoided', op, reden }],
});
