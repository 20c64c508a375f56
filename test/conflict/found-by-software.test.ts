import { datum, isRefusal, openVoorleggingen } from '@meldpunt/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  awaitFirstLook,
  awaitLookAtOpen,
  explainConflict,
  lookAtWaiting,
  nameWaarnemer,
  openDossier,
  recordAct,
  recordMany,
} from '../../packages/store/src/index.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
const staff = { a: '', b: '', baas: '' };
const actor = (medewerkerId: string, rol: 'klachtbehandelaar' | 'directeur' = 'klachtbehandelaar') => ({
  medewerkerId,
  rol,
});

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  for (const [naam, rol] of [
    ['a', 'klachtbehandelaar'],
    ['b', 'klachtbehandelaar'],
    ['baas', 'directeur'],
  ] as const) {
    staff[naam] = store.deps.nieuwId();
    await ask(
      database.url,
      `insert into medewerker (medewerker_id, gebruikersnaam, naam, rol, aangemaakt_op) values ('${staff[naam]}', '${naam}', '${naam}', '${rol}', now())`,
    );
  }
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

let n = 0;
/** Days apart, so that what one test tells has nothing to do with another. */
let dag = '';
beforeEach(() => {
  n++;
  dag = `2025-0${1 + (n % 9)}-0${1 + ((3 * n) % 9)}`;
});

const side = (over: Record<string, unknown>) => ({ voorvaldatum: dag, ...over });
const FIRST = {
  melderNaam: 'Fatma Özdemir',
  wederpartijNaam: 'Jan van den Berg',
  omschrijving: 'KANARIE-EEN',
};
const SECOND = {
  melderNaam: 'J. vd Berg',
  wederpartijNaam: 'mevrouw F. Ozdemir',
  omschrijving: 'KANARIE-TWEE',
};

const stateOf = async (dossierId: string) => {
  const opened = await openDossier(store.deps, dossierId, { reader: systeem, onderdelen: ['journaal'] });
  if (!opened || isRefusal(opened)) throw new Error('not opened');
  return opened.dossier;
};
const asks = async (dossierId: string) =>
  openVoorleggingen(await stateOf(dossierId)).map(({ soort }) => soort);
const act = async (dossierId: string, handeling: string, input: object, by = systeem) =>
  recordAct(store.deps, {
    dossierId,
    expectedVersion: (await stateOf(dossierId)).versie,
    handeling,
    input: { op: '2026-03-02', ...input },
    actor: by,
  });

test('protocol 3.5: the software finds the other side right after the melding, and puts the later one to the directeur', async () => {
  const first = await openMelding(store.deps, side(FIRST));
  const second = await openMelding(store.deps, side(SECOND));
  expect(await asks(first.dossierId)).toEqual([]);
  expect(await asks(second.dossierId)).toEqual(['belangenconflict']);
  expect((await stateOf(second.dossierId)).conflicten).toEqual([
    {
      anderDossierId: first.dossierId,
      beslissing: null,
      kenmerken: [
        'melder_is_wederpartij',
        'wederpartij_is_melder',
        'naam_verwant',
        'zelfde_dag',
        'zelfde_plaats',
      ],
    },
  ]);
  // Handling stands still in the later one; contact goes on. The earlier one goes its way.
  const plan = { intakeOp: '2026-03-09', bevestiging: 'telefoon', tolk: false };
  expect(await act(second.dossierId, 'confirmAfspraak', plan, actor(staff.b))).toMatchObject({
    refused: 'artikel',
    artikel: '3.5',
    opheffen: 'decideVoorlegging',
  });
  const contact = { wijze: 'telefoon', gelukt: true, metSlachtoffer: true };
  expect(await act(second.dossierId, 'contactClient', contact, actor(staff.b))).not.toHaveProperty('refused');
});

test('protocol 3.5: neither case worker learns the story or the name of the other client', async () => {
  const first = await openMelding(store.deps, side(FIRST));
  await act(first.dossierId, 'assignBehandelaar', { behandelaarId: staff.a });
  const second = await openMelding(store.deps, side(SECOND));
  await act(second.dossierId, 'assignBehandelaar', { behandelaarId: staff.b });
  const parts = ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'] as const;
  const seen = async (dossierId: string, medewerkerId: string) =>
    openDossier(store.deps, dossierId, { reader: actor(medewerkerId), onderdelen: parts });
  expect(await seen(second.dossierId, staff.a)).toBeNull();
  expect(await seen(first.dossierId, staff.b)).toBeNull();
  const own = JSON.stringify(await seen(second.dossierId, staff.b));
  expect(own).toContain('KANARIE-TWEE');
  for (const trace of ['KANARIE-EEN', 'Fatma', 'van den Berg', first.dossierId, first.dossiernummer])
    expect(own).not.toContain(trace);
  expect(JSON.stringify(await seen(first.dossierId, staff.a))).not.toContain(second.dossierId);
  const both = actor(staff.baas, 'directeur');
  for (const { dossierId } of [first, second])
    expect(
      await openDossier(store.deps, dossierId, { reader: both, onderdelen: ['journaal'] }),
    ).toHaveProperty('rij');
  expect(await act(first.dossierId, 'assignBehandelaar', { behandelaarId: staff.b }, both)).toMatchObject({
    artikel: '3.5',
  });
});

test('protocol 3.5: the directeur reads why, and which dossier; nobody else does', async () => {
  const first = await openMelding(store.deps, side(FIRST));
  const second = await openMelding(store.deps, side(SECOND));
  const why = await explainConflict(store.deps, actor(staff.baas, 'directeur'), second.dossierId);
  expect(why).toEqual([
    {
      kenmerken: expect.arrayContaining(['naam_verwant', 'zelfde_dag']),
      beslissing: null,
      ander: { dossierId: first.dossierId, dossiernummer: first.dossiernummer },
    },
  ]);
  expect(await explainConflict(store.deps, actor(staff.a), second.dossierId)).toEqual([]);
});

test('protocol 3.5: who stands in for the directeur reads both sides, unless they handle one of them', async () => {
  const first = await openMelding(store.deps, side(FIRST));
  const second = await openMelding(store.deps, side(SECOND));
  const explained = async () => (await explainConflict(store.deps, actor(staff.b), second.dossierId)).length;
  store.clock.now = new Date('2026-03-10T09:00:00Z');
  expect(await explained()).toBe(0);
  const named = await nameWaarnemer(store.deps, {
    medewerkerId: staff.b,
    van: datum('2026-03-09'),
    totEnMet: datum('2026-03-11'),
    actor: actor(staff.baas, 'directeur'),
  });
  expect(named).toHaveProperty('waarnemingId');
  expect(await explainConflict(store.deps, actor(staff.b), second.dossierId)).toMatchObject([
    { ander: { dossierId: first.dossierId } },
  ]);
  store.clock.now = new Date('2026-03-12T09:00:00Z');
  expect(await explained()).toBe(0);
  store.clock.now = new Date('2026-03-10T09:00:00Z');
  await act(
    second.dossierId,
    'assignBehandelaar',
    { behandelaarId: staff.b },
    actor(staff.baas, 'directeur'),
  );
  expect(await explained()).toBe(0);
  const decision = { soort: 'belangenconflict', beslissing: 'geen_conflict', motivering: 'Ander voorval.' };
  expect(await act(second.dossierId, 'decideVoorlegging', decision, actor(staff.b))).toMatchObject({
    artikel: '3.5',
  });
  store.clock.now = new Date('2026-03-02T09:00:00Z');
});

test('protocol 3.5: an installation that is older than the look is looked at once, without anybody asking', async () => {
  await openMelding(store.deps, side(FIRST));
  const second = await openMelding(store.deps, side(SECOND));
  // As it was before: nothing was looked for, and no name was known by its sound.
  await ask(database.url, `delete from blinde_index`);
  const before = await ask(database.url, 'select count(*)::int as n from conflict_wachtrij');
  expect(await awaitFirstLook(store.deps)).toBe(true);
  const waiting = await ask(database.url, 'select count(*)::int as n from conflict_wachtrij');
  expect(Number(waiting[0]?.n)).toBeGreaterThan(Number(before[0]?.n));
  await lookAtWaiting(store.deps);
  expect(await asks(second.dossierId)).toEqual(['belangenconflict']);
  expect(await ask(database.url, 'select count(*)::int as n from blinde_index')).not.toEqual([{ n: 0 }]);
  expect(await awaitFirstLook(store.deps)).toBe(false);
});

test('protocol 3.5: what was decided is not raised again, unless other facts speak for it', async () => {
  const given = { ...FIRST, voorvaldatum: undefined, op: '2026-02-20' };
  await openMelding(store.deps, given);
  const second = await openMelding(
    store.deps,
    side({ ...SECOND, op: '2026-02-21', voorvaldatum: '2026-02-01' }),
  );
  expect(await asks(second.dossierId)).toEqual(['belangenconflict']);
  const decision = { soort: 'belangenconflict', beslissing: 'geen_conflict', motivering: 'Ander voorval.' };
  await act(second.dossierId, 'decideVoorlegging', decision, actor(staff.baas, 'directeur'));
  await awaitLookAtOpen(store.deps);
  await lookAtWaiting(store.deps);
  expect(await asks(second.dossierId)).toEqual([]);
  const rows = await ask(database.url, `select dossier_id from dossier where voorvaldatum is null`);
  const first = String(rows.at(-1)?.dossier_id);
  const { gronden, terrein, aard, gemeenteWoon, gemeenteVoorval, aantalSlachtoffers } = meldingInput();
  const known = { gronden, terrein, aard, gemeenteWoon, gemeenteVoorval, aantalSlachtoffers };
  await act(first, 'amendRegistratie', { ...known, voorvaldatum: '2026-02-02' });
  expect(await asks(second.dossierId)).toEqual(['belangenconflict']);
});

test('protocol 3.5: a name that comes later counts too, and so does an import', async () => {
  const { wederpartijNaam, ...nameless } = FIRST;
  const first = await openMelding(store.deps, side(nameless));
  const { wederpartijNaam: _, ...alone } = SECOND;
  const second = await openMelding(store.deps, side({ ...alone, melderNaam: 'Jan Vandenberg' }));
  expect(await asks(second.dossierId)).toEqual([]);
  const { gronden, terrein, aard, gemeenteWoon, gemeenteVoorval, aantalSlachtoffers } = meldingInput();
  const known = {
    gronden,
    terrein,
    aard,
    gemeenteWoon,
    gemeenteVoorval,
    aantalSlachtoffers,
    voorvaldatum: dag,
  };
  await act(first.dossierId, 'amendRegistratie', { ...known, wederpartijNaam });
  expect(await asks(second.dossierId)).toEqual([]);
  await act(second.dossierId, 'amendRegistratie', { ...known, wederpartijNaam: 'Fatma Ozdemir' });
  expect(await asks(second.dossierId)).toEqual(['belangenconflict']);
  const imported = await recordMany(store.deps, systeem, (many) =>
    many.open({
      registratiedatum: '2026-03-02' as never,
      acts: [{ handeling: 'receiveMelding', input: meldingInput(side(SECOND)) }],
    }),
  );
  if ('refused' in imported) throw new Error('refused');
  expect((await lookAtWaiting(store.deps)).gevonden).toBeGreaterThan(0);
  expect(await asks(imported.dossierId)).toEqual(['belangenconflict']);
});

test('protocol 3.5: who speaks for an organisation is its side', async () => {
  const [zaak, klant] = ['Kwekerij De Zilverden', 'Sandhia Wongsodikromo'];
  await openMelding(store.deps, side({ melderNaam: klant, wederpartijNaam: `${zaak} B.V.` }));
  const other = await openMelding(
    store.deps,
    side({
      melderNaam: 'P. Smit',
      melderOrganisatie: 'kwekerij Zilverden',
      wederpartijNaam: 'S. Wongsodikromo',
    }),
  );
  expect((await stateOf(other.dossierId)).conflicten[0]?.kenmerken).toContain('organisatie');
});

test('protocol 3.5: looking again finds nothing new, and what was not looked at waits for the night', async () => {
  await lookAtWaiting(store.deps);
  const before = await ask(database.url, 'select count(*)::int as n from journaal');
  await awaitLookAtOpen(store.deps);
  expect((await lookAtWaiting(store.deps)).gevonden).toBe(0);
  expect(await ask(database.url, 'select count(*)::int as n from journaal')).toEqual(before);
  expect(await ask(database.url, 'select 1 from conflict_wachtrij')).toEqual([]);
});
