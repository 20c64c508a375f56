import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  datum,
  fillGemeenteform,
  gemeentenOp,
  kubusBijdragen,
  type Telregel,
} from '../../packages/core/src/index.ts';
import { countGemeenteform, gemeenteform, gemeenterapport } from '../../packages/reports/src/index.ts';
import { connect, type Store } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { addToKubus, insertRegistraties, randomRegistraties } from './registraties.ts';

const gemeenten = gemeentenOp(datum('2025-01-01'));
const registraties = randomRegistraties(7, 1200);
const van2025 = registraties.filter(({ registratiedatum }) => registratiedatum.startsWith('2025'));

const telregels: Telregel[] = van2025.flatMap((r) =>
  kubusBijdragen({ ...r, registratiejaar: 2025 }).map((cel) => ({ ...cel, aantal: 1 })),
);
const verwacht = (massaal: 'met' | 'zonder') =>
  gemeenten.map((gemeente) => fillGemeenteform(telregels, { jaar: 2025, gemeente, massaal }));

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let store: Store;

beforeAll(async () => {
  database = await freshDatabase();
  await insertRegistraties(database.url, registraties);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  store = connect(database.url, 'meldpunt_reports');
});

afterAll(async () => {
  await store.close();
  await owner.end();
  await database.drop();
});

const count = (massaal: 'met' | 'zonder') =>
  countGemeenteform(store.pool, { jaar: 2025, gemeenten, massaal });

test('protocol B13, W3: PostgreSQL counts what the core says that each dossier adds', async () => {
  expect(van2025.length).toBeGreaterThan(600);
  expect(await count('met')).toEqual(verwacht('met'));
  expect(await count('zonder')).toEqual(verwacht('zonder'));
});

test('a municipality that ended counts as its successor, in its own year as itself', async () => {
  const eemsdelta = await gemeenteform(store.pool, 2025, 'GM1979');
  const inwoners = van2025.filter(({ gemeenteWoon }) => ['GM1979', 'GM0010'].includes(gemeenteWoon));
  expect(eemsdelta.met.tabellen[0]?.rijen[0]?.C).toBe(inwoners.length);
  expect(inwoners.some(({ gemeenteWoon }) => gemeenteWoon === 'GM0010')).toBe(true);
});

test('a code that no list knows stops the report', async () => {
  await owner.query('begin');
  const { rows } = await owner.query(
    `update dossier set aard = 'plagerij' where dossier_id = (
       select dossier_id from dossier where registratiedatum = '2025-06-15' and gemeente_woon = 'GM0014' limit 1)
     returning dossier_id`,
  );
  expect(rows).toHaveLength(1);
  await expect(
    countGemeenteform(owner, { jaar: 2025, gemeenten: ['GM0014'], massaal: 'met' }),
  ).rejects.toThrow(/plagerij/);
  await expect(gemeenteform(owner, 2025, 'GM0014')).rejects.toMatchObject({
    ...{
      name: 'GemeenterapportError',
      message: expect.stringMatching(/Groningen is niet gemaakt.*"plagerij"/),
    },
  });
  await owner.query('rollback');
});

test('what is destroyed within the year leaves its counts, and the form stays the same', async () => {
  await owner.query('begin');
  const weg = van2025.filter(({ registratiedatum }) => registratiedatum === '2025-06-15');
  await owner.query(`delete from dossier where registratiedatum = '2025-06-15'`);
  await addToKubus(owner, weg);
  const form = await countGemeenteform(owner, { jaar: 2025, gemeenten, massaal: 'met' });
  expect(weg.length).toBeGreaterThan(100);
  expect(form).toEqual(verwacht('met'));
  await owner.query('rollback');
});

test('a closed year comes from the kubus alone, and says so', async () => {
  await owner.query('begin');
  await addToKubus(owner, van2025);
  await owner.query(`insert into kubus_jaar values (2025, '2026-04-01')`);
  for (const gedaan of ['before', 'after destruction']) {
    const form = await countGemeenteform(owner, { jaar: 2025, gemeenten, massaal: 'zonder' });
    expect(form, gedaan).toEqual(verwacht('zonder'));
    await owner.query('delete from dossier');
  }
  const { geslotenOp } = await gemeenteform(owner, 2025, 'GM0014');
  expect(geslotenOp).toBe('2026-04-01');
  await owner.query('rollback');
});

test('a kubus that does not add up gives no report, and names the row', async () => {
  await owner.query('begin');
  await addToKubus(owner, van2025);
  await owner.query(`insert into kubus_jaar values (2025, '2026-04-01')`);
  await owner.query(
    `update kubus set aantal = aantal + 1 where gemeente = 'GM0014' and kolom = 'A' and tabel = 'terrein' and rubriek = 'onderwijs' and not massaal`,
  );
  const rapport = gemeenterapport({
    ...{ db: owner, bureau: { naam: 'Bureau', contact: 'x' }, jaar: 2025, gemeenten: ['GM0014'] },
    ...{ outDir: '/nonexistent', gemaaktOp: datum('2026-04-02') },
  });
  await expect(rapport).rejects.toMatchObject({
    code: 'telling_klopt_niet',
    message: expect.stringMatching(/Klopt niet: som van terreinen \(\d+\) = totaal \(\d+\), kolom A/),
  });
  await owner.query('rollback');
});
