import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  makeVoorval,
  openDossier,
  projectionDifferences,
  recordAct,
  type StoreDeps,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;
const reader = { medewerkerId: null, rol: 'klachtbehandelaar' } as const;
const PARALLEL = 200;
let voorvallen: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url, { max: 6, drempelMassaal: 10_000 });
  deps = store.deps;
  const given = {
    gemeente: null,
    datum: null,
    jaar: 2026,
    actor: { medewerkerId: null, rol: 'systeem' },
  } as const;
  voorvallen = [(await makeVoorval(deps, given)).voorvalId, (await makeVoorval(deps, given)).voorvalId];
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** Acts that touch different rows; linking is two events when the other incident was linked before. */
const acts = [
  (_: string, i: number) => ({
    handeling: 'linkVoorval',
    input: { op: '2026-03-02', voorvalId: voorvallen[Math.floor(i / 5) % 2] },
  }),
  (said: string) => ({
    handeling: 'contactClient',
    input: { op: '2026-03-02', wijze: 'telefoon', gelukt: true, metSlachtoffer: true, verslag: said },
  }),
  (said: string) => ({ handeling: 'requestStukken', input: { op: '2026-03-02', stukken: said } }),
  (said: string) => ({
    handeling: 'noteAfspraakGemist',
    input: { op: '2026-03-02', door: 'client', afspraak: said },
  }),
  (said: string) => ({
    handeling: 'warnClient',
    input: { op: '2026-03-02', reden: 'zwijgt', brief: said },
  }),
];
const actOf = (i: number) => (acts[i % acts.length] as (typeof acts)[number])(`gezegd door ${i}`, i);

const versionOf = async (dossierId: string): Promise<number> =>
  (
    await deps.store.db
      .selectFrom('dossier')
      .select('versie')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirstOrThrow()
  ).versie;

/** A dossier in which all of these acts are open. */
const openedDossier = async () => {
  const opened = await openMelding(deps, { direct: true });
  return { dossierId: opened.dossierId, versie: opened.versie };
};

/** One try of person `i`, from the version in view: the versions that it was given, or `stale`. */
const attempt = async (dossierId: string, expectedVersion: number, i: number) => {
  const answer = await recordAct(deps, { dossierId, expectedVersion, actor: reader, ...actOf(i) });
  if ('refused' in answer) {
    expect(answer).toEqual({ refused: 'stale' });
    return null;
  }
  return { i, van: expectedVersion + 1, tot: answer.versie };
};

type Stood = NonNullable<Awaited<ReturnType<typeof attempt>>>;

/** Every act that was answered "recorded" stands once, where it was told; the versions have no gap; nothing else stands. */
const expectAllKept = async (dossierId: string, first: number, stood: Stood[]) => {
  const journaal = await deps.store.db
    .selectFrom('journaal')
    .select(['versie', 'handeling'])
    .where('dossier_id', '=', dossierId)
    .orderBy('versie')
    .execute();
  expect(journaal.map((row) => row.versie)).toEqual(journaal.map((_, i) => i + 1));
  expect(journaal.length).toBe(first + stood.reduce((n, one) => n + one.tot - one.van + 1, 0));
  for (const { i, van, tot } of stood)
    for (let versie = van; versie <= tot; versie += 1)
      expect(journaal[versie - 1]?.handeling).toBe(actOf(i).handeling);
  const opened = await openDossier(deps, dossierId, {
    reader,
    onderdelen: ['bijzonder', 'vrije_tekst', 'contact', 'derden'],
  });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  expect(opened.rij.versie).toBe(journaal.length);
  const words = opened.persoonlijk
    .flatMap((sealed) => Object.values(sealed.velden))
    .filter((text) => text.startsWith('gezegd door '));
  const spoke = stood.filter(({ i }) => actOf(i).handeling !== 'linkVoorval');
  expect(words.toSorted()).toEqual(spoke.map(({ i }) => `gezegd door ${i}`).toSorted());
  const different = [];
  for await (const one of projectionDifferences(deps)) different.push(one);
  expect(different).toEqual([]);
};

test('two hundred acts at once from one version in view: one stands, the rest are stale', async () => {
  const { dossierId, versie } = await openedDossier();
  const answers = await Promise.all(
    Array.from({ length: PARALLEL }, (_, i) => attempt(dossierId, versie, i)),
  );
  const stood = answers.filter((answer) => answer !== null);
  expect(stood).toHaveLength(1);
  await expectAllKept(dossierId, versie, stood);
});

test('two hundred people at once who look again when they were late: each act stands once', async () => {
  const { dossierId, versie } = await openedDossier();
  let late = 0;
  const insist = async (i: number): Promise<Stood> => {
    for (;;) {
      const stood = await attempt(dossierId, await versionOf(dossierId), i);
      if (stood) return stood;
      late += 1;
    }
  };
  const stood = await Promise.all(Array.from({ length: PARALLEL }, (_, i) => insist(i)));
  // Without a collision this would prove nothing.
  expect(late).toBeGreaterThan(PARALLEL);
  await expectAllKept(dossierId, versie, stood);
});
