import { type Actor, datum, type Rol } from '@meldpunt/core';
import { dayOverview, openTermijnen, recordAct, setActive } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record } from '../support/melding.ts';
import { Visitor } from './visitor.ts';

const op = '2026-03-10';
const vandaag = datum(op);
let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let boss: Visitor;
const personOf = (rol: Rol, nth = 0) => {
  const found = (site.logins as unknown as { rol: Rol; medewerkerId: string; naam: string }[]).filter(
    (login) => login.rol === rol,
  )[nth];
  if (!found) throw new Error(rol);
  return found;
};
const actor = (rol: Rol): Actor => ({ medewerkerId: personOf(rol).medewerkerId, rol });

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 25 });
  boss = new Visitor(site);
  await boss.logIn('directeur');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const handledBy = async (behandelaarId: string) => {
  const opened = await openMelding(site.deps, { op, tijd: '08:00' }, actor('leidinggevende'));
  return record(site.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'assignBehandelaar',
    input: { op, behandelaarId },
    actor: actor('leidinggevende'),
  });
};

const handlerOf = async (dossierId: string) =>
  (
    await site.deps.store.db
      .selectFrom('dossier')
      .select('behandelaar_id')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirstOrThrow()
  ).behandelaar_id;

test('protocol 7.4a, 7.4b, B2.5: a caseload goes over dossier by dossier; what may not is listed with why', async () => {
  const [van, naar] = [personOf('klachtbehandelaar'), personOf('klachtbehandelaar', 1)];
  const plain = await handledBy(van.medewerkerId);
  const stays = await handledBy(van.medewerkerId);
  const wished = await handledBy(van.medewerkerId);
  await record(site.deps, {
    dossierId: wished.dossierId,
    expectedVersion: wished.versie,
    handeling: 'makeVoorlegging',
    input: { op, soort: 'wens_behandelaar', vraag: 'Een vrouw, graag.' },
    actor: actor('leidinggevende'),
  });
  const family = await handledBy(van.medewerkerId);
  await record(site.deps, {
    dossierId: family.dossierId,
    expectedVersion: family.versie,
    handeling: 'setBelang',
    input: { op, medewerkerId: naar.medewerkerId, reden: 'Familie.' },
    actor: actor('directeur'),
  });
  const page = await boss.read(`/overdracht?van=${van.medewerkerId}`);
  expect(page).toContain(plain.dossiernummer);
  const bare = await boss.post('/overdracht', { van: van.medewerkerId, dossier: plain.dossiernummer });
  expect(bare.status).toBe(400);
  expect(await bare.text()).toMatch(/href="#veld-naar"[\s\S]*href="#veld-reden"/);
  const form = { van: van.medewerkerId, naar: naar.medewerkerId, reden: 'vertrek' };
  const done = await boss.postMany('/overdracht', [
    ...Object.entries(form),
    ...[plain, wished, family].map(({ dossiernummer }) => ['dossier', dossiernummer] as const),
  ]);
  const said = await done.text();
  expect(said).toContain('1 dossier is overgedragen.');
  expect(said).toContain('2 dossiers zijn niet overgedragen:');
  expect(said).toMatch(new RegExp(`${wished.dossiernummer}</a>: Hierover is een vraag voorgelegd`));
  expect(said).toMatch(
    new RegExp(`${family.dossiernummer}</a>: Deze medewerker heeft een persoonlijk belang`),
  );
  expect(await handlerOf(plain.dossierId)).toBe(naar.medewerkerId);
  for (const kept of [stays, wished, family]) expect(await handlerOf(kept.dossierId)).toBe(van.medewerkerId);
  const worker = new Visitor(site);
  await worker.logIn('klachtbehandelaar');
  expect((await worker.get('/overdracht')).status).toBe(403);
});

test('protocol 7.4a: when nothing could be handed over, the page says so, and why', async () => {
  const [van, naar] = [personOf('klachtbehandelaar'), personOf('klachtbehandelaar', 1)];
  const one = await handledBy(van.medewerkerId);
  await boss.read(`/overdracht?van=${van.medewerkerId}`);
  const form = {
    van: van.medewerkerId,
    naar: naar.medewerkerId,
    reden: 'vertrek',
    dossier: one.dossiernummer,
  };
  expect(await (await boss.post('/overdracht', form)).text()).toContain('1 dossier is overgedragen.');
  // The same page again, as it still stood open in another window.
  const again = await (await boss.post('/overdracht', form)).text();
  expect(again).toContain('Er is geen dossier overgedragen.');
  expect(again).toContain(`${one.dossiernummer}</a>: Dit dossier is niet meer bij deze behandelaar`);
  const idle = personOf('leidinggevende').medewerkerId;
  expect(await boss.read(`/overdracht?van=${idle}`)).toContain('geen open dossiers die u kunt overdragen');
});

test('protocol 7.4a: a case does not go to who sees no dossiers, nor to an account that is off', async () => {
  const case_ = await handledBy(personOf('klachtbehandelaar').medewerkerId);
  const give = (behandelaarId: string) =>
    recordAct(site.deps, {
      dossierId: case_.dossierId,
      expectedVersion: case_.versie,
      handeling: 'handOverDossier',
      input: { op, behandelaarId, reden: 'vertrek' },
      actor: actor('directeur'),
    });
  const refused = {
    refused: 'invoer',
    fouten: [{ veld: 'behandelaarId', reden: 'Kies een collega die zaken behandelt.' }],
  };
  expect(await give(personOf('beheerder').medewerkerId)).toEqual(refused);
  const colleague = personOf('klachtbehandelaar', 1).medewerkerId;
  await setActive(site.deps, { medewerkerId: colleague, actief: false, actor: actor('directeur') });
  expect(await give(colleague)).toEqual(refused);
  await setActive(site.deps, { medewerkerId: colleague, actief: true, actor: actor('directeur') });
  expect(await give(colleague)).toHaveProperty('versie');
});

test('protocol 8.2a: a term of whose handler is gone belongs to the team, and who switches off is led to handing over', async () => {
  const leaver = personOf('klachtbehandelaar', 1);
  const opened = await handledBy(leaver.medewerkerId);
  const teamNumbers = async () =>
    (
      await openTermijnen(site.deps.store, actor('directeur'), {
        vandaag,
        behandelaarId: null,
        limit: 10_000,
      })
    ).map((row) => row.dossiernummer);
  expect(await teamNumbers()).not.toContain(opened.dossiernummer);
  const wie = { ...actor('directeur'), medewerkerId: personOf('directeur').medewerkerId, waarneemt: null };
  const before = await dayOverview(site.deps.store, vandaag, wie);
  await setActive(site.deps, { medewerkerId: leaver.medewerkerId, actief: false, actor: actor('directeur') });
  expect(await teamNumbers()).toContain(opened.dossiernummer);
  const after = await dayOverview(site.deps.store, vandaag, wie);
  expect(after.team).toBeGreaterThanOrEqual(before.team);
  const accounts = await boss.read('/beheer');
  expect(accounts).toMatch(new RegExp(`${leaver.naam} heeft nog \\d+ open dossier`));
  expect(accounts).toContain(`href="/overdracht?van=${leaver.medewerkerId}"`);
  // Every open term has an owner: a handler whose account is on, or the team.
  const all = await openTermijnen(site.deps.store, actor('directeur'), { vandaag, limit: 10_000 });
  const active = await site.deps.store.db
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('actief', '=', true)
    .execute();
  const team = new Set(await teamNumbers());
  const owners = new Set(active.map((row) => row.medewerker_id));
  for (const row of all)
    expect(team.has(row.dossiernummer)).toBe(!(row.behandelaarId && owners.has(row.behandelaarId)));
});

test('protocol 8.2a: the worklist explains a day that was given, and a day that was counted', async () => {
  const opened = await openMelding(site.deps, { op: '2026-03-06', tijd: '18:00' }, actor('leidinggevende'));
  const noted = await recordAct(site.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'noteTermijn',
    input: { op, bron: 'rechter', uiterlijk: '2026-03-12', omschrijving: 'Verweer.' },
    actor: actor('leidinggevende'),
  });
  expect(noted).toHaveProperty('versie');
  const list = await boss.read('/?wie=niemand');
  const lines = list.split('<li class="mp-').filter((line) => line.includes(opened.dossiernummer));
  const [court] = lines.filter((line) => line.includes('Termijn van een organisatie of rechter'));
  expect(court).toContain('Deze dag volgt uit wat is vastgelegd.');
  expect(court).toContain('Wijzen op een termijn');
  expect(lines.join('')).toContain('het weekend telt niet mee');
  expect(list).not.toContain('Verweer.');
});
