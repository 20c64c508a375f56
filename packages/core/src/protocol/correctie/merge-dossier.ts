import { z } from 'zod';
import { dag, dossiernummer, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { when, withoutMelding } from '../guards.ts';
import { beforeAfschrift, beforeConclusie } from '../guards-einde.ts';
import { behandelend } from '../rol.ts';
import { openVoorleggingen } from '../voorlegging/voorleggingen.ts';

/** What waits for a decision is decided where it was asked. */
const whileAsked = when(
  '6.1',
  (d) => openVoorleggingen(d).length > 0,
  'Er is in dit dossier nog iets voorgelegd.',
  'Wacht op de beslissing.',
  'decideVoorlegging',
);

/**
 * The same melding was registered twice: this dossier becomes the double of another one. Its terms end, it leaves all
 * figures, and its registration is withdrawn; the other dossier goes on (2.2, 10).
 */
export const mergeDossier = act({
  name: 'mergeDossier',
  label: 'Samenvoegen: dit dossier is dubbel',
  artikelen: ['2.2', '6.1', '8.5', '10', 'B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    dossiernummer: dossiernummer({
      label: 'In welk dossier gaat de zaak verder?',
      hint: 'Dit dossier sluit en telt niet meer mee. Wat hier staat, blijft hier te lezen.',
    }),
    toelichting: tekst({ label: 'Waaraan ziet u dat het dezelfde melding is?' }),
  }),
  refuse: [withoutMelding, whileAsked, beforeConclusie, beforeAfschrift],
  events: (_dossier, { op, dossiernummer }) => [{ type: 'DossierMerged', op, dossiernummer }],
});
