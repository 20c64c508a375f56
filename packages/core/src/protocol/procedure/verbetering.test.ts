import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import type { ActName } from '../catalogus.ts';
import { attempt, refusedUnder, toClosing, toIntake, walk } from '../testing/path.ts';

const short = walk(leegDossier, toIntake.slice(0, 2));
const closed = walk(leegDossier, toClosing);
const asked = (start: Dossier, soort: string) =>
  walk(start, [
    ['receiveVerzoek', { op: '2026-05-04', soort, inhoud: 'Een verzoek.' }],
    ['checkIdentiteit', { op: '2026-05-05', soort, hoe: 'Aan de balie.' }],
  ]);
const correct = {
  op: '2026-05-06',
  aanleiding: 'verzoek',
  doel: '1.melderNaam',
  oudeWaarde: 'gewist',
  waarde: 'Juiste Naam',
};
const erase = { op: '2026-05-06', aanleiding: 'verzoek', doel: '1.omschrijving' };
const answer = { op: '2026-05-20', antwoord: 'toegewezen', motivering: 'M.' };
const director = {
  actor: { medewerkerId: '88888888-8888-4888-8888-888888888888', rol: 'directeur' as const },
};

describe('rectification and erasure', () => {
  test('protocol A16-17: a request counts once it is sure who asks; the bureau can mend its own mistake', () => {
    refusedUnder(short, 'correctGegeven', correct, 'A16-17', 'receiveVerzoek');
    const unknown = walk(short, [['receiveVerzoek', { op: '2026-05-04', soort: 'wissing', inhoud: 'I.' }]]);
    refusedUnder(unknown, 'eraseGegeven', erase, 'A16-17', 'checkIdentiteit');
    for (const [name, given] of [
      ['correctGegeven', correct],
      ['eraseGegeven', erase],
    ] as [ActName, object][])
      expect(isRefusal(attempt(short, name, { ...given, aanleiding: 'eigen' }, '2026-06-01'))).toBe(false);
  });

  test('protocol A16-17: only a field that is there is put right, and what is erased is erased once', () => {
    const ready = asked(short, 'wissing');
    refusedUnder(ready, 'eraseGegeven', { ...erase, doel: '99.omschrijving' }, 'A16-17', null);
    refusedUnder(walk(ready, [['eraseGegeven', erase]]), 'eraseGegeven', erase, 'A16-17', null);
    expect(attempt(ready, 'eraseGegeven', { ...erase, doel: 'Jan Jansen' }, '2026-06-01')).toMatchObject({
      refused: 'invoer',
      fouten: [{ veld: 'doel' }],
    });
  });

  test('protocol A16-17: granted is said of what was done, and after the recipients were told', () => {
    const given = { ...answer, soort: 'verbetering' };
    const ready = asked(closed, 'verbetering');
    refusedUnder(ready, 'answerVerzoek', given, 'A16-17', 'correctGegeven');
    const done = walk(ready, [['correctGegeven', correct]]);
    refusedUnder(done, 'answerVerzoek', given, 'A16-17', 'tellOntvangers');
    const told = walk(done, [['tellOntvangers', { op: '2026-05-07', wie: ['wederpartij'], bericht: 'B.' }]]);
    expect(isRefusal(attempt(told, 'answerVerzoek', given, '2026-06-01'))).toBe(false);
    refusedUnder(told, 'tellOntvangers', {}, 'A16-17', null);
  });

  test('protocol A16-17: nobody is told of what nobody got', () => {
    const done = walk(asked(short, 'verbetering'), [['correctGegeven', correct]]);
    expect(done.ontvangersOpen).toBe(false);
    const given = { ...answer, soort: 'verbetering' };
    expect(isRefusal(attempt(done, 'answerVerzoek', given, '2026-06-01'))).toBe(false);
  });

  test('protocol A16-17, 11: the whole dossier is erased only after the directeur, closed, and with nothing running', () => {
    const grant = { op: '2026-05-10', motivering: 'M.' };
    const ready = asked(closed, 'wissing');
    expect(attempt(ready, 'grantWissing', grant, '2026-06-01')).toMatchObject({ refused: 'rol' });
    expect(attempt(closed, 'grantWissing', grant, '2026-06-01', director)).toMatchObject({
      artikel: 'A16-17',
      opheffen: 'receiveVerzoek',
    });
    expect(attempt(asked(short, 'wissing'), 'grantWissing', grant, '2026-06-01', director)).toMatchObject({
      artikel: '11',
      opheffen: 'closeDossier',
    });
    const granted = attempt(ready, 'grantWissing', grant, '2026-06-01', director);
    expect(isRefusal(granted) ? granted : granted.wissingOp).toBe('2026-05-10');
  });

  test('protocol A16-17: what was put right or erased is not taken back', () => {
    const done = walk(short, [['eraseGegeven', { ...erase, aanleiding: 'eigen' }]]);
    const withdraw = { op: '2026-05-20', nummer: done.versie, reden: 'R.' };
    refusedUnder(done, 'withdrawHandeling', withdraw, '8.4', null);
  });
});
