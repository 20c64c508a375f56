import { type Actor, datum, type Rol } from '@meldpunt/core';
import { projectionDifferences, type Recorded, recordAct, waarnemingVan } from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record } from '../support/melding.ts';
import { Visitor, visitorsIn } from './visitor.ts';

const op = '2026-03-10';
let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitors: Map<Rol, Visitor>;
const as = (rol: Rol): Visitor => visitors.get(rol) ?? new Visitor(site);
const personOf = (rol: Rol) => {
  const login = site.logins.find((one) => one.rol === rol) as unknown as { medewerkerId: string } | undefined;
  if (!login) throw new Error(rol);
  return login.medewerkerId;
};
const actor = (rol: Rol): Actor => ({ medewerkerId: personOf(rol), rol });

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 25 });
  visitors = await visitorsIn(site, ['klachtbehandelaar', 'leidinggevende', 'directeur']);
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const put = async (
  soort: string,
  vraag: string,
  over: Record<string, unknown> = {},
  door: Rol = 'klachtbehandelaar',
): Promise<Recorded> => {
  const opened = await openMelding(site.deps, { op, tijd: '08:00', ...over }, actor('klachtbehandelaar'));
  return record(site.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'makeVoorlegging',
    input: { op, soort, vraag },
    actor: actor(door),
  });
};
const numbersOn = async (rol: Rol, toon = 'open'): Promise<string> =>
  (await as(rol).read(`/voorleggingen?toon=${toon}`)).replace(/[\s\S]*<main/, '');

describe('the queue', () => {
  test('protocol 6.1, 7.4a: each sees what the protocol lets them decide, and who asked sees the question wait', async () => {
    const doubt = await put('twijfel', 'Is dit wel een zaak voor ons?');
    const assignment = await put('toewijzing', 'De behandelaar kent de straat.', { spoedeisend: true });
    const boss = await numbersOn('directeur');
    expect(boss).toContain(doubt.dossiernummer);
    // Urgent ones stand first (3.4).
    expect(boss.indexOf(assignment.dossiernummer)).toBeLessThan(boss.indexOf(doubt.dossiernummer));
    const lead = await numbersOn('leidinggevende');
    expect(lead).toContain(doubt.dossiernummer);
    expect(lead).not.toContain(assignment.dossiernummer);
    expect(await numbersOn('klachtbehandelaar')).not.toContain(doubt.dossiernummer);
    expect(await numbersOn('klachtbehandelaar', 'eigen')).toContain(doubt.dossiernummer);
    expect(await as('directeur').read('/')).toMatch(/Ter beslissing <span[^>]*>\d+</);
    // The queue itself holds no words of a story.
    expect(boss).not.toContain('kent de straat');
  });

  test('protocol 3.5: who decides about a conflict reads both sides and why; the handler reads neither', async () => {
    const voorval = { op, tijd: '08:00', voorvaldatum: '2026-03-04', aantalSlachtoffers: 1 };
    const eerder = await openMelding(site.deps, {
      ...voorval,
      melderNaam: 'Roxane Overkant',
      wederpartijNaam: 'Willibrord Hierzijde',
      omschrijving: 'Het verhaal van de overkant.',
    });
    const later = await openMelding(site.deps, {
      ...voorval,
      tijd: '08:30',
      melderNaam: 'W. Hierzijde',
      wederpartijNaam: 'Roxane Overkant',
      omschrijving: 'Het verhaal van deze kant.',
    });
    const [vraag] = (
      await site.deps.store.db
        .selectFrom('voorlegging')
        .selectAll()
        .where('dossier_id', '=', later.dossierId)
        .execute()
    ).filter(({ soort }) => soort === 'belangenconflict');
    const place = `/voorleggingen/${later.dossiernummer}/${vraag?.versie}`;
    const shown = await as('directeur').read(place);
    expect(shown).toContain(eerder.dossiernummer);
    expect(shown).toContain('Het verhaal van deze kant.');
    expect(shown).toContain('Het verhaal van de overkant.');
    expect(shown).toContain('De melder hier lijkt de wederpartij in het andere dossier');
    const seen = await as('klachtbehandelaar').get(place);
    expect(await seen.text()).not.toContain('overkant');
    const read = await site.deps.store.db
      .selectFrom('logboek')
      .select('medewerker_id')
      .where('dossier_id', '=', eerder.dossierId)
      .where('onderdeel', '=', 'bijzonder')
      .execute();
    expect(read.map((row) => row.medewerker_id)).toEqual([personOf('directeur')]);
  });

  test('protocol B10, 4.3: an own action shows about whom it is, and what the article says of it', async () => {
    const asked = await put('eigen_actie', 'Wij zien dit vaker.', {
      wederpartijNaam: 'Bakkerij de Korenaar',
    });
    const shown = await as('directeur').read(`/voorleggingen/${asked.dossiernummer}/${asked.versie}`);
    expect(shown).toMatch(/Over wie<\/dt>\s*<dd>Bakkerij de Korenaar/);
    expect(shown).toContain('Vroeg geen cliënt daarom, dan beslist de directeur.');
  });

  test('protocol 3.5, 4: what was decided and to whom the client was referred stand on the dossier', async () => {
    const asked = await put('twijfel', 'Moeten wij dit doen?');
    const place = `/voorleggingen/${asked.dossiernummer}/${asked.versie}`;
    await as('directeur').read(place);
    await as('directeur').post(place, {
      versie: String(asked.versie),
      beslissing: 'niet_akkoord',
      motivering: 'Een ander kan dit beter.',
    });
    const contacted = await record(site.deps, {
      dossierId: asked.dossierId,
      expectedVersion: asked.versie + 1,
      handeling: 'contactClient',
      input: { op, wijze: 'telefoon', gelukt: true, metSlachtoffer: true },
      actor: actor('klachtbehandelaar'),
    });
    await record(site.deps, {
      dossierId: asked.dossierId,
      expectedVersion: contacted.versie,
      handeling: 'referClient',
      input: { op, instantie: 'juridisch_loket' },
      actor: actor('klachtbehandelaar'),
    });
    const dossier = await as('klachtbehandelaar').read(`/dossiers/${asked.dossiernummer}`);
    expect(dossier).toMatch(/Doorverwezen<\/dt>\s*<dd>10[^<]*: Juridisch Loket/);
    expect(dossier).toContain(`<a href="${place}">Niet akkoord</a>`);
  });

  test('protocol 6.1: the question is read in the log before it is shown, decided with a reason, and kept', async () => {
    const asked = await put('twijfel', 'Moeten wij hiermee doorgaan?');
    const place = `/voorleggingen/${asked.dossiernummer}/${asked.versie}`;
    const shown = await as('leidinggevende').read(place);
    expect(shown).toContain('Moeten wij hiermee doorgaan?');
    expect(shown).toContain('Aan de telefoon werd iets gezegd.');
    expect(shown).toContain('Protocol 6.1');
    const read = await site.deps.store.db
      .selectFrom('logboek')
      .select('onderdeel')
      .where('dossier_id', '=', asked.dossierId)
      .where('medewerker_id', '=', personOf('leidinggevende'))
      .execute();
    expect(new Set(read.map(({ onderdeel }) => onderdeel))).toEqual(
      new Set(['journaal', 'vrije_tekst', 'bijzonder']),
    );
    const bare = await as('leidinggevende').post(place, {
      versie: String(asked.versie),
      beslissing: '',
      motivering: 'Want het past.',
    });
    expect(bare.status).toBe(400);
    const again = await bare.text();
    expect(again).toContain('href="#veld-beslissing"');
    expect(again).toContain('Want het past.</textarea>');
    const stale = await as('leidinggevende').post(place, {
      versie: '1',
      beslissing: 'akkoord',
      motivering: 'Ja.',
    });
    expect(stale.status).toBe(409);
    const done = await as('leidinggevende').post(place, {
      versie: String(asked.versie),
      beslissing: 'niet_akkoord',
      motivering: 'Dit valt buiten onze taak.',
    });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/voorleggingen?gelukt=ja']);
    expect(await numbersOn('leidinggevende')).not.toContain(asked.dossiernummer);
    expect(await numbersOn('leidinggevende', 'beslist')).toContain(asked.dossiernummer);
    expect(await as('klachtbehandelaar').read(place)).toContain('Dit valt buiten onze taak.');
  });

  test('protocol 7.4b: a wish on the handler is weighed without the story', async () => {
    const asked = await put('wens_behandelaar', 'De cliënt vraagt om een vrouw.');
    const shown = await as('directeur').read(`/voorleggingen/${asked.dossiernummer}/${asked.versie}`);
    expect(shown).toContain('vraagt om een vrouw');
    expect(shown).not.toContain('Aan de telefoon werd iets gezegd.');
    const byLead = await as('leidinggevende').post(`/voorleggingen/${asked.dossiernummer}/${asked.versie}`, {
      versie: String(asked.versie),
      beslissing: 'akkoord',
      motivering: 'Ja.',
    });
    expect(byLead.status).toBe(400);
    expect(await byLead.text()).toContain('Hierover beslist de directeur');
  });

  test('a question that is not there is not found', async () => {
    expect((await as('directeur').get('/voorleggingen/2026-00001/9999')).status).toBe(404);
    expect((await as('directeur').get('/voorleggingen/2026-99999/x')).status).toBe(404);
  });
});

describe('who stands in', () => {
  test('protocol B2.5: a directeur with an interest does not see the question; the named substitute does', async () => {
    const asked = await put('toewijzing', 'Een familielid van de directeur.');
    const boss = actor('directeur');
    const declared = await record(site.deps, {
      dossierId: asked.dossierId,
      expectedVersion: asked.versie,
      handeling: 'declareBelang',
      input: { op, reden: 'Familie.', vervangerId: personOf('leidinggevende') },
      actor: boss,
    });
    expect(declared.versie).toBeGreaterThan(asked.versie);
    const place = `/voorleggingen/${asked.dossiernummer}/${asked.versie}`;
    expect(await numbersOn('directeur')).not.toContain(asked.dossiernummer);
    expect((await as('directeur').get(place)).status).toBe(404);
    expect(await numbersOn('leidinggevende')).toContain(asked.dossiernummer);
    const done = await as('leidinggevende').post(place, {
      versie: String(declared.versie),
      beslissing: 'akkoord',
      motivering: 'Een collega neemt de zaak.',
    });
    expect(done.status).toBe(303);
  });

  test('protocol 7.4a: an absent directeur names a stand-in from day to day; it ends by itself, or sooner', async () => {
    const asked = await put('toewijzing', 'Wie neemt deze zaak?', {}, 'leidinggevende');
    const standIn = personOf('klachtbehandelaar');
    expect(await numbersOn('klachtbehandelaar')).not.toContain(asked.dossiernummer);
    await as('directeur').read('/waarneming');
    const wrong = await as('directeur').post('/waarneming', {
      medewerkerId: standIn,
      van: '2026-03-20',
      totEnMet: '2026-03-10',
    });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('href="#veld-totEnMet"');
    const named = await as('directeur').post('/waarneming', {
      medewerkerId: standIn,
      van: op,
      totEnMet: '2026-03-20',
    });
    expect(named.status).toBe(303);
    const on = (dag: string) => waarnemingVan(site.deps.store.db, standIn, datum(dag));
    expect([await on('2026-03-09'), await on(op), await on('2026-03-20'), await on('2026-03-21')]).toEqual([
      null,
      'directeur',
      'directeur',
      null,
    ]);
    expect(await numbersOn('klachtbehandelaar')).toContain(asked.dossiernummer);
    const decide = () =>
      recordAct(site.deps, {
        dossierId: asked.dossierId,
        expectedVersion: asked.versie,
        handeling: 'decideVoorlegging',
        input: { op, soort: 'toewijzing', beslissing: 'akkoord', motivering: 'Ja.' },
        actor: actor('klachtbehandelaar'),
      });
    const page = await as('directeur').read('/waarneming');
    const waarneming = /name="waarneming" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await as('klachtbehandelaar').post('/waarneming/beeindigen', { waarneming })).status).toBe(403);
    expect((await as('directeur').post('/waarneming/beeindigen', { waarneming })).status).toBe(303);
    expect(await on(op)).toBeNull();
    expect(await decide()).toMatchObject({ refused: 'artikel', artikel: '7.4a' });
    await as('directeur').read('/waarneming');
    await as('directeur').post('/waarneming', { medewerkerId: standIn, van: op, totEnMet: op });
    expect(await decide()).toHaveProperty('versie');
    const logged = await site.deps.store.db
      .selectFrom('logboek')
      .select('actie')
      .where('actie', 'like', 'waarne%')
      .orderBy('logboek_id')
      .execute();
    expect(logged.map(({ actie }) => actie)).toEqual([
      'waarnemer aanwijzen',
      'waarneming beëindigen',
      'waarnemer aanwijzen',
    ]);
  });
});

test('the open questions in the table are those of the journals', async () => {
  const differences = [];
  for await (const one of projectionDifferences(site.deps)) differences.push(one);
  expect(differences).toEqual([]);
  const broken = await site.deps.store.db.deleteFrom('voorlegging').returning('dossier_id').execute();
  expect(broken.length).toBeGreaterThan(4);
  for await (const one of projectionDifferences(site.deps)) differences.push(one);
  expect(new Set(differences.map(({ tabel }) => tabel))).toEqual(new Set(['voorlegging']));
});
