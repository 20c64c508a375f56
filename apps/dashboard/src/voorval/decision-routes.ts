import { type Env, readerOf } from '@meldpunt/api';
import { type Actor, datumAt, gemeenteCodeSchema, isDatum } from '@meldpunt/core';
import {
  amendVoorval,
  decideMassaal,
  isUuid,
  mergeVoorvallen,
  organisatieKeuze,
  type Voorvalrij,
  voorvalKeuze,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { loadChoiceLists } from '../act/choice-lists.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { zoekknop } from '../form/search-choice.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { factsPage, massPage, mergePage } from './decision-pages.ts';
import { openIncidentIn, showWork } from './voorval-context.ts';
import { incidentPath } from './voorval-paths.ts';

const SHORTEST = 10;
const LONGEST = 2000;

type Wat = 'gegevens' | 'samenvoegen' | 'massaal';
type Given = { voorval: Voorvalrij; typed: Ingevuld };

const startOf: Record<Wat, (voorval: Voorvalrij) => Ingevuld> = {
  gegevens: ({ datum, gemeente, organisatie_id }) => ({
    datum: [datum ?? ''],
    gemeente: [gemeente ?? ''],
    organisatieId: [organisatie_id ?? ''],
  }),
  samenvoegen: () => ({}),
  massaal: () => ({}),
};

const reasonFaults = (typed: Ingevuld): Fout[] => {
  const reden = one(typed, 'reden').trim();
  if (reden.length < SHORTEST)
    return [{ veld: 'reden', reden: `Schrijf in ten minste ${SHORTEST} tekens waarom.` }];
  return reden.length > LONGEST ? [{ veld: 'reden', reden: `Gebruik ten hoogste ${LONGEST} tekens.` }] : [];
};

const factFaults = async (deps: PageDeps, typed: Ingevuld): Promise<Fout[]> => {
  const [datum, gemeente, organisatie] = ['datum', 'gemeente', 'organisatieId'].map((naam) =>
    one(typed, naam),
  );
  const faults: Fout[] = [];
  if (datum && (!isDatum(datum) || datum > datumAt(deps.nu()) || datum < '1900-01-01'))
    faults.push({ veld: 'datum', reden: 'Vul een dag in die al geweest is, of laat dit leeg.' });
  if (gemeente && !gemeenteCodeSchema.voorval.safeParse(gemeente).success)
    faults.push({ veld: 'gemeente', reden: 'Kies een gemeente uit de lijst.' });
  if (organisatie && !(isUuid(organisatie) && (await organisatieKeuze(deps.store, organisatie))))
    faults.push({ veld: 'organisatieId', reden: 'Kies een organisatie uit de lijst.' });
  return faults;
};

const OTHER: Fout = { veld: 'voorvalId', reden: 'Kies het andere voorval.' };

const BY_DIRECTEUR: Fout = {
  veld: 'voorvalId',
  reden: 'U kunt deze voorvallen niet samenvoegen. Vraag het de directeur.',
};

const mergeFaults = async (deps: PageDeps, { voorval, typed }: Given, actor: Actor): Promise<Fout[]> => {
  const other = one(typed, 'voorvalId');
  const exists =
    isUuid(other) && other !== voorval.voorval_id && (await voorvalKeuze(deps.store, actor, other));
  return [...(exists ? [] : [OTHER]), ...reasonFaults(typed)];
};

const keuzes = ['massaal', 'niet_massaal', 'drempel'] as const;
const chosen = (typed: Ingevuld) => keuzes.find((keuze) => keuze === one(typed, 'keuze'));

const faultsOf: Record<Wat, (deps: PageDeps, given: Given, actor: Actor) => Promise<Fout[]>> = {
  gegevens: (deps, { typed }) => factFaults(deps, typed),
  samenvoegen: mergeFaults,
  massaal: async (_, { typed }) => [
    ...(chosen(typed) ? [] : [{ veld: 'keuze', reden: 'Kies een besluit.' }]),
    ...reasonFaults(typed),
  ],
};

const show = async (
  deps: PageDeps,
  c: PageContext,
  wat: Wat,
  { voorval, typed, fouten = [] }: Given & { fouten?: readonly Fout[] },
) => {
  const lijsten = await loadChoiceLists(deps, readerOf(c), typed);
  const blad = { voorval, ingevuld: typed, fouten, lijsten, vandaag: datumAt(deps.nu()) };
  const frame = frameOf(deps, c);
  const made =
    wat === 'gegevens'
      ? factsPage(frame, blad)
      : wat === 'samenvoegen'
        ? mergePage(frame, blad)
        : massPage(frame, { ...blad, drempel: deps.drempelMassaal });
  return c.html(made, fouten.length > 0 ? 400 : 200);
};

const merge = async (deps: PageDeps, c: PageContext, { voorval, typed }: Given) => {
  const naarId = one(typed, 'voorvalId');
  const done = await mergeVoorvallen(deps, {
    vanId: voorval.voorval_id,
    naarId,
    reden: one(typed, 'reden').trim(),
    actor: readerOf(c),
  });
  if (done === 'samengevoegd') return show(deps, c, 'samenvoegen', { voorval, typed, fouten: [OTHER] });
  if (done === 'niet_alles') return show(deps, c, 'samenvoegen', { voorval, typed, fouten: [BY_DIRECTEUR] });
  const target = await voorvalKeuze(deps.store, readerOf(c), naarId);
  const nummer = target?.voorvalnummer ?? voorval.voorvalnummer;
  if (done.werkId === null) return c.redirect(`/voorvallen/${nummer}?gedaan=ja`, 303);
  return showWork(deps, c, nummer, { werkId: done.werkId, aantal: voorval.meldingen });
};

const carryOutDecision = async (deps: PageDeps, c: PageContext, wat: Wat, given: Given) => {
  const { voorval, typed } = given;
  if (wat === 'samenvoegen') return merge(deps, c, given);
  if (wat === 'gegevens')
    await amendVoorval(deps, voorval.voorval_id, {
      datum: one(typed, 'datum') || null,
      gemeente: one(typed, 'gemeente') || null,
      organisatieId: one(typed, 'organisatieId') || null,
      actor: readerOf(c),
    });
  else
    await decideMassaal(deps, {
      voorvalId: voorval.voorval_id,
      keuze: chosen(typed) ?? 'drempel',
      reden: one(typed, 'reden').trim(),
      actor: readerOf(c),
    });
  return c.redirect(`/voorvallen/${voorval.voorvalnummer}?gedaan=ja`, 303);
};

/** What is changed or decided about an incident itself: its facts, merging it, and the directeur's decision on mass reports. */
export const mountIncidentDecisions = (app: Hono<Env>, deps: PageDeps): void => {
  for (const wat of ['gegevens', 'samenvoegen', 'massaal'] as const) {
    app.get(`${incidentPath}/${wat}`, async (c) => {
      const voorval = await openIncidentIn(deps, c);
      return show(deps, c, wat, { voorval, typed: startOf[wat](voorval) });
    });
    app.post(`${incidentPath}/${wat}`, async (c) => {
      const given = { voorval: await openIncidentIn(deps, c), typed: typedIn(await c.req.formData()) };
      if (one(given.typed, zoekknop)) return show(deps, c, wat, given);
      const fouten = await faultsOf[wat](deps, given, readerOf(c));
      if (fouten.length > 0) return show(deps, c, wat, { ...given, fouten });
      return carryOutDecision(deps, c, wat, given);
    });
  }
};
