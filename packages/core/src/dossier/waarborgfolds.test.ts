import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { type Dossier, leegDossier } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { after, delta, first, melding, VERSIE } from './testing/delta.ts';

const op = datum('2026-04-01');
const later = datum('2026-04-08');

describe('what is put to the directeur', () => {
  const putForward = (soort: string): Gebeurtenis => ({ type: 'Voorgelegd', op, soort });
  const decided = (soort: string, beslissing = 'akkoord'): Gebeurtenis => ({
    ...{ type: 'VoorleggingDecided', op: later, soort, beslissing },
  });
  const open = { beslissing: null, beslistOp: null, beslotenVersie: null };

  test('protocol 5c, 6.1: it stands open, with who put it forward; the software is nobody', () => {
    expect(delta(leegDossier, putForward('twijfel'), 'een')).toEqual({
      voorleggingen: [{ versie: VERSIE, soort: 'twijfel', op, door: 'een', ...open }],
    });
    expect(first(putForward('twijfel')).voorleggingen?.[0]?.door).toBeNull();
  });

  test('protocol 5c, 6.1: a decision is about what is open of that kind, and about nothing decided before', () => {
    const both = after(
      putForward('twijfel'),
      decided('twijfel', 'niet_akkoord'),
      putForward('twijfel'),
      putForward('toewijzing'),
    );
    const rows = delta(both, decided('twijfel')).voorleggingen;
    expect(rows?.map(({ beslissing, beslotenVersie }) => [beslissing, beslotenVersie])).toEqual([
      ['niet_akkoord', 2],
      ['akkoord', VERSIE],
      [null, null],
    ]);
    expect(rows?.[1]?.beslistOp).toBe(later);
  });

  const conflict = (anderDossierId?: string, kenmerken?: string[]): Gebeurtenis => ({
    ...{ type: 'ConflictFound', op, door: 'systeem', anderDossierId, kenmerken },
  });
  const found = (anderDossierId: string, kenmerken: string[] = [], beslissing: string | null = null) => ({
    ...{ anderDossierId, kenmerken, beslissing },
  });

  test('protocol 3.5: each other dossier is one conflict; found anew it is open again', () => {
    expect(first(conflict('a', ['naam_gelijk']))).toEqual({ conflicten: [found('a', ['naam_gelijk'])] });
    expect(first(conflict('a'))).toEqual({ conflicten: [found('a')] });
    expect(first(conflict())).toEqual({});
    const two = after(conflict('a'), conflict('b'), decided('belangenconflict', 'geen_conflict'));
    expect(two.conflicten).toEqual([found('a', [], 'geen_conflict'), found('b', [], 'geen_conflict')]);
    expect(delta(two, conflict('a', ['organisatie']))).toEqual({
      conflicten: [found('b', [], 'geen_conflict'), found('a', ['organisatie'])],
    });
  });

  test('protocol 3.5: a decision on the conflict of interest is about those that are open, one on another matter is not', () => {
    const two = after(conflict('a'), decided('belangenconflict', 'geen_conflict'), conflict('b'));
    expect(delta(two, decided('belangenconflict', 'bemiddeling'))).toEqual({
      conflicten: [found('a', [], 'geen_conflict'), found('b', [], 'bemiddeling')],
    });
    expect(delta(two, decided('twijfel'))).toEqual({});
  });

  test('protocol B2.5: whoever has an interest is named once, and loses the case', () => {
    const interest: Gebeurtenis = { type: 'BelangDeclared', op, medewerkerId: 'een' };
    const assigned = after({ type: 'BehandelaarAssigned', op, behandelaarId: 'een' });
    expect(delta(assigned, interest)).toEqual({ belangen: ['een'], behandelaarId: null });
    expect(delta(assigned, { ...interest, medewerkerId: 'ander' })).toEqual({ belangen: ['ander'] });
    expect(delta(after(interest), interest)).toEqual({});
    expect(first({ type: 'VervangerNamed', op, medewerkerId: 'ander' })).toEqual({ vervangerId: 'ander' });
  });
});

describe('what the client is told and asked', () => {
  test('protocol 5.4.1b: another anonymity, only of a melding', () => {
    const change: Gebeurtenis = { type: 'AnonimiteitChanged', op, anonimiteit: 'jegens_derden' };
    const before = after(melding());
    expect(delta(before, change)).toEqual({ melding: { ...before.melding, anonimiteit: 'jegens_derden' } });
    expect(first(change)).toEqual({});
  });

  test('protocol A6: a ground for each kind of data, until consent is taken back', () => {
    const recorded = (gegevens: string[], grondslag: string, over = {}): Gebeurtenis => ({
      ...{ type: 'GrondslagRecorded', op, gegevens, grondslag },
      ...over,
    });
    const one = { op, versie: 1, grondslag: 'toestemming' };
    const both = after(recorded(['gezondheid', 'afkomst'], 'toestemming', { leeftijdsklasse: 'vanaf_16' }));
    expect([both.grondslagen, both.leeftijdsklasse]).toEqual([{ gezondheid: one, afkomst: one }, 'vanaf_16']);
    expect(delta(both, recorded(['afkomst'], 'rechtsvordering'))).toEqual({
      grondslagen: { gezondheid: one, afkomst: { op, versie: VERSIE, grondslag: 'rechtsvordering' } },
    });
    expect(delta(both, { type: 'ToestemmingRevoked', op, gegevens: ['afkomst'] })).toEqual({
      grondslagen: { gezondheid: one },
    });
  });

  test('protocol 5.5a: pieces are asked for, reminded of and received', () => {
    const none = { herinnerdOp: null, antwoordOp: null };
    const asked: Gebeurtenis = { type: 'StukkenRequested', op };
    const clientstukken = { gevraagdOp: op, uiterlijk: null, ...none };
    expect(first(asked)).toEqual({ clientstukken });
    expect(first({ ...asked, uiterlijk: later }).clientstukken?.uiterlijk).toBe(later);
    const reminded: Gebeurtenis = { type: 'StukkenReminded', op: later };
    expect(delta(after(asked), reminded)).toEqual({
      clientstukken: { ...clientstukken, herinnerdOp: later },
    });
    const got: Gebeurtenis = { type: 'StukkenReceived', op: later, antwoord: 'ja' };
    expect(delta(after(asked), got)).toEqual({ clientstukken: { ...clientstukken, antwoordOp: later } });
    expect([first(reminded), first(got)]).toEqual([{}, {}]);
  });

  test.each<[string, string, 'uit' | 'in' | null]>([
    ['wederpartij', 'verzonden', 'uit'],
    ['wederpartij', 'ontvangen', 'in'],
    ['wederpartij', 'eigen', null],
    ['client', 'verzonden', null],
    ['client', 'ontvangen', null],
  ])('protocol 8.5: a document %s, %s is a piece of the other party: %s', (partij, richting, soort) =>
    expect(first({ type: 'DocumentAdded', op, soort: 'brief', richting, partij })).toEqual(
      soort === null ? {} : { stukken: [{ versie: VERSIE, op, soort, afschriftOp: null }] },
    ),
  );

  test('protocol 8.1a: an agreement that the bureau missed is open until it is explained', () => {
    const missed = (door: string): Gebeurtenis => ({ type: 'AfspraakMissed', op, door });
    expect(first(missed('bureau'))).toEqual({ uitlegOpen: true });
    expect(first(missed('client'))).toEqual({});
    expect(delta(after(missed('bureau')), missed('client'))).toEqual({});
    expect(delta(after(missed('bureau')), { type: 'AfspraakExplained', op })).toEqual({ uitlegOpen: false });
  });

  test('protocol 8.2a: a term of others runs once, and ends by itself', () => {
    const noted = (bron: string): Gebeurtenis => ({ type: 'TermijnNoted', op, bron, uiterlijk: later });
    const two = after(noted('rechter'), noted('college'));
    expect(two.termijnbronnen).toEqual(['rechter', 'college']);
    expect(delta(two, noted('rechter'))).toEqual({});
    expect(delta(two, { type: 'TermijnSignalled', op, bron: 'rechter' })).toEqual({});
    expect(delta(two, { type: 'TermijnSettled', op, bron: 'rechter' })).toEqual({
      termijnbronnen: ['college'],
    });
  });

  test.each<[Gebeurtenis, Partial<Dossier>]>([
    [{ type: 'DoelenRecorded', op, doelen: ['excuses'] }, { doelen: ['excuses'] }],
    [{ type: 'BekendwordingTold', op }, { bekendwordingVerteldOp: op }],
    [{ type: 'DerdeTold', op }, { derdeVerteldOp: op }],
    [{ type: 'ClientMailed', op }, {}],
    [{ type: 'VertragingTold', op, nieuweDatum: later }, {}],
    [{ type: 'StapPlanned', op, stap: 'gesprek', doorWie: 'bureau', uiterlijk: later }, {}],
    [{ type: 'StapTaken', op, stap: 'gesprek' }, {}],
    [{ type: 'DerdeContacted', op, wie: 'getuige' }, {}],
    [{ type: 'BemiddelingAgreed', op }, { bemiddelingOp: op }],
    [{ type: 'BeschermendeStapTaken', op }, { beschermendeStappen: 1 }],
    [{ type: 'OndersteuningAdvised', op, soort: 'huisarts' }, { geadviseerd: ['huisarts'] }],
    [{ type: 'ClientWarned', op, reden: 'x' }, { waarschuwing: { op, antwoordOp: null } }],
    [
      { type: 'OvereenstemmingFailed', op, verwijzingGewenst: true },
      { geenOvereenstemming: { op, verwijzingGewenst: true } },
    ],
    [
      { type: 'WederpartijEindeTold', op },
      {
        wederpartijEindeOp: op,
        stukken: [{ versie: VERSIE, op, soort: 'uit', afschriftOp: null }],
      },
    ],
    [
      { type: 'ContactwijzeAgreed', op, voorwaarden: ['geen_brief'] },
      { contactwijze: { op, versie: VERSIE, voorwaarden: ['geen_brief'] } },
    ],
    [
      { type: 'WerkwijzeDiscussed', op, besproken: ['kosten'], nietVanToepassing: ['tolk'] },
      { werkwijze: { kosten: op, tolk: op } },
    ],
  ])('%j changes that and nothing else', (event, changed) => expect(first(event)).toEqual(changed));

  test('what is done again counts again, what is advised again does not', () => {
    const step: Gebeurtenis = { type: 'BeschermendeStapTaken', op };
    expect(after(step, step).beschermendeStappen).toBe(2);
    const advice: Gebeurtenis = { type: 'OndersteuningAdvised', op, soort: 'huisarts' };
    expect(delta(after(advice), advice)).toEqual({});
  });
});

describe('putting right', () => {
  test.each<[Gebeurtenis, Partial<Dossier>]>([
    [
      { type: 'DossierMerged', op, dossiernummer: '2026-00002' },
      {
        status: 'afgesloten',
        afsluiting: { op, reden: 'dubbel' },
        vervallen: { soort: 'dubbel', op, versie: VERSIE, dossiernummer: '2026-00002' },
      },
    ],
    [
      { type: 'RegistratieVoided', op, reden: 'proef' },
      {
        status: 'afgesloten',
        afsluiting: { op, reden: 'ten_onrechte' },
        vervallen: { soort: 'ten_onrechte', op, versie: VERSIE, dossiernummer: null },
      },
    ],
    [{ type: 'DossierSplit', op, dossiernummer: '2026-00001' }, { gesplitstUit: '2026-00001' }],
    [{ type: 'DossierReceived', op }, { ontvangenVanBureau: true }],
    [
      { type: 'DossierTransferred', op },
      { status: 'afgesloten', afsluiting: { op, reden: 'overgedragen' } },
    ],
  ])('protocol 10: %j changes that and nothing else', (event, changed) =>
    expect(first(event)).toEqual(changed),
  );

  const closed: Gebeurtenis = { type: 'DossierClosed', op, reden: 'afgerond' };
  const contact: Gebeurtenis = { type: 'ContactMade', op, wijze: 'telefoon', metSlachtoffer: true };
  const chosen: Gebeurtenis = { type: 'BehandelwijzeChosen', op, behandelwijze: 'advies', vormen: [] };
  test.each<[string, Gebeurtenis[]]>([
    ['ontvangen', [melding()]],
    ['eerste_contact', [melding(), contact]],
    ['in_behandeling', [melding(), contact, chosen]],
  ])('protocol 10: a dossier that is opened again is where it was: %s', (status, before) => {
    const open = after(...before);
    const reopened = after(
      ...before,
      { type: 'ClientWarned', op, reden: 'x' },
      { type: 'EindeTold', op, wijze: 'brief' },
      { type: 'WissingGranted', op },
      closed,
      { type: 'DossierReopened', op: later },
    );
    expect(open.status).toBe(status);
    const { verloop: _, versie: __, ...same } = open;
    expect(reopened).toMatchObject(same);
  });
  test('protocol 8.6: the other party is told of the end anew', () =>
    expect(
      after({ type: 'WederpartijEindeTold', op }, closed, { type: 'DossierReopened', op: later })
        .wederpartijEindeOp,
    ).toBeNull());
});
