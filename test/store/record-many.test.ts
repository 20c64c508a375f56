import { datum, isRefusal } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  doctorFacts,
  type NewDossier,
  projectionDifferences,
  recordMany,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const historic = (over: Record<string, unknown> = {}): NewDossier => ({
  registratiedatum: datum('2019-05-06'),
  acts: [
    { handeling: 'receiveMelding', input: meldingInput({ op: '2019-05-06', ...over }) },
    {
      handeling: 'takeOverDossier',
      input: { op: '2019-06-01', reden: 'doel_bereikt', klachtbehandelingen: ['bemiddeling'] },
    },
  ],
});
const count = async (): Promise<number> =>
  (await store.deps.store.db.selectFrom('dossier').select('dossier_id').execute()).length;
const idOf = (answer: object): string => {
  if (!('dossierId' in answer)) throw new Error(JSON.stringify(answer));
  return String(answer.dossierId);
};

test('a transaction that fails leaves no key behind, and the doctor names one that somebody left', async () => {
  const before = store.deps.keys.ids();
  // The keys are made, and then the rows can't be written.
  const createKeys = (ids: readonly string[]) => {
    store.deps.keys.createKeys(ids);
    throw new Error('the disk is full');
  };
  const failing = recordMany({ ...store.deps, keys: { ...store.deps.keys, createKeys } }, systeem, (many) =>
    many.open(historic()),
  );
  await expect(failing).rejects.toThrow();
  expect(store.deps.keys.ids()).toEqual(before);
  const orphan = store.deps.nieuwId();
  store.deps.keys.createKeys([orphan]);
  const { sleutels } = await doctorFacts(store.deps, []);
  expect([sleutels.wezen, sleutels.zonderSleutel]).toEqual([[orphan], 0]);
  store.deps.keys.destroyKeys([orphan]);
});

test('history keeps its own day of registration and number, and its projections follow from the journal', async () => {
  const before = await openMelding(store.deps);
  const opened = await recordMany(store.deps, systeem, async (many) => {
    const ids: string[] = [];
    for (let i = 0; i < 1002; i++)
      ids.push(idOf(await many.open(historic({ melderTelefoon: `050-${1_000_000 + i}` }))));
    const amended = await many.add({
      dossierId: before.dossierId,
      expectedVersion: before.versie,
      handeling: 'amendRegistratie',
      input: { ...meldingInput({ terrein: 'onderwijs' }), op: '2026-03-02' },
    });
    expect(amended).toMatchObject({ versie: 2 });
    return ids;
  });
  const rows = await store.deps.store.db
    .selectFrom('dossier')
    .select(['dossier_id', 'dossiernummer', 'registratiedatum', 'gesloten_op', 'status'])
    .where('dossier_id', 'in', opened)
    .orderBy('dossiernummer')
    .execute();
  expect(rows[0]).toMatchObject({
    dossiernummer: '2019-00001',
    registratiedatum: '2019-05-06',
    gesloten_op: '2019-06-01',
    status: 'afgesloten',
  });
  expect(rows.at(-1)?.dossiernummer).toBe('2019-01002');
  for await (const difference of projectionDifferences(store.deps)) expect(difference).toBeUndefined();
});

test('a person who reported before is recognised, in the same block and in what stands there', async () => {
  const known = await openMelding(store.deps, { melderNaam: 'Wiebe Kanarie', melderTelefoon: '050-7654321' });
  const ids = await recordMany(store.deps, systeem, async (many) => [
    known.dossierId,
    idOf(await many.open(historic({ melderNaam: 'W. Kanarie', melderTelefoon: '+31 50 7654321' }))),
    idOf(await many.open(historic({ melderNaam: 'Nieuw Iemand', melderEmail: 'n@voorbeeld.nl' }))),
    idOf(await many.open(historic({ melderNaam: 'Nieuw Iemand', melderEmail: 'N@voorbeeld.nl' }))),
  ]);
  const rows = await store.deps.store.db
    .selectFrom('dossier')
    .select(['dossier_id', 'melder_ref'])
    .where('dossier_id', 'in', ids)
    .execute();
  const refs = ids.map((id) => rows.find((row) => row.dossier_id === id)?.melder_ref);
  expect(refs[1]).toBe(refs[0]);
  expect(refs[3]).toBe(refs[2]);
  expect(refs[2]).not.toBe(refs[0]);
});

test('a refusal leaves the rest, a failure leaves nothing', async () => {
  const before = await count();
  await recordMany(store.deps, systeem, async (many) => {
    expect(isRefusal(await many.open(historic({ gronden: [] })))).toBe(true);
    idOf(await many.open(historic()));
  });
  expect(await count()).toBe(before + 1);
  const failing = recordMany(store.deps, systeem, async (many) => {
    for (let i = 0; i < 1500; i++)
      idOf(await many.open(historic({ melderNaam: undefined, anonimiteit: 'geheel' })));
    throw new Error('half-way');
  });
  await expect(failing).rejects.toThrow('half-way');
  expect(await count()).toBe(before + 1);
  expect((await openMelding(store.deps, { op: '2026-03-02' })).dossiernummer).toBe('2026-00003');
});
