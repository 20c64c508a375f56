import { expect, test } from 'vitest';
import { z } from 'zod';
import { getal, keuze, keuzes } from '../persoonsgegevens/velden.ts';
import { datum } from '../time/datum.ts';
import { codelijst, vulAan } from './codelijst.ts';
import { nietInGebruik } from './in-gebruik.ts';

const codes = [{ code: 'hoofd', label: 'Hoofd' }] as const;
const lijst = codelijst({ naam: 'proef', editie: '1', bron: 'proef', aanvulbaar: true, codes });
const vast = codelijst({
  ...{ naam: 'vast', editie: '1', bron: 'proef' },
  codes: [{ code: 'oud', label: 'Oud', tot: datum('2020-01-01') }],
});
vulAan(lijst, [
  { code: 'eigen_oud', label: 'Oude waarde', statutair: 'hoofd', van: '2026-01-01', tot: '2026-03-01' },
  { code: 'eigen_nieuw', label: 'Nieuwe waarde', statutair: 'hoofd', van: '2026-05-01' },
]);
const uitleg = { label: 'Veld' };
const schema = z.object({
  een: keuze(lijst, uitleg),
  meer: keuzes(lijst, uitleg).optional(),
  vast: keuze(vast, uitleg),
  getal: getal(0, 9, uitleg),
});
const op = datum('2026-04-01');
const judged = (given: object, had: object = {}, day = op) =>
  nietInGebruik(schema, { ...given }, [{ waarden: { ...had } }], day);
const ended = (veld: string, label: string) => ({
  veld,
  reden: `De waarde "${label}" is niet in gebruik. Kies een andere waarde.`,
});

test('a value that the bureau ended, or begins to use later, is not chosen on this day', () => {
  expect(judged({ een: 'hoofd', meer: ['hoofd'], vast: 'oud', getal: 3 })).toEqual([]);
  expect(judged({ een: 'eigen_oud', meer: ['hoofd', 'eigen_nieuw'] })).toEqual([
    ended('een', 'Oude waarde'),
    ended('meer', 'Nieuwe waarde'),
  ]);
});

test('in use from its first day until before its last', () => {
  const on = (day: string) => judged({ een: 'eigen_oud' }, {}, datum(day)).length === 0;
  expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map(on)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('what the dossier has already can stay, in that field alone', () => {
  const given = { een: 'eigen_oud', meer: ['eigen_oud', 'hoofd'] };
  expect(judged(given, given)).toEqual([]);
  expect(judged(given, { een: 'eigen_oud', meer: ['hoofd'] })).toEqual([ended('meer', 'Oude waarde')]);
  expect(judged(given, { meer: ['eigen_oud'] })).toEqual([ended('een', 'Oude waarde')]);
});

test('what was not given, and a list that nobody adds to, are not judged', () => {
  expect(judged({})).toEqual([]);
  expect(judged({ vast: 'oud' })).toEqual([]);
  expect(judged({ een: 3, meer: [4] })).toEqual([]);
});

test('what takes the place of a withdrawn act can keep what that had, and choose what was in use on its day', () => {
  const given = { een: 'eigen_oud', meer: ['eigen_nieuw'] };
  const on = (day: string, waarden: object = {}) =>
    nietInGebruik(schema, given, [{ waarden: {} }, { waarden: { ...waarden }, op: datum(day) }], op);
  expect(on('2026-02-01')).toEqual([ended('meer', 'Nieuwe waarde')]);
  expect(on('2026-02-01', { meer: ['eigen_nieuw'] })).toEqual([]);
  expect(on('2025-01-01')).toEqual([ended('een', 'Oude waarde'), ended('meer', 'Nieuwe waarde')]);
});
