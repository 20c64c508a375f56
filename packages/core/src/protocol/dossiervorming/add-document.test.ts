import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { dossierinhoud } from '../dossierinhoud.ts';
import { termijnenOf } from '../termijnen-of.ts';
import {
  attempt,
  context,
  eventOf,
  machtiging,
  refusedUnder,
  toClosing,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';

const document = (over: object = {}) => ({
  op: '2026-05-20',
  soort: 'brief',
  richting: 'ontvangen',
  partij: 'client',
  ...over,
});
const standOf = (
  dossier: ReturnType<typeof walk>,
  stuk: string,
  documenten: Parameters<typeof dossierinhoud>[1] = [],
) => dossierinhoud(dossier.verloop, documenten).find((one) => one.stuk === stuk)?.stand;

describe('a document by itself', () => {
  test('protocol 8.4: it can be added at any moment, after closing too', () => {
    for (const path of [toIntake, toClosing])
      expect(isRefusal(attempt(walk(leegDossier, path), 'addDocument', document(), '2026-06-01'))).toBe(
        false,
      );
  });
  test('protocol 8.6a: after closing nothing goes out to others', () =>
    refusedUnder(
      walk(leegDossier, toClosing),
      'addDocument',
      document({ richting: 'verzonden', partij: 'wederpartij' }),
      '8.6a',
      'reopenDossier',
    ));
  test('protocol 5.2e: nothing is sent to others without a machtiging', () => {
    for (const partij of ['wederpartij', 'getuigen', 'instanties'])
      refusedUnder(
        walk(leegDossier, toIntake),
        'addDocument',
        document({ richting: 'verzonden', partij }),
        '5.2e',
        'recordMachtiging',
      );
  });
  test('protocol 5.4.1b: nothing is sent to others for a client who is anonymous', () => {
    const anonymous = walk(walk(leegDossier, toLetter), [
      [
        'changeAnonimiteit',
        { op: '2026-05-20', anonimiteit: 'jegens_derden', gewezenOpBekendwording: false },
      ],
    ]);
    refusedUnder(
      anonymous,
      'addDocument',
      document({ richting: 'verzonden', partij: 'wederpartij' }),
      '5.4.1b',
      'changeAnonimiteit',
    );
  });
  test('protocol B10: nothing is sent to the other party before the notice of the start', () =>
    refusedUnder(
      walk(leegDossier, toLetter.slice(0, -2)),
      'addDocument',
      document({ richting: 'verzonden', partij: 'wederpartij' }),
      'B10',
      'startOnderzoek',
    ));
  test('protocol 8.5: of a piece to or from the other party the client gets a copy, with a term', () => {
    const begin = walk(leegDossier, toLetter);
    const before = begin.stukken.length;
    for (const richting of ['ontvangen', 'verzonden']) {
      const after = walk(begin, [['addDocument', document({ richting, partij: 'wederpartij' })]]);
      expect(after.stukken).toHaveLength(before + 1);
      const terms = termijnenOf(
        after.verloop.map((one) => ({
          ...one,
          handeling: '',
          medewerkerId: null,
          vastgelegdOp: new Date(0),
        })),
        context('2026-06-01').instellingen,
      );
      expect(
        terms.filter((one) => one.termijn === 'afschrift' && one.begonnenOp === '2026-05-20'),
      ).toHaveLength(1);
    }
    expect(
      walk(begin, [['addDocument', document({ partij: 'wederpartij', richting: 'eigen' })]]).stukken,
    ).toHaveLength(before);
  });
});

test('protocol 8.4: how a document went out is a code of the act; of what came in there is none', () => {
  const eventOfDocument = (over: object) =>
    eventOf(walk(leegDossier, toLetter), 'addDocument', document({ verzending: 'email', ...over }));
  expect(eventOfDocument({ richting: 'verzonden', partij: 'wederpartij' })).toMatchObject({
    verzending: 'email',
  });
  expect(eventOfDocument({ richting: 'verzonden', verzending: undefined })).not.toHaveProperty('verzending');
  expect(eventOfDocument({})).not.toHaveProperty('verzending');
});
test('protocol 8.4: of an advice in a letter, and of a letter about a term, it is kept too', () => {
  const spoken = walk(leegDossier, toIntake.slice(0, 2));
  const advies = { op: '2026-03-04', wijze: 'brief', verzending: 'post', advies: 'A.', motivering: 'M.' };
  expect(eventOf(spoken, 'giveAdvies', advies)).toMatchObject({ wijze: 'brief', verzending: 'post' });
  const guarded = walk(walk(leegDossier, toPlan), [
    ['recordMachtiging', { ...machtiging[1], omvang: ['instanties'] }],
    ['noteTermijn', { op: '2026-03-21', bron: 'rechter', uiterlijk: '2026-05-01', omschrijving: 'O.' }],
  ]);
  const wijst = { op: '2026-04-20', bron: 'rechter', verzending: 'post', brief: 'B.' };
  expect(eventOf(guarded, 'signalTermijn', wijst)).toMatchObject({ verzending: 'post' });
});

describe('what is in the dossier on paper', () => {
  test('protocol 5.2b: a machtiging that was recorded asks for the signed form itself', () => {
    const dossier = walk(leegDossier, toLetter);
    const versie = dossier.verloop.find((one) => one.gebeurtenis.type === 'MachtigingGiven')?.versie ?? 0;
    expect(standOf(dossier, 'Machtiging')).toBe('zonder_document');
    expect(standOf(dossier, 'Machtiging', [{ versie, soort: 'machtiging' }])).toBe('aanwezig');
  });
  test('protocol 5.2b: a form that was only sent out does not count, one that came in does', () => {
    for (const [richting, stand] of [
      ['verzonden', 'zonder_document'],
      ['ontvangen', 'aanwezig'],
    ] as const) {
      const dossier = walk(walk(leegDossier, toLetter), [
        ['addDocument', document({ soort: 'machtiging', richting })],
      ]);
      expect(standOf(dossier, 'Machtiging', [{ versie: dossier.versie, soort: 'machtiging' }])).toBe(stand);
    }
  });
});
