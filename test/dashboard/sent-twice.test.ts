import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let director: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 0 });
  director = new Visitor(site);
  await director.logIn('directeur');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const breach: Record<string, string> = {
  op: '2026-03-08',
  tijd: '09:00',
  aard: 'vertrouwelijkheid',
  oorzaak: 'verkeerd_verzonden',
  gegevens: 'contact',
  personen: 'clienten',
  omschrijving: 'Een brief ging naar een verkeerd adres.',
};
const forms: [path: string, table: string, fields: Record<string, string>][] = [
  ['/voorvallen/nieuw', 'voorval', { datum: '2026-03-08', gemeente: 'GM0037' }],
  ['/registers/datalekken/nieuw', 'registerpost', breach],
];
const countOf = async (table: string): Promise<number> =>
  (await ask(database.url, `select count(*)::integer as n from ${table}`))[0]?.n as number;
const idOn = async (path: string): Promise<string> =>
  /name="nieuw" value="([^"]+)"/.exec(await director.read(path))?.[1] ?? '';

test.each(forms)(
  '%s sent five times at once, and again after that, makes one',
  async (path, table, fields) => {
    const before = await countOf(table);
    const sent = { ...fields, nieuw: await idOn(path) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => director.post(path, sent)));
    answers.push(await director.post(path, sent));
    const said = await Promise.all(
      answers.map(
        async (one) => /(V|DL)-2026-\d+/.exec(`${one.headers.get('location')} ${await one.text()}`)?.[0],
      ),
    );
    expect(said[0]).toBeDefined();
    expect(new Set(said).size).toBe(1);
    expect(await countOf(table)).toBe(before + 1);
    // The next form makes another one.
    await director.post(path, { ...fields, nieuw: await idOn(path) });
    expect(await countOf(table)).toBe(before + 2);
  },
);

test.each(forms)(
  '%s with the id of a dossier does not come under the key of that dossier',
  async (path, table, fields) => {
    const { dossierId } = await openMelding(site.deps);
    const before = await countOf(table);
    await director.post(path, { ...fields, nieuw: dossierId });
    expect(await countOf(table)).toBe(before + 1);
    const id = table === 'voorval' ? 'voorval_id' : 'post_id';
    expect(await ask(database.url, `select 1 from ${table} where ${id} = '${dossierId}'`)).toEqual([]);
  },
);

test('a new melding with the id of an incident is not recorded under it', async () => {
  const id = await idOn('/voorvallen/nieuw');
  await director.post('/voorvallen/nieuw', { datum: '2026-03-08', nieuw: id });
  const before = await countOf('dossier');
  await expect(openMelding(site.deps, {}, undefined, id)).rejects.toThrow('stale');
  expect(await countOf('dossier')).toBe(before);
  expect(site.deps.keys.hasKey(id)).toBe(false);
});
