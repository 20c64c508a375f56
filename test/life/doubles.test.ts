import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datum } from '@meldpunt/core';
import { applyLvtd, eigenKoppeling, planLvtd, readLvtd } from '@meldpunt/lvtd';
import { countGemeenteform } from '@meldpunt/reports';
import {
  AFGESCHERMD,
  aroundDossier,
  connect,
  openDossier,
  projectionDifferences,
  type Recorded,
  recordAct,
  type Store,
  type StoreDeps,
} from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyStatement, relations } from '../../packages/analytics/src/relations.ts';
import { readGroepen } from '../../packages/archive/src/tellingen/bijdragen.ts';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record, systeem } from '../support/melding.ts';
import { openTestStore } from '../support/store-deps.ts';
import { behandelaarId, makeBehandelaar } from '../support/whole-path.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let deps: StoreDeps;
let close: () => Promise<void>;
const stores: Store[] = [];
let uitbak: string;
let a: Recorded;
let b: Recorded;
let c: Recorded;

const boss = { medewerkerId: null, rol: 'directeur' } as const;
const as = (rol: Parameters<typeof connect>[1]): Store => {
  const store = connect(database.url, rol, { max: 2 });
  stores.push(store);
  return store;
};
const act = (at: Recorded, handeling: string, input: object, versie = at.versie) =>
  recordAct(deps, {
    dossierId: at.dossierId,
    expectedVersion: versie,
    handeling,
    input: { op: '2026-03-03', ...input },
    actor: boss,
  });
const verwantenVan = async (dossierId: string) => {
  const lezer = { medewerkerId: behandelaarId, rol: 'directeur' as const };
  return (await aroundDossier(deps.store, { dossierId, lezer, regels: 1, nu: deps.nu() })).verwanten;
};
const merge = (at: Recorded, into: string, versie?: number) =>
  act(at, 'mergeDossier', { dossiernummer: into, toelichting: 'Zelfde dag.' }, versie);
const done = (answer: Awaited<ReturnType<typeof act>>): Recorded => {
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  return answer;
};

beforeAll(async () => {
  database = await freshDatabase();
  const opened = await openTestStore(database.url);
  opened.clock.now = new Date('2026-03-10T09:00:00Z');
  deps = opened.deps;
  close = opened.close;
  uitbak = await mkdtemp(join(tmpdir(), 'meldpunt-uitbak-'));
  await makeBehandelaar(deps);
  a = await openMelding(deps);
  b = await openMelding(deps, { melderNaam: 'Bo Verzonnen' });
  c = await openMelding(deps, { melderNaam: 'Cas Verzonnen' });
}, 60_000);
afterAll(async () => {
  for (const store of stores) await store.close();
  await close?.();
  await rm(uitbak, { recursive: true, force: true });
  await database?.drop();
});

/** What every place that counts says: report, registration, analytics, archive, open terms. */
const figures = async (night: string) => {
  const lvtd = { store: as('meldpunt_lvtd'), uitbak, koppeling: eigenKoppeling };
  const plan = planLvtd(await readLvtd(lvtd, datum(night)), eigenKoppeling);
  const { nieuw, gewijzigd, ingetrokken } = await applyLvtd(plan, lvtd);
  const [form] = await countGemeenteform(as('meldpunt_reports').pool, {
    jaar: 2026,
    gemeenten: ['GM0014'],
    massaal: 'met',
  });
  const analytics = as('meldpunt_analytics').pool;
  const copied = async (name: string) => {
    const relation = relations.find((one) => one.name === name);
    if (!relation) throw new Error(name);
    // The same select as the copy, without writing it out.
    const select = copyStatement(relation)
      .replace(/^copy \(/, '')
      .replace(/\) to stdout.*$/, '');
    return (await analytics.query(select)).rowCount;
  };
  const kubus = await readGroepen(as('meldpunt_archive').db, {
    van: datum('2026-01-01'),
    tot: datum('2027-01-01'),
  });
  return {
    lvtd: [nieuw, gewijzigd, ingetrokken],
    rapport: form?.tabellen[0]?.rijen[0]?.A,
    analyse: [await copied('dossiers'), await copied('dossier_gronden')],
    archief: kubus.reduce((sum, groep) => sum + groep.aantal, 0),
    open: (
      await ask(
        database.url,
        'select count(*)::integer as n from termijn where voldaan_op is null and vervallen_op is null',
      )
    )[0]?.n,
  };
};

test('protocol 2.2, 10: a double leaves every figure at the next night, and comes back when that is undone', async () => {
  expect(await figures('2026-03-03')).toEqual({
    lvtd: [3, 0, 0],
    rapport: 3,
    analyse: [3, 3],
    archief: 3,
    open: 3,
  });
  b = done(await merge(b, a.dossiernummer));
  c = done(await act(c, 'voidRegistratie', { reden: 'proef', toelichting: 'Getest.' }));
  expect(await figures('2026-03-04')).toEqual({
    lvtd: [0, 0, 2],
    rapport: 1,
    analyse: [1, 1],
    archief: 1,
    open: 1,
  });
  expect(await verwantenVan(a.dossierId)).toEqual([{ dossiernummer: b.dossiernummer, soort: 'dubbel' }]);
  // Whatever is still recorded in a double does not send its registration again.
  b = done(await act(b, 'receiveVerzoek', { soort: 'inzage', inhoud: 'Graag.' }));
  expect((await figures('2026-03-05')).lvtd).toEqual([0, 0, 0]);
  b = done(await act(b, 'restoreDossier', { reden: 'Toch een ander voorval.' }));
  expect(await figures('2026-03-06')).toMatchObject({ lvtd: [1, 0, 0], rapport: 2, archief: 2 });
  for await (const difference of projectionDifferences(deps)) expect(difference).toBeNull();
});

test('a double names a dossier that is there, counts, and is another one', async () => {
  const d = await openMelding(deps, { melderNaam: 'Dirk Verzonnen' });
  const fault = async (into: string) => {
    const answer = await merge(d, into);
    return 'refused' in answer && answer.refused === 'invoer' ? answer.fouten : answer;
  };
  expect(await fault('2026-99999')).toEqual([
    { veld: 'dossiernummer', reden: 'Er is geen dossier met dit nummer.' },
  ]);
  expect(await fault(d.dossiernummer)).toMatchObject([{ reden: 'Dit is het nummer van dit dossier zelf.' }]);
  expect(await fault(c.dossiernummer)).toMatchObject([
    { reden: 'Dat dossier is ten onrechte geregistreerd.' },
  ]);
  const e = await openMelding(deps, { melderNaam: 'Eef Verzonnen' });
  done(await merge(e, a.dossiernummer));
  expect(await fault(e.dossiernummer)).toMatchObject([
    { reden: `Dat dossier is zelf een dubbel van ${a.dossiernummer}.` },
  ]);
});

test('protocol B2.5: the journal of a double does not name the number of a dossier that the reader may not see', async () => {
  const [shown, hidden] = [
    await openMelding(deps),
    await openMelding(deps, { melderNaam: 'Fien Verzonnen' }),
  ];
  done(await merge(shown, hidden.dossiernummer));
  const medewerkerId = deps.nieuwId();
  await deps.store.db
    .insertInto('medewerker')
    .values({
      medewerker_id: medewerkerId,
      gebruikersnaam: 'belang',
      naam: 'Met Belang',
      rol: 'klachtbehandelaar',
      aangemaakt_op: deps.nu(),
    })
    .execute();
  const reader = { medewerkerId, rol: 'klachtbehandelaar' } as const;
  const read = async () => {
    const opened = await openDossier(deps, shown.dossierId, { reader, onderdelen: ['journaal'] });
    if (!opened || 'refused' in opened) throw new Error('not opened');
    return opened;
  };
  expect((await read()).dossier.vervallen?.dossiernummer).toBe(hidden.dossiernummer);
  await record(deps, {
    dossierId: hidden.dossierId,
    expectedVersion: hidden.versie,
    handeling: 'declareBelang',
    input: { op: '2026-03-03', reden: 'Familie.' },
    actor: reader,
  });
  const opened = await read();
  expect(JSON.stringify(opened)).not.toContain(hidden.dossiernummer);
  expect(opened.dossier.vervallen).toMatchObject({ soort: 'dubbel', dossiernummer: AFGESCHERMD });
  // Nor does a fault tell it.
  const third = await openMelding(deps, { melderNaam: 'Guus Verzonnen' });
  const answer = await recordAct(deps, {
    dossierId: third.dossierId,
    expectedVersion: third.versie,
    handeling: 'mergeDossier',
    input: { op: '2026-03-03', dossiernummer: shown.dossiernummer, toelichting: 'Zelfde dag.' },
    actor: reader,
  });
  expect(answer).toMatchObject({
    fouten: [{ veld: 'dossiernummer', reden: 'Dat dossier is zelf een dubbel van een ander dossier.' }],
  });
});

test('two that are merged into each other at once: one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const [x, y] = await Promise.all([openMelding(deps), openMelding(deps)]);
    if (!x || !y) throw new Error('not opened');
    const answers = await Promise.all([merge(x, y.dossiernummer), merge(y, x.dossiernummer)]);
    expect(answers.filter((answer) => !('refused' in answer)).length).toBeLessThanOrEqual(1);
    const { rows } = await deps.store.pool.query(
      'select count(*)::integer as n from dossier where telt and dossier_id = any($1::uuid[])',
      [[x.dossierId, y.dossierId]],
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(1);
  }
});

test('protocol 8.4: a wrong act is replaced in one transaction, or not at all', async () => {
  const opened = await openMelding(deps, { melderNaam: 'Fien Verzonnen' });
  const contact = { wijze: 'telefoon', gelukt: true, metSlachtoffer: true, verslag: 'Verkeerd verslag.' };
  const first = done(await act(opened, 'contactClient', contact));
  const replace = (input: object) =>
    recordAct(deps, {
      dossierId: opened.dossierId,
      expectedVersion: first.versie,
      handeling: 'withdrawHandeling',
      input: { op: '2026-03-04', nummer: 2, reden: 'Verkeerde wijze.' },
      daarna: [{ handeling: 'contactClient', input: { op: '2026-03-04', ...input } }],
      actor: boss,
    });
  const failed = await replace({ wijze: 'duif' });
  expect(failed).toMatchObject({ refused: 'invoer' });
  const look = async () => {
    const dossier = await openDossier(deps, opened.dossiernummer, {
      reader: systeem,
      onderdelen: ['vrije_tekst'],
    });
    if (!dossier || 'refused' in dossier) throw new Error('not opened');
    return dossier;
  };
  expect((await look()).journaal).toHaveLength(2);
  const answer = done(await replace({ ...contact, wijze: 'email', verslag: 'Goed verslag.' }));
  expect(answer.versie).toBe(4);
  const after = await look();
  expect(after.journaal.map(({ handeling }) => handeling)).toEqual([
    'receiveMelding',
    'contactClient',
    'withdrawHandeling',
    'contactClient',
  ]);
  expect(after.dossier.eersteContactOp).toBe('2026-03-04');
});

test('protocol 2.2: a dossier that is split off is opened and linked in one transaction', async () => {
  const request = (dossiernummer: string) =>
    recordAct(deps, {
      dossierId: null,
      expectedVersion: 0,
      handeling: 'receiveMelding',
      input: {
        kanaal: 'telefoon',
        op: '2026-03-02',
        tijd: '09:30',
        direct: false,
        spoedeisend: false,
        rolMelder: 'slachtoffer',
        anonimiteit: 'geen',
        melderNaam: 'Aafke van den Berg',
        omschrijving: 'Het tweede voorval.',
        gronden: ['leeftijd'],
        terrein: 'onderwijs',
        aard: 'geweld',
        gemeenteWoon: 'GM0014',
        gemeenteVoorval: 'GM0014',
        aantalSlachtoffers: 1,
      },
      daarna: [{ handeling: 'splitDossier', input: { op: '2026-03-03', dossiernummer } }],
      actor: boss,
    });
  const count = async () => (await ask(database.url, 'select count(*)::integer as n from dossier'))[0]?.n;
  const before = await count();
  expect(await request('2026-88888')).toMatchObject({ refused: 'invoer' });
  expect(await count()).toBe(before);
  const split = done(await request(a.dossiernummer));
  expect(await verwantenVan(a.dossierId)).toContainEqual({
    dossiernummer: split.dossiernummer,
    soort: 'splitsing',
  });
  const [row] = await ask(
    database.url,
    `select telt, gesplitst_uit from dossier where dossiernummer = '${split.dossiernummer}'`,
  );
  expect(row).toEqual({ telt: true, gesplitst_uit: a.dossiernummer });
});

test('protocol 8.6a, 4: reopened and transferred cases count, with the reason and the terms that belong to it', async () => {
  const opened = await openMelding(deps, { melderNaam: 'Gijs Verzonnen' });
  const contact = { wijze: 'telefoon', gelukt: true, metSlachtoffer: true };
  let at = await record(deps, {
    dossierId: opened.dossierId,
    expectedVersion: 1,
    handeling: 'contactClient',
    input: { op: '2026-03-02', ...contact },
    actor: boss,
  });
  at = done(await act(at, 'tellEinde', { wijze: 'schriftelijk', bericht: 'B.' }));
  const closing = { reden: 'client_wil_niet_verder', gewezenOpKlachtprocedure: true };
  at = done(await act(at, 'closeDossier', closing));
  const row = async () =>
    (
      await ask(
        database.url,
        `select status, sluitreden, telt, (select count(*)::integer from termijn t where t.dossier_id = d.dossier_id
           and t.termijn = 'evaluatie' and t.voldaan_op is null and t.vervallen_op is null) as evaluatie
         from dossier d where dossier_id = '${opened.dossierId}'`,
      )
    )[0];
  expect(await row()).toEqual({
    status: 'afgesloten',
    sluitreden: 'client_wil_niet_verder',
    telt: true,
    evaluatie: 1,
  });
  const later = await openMelding(deps, { melderNaam: 'Dirk Verzonnen' });
  expect(await merge(later, opened.dossiernummer)).toMatchObject({
    fouten: [{ veld: 'dossiernummer', reden: expect.stringContaining('Heropen dat dossier eerst') }],
  });
  at = done(await act(at, 'reopenDossier', { reden: 'R.' }));
  expect(await row()).toEqual({ status: 'eerste_contact', sluitreden: null, telt: true, evaluatie: 0 });
  at = done(await act(at, 'tellEinde', { wijze: 'schriftelijk', bericht: 'B.' }));
  at = done(await act(at, 'transferDossier', { bureau: 'Elders', toestemming: true }));
  expect(await row()).toEqual({ status: 'afgesloten', sluitreden: 'overgedragen', telt: true, evaluatie: 0 });
  expect(await act(at, 'contactClient', contact)).toMatchObject({ artikel: '8.6a' });
});
