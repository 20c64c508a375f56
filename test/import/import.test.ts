import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeImport, ImportError, type ImportReport, importFile } from '@meldpunt/import';
import type { StoreDeps } from '@meldpunt/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleMapping } from '../../packages/import/src/testing/example.ts';
import { openDossier, projectionDifferences } from '../../packages/store/src/index.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let dir: string;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-import-'));
});
afterAll(async () => {
  await store.close();
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

type Line = {
  nr: string;
  datum: string;
  naam: string;
  verhaal: string;
  grond: string;
  over: string;
  gesloten: string;
  afloop: string;
};
const line = (nr: number, over: Partial<Line> = {}): Line => ({
  nr: String(nr),
  datum: '3-4-2024',
  naam: '',
  verhaal: `Verzonnen verhaal ${nr}.`,
  grond: 'Ras',
  over: '',
  gesloten: '1-5-2024',
  afloop: 'klaar',
  ...over,
});
const header = 'Nr;Datum;Naam;Verhaal;Grond;Woonplaats;Over;Gesloten;Afloop';
const csv = (lines: Iterable<Line>): string =>
  [
    header,
    ...Iterator.from(lines).map((l) =>
      [l.nr, l.datum, l.naam, l.verhaal, l.grond, 'Groningen', l.over, l.gesloten, l.afloop].join(';'),
    ),
  ].join('\n');

let bronnen = 0;
/** A source of its own, so that tests do not know each other's rows. */
const newSource = () => `bron-${++bronnen}`;
const readIn = async (
  bron: string,
  lines: Iterable<Line>,
  options: { skipFaults?: boolean; dryRun?: boolean; onProgress?: () => void; deps?: StoreDeps } = {},
): Promise<ImportReport> => {
  const { deps = store.deps, ...rest } = options;
  const path = join(dir, `${bron}.csv`);
  const mappingPath = join(dir, `${bron}.json`);
  await writeFile(path, csv(lines));
  await writeFile(mappingPath, JSON.stringify(exampleMapping({ bron })));
  return importFile(deps, { path, mappingPath, ...rest });
};
const tables = [
  'dossier',
  'journaal',
  'kluis',
  'organisatie',
  'invoer_rij',
  'nummering',
  'logboek',
  'lvtd_wachtrij',
];
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(
        async (table) => [table, (await ask(database.url, `select * from ${table}`)).length] as const,
      ),
    ),
  );
const versions = async (bron: string): Promise<number[]> =>
  (
    await ask(
      database.url,
      `select versie from invoer_rij join dossier using (dossier_id) where bron = '${bron}' order by dossiernummer`,
    )
  ).map((row) => Number(row.versie));

test('a file is read in as dossiers of then, and the same file again adds nothing', async () => {
  const bron = newSource();
  const lines = [
    line(1, { over: 'Voorbeeld BV' }),
    line(2, { over: 'VOORBEELD B.V.', gesloten: '', afloop: '' }),
    line(3, { over: 'Bakker Kanarie' }),
  ];
  expect(await readIn(bron, lines)).toMatchObject({
    geschreven: true,
    rijen: 3,
    nieuw: 3,
    afgehandeld: 2,
    fout: 0,
    organisaties: { rechtspersonen: 1, rijenMetRechtspersoon: 2, rijenMetPersoon: 1 },
  });
  const rows = await ask(
    database.url,
    `select dossiernummer, status, registratiedatum::text, gesloten_op::text, sluitreden, naam from dossier
     left join organisatie using (organisatie_id) where dossier_id in (select dossier_id from invoer_rij where bron = '${bron}') order by 1`,
  );
  expect(rows).toEqual([
    {
      dossiernummer: '2024-00001',
      status: 'afgesloten',
      registratiedatum: '2024-04-03',
      gesloten_op: '2024-05-01',
      sluitreden: 'doel_bereikt',
      naam: 'Voorbeeld BV',
    },
    {
      dossiernummer: '2024-00002',
      status: 'eerste_contact',
      registratiedatum: '2024-04-03',
      gesloten_op: null,
      sluitreden: null,
      naam: 'Voorbeeld BV',
    },
    {
      dossiernummer: '2024-00003',
      status: 'afgesloten',
      registratiedatum: '2024-04-03',
      gesloten_op: '2024-05-01',
      sluitreden: 'doel_bereikt',
      naam: null,
    },
  ]);
  const opened = await openDossier(store.deps, '2024-00003', {
    reader: systeem,
    onderdelen: ['bijzonder', 'derden'],
  });
  expect(JSON.stringify(opened)).toContain('Bakker Kanarie');
  const before = await counts();
  expect(await readIn(bron, lines)).toMatchObject({
    geschreven: true,
    nieuw: 0,
    gewijzigd: 0,
    ongewijzigd: 3,
  });
  expect(await counts()).toEqual({ ...before });
  for await (const difference of projectionDifferences(store.deps)) expect(difference).toBeUndefined();
});

test('outside the vault there is no personal content, in the report neither', async () => {
  const bron = newSource();
  const canary = 'KANARIEVOGEL';
  const lines = [
    line(1, { naam: canary, verhaal: canary, over: canary }),
    line(2, { naam: canary, verhaal: canary, over: canary, grond: 'xyz', datum: canary }),
  ];
  const report = await readIn(bron, lines, { skipFaults: true });
  expect(report).toMatchObject({ nieuw: 1, fout: 1 });
  expect(JSON.stringify(report) + describeImport(report).join()).not.toContain(canary);
  for (const table of [...tables, 'blinde_index', 'termijn'])
    expect(JSON.stringify(await ask(database.url, `select t::text from ${table} t`))).not.toContain(canary);
});

test('one wrong row keeps the whole file out, unless wrong rows are skipped', async () => {
  const bron = newSource();
  const before = await counts();
  const lines = [line(1), line(2, { grond: 'xyz' }), line(3, { gesloten: '1-1-2024' })];
  const refused = await readIn(bron, lines);
  expect(describeImport(refused)).toEqual([
    `Rij 3, kolom 'Grond': "xyz" staat niet in de codelijst van de mapping.`,
    "Rij 4, kolom 'Gesloten': Deze dag ligt vóór de ontvangst van de melding.",
    `Niet vertaald in kolom 'Grond': "xyz" (1 rij).`,
    '3 rijen gelezen: 1 nieuw (1 afgehandeld), 0 gewijzigd, 0 ongewijzigd, 2 met een fout.',
    'Er is niets vastgelegd. Verbeter de fouten, of sla rijen met een fout over met --sla-fouten-over.',
  ]);
  expect(await readIn(bron, [line(1)], { dryRun: true })).toMatchObject({ nieuw: 1, geschreven: false });
  expect(await counts()).toEqual(before);
  expect(await readIn(bron, lines, { skipFaults: true })).toMatchObject({
    geschreven: true,
    nieuw: 1,
    fout: 2,
  });
  expect(await versions(bron)).toEqual([2]);
});

const column = fc.constantFrom<keyof Line | 'niets'>('niets', 'grond', 'verhaal', 'over');

test('a second file changes exactly the rows that differ', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 12 }), fc.nat(3), async (edits, added) => {
      const bron = newSource();
      const first = edits.map((_, i) => line(i + 1, { naam: `Naam ${i}` }));
      await readIn(bron, first);
      const second = first.map((l, i) => {
        const edit = edits[i];
        if (edit === 'grond') return { ...l, grond: 'Leeftijd' };
        if (edit === 'over') return { ...l, over: 'Stichting Anders' };
        return edit === 'verhaal' ? { ...l, verhaal: 'Anders.' } : l;
      });
      const extra = Array.from({ length: added }, (_, i) => line(100 + i));
      const report = await readIn(bron, [...extra, ...second]);
      expect(report).toMatchObject({
        nieuw: added,
        gewijzigd: edits.filter((edit) => edit !== 'niets').length,
        ongewijzigd: edits.filter((edit) => edit === 'niets').length,
      });
      expect(report.nietOvergenomen.map(({ rij }) => rij)).toEqual(
        edits.flatMap((edit, i) => (edit === 'verhaal' ? [added + i + 2] : [])),
      );
      // Receipt and closing are two versions; a coded change is a third.
      const expected = edits.map((edit) => (edit === 'grond' || edit === 'over' ? 3 : 2));
      expect(await versions(bron)).toEqual([...expected, ...extra.map(() => 2)]);
      expect(await readIn(bron, [...second, ...extra])).toMatchObject({ nieuw: 0, gewijzigd: 0 });
    }),
    { numRuns: 15 },
  );
});

test('what can’t be changed in a dossier is said; a case that ended since is taken over', async () => {
  const bron = newSource();
  await readIn(bron, [line(1, { gesloten: '', afloop: '' }), line(2), line(3)]);
  const report = await readIn(bron, [
    line(1),
    line(2, { datum: '2-4-2024' }),
    line(3, { afloop: 'gestopt' }),
  ]);
  expect(report.nietOvergenomen).toEqual([
    { rij: 3, wat: 'ontvangst gewijzigd' },
    { rij: 4, wat: 'afsluiting gewijzigd' },
  ]);
  expect(await versions(bron)).toEqual([2, 2, 2]);
  expect(describeImport(report)).toContain('Rij 3: ontvangst gewijzigd, niet overgenomen.');
});

test('a dossier that was destroyed since does not come back', async () => {
  const bron = newSource();
  await readIn(bron, [line(1), line(2)]);
  const [row] = await ask(
    database.url,
    `select dossier_id from invoer_rij where bron = '${bron}' order by rijsleutel limit 1`,
  );
  store.deps.keys.destroyKeys([String(row?.dossier_id)]);
  const report = await readIn(bron, [line(1, { grond: 'Leeftijd' }), line(2, { grond: 'Leeftijd' })]);
  expect(report).toMatchObject({ nieuw: 0, gewijzigd: 1, vernietigd: 1 });
});

describe('a failure half-way leaves nothing', { timeout: 120_000 }, () => {
  const many = (n = 1500) =>
    Iterator.from(Array.from({ length: n }, (_, i) => line(i + 1, { over: `Voorbeeld ${i % 7} BV` })));

  test('when the disk of the keys is full', async () => {
    const before = await counts();
    let blocks = 0;
    const createKeys = (ids: readonly string[]) => {
      if (++blocks === 2) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      store.deps.keys.createKeys(ids);
    };
    const deps = { ...store.deps, keys: { ...store.deps.keys, createKeys } };
    await expect(readIn(newSource(), many(), { deps })).rejects.toMatchObject({ kind: 'disk-full' });
    expect(blocks).toBe(2);
    expect(await counts()).toEqual(before);
  });

  test('when the connection with the database is cut', async () => {
    const before = await counts();
    const bron = newSource();
    let cut = Promise.resolve<unknown>(null);
    const onProgress = (progress?: { fase: string; rijen: number }) => {
      if (progress?.fase === 'vastleggen' && progress.rijen === 1000)
        cut = ask(
          database.url,
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
        );
    };
    await expect(readIn(bron, many(3000), { onProgress })).rejects.toThrow();
    await cut;
    expect(await counts()).toEqual(before);
    expect(await readIn(bron, many(1200))).toMatchObject({ geschreven: true, nieuw: 1200 });
  });
});

test('two imports of one file at once: one writes, the other finds everything there', async () => {
  const bron = newSource();
  const lines = Array.from({ length: 300 }, (_, i) => line(i + 1));
  const reports = await Promise.all([readIn(bron, lines), readIn(bron, lines)]);
  expect(reports.map((report) => report.nieuw).toSorted((a, b) => a - b)).toEqual([0, 300]);
  expect((await versions(bron)).length).toBe(300);
});

test('columns that do not fit are refused; one that the mapping does not name is warned about', async () => {
  const bron = newSource();
  await readIn(bron, [line(1)], { dryRun: true });
  const options = { path: join(dir, `${bron}.csv`), mappingPath: join(dir, `${bron}.json`), dryRun: true };
  await writeFile(options.path, `${csv([line(1)]).replace(header, header.replace('Grond', 'Gront'))}`);
  await expect(importFile(store.deps, options)).rejects.toMatchObject({
    kind: 'kolommen',
    fouten: ["Kolom 'Grond' van de mapping staat niet in het bestand."],
  });
  await writeFile(options.path, csv([line(1)]).replace(header, `${header};Los`));
  expect((await importFile(store.deps, options)).waarschuwingen).toEqual([
    `Kolom 'Los' staat niet in de mapping en wordt niet gelezen. Zet haar bij "negeren" als dat klopt.`,
  ]);
  await expect(
    importFile(store.deps, { ...options, mappingPath: join(dir, 'geen.json') }),
  ).rejects.toBeInstanceOf(ImportError);
});
