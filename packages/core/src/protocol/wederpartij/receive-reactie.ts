import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { houdingen } from '../codelijsten.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { withoutBrief } from './antwoordtermijn.ts';

/** The other party gives its view (5.4.1c, 7.2). */
export const receiveReactie = act({
  name: 'receiveReactie',
  label: 'Reactie van de wederpartij vastleggen',
  artikelen: ['7.3a', '7.3b', '8.5'],
  by: behandelend,
  stuk: { soort: 'brief' },
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    houding: keuze(houdingen, { label: 'Hoe reageert de wederpartij?' }),
    reactie: tekst({ label: 'Inhoud van de reactie' }, 'derden'),
  }),
  refuse: [withoutMelding, whenClosed, withoutBrief],
  events: (_dossier, invoer) => [{ type: 'WederpartijReplied', op: invoer.op, houding: invoer.houding }],
});
