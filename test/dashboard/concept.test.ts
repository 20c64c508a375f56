import { setTimeout as sleep } from 'node:timers/promises';
import {
  discardConcept,
  discardOldConcepten,
  latestFields,
  listConcepten,
  openConcept,
  openDossier,
  openPost,
  saveConcept,
} from '@meldpunt/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, record } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

const CANARY = 'Kanarie de Vries-Örnek';
let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let handler: Visitor;
let colleague: Visitor;
let dossier: string;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 60 });
  handler = new Visitor(site);
  await handler.logIn('klachtbehandelaar');
  colleague = new Visitor(site);
  await colleague.logIn('leidinggevende');
  const list = await handler.read('/?wie=alle');
  dossier = /href="(\/dossiers\/\d{4}-\d+)"/.exec(list)?.[1] ?? '';
  if (!dossier) throw new Error('there is no dossier with a term');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const form = () => `${dossier}/handelingen/contactClient`;
const versionOn = (page: string) => /name="versie" value="(\d+)"/.exec(page)?.[1] ?? '';
const meldingOn = (page: string) => /name="melding" value="([^"]+)"/.exec(page)?.[1] ?? '';
const rows = async (statement: string, values: unknown[] = []) =>
  (await asOwner(database.url, statement, values)).rows;
const idOf = async (rol: string): Promise<string> =>
  (
    await rows('select medewerker_id from medewerker where gebruikersnaam = $1', [
      site.logins.find((login) => login.rol === rol)?.gebruikersnaam,
    ])
  )[0]?.medewerker_id;

/** Keeps a draft of a call as the script does. */
const keep = async (verslag: string) => {
  const versie = versionOn(await handler.read(form()));
  return handler.post(`${form()}/concept`, { versie, op: '2026-03-09', wijze: 'email', verslag });
};

test('what is typed is kept, offered on return to its writer alone, and nowhere in clear', async () => {
  const answer = await keep(CANARY);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { stand: expect.stringMatching(/^Concept bewaard om \d\d:\d\d\.$/), anderen: '' },
  ]);
  const again = await handler.read(form());
  expect(again).toContain('U was hier bezig op');
  expect(again).toContain(CANARY);
  expect(again).toContain('value="2026-03-09"');
  expect(await handler.read('/')).toContain(`${dossier}/handelingen/contactClient`);
  const other = await colleague.read(form());
  expect(other).not.toContain(CANARY);
  expect(other).not.toContain('U was hier bezig');
  const tables = await rows(`select tablename from pg_tables where schemaname = 'public'`);
  for (const { tablename } of tables)
    expect(
      await rows(`select 1 from ${tablename} t where t::text like '%' || $1 || '%' limit 1`, ['Kanarie']),
    ).toEqual([]);
});

test('a draft goes when the act is recorded, and what comes in late does not bring it back', async () => {
  await keep(CANARY);
  const page = await handler.read(form());
  const fields = {
    versie: versionOn(page),
    op: '2026-03-10',
    wijze: 'email',
    gelukt: 'ja',
    metSlachtoffer: 'ja',
  };
  expect((await handler.post(form(), { ...fields, verslag: CANARY })).status).toBe(303);
  expect((await handler.post(`${form()}/concept`, { ...fields, verslag: CANARY })).status).toBe(404);
  expect(await handler.read(form())).not.toContain('U was hier bezig');
});

test('without scripts the button keeps it too, and another throws it away', async () => {
  const versie = versionOn(await handler.read(form()));
  const kept = await handler.post(form(), { versie, verslag: CANARY, bewaar: 'ja' });
  const page = await kept.text();
  expect(kept.status).toBe(200);
  expect(page).toContain('Uw concept is bewaard');
  expect(page).toContain(CANARY);
  expect((await handler.post(`${form()}/concept`, { weg: 'ja' })).headers.get('location')).toBe(form());
  expect(await handler.read(form())).not.toContain(CANARY);
});

test('a colleague who recorded meanwhile is told on return to a draft', async () => {
  await keep('Eerst gebeld.');
  const theirs = await colleague.read(form());
  await colleague.post(form(), {
    versie: versionOn(theirs),
    op: '2026-03-10',
    wijze: 'telefoon',
    gelukt: 'nee',
    metSlachtoffer: 'nee',
  });
  const page = await handler.read(form());
  expect(page).toContain('Dit dossier is intussen veranderd');
  expect(page).toContain('Eerst gebeld.');
  await handler.post(`${form()}/concept`, { weg: 'ja' });
});

test('each sees that the other has a form open, also on the page of the dossier', async () => {
  const leidinggevende = site.logins.find(({ rol }) => rol === 'leidinggevende')?.naam;
  await colleague.read(form());
  expect(await handler.read(form())).toContain(
    `${leidinggevende} heeft &quot;Contact met de cliënt vastleggen&quot; open.`,
  );
  await colleague.read(dossier);
  expect(await handler.read(dossier)).toContain(`${leidinggevende} heeft dit dossier open.`);
});

test('protocol B2.5: who gets a personal interest keeps no draft in the dossier, and can make none', async () => {
  await keep(CANARY);
  const page = await handler.read(`${dossier}/handelingen/declareBelang`);
  await handler.post(`${dossier}/handelingen/declareBelang`, {
    versie: versionOn(page),
    op: '2026-03-10',
    reden: 'Familie.',
  });
  const medewerkerId = await idOf('klachtbehandelaar');
  expect(await rows('select 1 from concept where medewerker_id = $1', [medewerkerId])).toEqual([]);
  expect((await handler.post(`${form()}/concept`, { versie: '99', verslag: CANARY })).status).toBe(404);
});

test('a new melding has a key of its own, becomes one dossier, or is thrown away with its key', async () => {
  const page = await handler.read('/meldingen/snel');
  const melding = meldingOn(page);
  const fields = { melding, versie: '0', melderNaam: CANARY, omschrijving: 'Geweigerd aan de deur.' };
  expect((await handler.post('/meldingen/concept', fields)).status).toBe(200);
  expect(site.deps.keys.hasKey(melding)).toBe(true);
  expect(await handler.read('/')).toContain(`/meldingen/nieuw?concept=${melding}`);
  expect(await handler.read(`/meldingen/nieuw?concept=${melding}`)).toContain(CANARY);
  expect(await colleague.read(`/meldingen/nieuw?concept=${melding}`)).not.toContain(CANARY);
  await handler.read('/meldingen/nieuw');
  await handler.post('/meldingen/concept', { melding, weg: 'ja' });
  expect(site.deps.keys.hasKey(melding)).toBe(false);
});

test('protocol 3.1, 3.2: quick entry asks little, counts from when it was opened, and sent twice is one dossier', async () => {
  const page = await handler.read('/meldingen/snel');
  const [melding, tijd] = [meldingOn(page), /name="tijd" type="time" value="(\d\d:\d\d)"/.exec(page)?.[1]];
  const fields = {
    ...{ melding, versie: '0', kanaal: 'persoonlijk', op: '2026-03-10', tijd: tijd ?? '', direct: 'ja' },
    ...{ rolMelder: 'slachtoffer', anonimiteit: 'geen', melderNaam: 'Ömer Yıldız', spoedeisend: 'nee' },
    omschrijving: 'Geweigerd aan de deur.',
  };
  const wrong = await handler.post('/meldingen/snel', { ...fields, spoedeisend: '' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('Ömer Yıldız');
  const first = await handler.post('/meldingen/snel', fields);
  const second = await handler.post('/meldingen/snel', fields);
  expect(first.status).toBe(303);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  const made = await handler.read(first.headers.get('location') ?? '');
  expect(made).toContain('Nog aan te vullen');
});

test('a draft that nobody comes back to goes after its term', async () => {
  const { deps } = site;
  const medewerkerId = await idOf('leidinggevende');
  const schrijver = { medewerkerId, rol: 'leidinggevende' } as const;
  const place = { dossierId: deps.nieuwId(), schrijver, handeling: 'receiveMelding' };
  const velden = { omschrijving: [CANARY] };
  expect(await saveConcept(deps, { ...place, nieuw: true, versie: 0, velden })).toBe(true);
  expect((await openConcept(deps, place))?.velden).toEqual(velden);
  const later = { ...deps, nu: () => new Date(deps.nu().getTime() + 31 * 86_400_000) };
  expect(await openConcept(later, place)).toBeNull();
  expect(await listConcepten(later, schrijver)).toEqual([]);
  expect(await discardOldConcepten(later)).toBeGreaterThanOrEqual(1);
  expect(deps.keys.hasKey(place.dossierId)).toBe(false);
});

test('thrown away in one window while it is recorded in another, a melding keeps its key', async () => {
  const { deps } = site;
  const schrijver = { medewerkerId: await idOf('leidinggevende'), rol: 'leidinggevende' } as const;
  const place = { dossierId: deps.nieuwId(), schrijver, handeling: 'receiveMelding' };
  expect(await saveConcept(deps, { ...place, nieuw: true, versie: 0, velden: { aard: ['x'] } })).toBe(true);
  const both = await deps.store.db.transaction().execute(async (trx) => {
    // Holds the recording up after the vault: its key is there, its dossier not yet for anybody else.
    await sql`lock table blinde_index in share row exclusive mode`.execute(trx);
    const recorded = record(deps, {
      dossierId: null,
      nieuwDossierId: place.dossierId,
      expectedVersion: 0,
      handeling: 'receiveMelding',
      input: meldingInput({ melderNaam: CANARY }),
      actor: schrijver,
    });
    const held = sql`select 1 from pg_locks where relation = 'blinde_index'::regclass and not granted`;
    for (let i = 0; i < 200 && (await held.execute(trx)).rows.length === 0; i++) await sleep(10);
    const thrown = discardConcept(deps, place);
    await Promise.race([thrown, sleep(300)]);
    return { recorded, thrown };
  });
  await Promise.all([both.recorded, both.thrown]);
  const opened = await openDossier(deps, place.dossierId, { reader: schrijver, onderdelen: ['contact'] });
  expect(opened && 'persoonlijk' in opened && latestFields(opened.persoonlijk).melderNaam).toBe(CANARY);
});

test('protocol A16-17: a draft that quotes an erased value goes with it, whoever writes it; another stays', async () => {
  const { deps } = site;
  const [eigen, ander] = [await idOf('klachtbehandelaar'), await idOf('leidinggevende')];
  const actor = { medewerkerId: eigen, rol: 'klachtbehandelaar' } as const;
  const opened = await record(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput({ melderTelefoon: '050-7654321' }),
    actor,
  });
  const { dossierId, versie } = opened;
  const draft = (medewerkerId: string, handeling: string, verslag: string) =>
    saveConcept(deps, {
      dossierId,
      schrijver: { medewerkerId, rol: 'klachtbehandelaar' },
      handeling,
      nieuw: false,
      versie,
      velden: { verslag: [verslag] },
    });
  expect(await draft(eigen, 'contactClient', 'Bel op 050 765 4321 na zes uur.')).toBe(true);
  expect(await draft(ander, 'giveAdvies', 'Zij is te bereiken op 0507654321.')).toBe(true);
  expect(await draft(ander, 'contactClient', 'Niets over een nummer.')).toBe(true);
  await record(deps, {
    dossierId,
    expectedVersion: versie,
    handeling: 'eraseGegeven',
    input: { op: '2026-03-10', aanleiding: 'eigen', doel: `${versie}.melderTelefoon` },
    actor,
  });
  const left = await rows('select medewerker_id, handeling from concept where dossier_id = $1', [dossierId]);
  expect(left).toEqual([{ medewerker_id: ander, handeling: 'contactClient' }]);
});

test('protocol A16-17: a file beside a draft goes when it may quote what is erased, and when it is the erased document', async () => {
  const { deps } = site;
  const [eigen, ander] = [await idOf('klachtbehandelaar'), await idOf('leidinggevende')];
  const actor = { medewerkerId: eigen, rol: 'klachtbehandelaar' } as const;
  const brief = Buffer.from('Een brief zonder nummer.');
  const { dossierId, versie, documentIds } = await record(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput({ melderTelefoon: '050-7654321', melderEmail: 'vuurvogel@voorbeeld.example' }),
    actor,
    documenten: [{ soort: 'bijlage', titel: 'Brief', mediatype: 'text/plain', inhoud: brief }],
  });
  const draft = async (medewerkerId: string, handeling: string, naam: string, inhoud: Uint8Array) =>
    saveConcept(deps, {
      ...{ dossierId, handeling, nieuw: false, versie, velden: { toelichting: ['Iets anders.'] } },
      schrijver: { medewerkerId, rol: 'klachtbehandelaar' },
      bestand: { naam, inhoud },
    });
  await draft(eigen, 'contactClient', 'notitie.txt', Buffer.from('Bel 050 765 4321.'));
  await draft(eigen, 'giveAdvies', 'tel 0507654321.txt', Buffer.from('Niets.'));
  await draft(eigen, 'receiveStukken', 'scan.pdf', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff]));
  await draft(ander, 'contactClient', 'ander.txt', Buffer.from('Niets over een nummer.'));
  await draft(ander, 'addDocument', 'brief.txt', brief);
  const withFile = async () =>
    (await rows('select handeling from concept where dossier_id = $1 and bestand is not null', [dossierId]))
      .map(({ handeling }) => handeling)
      .sort();
  const erase = (expectedVersion: number, handeling: string, what: object) =>
    record(deps, {
      ...{ dossierId, expectedVersion, handeling, actor },
      input: { op: '2026-03-10', aanleiding: 'eigen', ...what },
    });
  const erased = await erase(versie, 'eraseGegeven', { doel: `${versie}.melderTelefoon` });
  expect(await withFile()).toEqual(['addDocument', 'contactClient']);
  await erase(erased.versie, 'eraseDocument', { documentId: documentIds[0] });
  expect(await withFile()).toEqual(['contactClient']);
  // What was typed stays.
  expect(await rows('select 1 from concept where dossier_id = $1', [dossierId])).toHaveLength(5);
});

test('a draft under the id of an entry of a register is not kept, and takes no key away', async () => {
  const { deps } = site;
  const actor = { medewerkerId: await idOf('leidinggevende'), rol: 'leidinggevende' } as const;
  const { postId } = await openPost(deps, 'losse_klacht', {
    handeling: 'receiveLosseKlacht',
    gebeurtenis: { type: 'LosseKlachtReceived', op: '2026-03-09' as never },
    persoonlijk: [],
    geslotenOp: null,
    actor,
  });
  const place = { dossierId: postId, schrijver: actor, handeling: 'receiveMelding' };
  expect(await saveConcept(deps, { ...place, nieuw: true, versie: 0, velden: { aard: ['x'] } })).toBe(false);
  await discardConcept(deps, place);
  expect(deps.keys.hasKey(postId)).toBe(true);
});

test('protocol B2.5: a new melding under the id of a hidden dossier does not tell its number', async () => {
  const { deps } = site;
  const medewerkerId = await idOf('klachtbehandelaar');
  const actor = { medewerkerId, rol: 'klachtbehandelaar' } as const;
  const opened = await record(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput(),
    actor,
  });
  const { dossierId } = opened;
  await record(deps, {
    dossierId,
    expectedVersion: opened.versie,
    handeling: 'declareBelang',
    input: { op: '2026-03-10', reden: 'Familie.' },
    actor,
  });
  await handler.read('/meldingen/nieuw');
  const answer = await handler.post('/meldingen/nieuw', {
    ...{
      melding: dossierId,
      versie: '0',
      kanaal: 'telefoon',
      op: '2026-03-10',
      tijd: '09:00',
      direct: 'nee',
    },
    ...{ spoedeisend: 'nee', rolMelder: 'slachtoffer', anonimiteit: 'geen', melderNaam: 'Ömer Yıldız' },
    ...{ omschrijving: 'Geweigerd.', gronden: 'ras', terrein: 'arbeidsmarkt', aard: 'omstreden_behandeling' },
    ...{ gemeenteWoon: 'GM0014', gemeenteVoorval: 'GM0014', aantalSlachtoffers: '1' },
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/afgeschermd']);
});
