import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Context, type Guard, refuse } from '../act.ts';
import { beslissingen, voorleggingsoorten } from '../codelijsten-waarborgen.ts';
import { when, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { artikelVan, openVoorleggingen, soortenVan, voorleggingregels, wachtOp } from './voorleggingen.ts';

type Keuze = { soort: string };

const twice: Guard<Keuze> = {
  artikel: '6.1',
  check: (dossier, _context, invoer) =>
    invoer && wachtOp(dossier, invoer.soort)
      ? refuse(
          artikelVan(invoer.soort),
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
          artikelVan(invoer.soort),
          'Hierover is niets voorgelegd dat nog open staat.',
          'Leg de vraag eerst voor.',
          'makeVoorlegging',
        )
      : null,
};

/** What of the context says who somebody is to a question. */
type Beslisser = Pick<Context, 'actor' | 'waarneemt' | 'behandelaarsAndereKant'>;

/** Whether this person put the question forward, and so does not decide on it (B2.5). */
const zelfVoorgelegd = (dossier: Dossier, { actor }: Context, soort: string): boolean =>
  actor.medewerkerId !== null &&
  openVoorleggingen(dossier).some((one) => one.soort === soort && one.door === actor.medewerkerId);

/** Who ever handled this dossier. */
const behandelde = (dossier: Dossier, medewerkerId: string | null): boolean =>
  dossier.verloop.some(
    ({ gebeurtenis: e }) =>
      (e.type === 'BehandelaarAssigned' || e.type === 'PlanAgreed') && e.behandelaarId === medewerkerId,
  );

/**
 * By role, or as the stand-in of an absent directeur. A stand-in who handles one of the two sides does not decide about
 * their conflict of interest: they would have to read the other client's story (3.5).
 */
const doorRolOfWaarneming = (dossier: Dossier, context: Beslisser, soort: string): boolean => {
  const { actor, waarneemt, behandelaarsAndereKant } = context;
  if (soortenVan(actor.rol, null).includes(soort)) return true;
  if (!soortenVan(actor.rol, waarneemt).includes(soort)) return false;
  const eenKant =
    behandelde(dossier, actor.medewerkerId) ||
    behandelaarsAndereKant?.some((wie) => wie === actor.medewerkerId) === true;
  return soort !== 'belangenconflict' || !eenKant;
};

/** By role, as stand-in, or as the substitute in this dossier. */
const aangewezen = (dossier: Dossier, context: Beslisser, soort: string): boolean =>
  (context.actor.medewerkerId !== null && context.actor.medewerkerId === dossier.vervangerId) ||
  doorRolOfWaarneming(dossier, context, soort);

/** Whether this person is one who decides about a conflict of interest in this dossier, and so reads both sides (3.5). */
export const beslistOverConflict = (dossier: Dossier, context: Beslisser): boolean =>
  aangewezen(dossier, context, 'belangenconflict');

/**
 * Whether this person decides on a question of this kind: by role, as stand-in, or as substitute in this dossier; never
 * on what they put forward themselves (3.5, B2.5).
 */
export const magBeslissen = (dossier: Dossier, context: Context, soort: string): boolean =>
  !zelfVoorgelegd(dossier, context, soort) && aangewezen(dossier, context, soort);

const byAnother: Guard<Keuze> = {
  artikel: '6.1',
  check: (dossier, context, invoer) => {
    const soorten = invoer ? [invoer.soort] : openVoorleggingen(dossier).map((one) => one.soort);
    const [first] = soorten;
    if (first === undefined || soorten.some((soort) => magBeslissen(dossier, context, soort))) return null;
    return soorten.some((soort) => aangewezen(dossier, context, soort))
      ? refuse(
          'B2.5',
          'U legde dit zelf voor. Dan beslist iemand anders erover.',
          'Laat de directeur beslissen, de waarnemer, of een vervanger die in dit dossier wordt aangewezen.',
        )
      : refuse(
          artikelVan(first),
          'Hierover beslist de directeur, of de leidinggevende waar het protocol die ook noemt.',
          'Laat de directeur beslissen, of de vervanger als de directeur een belang heeft.',
        );
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
