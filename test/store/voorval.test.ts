import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Actor, datum } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decideMassaal,
  findMeldingen,
  listWerk,
  makeRechtspersoon,
  makeVoorval,
  makeWerk,
  mergeVoorvallen,
  projectionDifferences,
  readBesluiten,
  readVoorval,
  recordAct,
  recordMany,
  resealRedenen,
  runWerk,
  type StoreDeps,
  suggestMeldingen,
  unfinishedWerk,
  type Voorvalrij,
  type Werksoort,
  withWords,
} from '../../packages/store/src/index.ts';
import { unwrap, wrap } from '../../packages/store/src/keys/envelope.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;
const wie: Actor = { medewerkerId: '3f1c9f5e-6a27-4a4c-9c38-0f2a5d7b9e11', rol: 'directeur' };

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url, { drempelMassaal: 210 });
  deps = store.deps;
  await deps.store.db
    .insertInto('medewerker')
    .values({
      medewerker_id: wie.medewerkerId ?? '',
      gebruikersnaam: 'proef',
      naam: 'Proef Persoon',
      rol: 'directeur',
      aangemaakt_op: store.clock.now,
    })
    .execute();
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const incident = async (given: { datum?: string; gemeente?: string; organisatieId?: string } = {}) => {
  const { voorvalnummer } = await makeVoorval(deps, {
    gemeente: given.gemeente ?? null,
    datum: given.datum ?? null,
    organisatieId: given.organisatieId ?? null,
    jaar: 2026,
    actor: systeem,
  });
  return read(voorvalnummer);
};
const read = async (nummer: string): Promise<Voorvalrij> => {
  const voorval = await readVoorval(deps.store, wie, nummer);
  if (!voorval) throw new Error('no such incident');
  return voorval;
};
const many = (count: number, over: Record<string, unknown> = {}): Promise<string[]> =>
  recordMany(deps, systeem, async ({ open }) => {
    const ids: string[] = [];
    for (let i = 0; i < count; i++) {
      const input = meldingInput({ melderTelefoon: `050-${2_000_000 + i}`, ...over });
      const opened = await open({
        registratiedatum: datum('2026-03-02'),
        acts: [{ handeling: 'receiveMelding', input }],
      });
      if (!('dossierId' in opened)) throw new Error(JSON.stringify(opened));
      ids.push(opened.dossierId);
    }
    return ids;
  });
const work = async (soort: Werksoort, voorvalId: string, dossierIds: readonly string[]) => {
  const werkId = await makeWerk(deps, { voorvalId, soort, dossierIds, actor: wie });
  if (werkId) await runWerk(deps, werkId);
};
const linkedTo = (voorvalId: string) => findMeldingen(deps.store, wie, { voorvalId });
const linksInJournal = async (ids: readonly string[]): Promise<number> => {
  const rows = await deps.store.db
    .selectFrom('journaal')
    .select('dossier_id')
    .where('gebeurtenis', '=', 'VoorvalLinked')
    .where('dossier_id', 'in', ids)
    .execute();
  return rows.length;
};

/** Runs work in a process of its own, as the site does. */
const worker = (werkId: string) =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      `import { openTestStore } from ${JSON.stringify(new URL('../support/store-deps.ts', import.meta.url).href)};
       import { runWerk } from ${JSON.stringify(new URL('../../packages/store/src/index.ts', import.meta.url).href)};
       const { deps } = await openTestStore(${JSON.stringify(database.url)}, { drempelMassaal: 210 });
       await runWerk(deps, ${JSON.stringify(werkId)});
       process.exit(0);`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );

test('protocol 2.2: linking very many is killed half-way and goes on: each is linked once, and they become mass reports', async () => {
  const voorval = await incident();
  const ids = await many(420);
  const werkId = (await makeWerk(deps, {
    voorvalId: voorval.voorval_id,
    soort: 'koppelen',
    dossierIds: [...ids, ids[0] ?? ''],
    actor: wie,
  })) as string;
  const child = worker(werkId);
  const ended = once(child, 'close');
  const done = async () => (await listWerk(deps.store, voorval.voorval_id))[0]?.gedaan ?? 0;
  while ((await done()) === 0 && child.exitCode === null) await sleep(10);
  child.kill('SIGKILL');
  await ended;
  const half = (await linkedTo(voorval.voorval_id)).length;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(420);
  expect(await done()).toBe(half);
  expect(await unfinishedWerk(deps.store)).toEqual([werkId]);

  await Promise.all([runWerk(deps, werkId), runWerk(deps, werkId)]);
  await runWerk(deps, werkId);
  expect((await linkedTo(voorval.voorval_id)).sort()).toEqual([...ids].sort());
  expect(await linksInJournal(ids)).toBe(420);
  expect((await listWerk(deps.store, voorval.voorval_id))[0]).toMatchObject({
    totaal: 420,
    gedaan: 420,
    geweigerd: 0,
  });
  expect(await unfinishedWerk(deps.store)).toEqual([]);
  expect((await read(voorval.voorvalnummer)).massaal).toBe(true);
  for await (const difference of projectionDifferences(deps)) expect(difference).toBeUndefined();
}, 60_000);

const zwembad = {
  op: '2026-03-02',
  voorvaldatum: '2026-03-01',
  gemeenteVoorval: 'GM0037',
  terrein: 'sport_recreatie',
  omschrijving: 'De badmeester stuurde mijn zus weg omdat zij een boerkini droeg.',
};

test('protocol 2.2: suggestions come with their reasons, and what was unlinked is not suggested again', async () => {
  const organisatie = await makeRechtspersoon(deps, {
    naam: 'Zwembad De Plas',
    gemeente: null,
    kvkNummer: null,
    actor: systeem,
  });
  const organisatieId = organisatie?.organisatieId ?? '';
  const voorval = await incident({ datum: '2026-03-01', gemeente: 'GM0037', organisatieId });
  const first = await openMelding(deps, { ...zwembad, organisatieId });
  await work('koppelen', voorval.voorval_id, [first.dossierId]);
  const sure = await openMelding(deps, {
    ...zwembad,
    organisatieId,
    omschrijving: 'Een boerkini mocht niet van de badmeester.',
  });
  const likely = await openMelding(deps, {
    ...zwembad,
    voorvaldatum: '2026-02-28',
    omschrijving: 'In het bad riep de badmeester dat een boerkini vies is.',
  });
  const other = await openMelding(deps, {
    ...zwembad,
    terrein: 'huisvesting',
    gemeenteVoorval: 'GM0014',
    gronden: ['leeftijd'],
    omschrijving: 'De verhuurder wilde geen jonge huurders.',
  });
  const suggested = async () =>
    (await suggestMeldingen(deps, wie, await read(voorval.voorvalnummer))).map((one) => ({
      id: one.melding.dossier_id,
      ...one,
    }));
  const found = await suggested();
  expect(found.slice(0, 2).map(({ id }) => id)).toEqual([sure.dossierId, likely.dossierId]);
  expect(found.map(({ id }) => id)).not.toContain(first.dossierId);
  expect(found.map(({ id }) => id)).not.toContain(other.dossierId);
  expect(found[0]?.woorden).toEqual(expect.arrayContaining(['badmeester', 'boerkini']));
  expect(found[0]?.gelijkenis.redenen.map(({ uitleg }) => uitleg)).toEqual(
    expect.arrayContaining(['dezelfde organisatie', 'dezelfde dag', 'dezelfde gemeente']),
  );
  expect(found[1]?.gelijkenis.redenen.map(({ uitleg }) => uitleg)).toContain('één dag verschil');

  await work('koppelen', voorval.voorval_id, [sure.dossierId, likely.dossierId]);
  await work('loskoppelen', voorval.voorval_id, [likely.dossierId]);
  const after = await suggested();
  expect(after.map(({ id }) => id)).not.toContain(likely.dossierId);
  expect(await linkedTo(voorval.voorval_id)).toHaveLength(2);

  // The incident into which it is merged does not suggest it either.
  const same = await incident({ datum: '2026-03-01', gemeente: 'GM0037', organisatieId });
  const merged = await mergeVoorvallen(deps, {
    vanId: voorval.voorval_id,
    naarId: same.voorval_id,
    reden: 'Het is dezelfde middag.',
    actor: wie,
  });
  if (typeof merged === 'string' || !merged.werkId) throw new Error('not merged');
  await runWerk(deps, merged.werkId);
  expect((await linkedTo(same.voorval_id)).sort()).toEqual([first.dossierId, sure.dossierId].sort());
  expect(await linkedTo(voorval.voorval_id)).toEqual([]);
  const now = await suggestMeldingen(deps, wie, await read(same.voorvalnummer));
  expect(now.map((one) => one.melding.dossier_id)).not.toContain(likely.dossierId);

  const refused = await recordAct(deps, {
    dossierId: likely.dossierId,
    expectedVersion: 3,
    handeling: 'linkVoorval',
    input: { op: '2026-03-02', voorvalId: voorval.voorval_id },
    actor: wie,
  });
  expect(refused).toMatchObject({ refused: 'invoer', fouten: [{ veld: 'voorvalId' }] });
  expect(
    await mergeVoorvallen(deps, {
      vanId: same.voorval_id,
      naarId: voorval.voorval_id,
      reden: 'terug',
      actor: wie,
    }),
  ).toBe('samengevoegd');
});

test('protocol B2.5: who does not see every melding of both does not merge them; the directeur does', async () => {
  const [one, other] = [await incident(), await incident()];
  const hidden = await openMelding(deps, { op: '2026-03-02' });
  await work('koppelen', one.voorval_id, [hidden.dossierId]);
  const medewerkerId = deps.nieuwId();
  await deps.store.db
    .insertInto('medewerker')
    .values({
      medewerker_id: medewerkerId,
      gebruikersnaam: 'belang',
      naam: 'Met Belang',
      rol: 'klachtbehandelaar',
      aangemaakt_op: store.clock.now,
    })
    .execute();
  const given = { vanId: one.voorval_id, naarId: other.voorval_id, reden: 'Dezelfde middag.' };
  const actor = { medewerkerId, rol: 'klachtbehandelaar' } as const;
  await recordAct(deps, {
    dossierId: hidden.dossierId,
    expectedVersion: 2,
    handeling: 'declareBelang',
    input: { op: '2026-03-02', reden: 'Familie.' },
    actor,
  });
  expect(await mergeVoorvallen(deps, { ...given, actor })).toBe('niet_alles');
  expect((await read(one.voorvalnummer)).samengevoegd_in).toBeNull();
  expect(await mergeVoorvallen(deps, { ...given, actor: wie })).toHaveProperty('werkId');
});

test('who makes an incident or an organisation stands in the log, once', async () => {
  const actor = { medewerkerId: wie.medewerkerId, rol: 'directeur' } as const;
  const made = await makeVoorval(deps, { gemeente: null, datum: null, jaar: 2026, actor });
  const naam = { naam: 'Logboekzaak B.V.', gemeente: null, kvkNummer: null, actor };
  const shop = await makeRechtspersoon(deps, naam);
  await makeRechtspersoon(deps, naam);
  const lines = await deps.store.db
    .selectFrom('logboek')
    .select(['actie', 'onderdeel', 'medewerker_id'])
    .where('onderdeel', 'in', [made.voorvalnummer, shop?.organisatieId ?? ''])
    .orderBy('logboek_id')
    .execute();
  expect(lines).toEqual([
    { actie: 'voorval', onderdeel: made.voorvalnummer, medewerker_id: wie.medewerkerId },
    { actie: 'organisatie', onderdeel: shop?.organisatieId, medewerker_id: wie.medewerkerId },
  ]);
});

test('a reason is sealed under the key of its incident, also one of before the upgrade, and dies with that key', async () => {
  const voorval = await incident();
  const at = voorval.voorval_id;
  await decideMassaal(deps, { voorvalId: at, keuze: 'massaal', reden: 'Reden van nu.', actor: wie });
  const place = `voorvalbesluit|${at}|2`;
  const old = wrap(deps.keys.subkey('voorval'), place, Buffer.from('Reden van vroeger.'), deps.randomBytes);
  const row = {
    soort: 'drempel',
    medewerker_id: wie.medewerkerId ?? '',
    rol: 'directeur',
    reden: old,
  } as const;
  await deps.store.db
    .insertInto('voorval_besluit')
    .values({ ...row, voorval_id: at, besluit_nr: 2, besloten_op: store.clock.now })
    .execute();
  expect(await resealRedenen(deps)).toBe(true);
  expect(await resealRedenen(deps)).toBe(false);
  const reasons = async () => (await readBesluiten(deps, at)).map(({ reden }) => reden);
  expect(await reasons()).toEqual(['Reden van vroeger.', 'Reden van nu.']);
  const sealed = await deps.store.db
    .selectFrom('voorval_besluit')
    .select('reden')
    .where('voorval_id', '=', at)
    .execute();
  for (const { reden } of sealed)
    expect(() => unwrap(deps.keys.subkey('voorval'), place, reden ?? Buffer.alloc(0))).toThrow();
  // Nothing else of a decision can be changed, and a reason only that once.
  for (const change of [{ reden: old }, { eigen_sleutel: false }])
    await expect(
      deps.store.db.updateTable('voorval_besluit').set(change).where('voorval_id', '=', at).execute(),
    ).rejects.toThrow(/append-only/);
  deps.keys.destroyKeys([at]);
  expect(await reasons()).toEqual([null, null]);
});

test('words in a story find it, whatever the accents and capitals, and stand in no table', async () => {
  const { dossierId } = await openMelding(deps, {
    omschrijving: 'Bij Café Zoekwoordkanarie werd ik geweigerd.',
  });
  const all = await findMeldingen(deps.store, wie, { voorvalId: null });
  expect(await withWords(deps, all, 'CAFE zoekwoordkanarie')).toEqual({
    gevonden: [dossierId],
    afgekapt: false,
  });
  expect((await withWords(deps, all, 'zoekwoordkanarie elders')).gevonden).toEqual([]);
  await suggestMeldingen(deps, wie, await incident({ datum: '2026-03-01' }));
  const { rows } = await deps.store.pool.query<{ dump: string }>(
    `select coalesce(string_agg(t::text, ' '), '') as dump from (
       select query_to_xml('select * from ' || quote_ident(relname), true, true, '')::text as t
       from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and has_table_privilege(current_user, oid, 'select')) all_tables`,
  );
  expect(rows[0]?.dump.length).toBeGreaterThan(10_000);
  expect(rows[0]?.dump.toLowerCase()).not.toContain('zoekwoordkanarie');
});

test('mass reports: the threshold decides until the directeur does, with a reason that only the bureau can read', async () => {
  const voorval = await incident();
  const ids = await many(3);
  await work('koppelen', voorval.voorval_id, ids);
  expect((await read(voorval.voorvalnummer)).massaal).toBe(false);
  await deps.store.db.deleteFrom('lvtd_wachtrij').execute();
  const decide = (keuze: 'massaal' | 'niet_massaal' | 'drempel') =>
    decideMassaal(deps, {
      voorvalId: voorval.voorval_id,
      keuze,
      reden: `Reden kanarie ${keuze}`,
      actor: wie,
    });
  await decide('massaal');
  expect((await read(voorval.voorvalnummer)).massaal).toBe(true);
  const queued = await deps.store.db.selectFrom('lvtd_wachtrij').select('dossier_id').execute();
  expect(queued.map((row) => row.dossier_id).sort()).toEqual([...ids].sort());
  await decide('niet_massaal');
  expect((await read(voorval.voorvalnummer)).massaal).toBe(false);
  // Over the threshold the decision still holds; taken back, the number decides again.
  await work('koppelen', voorval.voorval_id, await many(210));
  expect((await read(voorval.voorvalnummer)).massaal).toBe(false);
  await decide('drempel');
  expect((await read(voorval.voorvalnummer)).massaal).toBe(true);
  const besluiten = await readBesluiten(deps, voorval.voorval_id);
  expect(besluiten.map(({ soort, reden }) => [soort, reden])).toEqual([
    ['drempel', 'Reden kanarie drempel'],
    ['niet_massaal', 'Reden kanarie niet_massaal'],
    ['massaal', 'Reden kanarie massaal'],
  ]);
  const stored = await deps.store.db.selectFrom('voorval_besluit').select('reden').execute();
  expect(stored.every(({ reden }) => !reden?.toString('latin1').includes('kanarie'))).toBe(true);
}, 60_000);
