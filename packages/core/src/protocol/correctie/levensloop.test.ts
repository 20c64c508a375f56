import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { foldJournaal } from '../../dossier/evolve.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { isOpen, termijnenOf } from '../termijnen-of.ts';
import {
  attempt,
  faultsOf,
  melding,
  refusedUnder,
  toClosing,
  toIntake,
  toLetter,
  walk,
} from '../testing/path.ts';

const settings = standaardInstellingen(['GM0014']);
const received = walk(leegDossier, [['receiveMelding', melding]]);
const merge = { op: '2026-03-03', dossiernummer: '2026-00001', toelichting: 'Zelfde dag.' };
const wrong = { op: '2026-03-03', reden: 'proef', toelichting: 'Getest.' };
const undo = { op: '2026-03-04', reden: 'Toch niet.' };

describe('doubles', () => {
  const double = walk(received, [['mergeDossier', merge]]);

  test('protocol 2.2, 10: a double ends with its terms, points to the other dossier, and takes nothing more', () => {
    expect(double).toMatchObject({ status: 'afgesloten', afsluiting: { reden: 'dubbel' } });
    expect(termijnenOf(double.verloop, settings).filter(isOpen)).toEqual([]);
    refusedUnder(double, 'contactClient', {}, '2.2', 'restoreDossier');
    refusedUnder(double, 'reopenDossier', {}, '2.2', 'restoreDossier');
    expect(attempt(double, 'contactClient', {}, '2026-06-01')).toMatchObject({
      reden: 'Dit dossier is een dubbel van 2026-00001.',
    });
  });
  test('protocol 8.4, 10: undone it is as if it had not happened, terms and all', () => {
    const back = walk(double, [['restoreDossier', undo]]);
    expect({ ...back, verloop: [], versie: 0 }).toEqual({ ...received, verloop: [], versie: 0 });
    expect(termijnenOf(back.verloop, settings)).toEqual(termijnenOf(received.verloop, settings));
    expect(foldJournaal(back.verloop)).toEqual(back);
    refusedUnder(back, 'restoreDossier', {}, '10', null);
    expect(walk(back, [['mergeDossier', merge]]).vervallen?.dossiernummer).toBe('2026-00001');
  });
  test('protocol A15, 5.4.5: what people have a right to goes on in a double', () => {
    const asked = { op: '2026-03-04', soort: 'inzage', inhoud: 'I.' };
    expect(isRefusal(attempt(double, 'receiveVerzoek', asked, '2026-06-01'))).toBe(false);
  });
  test('protocol B10, 8.5: not while the other party waits for a conclusion, or the client for a copy', () => {
    refusedUnder(walk(leegDossier, toLetter), 'mergeDossier', merge, 'B10', 'sendConclusie');
    const asked = walk(received, [['noteConflict', { op: '2026-03-03', toelichting: 'T.' }]]);
    refusedUnder(asked, 'mergeDossier', merge, '6.1', 'decideVoorlegging');
  });
  test('protocol 9: a closed case that turns out to be a double asks no evaluation', () => {
    const closed = walk(leegDossier, toClosing);
    const late = walk(closed, [['mergeDossier', { ...merge, op: '2026-05-10' }]]);
    expect(termijnenOf(late.verloop, settings).filter(isOpen)).toEqual([]);
    const back = walk(late, [['restoreDossier', { ...undo, op: '2026-05-11' }]]);
    expect(back.afsluiting?.reden).toBe('doel_bereikt');
  });
  test('a number that is none is refused at its field', () => {
    for (const dossiernummer of ['12', 'Jan Jansen', '2026-12', ''])
      expect(faultsOf(attempt(received, 'mergeDossier', { ...merge, dossiernummer }, '2026-06-01'))).toEqual([
        'dossiernummer',
      ]);
  });
});

describe('splitting', () => {
  test('protocol 2.2: a dossier that was split off knows from which one, and counts', () => {
    const split = walk(received, [['splitDossier', { op: '2026-03-03', dossiernummer: '2026-00001' }]]);
    expect(split).toMatchObject({ gesplitstUit: '2026-00001', vervallen: null, status: 'ontvangen' });
    refusedUnder(split, 'splitDossier', {}, '2.2', null);
  });
});

describe('wrongly registered', () => {
  test('protocol 10: it ends and no longer counts; undone it counts again', () => {
    const voided = walk(received, [['voidRegistratie', wrong]]);
    expect(voided).toMatchObject({ status: 'afgesloten', vervallen: { soort: 'ten_onrechte' } });
    expect(termijnenOf(voided.verloop, settings).filter(isOpen)).toEqual([]);
    refusedUnder(voided, 'amendRegistratie', {}, '10', 'restoreDossier');
    expect(walk(voided, [['restoreDossier', undo]]).vervallen).toBeNull();
  });
  test('protocol 8.6a: what the bureau did something about was a melding', () =>
    refusedUnder(walk(leegDossier, toIntake), 'voidRegistratie', wrong, '8.6a', null));
});
