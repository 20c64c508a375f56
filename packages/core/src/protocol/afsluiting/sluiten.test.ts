import { describe, expect, test } from 'vitest';
import { sluitredenen } from '../../codes/sluitredenen.ts';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import type { ActName } from '../catalogus.ts';
import { dossierinhoud } from '../dossierinhoud.ts';
import {
  attempt,
  faultsOf,
  melding,
  refusedUnder,
  sluiting,
  toClosing,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';
import { sluitvoorwaarden } from './sluitvoorwaarden.ts';

const told: [ActName, object] = ['tellEinde', { op: '2026-05-20', wijze: 'schriftelijk', bericht: 'B.' }];
const ready = walk(leegDossier, [...toPlan, told]);
const closing = (reden: string, over: object = {}) => ({
  ...sluiting,
  op: '2026-05-21',
  reden,
  motivering: 'M.',
  ...over,
});
const closes = (dossier: Dossier, reden: string) =>
  !isRefusal(attempt(dossier, 'closeDossier', closing(reden), '2026-06-01'));

describe('reasons to close', () => {
  test('protocol 8.6a: every reason has its conditions named', () =>
    expect(Object.keys(sluitvoorwaarden).sort()).toEqual(sluitredenen.codes.map(({ code }) => code).sort()));
  test.each([
    ['client_reageert_niet', '8.6a', 'warnClient'],
    ['afspraken_niet_nagekomen', '8.1b', 'warnClient'],
    ['doorverwezen', '4', 'referClient'],
    ['buiten_werkgebied', '2.4', null],
    ['geregistreerd', '4.1', 'chooseBehandelwijze'],
    ['advies_gegeven', '4.2', 'giveAdvies'],
    ['slachtoffer_niet_gemeld', '5c', null],
    ['niet_in_behandeling', '6.1', 'decideBehandeling'],
    ['geen_overeenstemming', '7.1', 'failOvereenstemming'],
    ['belangenverstrengeling', '3.5', 'noteConflict'],
    ['overgedragen', '8.6a', null],
  ] as const)('protocol 8.6a: %s needs what its article asks', (reden, artikel, lift) =>
    refusedUnder(ready, 'closeDossier', closing(reden), artikel, lift),
  );
  test('protocol 8.6a: a wish of the client to stop is always respected', () =>
    expect(closes(ready, 'client_wil_niet_verder')).toBe(true));
  test('protocol 8.6a: nothing more to achieve is reasoned and points to the complaints procedure', () => {
    const without = closing('niets_meer_te_bereiken', { motivering: undefined });
    expect(faultsOf(attempt(ready, 'closeDossier', without, '2026-06-01'))).toEqual(['motivering']);
    const unpointed = closing('niets_meer_te_bereiken', { gewezenOpKlachtprocedure: false });
    refusedUnder(ready, 'closeDossier', unpointed, '8.6a', null);
  });
  test('protocol 5c: the third party is told before the case closes for want of the victim', () => {
    const untold = walk(leegDossier, [
      ['receiveMelding', { ...melding, rolMelder: 'intermediair' }],
      ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: false }],
      told,
    ]);
    refusedUnder(untold, 'closeDossier', closing('slachtoffer_niet_gemeld'), '5c', 'tellDerde');
    const third = walk(untold, [['tellDerde', { op: '2026-03-03', bericht: 'B.' }]]);
    expect(closes(third, 'slachtoffer_niet_gemeld')).toBe(true);
    refusedUnder(ready, 'tellDerde', {}, '5c', null);
  });
  test('protocol 8.6b: the other party hears of the end when an investigation ran', () => {
    const steps = toClosing.filter(([name]) => name !== 'tellEindeWederpartij').slice(0, -1);
    const untold = walk(
      leegDossier,
      steps.filter(
        ([name], i) => name !== 'sendAfschrift' || i < steps.findIndex(([n]) => n === 'sendConclusie'),
      ),
    );
    refusedUnder(untold, 'closeDossier', closing('doel_bereikt'), '8.6b', 'tellEindeWederpartij');
    refusedUnder(ready, 'tellEindeWederpartij', {}, '8.6b', null);
  });
});

describe('agreements', () => {
  test('protocol 8.1a: what the bureau did not keep is explained in writing before the end', () => {
    const missed = walk(ready, [
      ['noteAfspraakGemist', { op: '2026-05-20', door: 'bureau', afspraak: 'A.' }],
    ]);
    refusedUnder(missed, 'closeDossier', closing('client_wil_niet_verder'), '8.1a', 'explainAfspraak');
    const explained = walk(missed, [['explainAfspraak', { op: '2026-05-20', uitleg: 'U.' }]]);
    expect(closes(explained, 'client_wil_niet_verder')).toBe(true);
    refusedUnder(explained, 'explainAfspraak', {}, '8.1a', 'noteAfspraakGemist');
  });
  test('protocol 8.1b: a silent client is warned in writing, and has two weeks', () => {
    const warn = (op: string): [ActName, object] => ['warnClient', { op, reden: 'zwijgt', brief: 'B.' }];
    const warned = (op: string) => walk(leegDossier, [...toPlan, warn(op), told]);
    expect(closes(warned('2026-05-05'), 'client_reageert_niet')).toBe(true);
    refusedUnder(warned('2026-05-07'), 'closeDossier', closing('client_reageert_niet'), '8.6a', null);
    // On the last day of the two weeks the client could still answer, so the letter that it ends came too early.
    refusedUnder(warned('2026-05-06'), 'closeDossier', closing('client_reageert_niet'), '8.6a', 'tellEinde');
    const contact = { op: '2026-05-08', wijze: 'telefoon', gelukt: true, metSlachtoffer: true };
    const answered = walk(leegDossier, [...toPlan, warn('2026-05-04'), ['contactClient', contact], told]);
    expect(closes(answered, 'client_reageert_niet')).toBe(false);
  });
  test('protocol 8.1b: the interest of the case can stand against it: directeur or leidinggevende decides', () => {
    const asked = walk(leegDossier, [
      ...toPlan,
      ['warnClient', { op: '2026-05-04', reden: 'afspraken', brief: 'B.' }],
      told,
      ['makeVoorlegging', { op: '2026-05-19', soort: 'belang_van_zaak', vraag: 'V.' }],
    ]);
    refusedUnder(asked, 'tellEinde', {}, '8.1b', 'decideVoorlegging');
    refusedUnder(asked, 'closeDossier', closing('afspraken_niet_nagekomen'), '8.1b', 'decideVoorlegging');
    const given = {
      op: '2026-05-20',
      soort: 'belang_van_zaak',
      beslissing: 'niet_akkoord',
      motivering: 'M.',
    };
    const decided = attempt(asked, 'decideVoorlegging', given, '2026-06-01', {
      actor: { medewerkerId: null, rol: 'leidinggevende' },
    });
    expect(!isRefusal(decided) && closes(decided, 'afspraken_niet_nagekomen')).toBe(true);
  });
});

describe('what is in the dossier', () => {
  test('protocol 1: what the case contributed to is recorded, also after closing', () =>
    expect(
      walk(walk(leegDossier, toClosing), [['recordDoelen', { op: '2026-05-20', doelen: ['signalering'] }]])
        .doelen,
    ).toEqual(['signalering']));
  test('protocol 8.4: what must be there, is there or is missing', () => {
    const standOf = (dossier: Dossier) =>
      Object.fromEntries(dossierinhoud(dossier.verloop).map(({ stuk, stand }) => [stuk, stand]));
    expect(standOf(walk(leegDossier, toIntake))).toMatchObject({
      'Intakeverslag met advies': 'aanwezig',
      'Plan van aanpak': 'niet_nodig',
    });
    expect(standOf(walk(leegDossier, toLetter))['Correspondentie met de wederpartij']).toBe('aanwezig');
    // The notice of the start is a letter to the other party too (B10); before it there is nothing to have.
    expect(standOf(walk(leegDossier, toLetter.slice(0, -1)))['Correspondentie met de wederpartij']).toBe(
      'aanwezig',
    );
    expect(standOf(walk(leegDossier, toLetter.slice(0, -2)))['Correspondentie met de wederpartij']).toBe(
      'niet_nodig',
    );
  });
});
