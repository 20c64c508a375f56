import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../dossier/dossier.ts';
import { foldJournaal } from '../dossier/evolve.ts';
import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import { type Datum, datum } from '../time/datum.ts';
import { beforeWhatItRestsOn } from './day-order.ts';
import { voorbeelddag, voorbeelden } from './testing/voorbeelden.ts';

const before = datum('2026-05-03');
const on = <T extends GebeurtenisType>(
  type: T,
  op: Datum = voorbeelddag,
  over: Partial<Extract<Gebeurtenis, { type: T }>> = {},
): Gebeurtenis => ({ ...voorbeelden[type], op, ...over }) as Gebeurtenis;
const dossierOf = (...events: Gebeurtenis[]): Dossier =>
  foldJournaal(events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis })));

/** What can't have happened before what: the article, and the act that would record what is missing on that day. */
const bekend: [string, Gebeurtenis, GebeurtenisType, Partial<Gebeurtenis>, string | null][] = [
  ['4', on('ContactMade'), 'BehandelwijzeChosen', {}, null],
  ['4', on('MeldingReceived', voorbeelddag, { direct: true }), 'BehandelwijzeChosen', {}, null],
  ['5b', on('AfspraakConfirmed'), 'IntakeHeld', {}, null],
  ['6', on('IntakeHeld'), 'BehandelingDecided', {}, null],
  ['6', on('IntakeHeld'), 'PlanAgreed', {}, null],
  ['6.1', on('BehandelingDecided'), 'PlanAgreed', {}, null],
  ['5.2e', on('MachtigingGiven'), 'OnderzoekStarted', {}, 'recordMachtiging'],
  ['5.4.4a', on('PlanAgreed'), 'OnderzoekStarted', {}, null],
  ['5.4.1a', on('BekendwordingTold'), 'OnderzoekStarted', {}, null],
  ['5.2e', on('MachtigingGiven'), 'HoorWederhoorbriefSent', {}, 'recordMachtiging'],
  ['B10', on('OnderzoekStarted'), 'HoorWederhoorbriefSent', {}, null],
  ['5.2e', on('MachtigingGiven'), 'RappelSent', {}, 'recordMachtiging'],
  ['7.3b', on('HoorWederhoorbriefSent'), 'RappelSent', {}, null],
  ['7.3b', on('HoorWederhoorbriefSent'), 'WederpartijReplied', {}, null],
  [
    '7.3b',
    on('DocumentAdded', voorbeelddag, { partij: 'wederpartij', richting: 'verzonden' }),
    'WederpartijReplied',
    {},
    null,
  ],
  ['8.5', on('HoorWederhoorbriefSent'), 'AfschriftSent', {}, null],
  ['5.4.4a', on('PlanAgreed'), 'StapTaken', { stap: 'informatie' }, null],
  ['5.4.1c', on('HoorWederhoorbriefSent'), 'StapTaken', { stap: 'gesprek' }, null],
  ['B11', on('HoorWederhoorbriefSent'), 'BemiddelingAgreed', {}, null],
  ['B10', on('OnderzoekStarted'), 'ConclusieSent', {}, null],
  ['8.6b', on('ConclusieSent'), 'WederpartijEindeTold', {}, null],
  ['5.4.4b', on('EindeTold'), 'DossierClosed', {}, null],
  ['5.4.4b', on('EindeTold'), 'DossierTransferred', {}, null],
  ['9', on('DossierClosed'), 'EvaluatieHeld', {}, null],
];

describe('what can not have happened before something else', () => {
  test.each(bekend)('article %s: after %o, %s %o', (artikel, rests, type, over, opheffen) => {
    const event = (op: Datum) => ({ ...voorbeelden[type], ...over, op }) as Gebeurtenis;
    const dossier = dossierOf(rests);
    expect(beforeWhatItRestsOn(dossier, event(before))).toMatchObject({
      refused: 'artikel',
      artikel,
      opheffen,
      hoe: 'Kies maandag 4 mei 2026 of een latere dag.',
    });
    expect(beforeWhatItRestsOn(dossier, event(voorbeelddag))).toBeNull();
  });
  test('of what is not in the dossier nothing is known, so no day is wrong', () => {
    for (const type of Object.keys(voorbeelden) as GebeurtenisType[])
      expect(beforeWhatItRestsOn(leegDossier, on(type, datum('1990-01-01')))).toBeNull();
  });
  test('nothing else rests on another event', () => {
    const known = new Set(bekend.map(([, , type]) => type));
    const all = Object.values(voorbeelden).filter(({ type }) => type !== 'HandelingWithdrawn');
    const resting = all.filter((later) =>
      all.some((first) =>
        beforeWhatItRestsOn(dossierOf(on('MeldingReceived'), first), { ...later, op: before }),
      ),
    );
    expect(new Set(resting.map(({ type }) => type))).toEqual(known);
  });
  test('protocol 5.4.1c: asking for information waits for no view of the other party', () => {
    const heard = dossierOf(on('HoorWederhoorbriefSent'));
    expect(beforeWhatItRestsOn(heard, on('StapTaken', before, { stap: 'informatie' }))).toBeNull();
  });
  test('protocol 8.4: the first of several days counts, and of what was withdrawn none', () => {
    const twice = [on('ContactMade'), on('ContactMade', before)];
    const chosen = on('BehandelwijzeChosen', before);
    expect(beforeWhatItRestsOn(dossierOf(...twice), chosen)).toBeNull();
    const withdrawn = { ...voorbeelden.HandelingWithdrawn, versies: [2] };
    expect(beforeWhatItRestsOn(dossierOf(...twice, withdrawn), chosen)).not.toBeNull();
  });
  test('protocol 4: a reporter who was not spoken to at once was not spoken to', () =>
    expect(
      beforeWhatItRestsOn(dossierOf(on('MeldingReceived')), on('BehandelwijzeChosen', before)),
    ).toBeNull());
  test('protocol 5.2e: a machtiging for others, or one that was withdrawn, is no machtiging for this', () => {
    const others = dossierOf(on('MachtigingGiven', voorbeelddag, { omvang: ['getuigen'] }));
    expect(beforeWhatItRestsOn(others, on('RappelSent', before))).toBeNull();
    const gone = dossierOf(on('MachtigingGiven'), on('MachtigingRevoked'));
    expect(beforeWhatItRestsOn(gone, on('RappelSent', before))).toBeNull();
  });
  test('protocol 8.5: a letter of which the client has a copy asks for none', () => {
    const letters = [on('HoorWederhoorbriefSent', before), on('AfschriftSent', before), on('RappelSent')];
    expect(beforeWhatItRestsOn(dossierOf(...letters), on('AfschriftSent', before))).toMatchObject({
      artikel: '8.5',
    });
    expect(
      beforeWhatItRestsOn(dossierOf(...letters.slice(0, 2)), on('AfschriftSent', datum('2026-05-01'))),
    ).toBeNull();
  });
});
