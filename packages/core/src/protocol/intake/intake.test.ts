import { describe, expect, test } from 'vitest';
import { type Werkwijzepunt, werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import {
  attempt,
  eventOf,
  faultsOf,
  intake,
  machtiging,
  melding,
  plan,
  refusedUnder,
  toIntake,
  toPlan,
  walk,
} from '../testing/path.ts';
import { gesprekshouding, werkwijzeUitleg } from './gespreksleidraad.ts';

const beforeInterview = walk(leegDossier, toIntake.slice(0, 4));
const tried = (over: object) => attempt(beforeInterview, 'holdIntake', { ...intake, ...over }, '2026-06-01');
const without = (code: string) => ({
  ...intake,
  gecontroleerd: intake.gecontroleerd.filter((c) => c !== code),
});

describe('the interview', () => {
  test('protocol 5.1: the guidance names each of the six ways to hurt a client again, and what to do instead', () => {
    const avoided = gesprekshouding.map(({ vermijd }) => vermijd).join(' ');
    for (const word of ['kleiner', 'lgemeen', 'oplossing', 'meegaan', 'in de rede', 'conclusie'])
      expect(avoided.toLowerCase()).toContain(word);
    expect(gesprekshouding.every(({ doe, vermijd }) => doe !== vermijd)).toBe(true);
  });
  test('protocol 5.4, 5.4.3, 5.4.5, 5.4.6, 5.4.7, 5.4.8: each point has words for the client', () => {
    const said: Record<string, RegExp> = {
      hoor_wederhoor: /hoort dan uw naam.*gevolgen.*anoniem/,
      vormen_ondersteuning: /onderzoek.*bemiddelen.*rechtszaak.*machtiging/,
      beperkingen: /niet dwingen.*advocaat.*psychische/,
      procedure: /niets zonder uw toestemming.*op papier/,
      klachtenreglement: /bezwaar.*klacht.*klachtencommissie/,
      eigen_verantwoordelijkheid: /Samen.*stukken op tijd.*tweede kans.*sluiten/,
      kosten: /gratis.*College.*advocaat/,
      registratie_privacy: /dossier.*waarvoor.*AVG.*inzien/,
    };
    expect(Object.keys(werkwijzeUitleg)).toEqual(werkwijzepunten.codes.map(({ code }) => code));
    for (const { code } of werkwijzepunten.codes)
      expect(werkwijzeUitleg[code as Werkwijzepunt]).toMatch(said[code] ?? /^$/);
  });
  test('protocol 5.2a: what is not known is recorded as not known, never left empty', () => {
    expect(faultsOf(tried({ plaats: undefined, betrokkenen: undefined }))).toEqual(['plaats', 'betrokkenen']);
    expect(isRefusal(tried({ plaats: undefined, onbekend: ['plaats', 'getuigen'] }))).toBe(false);
    const undated = walk(leegDossier, [
      ['receiveMelding', { ...melding, voorvaldatum: undefined }],
      ...toIntake.slice(1, 4),
    ]);
    refusedUnder(undated, 'holdIntake', intake, '5.2a', 'amendRegistratie');
    const known = { ...intake, onbekend: ['getuigen', 'datum'] };
    expect(isRefusal(attempt(undated, 'holdIntake', known, '2026-06-01'))).toBe(false);
  });
  test('protocol 5.2c: other institutions, earlier steps and earlier complaints are asked for', () =>
    expect(faultsOf(tried({ eerdereStappen: undefined }))).toEqual(['eerdereStappen']));
  test('protocol 5.2d: four aspects, and the client recognises the summary', () => {
    for (const aspect of ['discriminatieaspect', 'emotioneelAspect', 'praktischAspect', 'structureelAspect'])
      expect(faultsOf(tried({ [aspect]: undefined }))).toEqual([aspect]);
    refusedUnder(beforeInterview, 'holdIntake', without('samenvatting_bevestigd'), '5.2d', null);
  });
  test('protocol 5.2f: the client hears that the complaint is investigated first', () =>
    refusedUnder(beforeInterview, 'holdIntake', without('onderzoek_uitgelegd'), '5.2f', null));
  test('protocol 5.3: at least one expectation is named, of the lists or in words', () => {
    const none = { verwachtingenIndividueel: [], verwachtingenStructureel: [] };
    expect(faultsOf(tried(none))).toEqual(['andereVerwachtingen']);
    expect(isRefusal(tried({ ...none, andereVerwachtingen: 'Rust.' }))).toBe(false);
  });
  test('protocol 5.3: the expectations are confirmed by the client', () =>
    refusedUnder(beforeInterview, 'holdIntake', without('verwachtingen_bevestigd'), '5.3', null));
  test('protocol 5.5a: the interview ends with a summary of the agreements', () =>
    refusedUnder(beforeInterview, 'holdIntake', without('afspraken_samengevat'), '5.5a', null));
  test('protocol 5a: an interpreter goes with a language', () =>
    expect(
      faultsOf(
        attempt(
          beforeInterview,
          'confirmAfspraak',
          { op: '2026-03-05', intakeOp: '2026-03-10', bevestiging: 'schriftelijk', tolk: true },
          '2026-06-01',
        ),
      ),
    ).toEqual(['taal']));
  test('protocol 5.5b: delay is told with a new date that lies ahead, until there is a decision', () => {
    const dossier = walk(leegDossier, toIntake);
    const told = { op: '2026-03-20', nieuweDatum: '2026-04-01', bericht: 'Later.' };
    expect(eventOf(dossier, 'tellVertraging', told)).toMatchObject({ nieuweDatum: '2026-04-01' });
    refusedUnder(dossier, 'tellVertraging', { ...told, nieuweDatum: '2026-03-20' }, '5.5b', null);
    refusedUnder(walk(leegDossier, toPlan), 'tellVertraging', told, '5.5b', null);
  });
});

describe('the way of working', () => {
  test('protocol 5.4, 5.4.7, 5.4.8: all eight points come up or do not apply, with a reason, before the plan', () => {
    const few = walk(leegDossier, [
      ...toIntake.slice(0, 4),
      ['holdIntake', { ...intake, besproken: ['hoor_wederhoor', 'procedure', 'klachtenreglement'] }],
      ...toPlan.slice(5, -1),
    ]);
    refusedUnder(few, 'agreePlan', plan, '5.4', 'discussWerkwijze');
    const rest = {
      op: '2026-03-19',
      besproken: ['vormen_ondersteuning', 'beperkingen', 'eigen_verantwoordelijkheid', 'registratie_privacy'],
      nietVanToepassing: ['kosten'],
    };
    expect(faultsOf(attempt(few, 'discussWerkwijze', rest, '2026-06-01'))).toEqual(['waaromNietKosten']);
    const both = { ...rest, nietVanToepassing: ['beperkingen'], waaromNietBeperkingen: 'Twijfel.' };
    expect(faultsOf(attempt(few, 'discussWerkwijze', both, '2026-06-01'))).toEqual(['nietVanToepassing']);
    const done = walk(few, [['discussWerkwijze', { ...rest, waaromNietKosten: 'Geen procedure.' }]]);
    expect(done.werkwijze.kosten).toBe('2026-03-19');
    expect(isRefusal(attempt(done, 'agreePlan', plan, '2026-06-01'))).toBe(false);
  });
  test('protocol 5.4: at the interview a point can be set aside too, with a reason', () => {
    const rest = { ...intake, nietVanToepassing: ['kosten'] };
    const besproken = intake.besproken.filter((punt) => punt !== 'kosten');
    expect(faultsOf(tried({ ...rest, besproken }))).toEqual(['waaromNietKosten']);
    const done = walk(beforeInterview, [
      ['holdIntake', { ...rest, besproken, waaromNietKosten: 'Geen procedure.' }],
    ]);
    expect(done.werkwijze).toMatchObject({ kosten: intake.op, hoor_wederhoor: intake.op });
  });
  test('protocol 5.4.1a, B5: before an investigation the client knows that the name becomes known', () => {
    const steps = toPlan.filter(([name]) => name !== 'tellBekendwording');
    refusedUnder(
      walk(leegDossier, [...steps, machtiging]),
      'startOnderzoek',
      {},
      '5.4.1a',
      'tellBekendwording',
    );
  });
  test('protocol 5.4.1d: the relation with the other party is recorded before both sides are heard', () => {
    const dossier = walk(leegDossier, [
      ['receiveMelding', { ...melding, relatie: undefined }],
      ...toPlan.slice(1),
      machtiging,
    ]);
    refusedUnder(dossier, 'startOnderzoek', {}, '5.4.1d', 'amendRegistratie');
  });
  test('protocol B5: anonymity is lifted by an act, after the client was told; then outward acts open', () => {
    const anoniem = walk(leegDossier, [
      ['receiveMelding', { ...melding, anonimiteit: 'jegens_derden' }],
      ...toIntake.slice(1, 2),
    ]);
    const lift = {
      op: '2026-03-04',
      anonimiteit: 'geen',
      gewezenOpBekendwording: true,
      melderNaam: 'Verzonnen',
    };
    refusedUnder(anoniem, 'changeAnonimiteit', { ...lift, gewezenOpBekendwording: false }, 'B5', null);
    const known = walk(anoniem, [['changeAnonimiteit', lift], machtiging]);
    expect(known.machtigingen).toHaveLength(1);
    refusedUnder(known, 'changeAnonimiteit', lift, 'B5', null);
  });
});

describe('authorisation and documents', () => {
  const signed = (leeftijdsklasse: string, ondertekenaar: string) =>
    isRefusal(
      attempt(
        beforeInterview,
        'recordMachtiging',
        { ...machtiging[1], leeftijdsklasse, ondertekenaar },
        '2026-06-01',
      ),
    );
  test.each([
    ['onder_12', 'wettelijk_vertegenwoordiger'],
    ['van_12_tot_16', 'beiden'],
    ['vanaf_16', 'client'],
    ['vertegenwoordigd', 'wettelijk_vertegenwoordiger'],
  ])('protocol U5: who signs at this age (%s): %s, and nobody else', (leeftijdsklasse, right) => {
    for (const who of ['client', 'wettelijk_vertegenwoordiger', 'beiden'])
      expect(signed(leeftijdsklasse, who)).toBe(who !== right);
  });
  test('protocol 5.4.2a: a machtiging does not carry an act of before its day', () => {
    const dossier = walk(leegDossier, [...toPlan, machtiging]);
    refusedUnder(dossier, 'startOnderzoek', { op: '2026-03-19', bericht: 'B.' }, '5.2e', 'recordMachtiging');
    expect(eventOf(dossier, 'startOnderzoek', { op: '2026-03-21', bericht: 'B.' })).toHaveProperty(
      'machtigingId',
    );
  });
  test('protocol 5.2b: documents are asked for, with a term, and an answer closes the question', () => {
    const dossier = walk(leegDossier, [
      ...toIntake.slice(0, 2),
      ['requestStukken', { op: '2026-03-04', stukken: 'Contract.' }],
    ]);
    const answered = walk(dossier, [['receiveStukken', { op: '2026-03-06', antwoord: 'alles' }]]);
    refusedUnder(answered, 'receiveStukken', {}, '5.4.6', 'requestStukken');
  });
  test('protocol 5.4.6, 5.5a: the second letter waits for the first term: a week, or the day that was named', () => {
    const week = walk(leegDossier, toIntake);
    refusedUnder(week, 'remindStukken', { op: '2026-03-17', brief: 'B.' }, '5.4.6', null);
    expect(eventOf(week, 'remindStukken', { op: '2026-03-18', brief: 'B.' })).toBeTruthy();
    const named = walk(week, [
      ['requestStukken', { op: '2026-03-11', uiterlijk: '2026-03-25', stukken: 'Contract.' }],
    ]);
    refusedUnder(named, 'remindStukken', { op: '2026-03-25', brief: 'B.' }, '5.4.6', null);
    expect(eventOf(named, 'remindStukken', { op: '2026-03-26', brief: 'B.' })).toBeTruthy();
  });
  test('protocol 5.4.2a: a machtiging holds to its last day, and what is wanting is named', () => {
    const until = { ...machtiging[1], geldigTot: '2026-03-25' };
    const dossier = walk(leegDossier, [...toPlan, ['recordMachtiging', until]]);
    expect(
      isRefusal(attempt(dossier, 'startOnderzoek', { op: '2026-03-25', bericht: 'B.' }, '2026-03-25')),
    ).toBe(false);
    const late = attempt(dossier, 'startOnderzoek', { op: '2026-03-26', bericht: 'B.' }, '2026-03-26');
    expect(late).toMatchObject({
      artikel: '5.2e',
      reden: expect.stringContaining('tot en met woensdag 25 maart 2026'),
    });
    const none = attempt(walk(leegDossier, toPlan), 'startOnderzoek', {}, '2026-06-01');
    expect(none).toMatchObject({ reden: 'De cliënt heeft nog geen machtiging gegeven.' });
    expect(
      faultsOf(attempt(dossier, 'recordMachtiging', { ...until, geldigTot: '2026-03-19' }, '2026-06-01')),
    ).toEqual(['geldigTot']);
  });
  test('protocol 5c: a third party can not authorise what the victim did not ask for', () => {
    const third = walk(leegDossier, [
      ['receiveMelding', { ...melding, rolMelder: 'getuige' }],
      ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: false }],
    ]);
    refusedUnder(third, 'recordMachtiging', {}, '5c', 'contactClient');
  });
  test('protocol 5.4.6, 5.4.6b: closing for missing documents only after a second letter, its term, and no answer at all', () => {
    const reden = { op: '2026-04-20', reden: 'stukken_niet_geleverd', gewezenOpKlachtprocedure: true };
    const told = ['tellEinde', { op: '2026-04-20', wijze: 'schriftelijk', bericht: 'B.' }] as const;
    const asked = walk(leegDossier, toIntake);
    refusedUnder(walk(asked, [[...told]]), 'closeDossier', reden, '5.4.6', 'remindStukken');
    const reminded = walk(asked, [['remindStukken', { op: '2026-04-01', brief: 'B.' }]]);
    expect(isRefusal(attempt(walk(reminded, [[...told]]), 'closeDossier', reden, '2026-06-01'))).toBe(false);
    refusedUnder(walk(reminded, [[...told]]), 'closeDossier', { ...reden, op: '2026-04-08' }, '5.4.6', null);
    const answer = walk(reminded, [
      ['receiveStukken', { op: '2026-04-02', antwoord: 'zonder_stukken' }],
      [...told],
    ]);
    refusedUnder(answer, 'closeDossier', reden, '5.4.6', null);
  });
});
