import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { when, whenClosed, withoutMelding } from '../guards.ts';
import { beforeConclusie } from '../guards-einde.ts';
import { behandelend } from '../rol.ts';

const unknown = when(
  '8.6b',
  (d) => d.onderzoekGestartOp === null,
  'De wederpartij weet niet van deze zaak, dus hoort zij ook niets over het einde.',
  'Er valt niets te berichten.',
);

/** The other party, which knew of the investigation, hears that the case ends; the client gets a copy (8.5, 8.6b). */
export const tellEindeWederpartij = act({
  name: 'tellEindeWederpartij',
  label: 'Wederpartij vertellen dat de zaak eindigt',
  artikelen: ['8.5', '8.6b', 'B10'],
  by: behandelend,
  stuk: { soort: 'brief' },
  input: z.object({
    op: dag({ label: 'Dag van verzenden' }),
    verzending,
    brief: tekst({ label: 'Tekst van de brief' }),
  }),
  refuse: [withoutMelding, whenClosed, unknown, beforeConclusie],
  events: (_dossier, invoer) => [{ type: 'WederpartijEindeTold', op: invoer.op, ...verzondenAls(invoer) }],
});
