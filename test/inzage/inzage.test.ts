import { WEGGELATEN } from '@meldpunt/core';
import { recordAct } from '@meldpunt/store';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { Visitor } from '../dashboard/visitor.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, record } from '../support/melding.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let worker: Visitor;
let actor: { medewerkerId: string; rol: 'leidinggevende' };

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 40 });
  worker = new Visitor(site);
  await worker.logIn('leidinggevende');
  const login = site.logins.find((one) => one.rol === 'leidinggevende');
  const row = await site.deps.store.db
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('gebruikersnaam', '=', login?.gebruikersnaam ?? '')
    .executeTakeFirstOrThrow();
  actor = { medewerkerId: row.medewerker_id, rol: 'leidinggevende' };
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const story =
  'Mijn chef Roodborst Winterkoning zei dat ik weg moest. Zijn nummer is 06-98765432. Daarna belde kanarievogel mij.';

/** A dossier with a request of which the identity was checked, and a document about somebody else. */
const prepared = async () => {
  const opened = await record(site.deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput({
      op: '2026-03-03',
      melderNaam: 'Eigen Naamvogel',
      omschrijving: story,
      wederpartijNaam: 'Winterkoning Transport',
    }),
    actor,
    documenten: [
      {
        soort: 'brief',
        titel: 'Mijn brief',
        mediatype: 'application/pdf',
        inhoud: Buffer.from('%PDF-1.4 eigen stuk'),
      },
      {
        soort: 'verslag',
        titel: 'Verklaring van roodstaart',
        mediatype: 'text/plain',
        inhoud: Buffer.from('geheime getuige'),
      },
    ],
  });
  const acts: [string, object][] = [
    ['noteConflict', { op: '2026-03-04', toelichting: 'De ander klaagde ook: ijsvogelgeheim.' }],
    ['receiveVerzoek', { op: '2026-03-04', soort: 'inzage', inhoud: 'Alles graag.' }],
    ['checkIdentiteit', { op: '2026-03-05', soort: 'inzage', hoe: 'Aan de balie gezien.' }],
  ];
  let versie = opened.versie;
  for (const [handeling, input] of acts) {
    const done = await recordAct(site.deps, {
      dossierId: opened.dossierId,
      expectedVersion: versie,
      handeling,
      input,
      actor,
    });
    if ('refused' in done) throw new Error(`${handeling}: ${JSON.stringify(done)}`);
    versie = done.versie;
  }
  return { ...opened, versie };
};

/** The form as a browser would send it back: what is checked, typed and chosen. */
const formOf = (html: string): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const choice = /type="(radio|checkbox)"/.test(tag);
    if (at('name') && at('name') !== 'csrf' && (!choice || / checked/.test(tag)))
      fields.append(at('name'), at('value').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  return fields;
};

const filesOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const pdf = await getDocumentProxy(new Uint8Array(files['inzage.pdf'] ?? []));
  const { text } = await extractText(pdf, { mergePages: true });
  return { files, pdf: text, json: strFromU8(files['inzage.json'] ?? new Uint8Array()) };
};

test('protocol 5.4.8, A15: the copy holds the whole dossier, and nothing of what was blacked out', async () => {
  const { dossiernummer, dossierId, documentIds } = await prepared();
  const path = `/dossiers/${dossiernummer}/inzage`;
  const preview = await worker.read(path);
  expect(preview).toContain('Roodborst Winterkoning');
  expect(preview).not.toContain('ijsvogelgeheim');
  const fields = formOf(preview);
  const storyField = 'eigen-1.omschrijving';
  expect(preview).toContain(`name="${storyField}"`);
  fields.set(storyField, 'kanarievogel');
  fields.set('wijze', 'bestand');
  fields.set('stap', 'maken');
  fields.set('document', documentIds[0] as string);
  const answer = await worker.post(path, fields);
  expect(answer.status).toBe(200);
  const { files, pdf, json } = await filesOf(answer);
  const whole = Buffer.concat(Object.values(files).map((file) => Buffer.from(file))).toString('latin1');
  for (const canary of [
    'Roodborst',
    'Winterkoning',
    '98765432',
    'kanarievogel',
    'ijsvogelgeheim',
    'geheime getuige',
    'roodstaart',
  ]) {
    expect(pdf, canary).not.toContain(canary);
    expect(json, canary).not.toContain(canary);
    expect(whole, canary).not.toContain(canary);
  }
  for (const shown of ['Eigen Naamvogel', 'Mijn chef', 'Alles graag.', WEGGELATEN, 'Aan de balie gezien.']) {
    expect(pdf.replaceAll(/\s+/g, ' '), shown).toContain(shown);
    expect(json, shown).toContain(shown);
  }
  const kopie = JSON.parse(json);
  expect(kopie).toMatchObject({ formaat: 'meldpunt-inzage', versie: 1, dossiernummer });
  const sent = kopie.documenten.filter((one: { bestand: string | null }) => one.bestand !== null);
  expect(kopie.documenten).toHaveLength(2);
  expect(sent).toMatchObject([
    { soort: expect.stringContaining('Mijn brief'), bestand: expect.stringMatching(/\.pdf$/) },
  ]);
  expect(Object.keys(files).filter((name) => name.startsWith('documenten/'))).toHaveLength(1);
  const journal = await site.deps.store.db
    .selectFrom('journaal')
    .select('inhoud')
    .where('dossier_id', '=', dossierId)
    .where('gebeurtenis', '=', 'InzageGiven')
    .execute();
  expect(journal).toMatchObject([{ inhoud: { wijze: 'bestand', weggelaten: expect.any(Number) } }]);
  const log = await site.deps.store.db
    .selectFrom('logboek')
    .select(['actie', 'onderdeel'])
    .where('dossier_id', '=', dossierId)
    .where('medewerker_id', '=', actor.medewerkerId)
    .execute();
  expect(log.map((line) => line.onderdeel)).toEqual(
    expect.arrayContaining(['contact', 'bijzonder', 'derden', 'vrije_tekst', 'document', 'giveInzage']),
  );
});

test('protocol A15: what was typed to leave out must stand there, and everything typed is kept', async () => {
  const { dossiernummer } = await prepared();
  const path = `/dossiers/${dossiernummer}/inzage`;
  const fields = formOf(await worker.read(path));
  fields.set('eigen-1.omschrijving', 'staat er niet in');
  fields.set('wijze', 'papier');
  const answer = await worker.post(path, fields);
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain('staat niet zo in deze tekst');
  expect(page).toContain('staat er niet in</textarea>');
  expect(page).toContain('value="papier" selected');
});

test('protocol A15: a form of before the dossier changed makes no copy', async () => {
  const { dossiernummer, dossierId, versie } = await prepared();
  const path = `/dossiers/${dossiernummer}/inzage`;
  const fields = formOf(await worker.read(path));
  fields.set('wijze', 'papier');
  fields.set('stap', 'maken');
  const input = { op: '2026-03-10', spoedeisend: true };
  await recordAct(site.deps, { dossierId, expectedVersion: versie, handeling: 'judgeUrgency', input, actor });
  const answer = await worker.post(path, fields);
  expect(answer.status).toBe(409);
  expect(answer.headers.get('content-type')).toContain('text/html');
});

test('protocol A15: without a request, or before it is sure who asks, there is no preview', async () => {
  const opened = await record(site.deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput({ op: '2026-03-03', omschrijving: 'kanarieverhaal' }),
    actor,
  });
  const page = await worker.read(`/dossiers/${opened.dossiernummer}/inzage`);
  expect(page).toContain('Er staat geen verzoek om inzage open.');
  expect(page).not.toContain('kanarieverhaal');
});

test('protocol A16-17: a value is put right and erased from the screen', async () => {
  const { dossiernummer, versie } = await prepared();
  const at = `/dossiers/${dossiernummer}/gegevens`;
  expect(await worker.read(at)).toContain('Eigen Naamvogel');
  const one = await worker.read(`${at}/1.melderNaam`);
  expect(one).toContain('Eigen Naamvogel');
  const done = await worker.post(`/dossiers/${dossiernummer}/handelingen/correctGegeven`, {
    versie: String(versie),
    op: '2026-03-10',
    aanleiding: 'eigen',
    doel: '1.melderNaam',
    oudeWaarde: 'gewist',
    waarde: 'Betere Naamvogel',
  });
  expect(done.status).toBe(303);
  const dossier = await worker.read(`/dossiers/${dossiernummer}`);
  expect(dossier).toContain('Betere Naamvogel');
  expect(dossier).not.toContain('Eigen Naamvogel');
  const form = await worker.get(`/dossiers/${dossiernummer}/handelingen/eraseGegeven`);
  expect([form.status, form.headers.get('location')]).toEqual([303, at]);
});
