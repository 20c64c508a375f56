import { parseForm } from '@meldpunt/api';
import { type Act, datumAt } from '@meldpunt/core';
import { dossiernummerById, type OpenedDossier, recordAct, zietDossier } from '@meldpunt/store';
import { keptNotice, notKeptNotice } from '../concept/concept-notice.ts';
import { keepConcept } from '../concept/keep-concept.ts';
import type { PageContext, PageDeps } from '../deps.ts';
import { keptField } from '../document/field-names.ts';
import { keepFile, keptFile } from '../document/kept-file.ts';
import { sentDocuments, sentFile, standardUploads } from '../document/sent-document.ts';
import { namedFaults } from '../form/fault-words.ts';
import { zoekknop } from '../form/search-choice.ts';
import { closeGaps, one, typedIn, versionIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import { vervangreden } from './act-page.ts';
import { actorIn, reached } from './open-for-act.ts';
import { withUnknowns } from './quick-entry.ts';
import { replacedIn, requested } from './replacing.ts';
import { shieldedPath } from './shielded-page.ts';
import { type Shown, showAct } from './show-act.ts';

/** A form that came in: of an act in a dossier, or of a new melding with the id that its dossier will have. */
export type Binnengekomen = { act: Act; snel?: boolean; wissel?: boolean } & (
  | { opened: OpenedDossier; melding?: undefined }
  | { opened: null; melding: string }
);

/** Records what was typed, or shows the form again: with what was wrong, or because another button was pressed. */
export const recordForm = async (deps: PageDeps, c: PageContext, came: Binnengekomen) => {
  const { act, opened, melding } = came;
  const form = await c.req.formData();
  const typed = closeGaps(typedIn(form));
  const plaats = { act, dossierId: opened?.rij.dossier_id ?? null, melding };
  const kept = await keptFile(deps, c, plaats, typed);
  const sent = await sentDocuments(act, form, kept, deps.uploads ?? standardUploads);
  const seen = versionIn(typed);
  const vervangt = replacedIn(typed);
  const gesplitstUit = opened ? undefined : one(typed, 'gesplitst_uit') || undefined;
  /** Shows the form again with all that was typed and chosen. */
  const again = async (more: Partial<Shown>, status: 200 | 400 | 409 | 422) => {
    const ingevuld = await keepFile(deps, c, plaats, { ingevuld: typed, form, sent });
    const shown: Shown = {
      act,
      dossiernummer: opened?.rij.dossiernummer ?? null,
      versie: seen,
      ingevuld,
      dossier: opened?.dossier,
      ...reached(act, opened),
      melding,
      snel: came.snel,
      bestandOpnieuw: sentFile(form) !== null && !one(ingevuld, keptField),
      vervangt,
      gesplitstUit,
    };
    return showAct(deps, c, { ...shown, ...more }, status);
  };
  if (one(typed, 'bewaar')) {
    const saved = await keepConcept(deps, c, plaats, typed);
    return again(
      { bericht: saved ? keptNotice(deps.nu(), deps.conceptDagen) : notKeptNotice() },
      saved ? 200 : 409,
    );
  }
  if (came.wissel || one(typed, zoekknop) || one(typed, 'nog_een_regel')) return again({}, 200);
  if (vervangt && !vervangt.reden.trim())
    return again({ fouten: [{ veld: vervangreden, reden: 'Schrijf op wat er verkeerd was.' }] }, 400);
  if (sent.fouten.length > 0) return again({ fouten: sent.fouten }, 400);
  const done = await recordAct(deps, {
    dossierId: opened?.rij.dossier_id ?? null,
    ...(melding && { nieuwDossierId: melding }),
    expectedVersion: seen,
    ...requested(
      act,
      {
        input: parseForm(act.input, came.snel ? withUnknowns(form) : form),
        documenten: sent.documenten,
      },
      datumAt(deps.nu()),
      { vervangt, gesplitstUit },
    ),
    actor: actorIn(c),
  });
  /** By this very act the dossier can have gone out of sight: an interest was declared, or a conflict came to light. */
  const recorded = async (dossierId: string, dossiernummer: string) => {
    const sees = await zietDossier(deps.store.db, actorIn(c), dossierId);
    return c.redirect(sees ? `/dossiers/${dossiernummer}?vastgelegd=${act.name}` : shieldedPath, 303);
  };
  if (!('refused' in done)) return recorded(done.dossierId, done.dossiernummer);
  if (done.refused === 'stale') {
    // A new melding that was sent twice became one dossier.
    const before = melding ? await dossiernummerById(deps.store, melding) : null;
    if (melding && before) return recorded(melding, before.dossiernummer);
    const names = await namesOf(deps);
    const intussen = stepLines(opened?.journaal.filter(({ versie }) => versie > seen) ?? [], names);
    return again({ versie: opened?.dossier.versie ?? 0, intussen }, 409);
  }
  if (done.refused === 'invoer') return again({ fouten: namedFaults(act.input, done.fouten, typed) }, 400);
  return again({ weigering: done }, 422);
};
