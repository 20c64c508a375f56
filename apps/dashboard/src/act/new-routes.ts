import type { Env } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import { geldigeVelden, isUuid, listConcepten, openConcept } from '@meldpunt/store';
import type { Hono } from 'hono';
import { ownConcepts, resumeNotice } from '../concept/concept-notice.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { filledFromMelding } from './filled-from.ts';
import { actFor, actorIn, openAll } from './open-for-act.ts';
import { prefill } from './prefill.ts';
import { quickStart } from './quick-entry.ts';
import { recordForm } from './record-form.ts';
import { showAct } from './show-act.ts';

/** A new melding, with all its fields; and the same for who has somebody on the telephone or at the desk. */
export const newPath = '/meldingen/nieuw';
export const quickPath = '/meldingen/snel';

const receive = actFor('receiveMelding');

/** The id that the dossier of this melding will have: sent along by the form, so that sent twice it is one dossier. */
const meldingOf = (deps: PageDeps, given: string): string => (isUuid(given) ? given : deps.nieuwId());

const showNew = async (deps: PageDeps, c: PageContext, snel: boolean) => {
  const frame = frameOf(deps, c);
  const schrijver = actorIn(c);
  const melding = meldingOf(deps, c.req.query('concept') ?? '');
  const place = { dossierId: melding, schrijver, handeling: receive.name };
  const [concept, own] = await Promise.all([openConcept(deps, place), listConcepten(deps, schrijver)]);
  const others = own.filter((one) => one.dossiernummer === null && one.dossierId !== melding);
  const nu = deps.nu();
  const uit = concept ? undefined : c.req.query('uit');
  const source = uit ? await openAll(deps, c, uit) : null;
  const split = source && filledFromMelding(receive, source.dossier, geldigeVelden(source));
  const begin = split ?? (snel ? quickStart(nu) : prefill(receive, null, datumAt(nu), schrijver));
  const adres = { pad: '/meldingen/concept', melding };
  return showAct(deps, c, {
    act: receive,
    dossiernummer: null,
    versie: 0,
    // An id that was given out before, without a draft, belongs to a melding that was recorded or thrown away.
    melding: concept ? melding : deps.nieuwId(),
    snel: snel || concept?.velden.snel?.[0] === 'ja',
    ingevuld: concept?.velden ?? begin,
    gesplitstUit: concept?.velden.gesplitst_uit?.[0] ?? source?.rij.dossiernummer,
    bericht: concept
      ? resumeNotice(concept.bewaardOp, adres, frame.csrf)
      : ownConcepts(others, 'Nog niet vastgelegd'),
  });
};

const recordNew = async (deps: PageDeps, c: PageContext, snel: boolean) => {
  const ingevuld = typedIn(await c.req.formData());
  const melding = meldingOf(deps, one(ingevuld, 'melding'));
  const other = one(ingevuld, 'naar');
  return recordForm(deps, c, {
    act: receive,
    opened: null,
    melding,
    snel: other ? other === 'snel' : snel,
    wissel: other !== '',
  });
};

/** The forms for a melding that is not there yet. */
export const mountNewMelding = (app: Hono<Env>, deps: PageDeps): void => {
  for (const [path, snel] of [
    [newPath, false],
    [quickPath, true],
  ] as const) {
    app.get(path, (c) => showNew(deps, c, snel));
    app.post(path, (c) => recordNew(deps, c, snel));
  }
};
