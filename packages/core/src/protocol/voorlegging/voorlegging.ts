import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Context, type Guard, refuse } from '../act.ts';
import { beslissingen, voorleggingsoorten } from '../codelijsten-waarborgen.ts';
import { when, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { openVoorleggingen, soortenVan, voorleggingregels, wachtOp } from './voorleggingen.ts';

type Keuze = { soort: string };

const twice: Guard<Keuze> = {
  artikel: '6.1',
  check: (dossier, _context, invoer) =>
    invoer && wachtOp(dossier, invoer.soort)
      ? refuse(
          voorleggingregels[invoer.soort]?.artikel ?? '6.1',
          'Deze vraag is al voorgelegd en staat nog open.',
          'Wacht op de beslissing.',
          'decideVoorlegging',
        )
      : null,
};

/** Something is put to the directeur or leidinggevende, who decides (3.5, 5c, 5.4.1c, 6.1, 7.4a, 7.4b, 8.1b, B10). */
export const makeVoorlegging = act({
  name: 'makeVoorlegging',
  label: 'Voorleggen aan de directeur of leidinggevende',
  artikelen: ['3.5', '5c', '5.4.1c', '6.1', '7.4a', '7.4b', '8.1b', 'B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van voorleggen' }),
    soort: keuze(voorleggingsoorten, { label: 'Wat legt u voor?' }),
    vraag: tekst({ label: 'Vraag en overwegingen' }),
  }),
  refuse: [withoutMelding, whenClosed, twice],
  events: (_dossier, invoer) => [{ type: 'Voorgelegd', op: invoer.op, soort: invoer.soort }],
});

const nothingOpen = when(
  '6.1',
  (d) => openVoorleggingen(d).length === 0,
  'Er is niets voorgelegd dat nog open staat.',
  'Leg de vraag eerst voor.',
  'makeVoorlegging',
);

const notOpen: Guard<Keuze> = {
  artikel: '6.1',
  check: (dossier, _context, invoer) =>
    invoer && !wachtOp(dossier, invoer.soort)
      ? refuse(
          voorleggingregels[invoer.soort]?.artikel ?? '6.1',
          'Hierover is niets voorgelegd dat nog open staat.',
          'Leg de vraag eerst voor.',
          'makeVoorlegging',
        )
      : null,
};

/** Whether this person decides on a question of this kind: by role, as stand-in, or as substitute in this dossier (B2.5). */
export const magBeslissen = (dossier: Dossier, { actor, waarneemt }: Context, soort: string): boolean =>
  (actor.medewerkerId !== null && actor.medewerkerId === dossier.vervangerId) ||
  soortenVan(actor.rol, waarneemt).includes(soort);

const byAnother: Guard<Keuze> = {
  artikel: '6.1',
  check: (dossier, context, invoer) => {
    const soorten = invoer ? [invoer.soort] : openVoorleggingen(dossier).map((one) => one.soort);
    const [first] = soorten;
    return first !== undefined && !soorten.some((soort) => magBeslissen(dossier, context, soort))
      ? refuse(
          voorleggingregels[first]?.artikel ?? '6.1',
          'Hierover beslist de directeur, of de leidinggevende waar het protocol die ook noemt.',
          'Laat de directeur beslissen, of de vervanger als de directeur een belang heeft.',
        )
      : null;
  },
};

const unfitting: Guard<Keuze & { beslissing: string }> = {
  artikel: '3.5',
  check: (_dossier, _context, invoer) =>
    invoer && !voorleggingregels[invoer.soort]?.beslissingen.includes(invoer.beslissing)
      ? {
          refused: 'invoer',
          fouten: [{ veld: 'beslissing', reden: 'Deze beslissing past niet bij wat is voorgelegd.' }],
        }
      : null,
};

/** The decision, with who, when and why; until then what it concerns stands still (3.5, 5c, 6.1, 7.4a, 7.4b, 8.1b, B10). */
export const decideVoorlegging = act({
  name: 'decideVoorlegging',
  label: 'Beslissen over wat is voorgelegd',
  artikelen: ['3.5', '5c', '5.4.1c', '6.1', '7.4a', '7.4b', '8.1b', 'B2.5', 'B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van de beslissing' }),
    soort: keuze(voorleggingsoorten, { label: 'Waarover beslist u?' }),
    beslissing: keuze(beslissingen, { label: 'Beslissing' }),
    motivering: tekst({ label: 'Motivering' }),
  }),
  refuse: [withoutMelding, whenClosed, nothingOpen, byAnother, notOpen, unfitting],
  events: (_dossier, invoer) => [
    { type: 'VoorleggingDecided', op: invoer.op, soort: invoer.soort, beslissing: invoer.beslissing },
  ],
});
