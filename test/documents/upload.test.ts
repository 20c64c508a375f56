import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { Visitor } from '../dashboard/visitor.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let handler: Visitor;
let dossier: Awaited<ReturnType<typeof openMelding>>;
const canary = 'Kanariewitje van Buiten';

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 5 });
  site.deps.uploads = { maxBytes: 3 * 1024 * 1024 };
  handler = new Visitor(site);
  await handler.logIn('klachtbehandelaar');
  dossier = await openMelding(site.deps);
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const formPath = () => `/dossiers/${dossier.dossiernummer}/handelingen/addDocument`;
const page = async () => handler.read(`/dossiers/${dossier.dossiernummer}`);
const versionNow = async () =>
  (
    await site.deps.store.db
      .selectFrom('dossier')
      .select('versie')
      .where('dossier_id', '=', dossier.dossierId)
      .executeTakeFirstOrThrow()
  ).versie;

const filled = async (name: string, content: Uint8Array, over: Record<string, string> = {}) => {
  const form = new FormData();
  const fields = {
    versie: String(await versionNow()),
    op: '2026-03-09',
    soort: 'bewijsstuk',
    richting: 'ontvangen',
    partij: 'client',
    toelichting: `Gekregen van ${canary}.`,
    ...over,
  };
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('document', new File([new Uint8Array(content)], name));
  return form;
};

const documents = () =>
  site.deps.store.db.selectFrom('document').selectAll().where('dossier_id', '=', dossier.dossierId).execute();

describe('a document on screen', () => {
  test('protocol 5.2b: it is kept encrypted under a random name, listed by its title, and given back as it was', async () => {
    await page();
    const answer = await handler.send(formPath(), await filled(`${canary}.pdf`, pdf));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/dossiers/${dossier.dossiernummer}?vastgelegd=addDocument`,
    ]);
    const shown = await page();
    const link = /href="(\/dossiers\/[^"]+\/documenten\/[^"]+)">([^<]+)</.exec(shown);
    expect(link?.[2]).toBe(canary);
    const given = await handler.get(link?.[1] ?? '');
    expect(Buffer.from(await given.arrayBuffer()).equals(pdf)).toBe(true);
    expect(given.headers.get('content-type')).toBe('application/pdf');
    expect(given.headers.get('content-disposition')).toMatch(
      /^attachment; filename="2026-\d{5}-bewijsstuk-\w{4}\.pdf"$/,
    );
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect(given.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*; sandbox$/);
    expect(given.headers.get('cache-control')).toBe('no-store');
  });

  test('reading it is in the log, and nothing of it stands anywhere in clear', async () => {
    const lines = await site.deps.store.db
      .selectFrom('logboek')
      .select(['actie', 'onderdeel', 'uitkomst'])
      .where('dossier_id', '=', dossier.dossierId)
      .where('onderdeel', '=', 'document')
      .execute();
    expect(lines).toEqual([{ actie: 'lezen', onderdeel: 'document', uitkomst: 'getoond' }]);
    const rows = JSON.stringify(await documents());
    const names = await readdir(site.deps.documents.dir, { recursive: true });
    for (const clear of [rows, names.join('\n')]) expect(clear).not.toContain('Kanarie');
    for (const name of names.filter((one) => one.length > 30))
      expect((await readFile(join(site.deps.documents.dir, name))).includes('%PDF')).toBe(false);
  });

  test('protocol 8.4: the dossier page says what is missing', async () => {
    expect(await page()).toContain('Document toevoegen');
  });

  test.each<[string, string, Uint8Array, string]>([
    ['a program', 'brief.exe', Buffer.from('MZ'), 'nemen wij niet aan'],
    ['a lying extension', 'foto.png', pdf, 'past niet bij zijn naam'],
    ['an empty file', 'leeg.pdf', Buffer.alloc(0), 'Dit bestand is leeg'],
    ['too large a file', 'groot.pdf', Buffer.alloc(4 * 1024 * 1024, 65), 'ten hoogste 3 MB'],
    ['a page', 'a.txt', Buffer.from('<html><script>1</script></html>'), 'webpagina of programmacode'],
  ])(
    '%s is refused with the reason at the field, and all that was typed is still there',
    async (_w, name, content, reden) => {
      await page();
      const before = (await documents()).length;
      const answer = await handler.send(
        formPath(),
        await filled(name, content, { documenttitel: 'Mijn titel' }),
      );
      const shown = await answer.text();
      expect(answer.status).toBe(400);
      expect(shown).toContain(reden);
      for (const kept of [
        'href="#veld-document"',
        'value="Mijn titel"',
        'Gekregen van Kanariewitje',
        'Kies het bestand opnieuw',
      ])
        expect(shown).toContain(kept);
      expect(await documents()).toHaveLength(before);
    },
  );

  test('a file is kept when something else is wrong, and need not be chosen again', async () => {
    await page();
    const before = (await documents()).length;
    const wrong = await handler.send(formPath(), await filled(`${canary} 2.pdf`, pdf, { partij: '' }));
    const shown = await wrong.text();
    expect(wrong.status).toBe(400);
    expect(shown).toContain(`Bewaard: ${canary} 2.pdf.`);
    expect(shown).not.toContain('Kies het bestand opnieuw');
    expect(await page()).toContain('Document toevoegen');
    // The way back to the draft has it too.
    expect(await handler.read(formPath())).toContain(`value="${canary} 2.pdf"`);
    const { rows } = await site.deps.store.pool.query(
      'select bestand from concept where bestand is not null',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].bestand.includes('%PDF')).toBe(false);
    const again = await filled('', Buffer.alloc(0), { bewaard_bestand: `${canary} 2.pdf` });
    expect((await handler.send(formPath(), again)).status).toBe(303);
    expect(await documents()).toHaveLength(before + 1);
    expect(await page()).toContain(`${canary} 2<`);
    expect(
      (await site.deps.store.pool.query('select 1 from concept where bestand is not null')).rows,
    ).toEqual([]);
  });

  test('a kept file can be left out, and nobody else gets it by its name', async () => {
    await page();
    await handler.send(formPath(), await filled('brief.pdf', pdf, { partij: '' }));
    const other = new Visitor(site);
    await other.logIn('leidinggevende');
    await other.read(`/dossiers/${dossier.dossiernummer}`);
    const named = await filled('', Buffer.alloc(0), { bewaard_bestand: 'brief.pdf' });
    const theirs = await other.send(formPath(), named);
    expect([theirs.status, (await theirs.text()).includes('Kies een bestand.')]).toEqual([400, true]);
    const left = await filled('', Buffer.alloc(0), { bewaard_bestand: 'brief.pdf', bestand_weg: 'ja' });
    const without = await handler.send(formPath(), left);
    expect([without.status, (await without.text()).includes('Kies een bestand.')]).toEqual([400, true]);
    expect(
      (await site.deps.store.pool.query('select 1 from concept where bestand is not null')).rows,
    ).toEqual([]);
  });

  test('without a file there is nothing to record, and that is said at the field', async () => {
    await page();
    const form = await filled('', Buffer.alloc(0));
    const answer = await handler.send(formPath(), form);
    expect([answer.status, (await answer.text()).includes('Kies een bestand.')]).toEqual([400, true]);
  });

  test('a document of another dossier, or none, is not there', async () => {
    const other = await openMelding(site.deps);
    const [row] = await documents();
    for (const path of [
      `/dossiers/${other.dossiernummer}/documenten/${row?.document_id}`,
      `/dossiers/${dossier.dossiernummer}/documenten/${other.dossierId}`,
      `/dossiers/${dossier.dossiernummer}/documenten/..%2f..%2fetc`,
    ])
      expect((await handler.get(path)).status).toBe(404);
  });

  test('who may not read dossiers, gets no document', async () => {
    const [row] = await documents();
    const path = `/dossiers/${dossier.dossiernummer}/documenten/${row?.document_id}`;
    for (const rol of ['beheerder', 'functionaris_gegevensbescherming']) {
      const visitor = new Visitor(site);
      await visitor.logIn(rol);
      expect((await visitor.get(path)).status).toBe(403);
    }
    expect((await new Visitor(site).get(path)).status).toBe(303);
  });

  test('with a virus scanner that is not there, no document is taken', async () => {
    const free = createServer();
    const port = await new Promise<number>((ready) =>
      free.listen(0, '127.0.0.1', () => ready((free.address() as { port: number }).port)),
    );
    await new Promise((done) => free.close(done));
    const { uploads } = site.deps;
    site.deps.uploads = { maxBytes: 3 * 1024 * 1024, clamd: `127.0.0.1:${port}` };
    await page();
    const answer = await handler.send(formPath(), await filled('brief.pdf', pdf));
    site.deps.uploads = uploads;
    expect([answer.status, (await answer.text()).includes('niet controleren')]).toEqual([400, true]);
  });
});
