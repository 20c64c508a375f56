import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../dossier/dossier.ts';
import { datum } from '../time/datum.ts';
import type { ActName } from './catalogus.ts';
import { eventsOf, insteadUnder } from './testing/besluit.ts';
import {
  behandelaarId,
  beslissing,
  melding,
  refusedUnder,
  sluiting,
  toClosing,
  toIntake,
  toPlan,
  walk,
} from './testing/path.ts';

const op = '2026-05-04';
const received = walk(leegDossier, [['receiveMelding', melding]]);
const spoken = walk(leegDossier, toIntake.slice(0, 2));
const held = walk(leegDossier, toIntake);
const closed = walk(leegDossier, toClosing);
const told = walk(spoken, [['tellEinde', { op, wijze: 'schriftelijk', bericht: 'B.' }]]);
const derde = walk(leegDossier, [['receiveMelding', { ...melding, rolMelder: 'getuige' }]]);
const missed = walk(spoken, [['noteAfspraakGemist', { op, door: 'bureau', afspraak: 'A.' }]]);
const codes = {
  gronden: ['ras'],
  terrein: 'arbeidsmarkt',
  aard: 'geweld',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 2,
};

describe('what an act records: codes, days and ids, and nothing that was not said', () => {
  test.each<[string, ActName, Dossier, object, object]>([
    [
      '3.4',
      'judgeUrgency',
      received,
      { op, spoedeisend: true },
      { type: 'UrgencyJudged', op, spoedeisend: true },
    ],
    [
      '1',
      'recordDoelen',
      closed,
      { op, doelen: ['signalering'] },
      { type: 'DoelenRecorded', op, doelen: ['signalering'] },
    ],
    ['2.1', 'amendRegistratie', received, { op, ...codes }, { type: 'RegistratieAmended', op, ...codes }],
    [
      '2.2',
      'amendRegistratie',
      received,
      {
        op,
        ...codes,
        rolMelder: 'getuige',
        voorvaldatum: op,
        relatie: 'werkgever',
        wederpartijNaam: 'Verzonnen bedrijf',
      },
      {
        type: 'RegistratieAmended',
        op,
        ...codes,
        rolMelder: 'getuige',
        voorvaldatum: op,
        relatie: 'werkgever',
      },
    ],
    [
      '7.4a',
      'assignBehandelaar',
      received,
      { op, behandelaarId },
      { type: 'BehandelaarAssigned', op, behandelaarId },
    ],
    ['2.3', 'askKlacht', spoken, { op, door: 'getuige' }, { type: 'KlachtAsked', op, door: 'getuige' }],
    [
      '2.4',
      'referClient',
      spoken,
      { op, instantie: 'politie', toelichting: 'T.' },
      { type: 'ClientReferred', op, instantie: 'politie' },
    ],
    [
      'B8',
      'giveAdvies',
      spoken,
      { op, wijze: 'brief', advies: 'A.', motivering: 'M.' },
      { type: 'AdviesGiven', op, wijze: 'brief' },
    ],
    ['5c', 'tellDerde', derde, { op, bericht: 'B.' }, { type: 'DerdeTold', op }],
    ['5.4.1a', 'tellBekendwording', spoken, { op, risicos: 'R.' }, { type: 'BekendwordingTold', op }],
    [
      '8.1b',
      'noteAfspraakGemist',
      spoken,
      { op, door: 'client', afspraak: 'A.' },
      { type: 'AfspraakMissed', op, door: 'client' },
    ],
    [
      '8.1a',
      'explainAfspraak',
      missed,
      { op, uitleg: 'U.', verzending: 'post' },
      { type: 'AfspraakExplained', op, verzending: 'post' },
    ],
    [
      '8.1b',
      'warnClient',
      spoken,
      { op, reden: 'zwijgt', brief: 'B.' },
      { type: 'ClientWarned', op, reden: 'zwijgt' },
    ],
    [
      '6.1',
      'decideBehandeling',
      held,
      { ...beslissing, op, verzending: 'email' },
      {
        type: 'BehandelingDecided',
        op,
        inBehandeling: true,
        strategie: ['hoor-wederhoor'],
        verzending: 'email',
      },
    ],
    [
      '7.1',
      'failOvereenstemming',
      walk(leegDossier, toPlan),
      { op, verwijzingGewenst: true, verslag: 'V.' },
      { type: 'OvereenstemmingFailed', op, verwijzingGewenst: true },
    ],
    ['8.6a', 'reopenDossier', closed, { op, reden: 'R.' }, { type: 'DossierReopened', op }],
    [
      '4',
      'receiveDossier',
      received,
      { op, bureau: 'Elders', verslag: 'V.' },
      { type: 'DossierReceived', op },
    ],
    [
      '4',
      'transferDossier',
      told,
      { op, bureau: 'Elders', toestemming: true },
      { type: 'DossierTransferred', op },
    ],
    [
      '2.2',
      'mergeDossier',
      received,
      { op, dossiernummer: '2026-00001', toelichting: 'T.' },
      { type: 'DossierMerged', op, dossiernummer: '2026-00001' },
    ],
    [
      '2.2',
      'splitDossier',
      received,
      { op, dossiernummer: '2026-00001' },
      { type: 'DossierSplit', op, dossiernummer: '2026-00001' },
    ],
    [
      '8.4',
      'addDocument',
      closed,
      { op, soort: 'brief', richting: 'ontvangen', partij: 'client', toelichting: 'T.' },
      { type: 'DocumentAdded', op, soort: 'brief', richting: 'ontvangen', partij: 'client' },
    ],
  ])('article %s: %s', (_, name, dossier, input, event) =>
    expect(eventsOf(dossier, name, input)).toStrictEqual([event]),
  );
  test('protocol 10, 8.4: undoing that a dossier is a double withdraws that act', () => {
    const double = walk(received, [['mergeDossier', { op, dossiernummer: '2026-00001', toelichting: 'T.' }]]);
    expect(eventsOf(double, 'restoreDossier', { op, reden: 'R.' })).toStrictEqual([
      { type: 'HandelingWithdrawn', op, versies: [double.versie] },
    ]);
  });
  test('protocol 2.2: a dossier is split off once; the wrong one is withdrawn', () => {
    const split = walk(received, [['splitDossier', { op, dossiernummer: '2026-00001' }]]);
    insteadUnder(split, 'splitDossier', {}, '2.2', 'withdrawHandeling');
  });
});

describe('before the end', () => {
  // What closing waits for, in a dossier in which all of it was done.
  const ready = walk(leegDossier, toClosing.slice(0, -1));
  test.each<[string, Partial<Dossier>, ActName]>([
    ['5.4.4b', { eindeVerteldOp: null }, 'tellEinde'],
    ['8.1a', { uitlegOpen: true }, 'explainAfspraak'],
    ['5.4.3', { psychischeProblemen: true }, 'adviseOndersteuning'],
    ['B10', { conclusieOp: null }, 'sendConclusie'],
    ['8.6b', { wederpartijEindeOp: null }, 'tellEindeWederpartij'],
    ['8.5', { stukken: [{ versie: 1, op: datum(op), soort: 'in', afschriftOp: null }] }, 'sendAfschrift'],
  ])('article %s: closing waits with %o', (artikel, over, lift) => {
    refusedUnder({ ...ready, ...over }, 'closeDossier', sluiting, artikel, lift);
    expect(eventsOf(ready, 'closeDossier', sluiting)).toHaveLength(1);
  });
  test('protocol B10, 8.6b: without an investigation there is no conclusion, and nobody else to tell', () => {
    const quiet = { ...ready, onderzoekGestartOp: null, conclusieOp: null, wederpartijEindeOp: null };
    expect(eventsOf(quiet, 'closeDossier', sluiting)).toHaveLength(1);
  });
});
