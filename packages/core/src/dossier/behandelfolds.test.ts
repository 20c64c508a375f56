import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { leegDossier } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { after, delta, first, melding, received, VERSIE } from './testing/delta.ts';

const op = datum('2026-04-01');
const later = datum('2026-04-08');
const warned: Gebeurtenis = { type: 'ClientWarned', op, reden: 'zwijgt' };
const contact: Gebeurtenis = { type: 'ContactMade', op, wijze: 'telefoon', metSlachtoffer: false };
const chosen = (behandelwijze: string, ...vormen: string[]): Gebeurtenis => ({
  type: 'BehandelwijzeChosen',
  op,
  behandelwijze,
  vormen,
});
const registratie = {
  gronden: ['ras'],
  terrein: 'arbeidsmarkt',
  aard: 'geweld',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0047',
  aantalSlachtoffers: 2,
  voorvaldatum: '2026-03-01',
  relatie: 'werkgever',
  organisatieId: 'org-1',
};

describe('what comes in', () => {
  const { ontvangenOp, registratiedatum, kanaal, rolMelder, direct, anonimiteit, spoedeisend, melderRef } =
    received;
  const asReceived = {
    ...registratie,
    ...{ ontvangenOp, registratiedatum, kanaal, rolMelder, direct, anonimiteit, spoedeisend, melderRef },
    ontvangstdatum: '2026-03-02',
    onbereikbaar: false,
  };

  test('protocol 2.1: the dossier begins with all that was said, and nothing else', () =>
    expect(first(melding())).toEqual({ status: 'ontvangen', melding: asReceived }));

  test('protocol 3.1, 3.2: who speaks a case worker at once has had first contact', () =>
    expect(first(melding({ direct: true }))).toEqual({
      status: 'eerste_contact',
      melding: { ...asReceived, direct: true },
      eersteContactOp: '2026-03-02',
    }));

  test('protocol 3.3: an agreement on contact made at once is one like any other', () =>
    expect(first(melding({ contactvoorwaarden: ['geen_brief'] })).contactwijze).toEqual({
      op: '2026-03-02',
      versie: VERSIE,
      voorwaarden: ['geen_brief'],
    }));

  test('protocol 8.4: an amended registration is the one that counts; the role stays when it is not named', () => {
    const amended = { ...registratie, gronden: ['leeftijd'], relatie: undefined };
    const change = { type: 'RegistratieAmended', op, ...amended } as never as Gebeurtenis;
    expect(delta(after(melding()), change)).toEqual({ melding: { ...asReceived, ...amended } });
    expect(delta(after(melding()), { ...change, rolMelder: 'getuige' } as never).melding?.rolMelder).toBe(
      'getuige',
    );
    expect(first(change)).toEqual({});
  });

  test('protocol A16-17: amending the registration carries out an open request for rectification, no other', () => {
    const amended = { type: 'RegistratieAmended', op, ...registratie } as never as Gebeurtenis;
    const asked = (soort: string) => after(melding(), { type: 'VerzoekReceived', op, soort });
    expect(delta(asked('verbetering'), amended).verzoeken?.map(({ uitgevoerd }) => uitgevoerd)).toEqual([1]);
    expect(delta(asked('wissing'), amended)).toEqual({});
  });

  test('protocol 3.4: urgency is judged of a melding', () => {
    const urgent: Gebeurtenis = { type: 'UrgencyJudged', op, spoedeisend: true };
    expect(delta(after(melding()), urgent)).toEqual({ melding: { ...asReceived, spoedeisend: true } });
    expect(first(urgent)).toEqual({});
  });

  test('protocol 7.4a: the last one assigned has the case', () =>
    expect(
      delta(after({ type: 'BehandelaarAssigned', op, behandelaarId: 'een' }), {
        type: 'BehandelaarAssigned',
        op,
        behandelaarId: 'ander',
      }),
    ).toEqual({ behandelaarId: 'ander' }));

  test('protocol 2.3: who asked for further investigation, and when', () =>
    expect(first({ type: 'KlachtAsked', op, door: 'getuige' })).toEqual({ klacht: { op, door: 'getuige' } }));
});

describe('contact', () => {
  test('an attempt changes nothing, the first contact does', () => {
    expect(delta(after(melding()), { type: 'ContactAttempted', op, wijze: 'telefoon' })).toEqual({});
    expect(delta(after(melding()), contact)).toEqual({ eersteContactOp: op, status: 'eerste_contact' });
  });
  test('a later contact is not the first, and puts no case back', () => {
    const running = after(melding(), contact, chosen('advies'));
    expect(delta(running, { ...contact, op: later } as Gebeurtenis)).toEqual({});
  });
  test('protocol 2.2: once the victim was spoken to, that stays so', () => {
    const spoken = after(melding(), { ...contact, metSlachtoffer: true } as Gebeurtenis);
    expect(spoken.contactMetSlachtoffer).toBe(true);
    expect(delta(spoken, contact)).toEqual({});
  });
  test.each<[string, Gebeurtenis]>([
    ['contact', { ...contact, op: later } as Gebeurtenis],
    ['a talk about progress', { type: 'VoortgangDiscussed', op: later }],
    ['a mail of the client', { type: 'ClientMailReceived', op: later }],
    ['pieces of the client', { type: 'StukkenReceived', op: later, antwoord: 'ja' }],
  ])('protocol 8.1b: %s answers a warning, and is no warning itself', (_what, heard) => {
    expect(delta(after(warned), heard).waarschuwing).toEqual({ op, antwoordOp: later });
    expect(first(heard).waarschuwing).toBeUndefined();
  });
});

describe('handling', () => {
  test.each<[string, string[], string[]]>([
    ['registratie', [], ['registratie']],
    ['advies', [], ['advies_informatie']],
    ['eigen_actie', [], ['eigen_onderzoek']],
    ['ondersteuning', ['bemiddeling'], ['bemiddeling']],
    ['ondersteuning', ['procedures'], ['bijstaan_procedures']],
    ['ondersteuning', ['voorlichting_beleid'], ['beinvloeding_beleid']],
    ['ondersteuning', ['empowerment'], ['overig']],
    ['ondersteuning', ['procedures', 'bemiddeling'], ['bijstaan_procedures', 'bemiddeling']],
  ])('protocol 4, statutory form 5: %s with %j counts as %j', (behandelwijze, vormen, counted) =>
    expect(first(chosen(behandelwijze, ...vormen))).toEqual({
      behandelwijze: { op, behandelwijze, vormen },
      status: 'in_behandeling',
      klachtbehandelingen: counted,
    }),
  );

  test('statutory form 5: what was done is counted once, and stays', () => {
    const advised = after({ type: 'AdviesGiven', op });
    expect(delta(advised, { type: 'AdviesGiven', op: later })).toEqual({ adviesOp: later });
    expect(delta(advised, { type: 'ClientReferred', op, instantie: 'politie' })).toEqual({
      doorverwezenOp: op,
      klachtbehandelingen: ['advies_informatie', 'doorverwijzing'],
    });
  });

  test('protocol 5.4.2a: a machtiging holds until it is revoked, each by itself', () => {
    const given = (machtigingId: string, over: object = {}): Gebeurtenis =>
      ({
        type: 'MachtigingGiven',
        op,
        machtigingId,
        omvang: ['getuigen'],
        ondertekenaar: 'client',
        ...over,
      }) as never;
    const one = {
      machtigingId: 'a',
      omvang: ['getuigen'],
      gegevenOp: op,
      geldigTot: null,
      ingetrokkenOp: null,
    };
    expect(first(given('a'))).toEqual({ machtigingen: [one] });
    const both = after(given('a', { leeftijdsklasse: 'vanaf_16' }), given('b', { geldigTot: later }));
    expect(both.leeftijdsklasse).toBe('vanaf_16');
    const two = { ...one, machtigingId: 'b', geldigTot: later };
    expect(delta(both, { type: 'MachtigingRevoked', op: later, machtigingId: 'b' })).toEqual({
      machtigingen: [one, { ...two, ingetrokkenOp: later }],
    });
  });

  test('protocol 5: the appointment, and the interview with what was discussed and promised', () => {
    const appointment = { op, intakeOp: later, bevestiging: 'schriftelijk', tolk: false };
    expect(first({ type: 'AfspraakConfirmed', ...appointment })).toEqual({
      afspraak: { op, intakeOp: later },
    });
    const held = (over: object = {}): Gebeurtenis => ({
      ...{ type: 'IntakeHeld', op, verwachtingen: [], besproken: ['anonimiteit'], stukkenToegezegd: false },
      ...over,
    });
    const least = { intakeOp: op, contactMetSlachtoffer: true, werkwijze: { anonimiteit: op } };
    expect(first(held())).toEqual(least);
    expect(first(held({ stukkenToegezegd: true }))).toEqual({
      ...least,
      clientstukken: { gevraagdOp: op, uiterlijk: null, herinnerdOp: null, antwoordOp: null },
    });
    expect(delta(after(held()), held({ op: later, besproken: ['anonimiteit', 'kosten'] }))).toEqual({
      intakeOp: later,
      werkwijze: { kosten: later, anonimiteit: op },
    });
  });

  test('protocol 5.4.3: serious psychological problems stay known until they are denied', () => {
    const held = (psychischeProblemen?: string): Gebeurtenis => ({
      ...{ type: 'IntakeHeld', op, verwachtingen: [], besproken: [], stukkenToegezegd: false },
      psychischeProblemen,
    });
    const known = (...answers: (string | undefined)[]) => after(...answers.map(held)).psychischeProblemen;
    expect(known('ja')).toBe(true);
    expect(known('nee')).toBe(false);
    expect(known(undefined)).toBe(false);
    expect(known('niet_besproken')).toBe(false);
    expect(known('ja', 'niet_besproken')).toBe(true);
    expect(known('ja', 'nee')).toBe(false);
  });

  test('protocol 6.1, 7.2: the decision and the plan, which ends that no agreement was reached', () => {
    expect(first({ type: 'BehandelingDecided', op, inBehandeling: false })).toEqual({ inBehandeling: false });
    const stappen = [{ stap: 'gesprek', doorWie: 'bureau', uiterlijk: later }];
    const failed = after({ type: 'OvereenstemmingFailed', op, verwijzingGewenst: true });
    const agreed: Gebeurtenis = { type: 'PlanAgreed', op, stappen, behandelaarId: 'een' };
    expect(delta(failed, agreed)).toEqual({
      plan: { op, versie: VERSIE, stappen },
      behandelaarId: 'een',
      geenOvereenstemming: null,
    });
    const aged = { ...agreed, leeftijdsklasse: 'onder_12' };
    expect(first(aged).leeftijdsklasse).toBe('onder_12');
    expect(delta(after(aged), agreed).leeftijdsklasse).toBeUndefined();
  });
});

describe('the other party', () => {
  const piece = (soort: 'uit' | 'in', afschriftOp: string | null = null) => ({
    ...{ versie: VERSIE, op, soort, afschriftOp },
  });
  test('protocol 8.5: of what was recorded before copies were asked for, the client has the copy', () => {
    const started: Gebeurtenis = { type: 'OnderzoekStarted', op };
    expect(first(started)).toEqual({
      onderzoekGestartOp: op,
      klachtbehandelingen: ['eigen_onderzoek'],
      stukken: [piece('uit', op)],
    });
    expect(first({ ...started, afschriftMee: true }).stukken).toEqual([piece('uit', op)]);
    expect(first({ ...started, afschriftMee: false }).stukken).toEqual([piece('uit')]);
    const told: Gebeurtenis = { type: 'ConclusieSent', op, uitkomst: 'gegrond' };
    expect(first(told)).toEqual({ conclusieOp: op, stukken: [piece('uit', op)] });
    expect(first({ ...told, afschriftMee: false }).stukken).toEqual([piece('uit')]);
  });
  test('protocol 7.3a, 7.3b: a letter waits for an answer, a reminder too, an answer ends it', () => {
    const letter: Gebeurtenis = { type: 'HoorWederhoorbriefSent', op, antwoordVoor: later };
    expect(first(letter)).toEqual({
      hoorOp: op,
      brief: { op, rappel: false, antwoordVoor: later },
      wachtOpWederpartij: true,
      stukken: [piece('uit')],
    });
    const again = delta(after(letter), { type: 'HoorWederhoorbriefSent', op: later });
    expect([again.hoorOp, again.brief]).toEqual([
      undefined,
      { op: later, rappel: false, antwoordVoor: null },
    ]);
    const reminded = delta(after(letter), { type: 'RappelSent', op: later });
    expect(reminded.brief).toEqual({ op: later, rappel: true, antwoordVoor: null });
    expect(Object.keys(reminded)).toEqual(['stukken', 'brief']);
    const replied = delta(after(letter), { type: 'WederpartijReplied', op, houding: 'ontkent' });
    expect([replied.wachtOpWederpartij, replied.stukken?.at(-1)]).toEqual([false, piece('in')]);
    expect(delta(after(letter), { type: 'ConclusieSent', op, uitkomst: 'x' }).wachtOpWederpartij).toBe(false);
  });
  test('protocol 8.5: a copy is of the pieces of that day and before, and of none twice', () => {
    const early = datum('2026-03-31');
    const sent = after(
      { type: 'WederpartijReplied', op: early, houding: 'x' },
      { type: 'AfschriftSent', op: early },
      { type: 'WederpartijReplied', op, houding: 'x' },
      { type: 'WederpartijReplied', op: later, houding: 'x' },
    );
    const copied = delta(sent, { type: 'AfschriftSent', op });
    expect(copied.stukken?.map(({ afschriftOp }) => afschriftOp)).toEqual([early, op, null]);
    expect(Object.keys(copied)).toEqual(['stukken']);
  });
});

describe('the end', () => {
  test('protocol 8.6: told, closed for a reason', () => {
    expect(first({ type: 'EindeTold', op, wijze: 'brief' })).toEqual({ eindeVerteldOp: op });
    expect(first({ type: 'DossierClosed', op, reden: 'afgerond' })).toEqual({
      status: 'afgesloten',
      afsluiting: { op, reden: 'afgerond' },
    });
  });
  test('a dossier taken over is closed, with what was done and the contact there was', () => {
    const taken = {
      type: 'DossierTakenOver',
      op,
      reden: 'import',
      klachtbehandelingen: ['bemiddeling'],
    } as const;
    const closed = { status: 'afgesloten', afsluiting: { op, reden: 'import' } };
    expect(first(taken as never)).toEqual({ ...closed, klachtbehandelingen: ['bemiddeling'] });
    expect(first({ ...taken, contactOp: later } as never).eersteContactOp).toBe(later);
    expect(delta(after(contact), { ...taken, contactOp: later } as never).eersteContactOp).toBeUndefined();
  });
  test('protocol 9: the evaluation, with how far each goal was reached where that was asked', () => {
    const held = { type: 'EvaluatieHeld', op, respons: true, doelBereikt: 'deels', tevredenheid: 4 } as const;
    expect(first(held)).toEqual({
      evaluatie: { op, respons: true, doelBereikt: 'deels', tevredenheid: 4 },
    });
    expect(first(held).evaluatie).not.toHaveProperty('perDoel');
    const each = { ...held, perDoel: [{ bereikt: 'ja' }, { bereikt: 'nee' }] };
    expect(first(each).evaluatie?.perDoel).toEqual(['ja', 'nee']);
  });
  test('a dossier belongs to one incident, until it is taken out of it', () => {
    expect(first({ type: 'VoorvalLinked', op, voorvalId: 'v-1' })).toEqual({ voorvalId: 'v-1' });
    const linked = { ...leegDossier, voorvalId: 'v-1' };
    expect(delta(linked, { type: 'VoorvalUnlinked', op, voorvalId: 'v-1' })).toEqual({ voorvalId: null });
  });
});
