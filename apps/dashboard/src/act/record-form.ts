import { parseForm } from '@meldpunt/api';
import { type Act, datumAt } from '@meldpunt/core';
import { dossiernummerById, type OpenedDossier, recordAct, zietDossier } from '@meldpunt/store';
import { keptNotice, notKeptNotice } from '../concept/concept-notice.ts';
import { keepConcept } from '../concept/keep-concept.ts';
import type { PageContext, PageDeps } from '../deps.ts';
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
  const ingevuld = closeGaps(typedIn(form));
  const seen = versionIn(ingevuld);
  const vervangt = replacedIn(ingevuld);
  const gesplitstUit = opened ? undefined : one(ingevuld, 'gesplitst_uit') || undefined;
  const shown: Shown = {
    act,
    dossiernummer: opened?.rij.dossiernummer ?? null,
    versie: seen,
    ingevuld,
    dossier: opened?.dossier,
    ...reached(act, opened),
    melding,
    snel: came.snel,
    bestandOpnieuw: sentFile(form) !== null,
    vervangt,
    gesplitstUit,
  };
  if (one(ingevuld, 'bewaar')) {
    const kept = await keepConcept(
      deps,
      c,
      { act, dossierId: opened?.rij.dossier_id ?? null, melding },
      ingevuld,
    );
    const bericht = kept ? keptNotice(deps.nu(), deps.conceptDagen) : notKeptNotice();
    return showAct(deps, c, { ...shown, bericht }, kept ? 200 : 409);
  }
  const onlyShow = came.wissel || one(ingevuld, zoekknop) || one(ingevuld, 'nog_een_regel');
  if (onlyShow) return showAct(deps, c, shown);
  if (vervangt && !vervangt.reden.trim()) {
    const fouten = [{ veld: vervangreden, reden: 'Schrijf op wat er verkeerd was.' }];
    return showAct(deps, c, { ...shown, fouten }, 400);
  }
  const sent = await sentDocuments(act, form, deps.uploads ?? standardUploads);
  if ('fouten' in sent) return showAct(deps, c, { ...shown, fouten: sent.fouten }, 400);
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
    return showAct(deps, c, { ...shown, versie: opened?.dossier.versie ?? 0, intussen }, 409);
  }
  if (done.refused === 'invoer')
    return showAct(deps, c, { ...shown, fouten: namedFaults(act.input, done.fouten, ingevuld) }, 400);
  return showAct(deps, c, { ...shown, weigering: done }, 422);
};
