import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { mutationOf } from './mutation.ts';
import { type CodedFacts, inhoudOf, inhoudSha256 } from './registratie-record.ts';
import { SCHEMA_VERSIE, veldnamen } from './velden.ts';

const facts = (over: Partial<CodedFacts> = {}): CodedFacts => ({
  registratiedatum: '2026-03-02',
  kanaal: 'telefoon',
  rolMelder: 'getuige',
  anonimiteit: 'geen',
  gronden: ['islam', 'huidskleur', 'godsdienst'],
  terrein: 'stage',
  aard: 'belediging',
  klachtOp: null,
  klachtbehandelingen: [],
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0047',
  aantalSlachtoffers: 1,
  massaal: false,
  geslotenOp: null,
  ...over,
});
const change = (over: Partial<CodedFacts> = {}) => ({
  registratieId: '00000000-0000-4000-8000-000000000001',
  dossierId: '00000000-0000-4000-8000-000000000002',
  soort: 'bijwerken' as const,
  wachtrijIds: [1],
  facts: facts(over),
  known: null,
});

test('a record has exactly the fields of the list, in its order', () => {
  const sent = mutationOf(change())?.record ?? {};
  expect(Object.keys(sent)).toEqual(veldnamen);
  const known = { versie: 1, sha256: 'anders', ingetrokken: false };
  const withdrawn = mutationOf({ ...change(), soort: 'intrekken', known })?.record ?? {};
  expect(Object.keys(withdrawn)).toEqual(veldnamen);
});

test.each(['jegens_derden', 'geheel'])(
  'protocol B5: of a client who is anonymous (%s) neither residence nor role leaves the house',
  (anonimiteit) => {
    expect(inhoudOf(facts())).toMatchObject({ gemeente_woon: 'GM0014', rol_melder: 'getuige' });
    expect(inhoudOf(facts({ anonimiteit }))).toMatchObject({ gemeente_woon: null, rol_melder: null });
    expect(JSON.stringify(inhoudOf(facts({ anonimiteit })))).not.toMatch(/GM0014|getuige/);
  },
);

test('own finer codes leave as statutory values, without doubles and in the order of the form', () => {
  expect(inhoudOf(facts())).toMatchObject({
    gronden: ['ras', 'godsdienst'],
    terrein: 'arbeidsmarkt',
    aard: 'vijandige_bejegening',
  });
});

test('the exact day of registration and the exact number of victims stay in the house', () => {
  expect(inhoudOf(facts()).registratiemaand).toBe('2026-03');
  const bands = [0, 1, 2, 5, 6, 400].map(
    (n) => inhoudOf(facts({ aantalSlachtoffers: n })).aantal_slachtoffers,
  );
  expect(bands).toEqual(['0', '1', '2-5', '2-5', '6+', '6+']);
});

test('a code that no list knows is refused', () => {
  expect(() => inhoudOf(facts({ aard: 'gebabbel' }))).toThrow(RangeError);
});

test('what was sent before is not sent again; a change is sent with the next version', () => {
  const given = change();
  const sha256 = inhoudSha256(given.registratieId, inhoudOf(facts()));
  const known = { versie: 3, sha256, ingetrokken: false };
  expect(mutationOf({ ...given, known })).toBeNull();
  const changed = mutationOf({ ...change({ geslotenOp: '2026-03-09' }), known });
  expect(changed?.record).toMatchObject({ soort: 'gewijzigd', versie: 4, afgerond: true });
});

test('withdrawn once; a destroyed dossier and what was never sent need no line; after withdrawal it is new again', () => {
  const known = { versie: 1, sha256: 'x', ingetrokken: false };
  const withdraw = { ...change(), soort: 'intrekken' as const };
  expect(mutationOf({ ...withdraw, known })?.record).toMatchObject({
    soort: 'ingetrokken',
    versie: 2,
    terrein: null,
  });
  expect(mutationOf({ ...withdraw, known: { ...known, ingetrokken: true } })).toBeNull();
  expect(mutationOf({ ...withdraw, known: null })).toBeNull();
  expect(mutationOf({ ...change(), facts: null, known })).toBeNull();
  const again = mutationOf({ ...change(), known: { versie: 2, sha256: 'leeg', ingetrokken: true } });
  expect(again?.record).toMatchObject({ soort: 'nieuw', versie: 3 });
});

test('docs/registration.md lists exactly these fields, in this order', async () => {
  const text = await readFile(new URL('../../../docs/registration.md', import.meta.url), 'utf8');
  const section = text.slice(text.indexOf('## A record'), text.indexOf('## What is sent'));
  expect(section).toContain(`schema version ${SCHEMA_VERSIE}`);
  expect([...section.matchAll(/^\| `(\w+)`\s+\|/gm)].map(([, naam]) => naam)).toEqual(veldnamen);
});
