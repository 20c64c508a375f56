import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { isOpen, termijnenOf } from '../termijnen-of.ts';
import {
  attempt,
  eventOf,
  faultsOf,
  letter,
  machtiging,
  melding,
  plan,
  refusedUnder,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';

const beforePlan = walk(leegDossier, toPlan.slice(0, -1));
const planned = walk(leegDossier, [...toPlan, machtiging]);
const heard = walk(leegDossier, toLetter);
const step = (stap: string) => ({ op: '2026-04-08', stap, verslag: 'Gedaan.' });
const directeur = { actor: { medewerkerId: null, rol: 'directeur' as const } };
const settings = standaardInstellingen(['GM0014']);

describe('the plan', () => {
  test('protocol 7.0: the result weighs four sides', () => {
    for (const side of ['bewijsbaarheid', 'praktischeHulpvraag', 'structureleKant', 'verwachtingen'])
      expect(
        faultsOf(attempt(beforePlan, 'agreePlan', { ...plan, [side]: undefined }, '2026-06-01')),
      ).toEqual([side]);
  });
  test('protocol 7.1: a result can be reached and checked; no agreement is recorded', () => {
    refusedUnder(beforePlan, 'agreePlan', { ...plan, haalbaarEnToetsbaar: false }, '7.1', null);
    const failed = walk(beforePlan, [
      ['failOvereenstemming', { op: '2026-03-20', verwijzingGewenst: true, verslag: 'V.' }],
      ['tellEinde', { op: '2026-03-21', wijze: 'schriftelijk', bericht: 'B.' }],
    ]);
    const reden = { op: '2026-03-22', reden: 'geen_overeenstemming', gewezenOpKlachtprocedure: true };
    refusedUnder(failed, 'closeDossier', reden, '7.1', 'referClient');
    const referred = walk(failed, [['referClient', { op: '2026-03-21', instantie: 'juridisch_loket' }]]);
    expect(isRefusal(attempt(referred, 'closeDossier', reden, '2026-06-01'))).toBe(false);
  });
  test('protocol 7.2: each step names who acts and what follows on each answer', () => {
    for (const field of ['doorWie', 'alsGeenAntwoord', 'alsAfwijzend', 'alsPositief']) {
      const given = { ...plan, stappen: [{ ...plan.stappen[0], [field]: undefined }] };
      expect(faultsOf(attempt(beforePlan, 'agreePlan', given, '2026-06-01'))).toEqual([`stappen.0.${field}`]);
    }
  });
  test('protocol 7.3a: the plan can give the other party another term', () => {
    const long = { ...plan, op: '2026-03-22', stappen: [{ ...plan.stappen[0], antwoordWeken: 4 }] };
    const dossier = walk(leegDossier, [...toLetter.slice(0, -1), ['agreePlan', long]]);
    expect(eventOf(dossier, 'sendHoorWederhoorbrief', letter)).toMatchObject({ antwoordVoor: '2026-04-20' });
  });
  test('protocol 8.2a: every step has a term of its own, met by that step; terms of others run beside them', () => {
    const done = walk(heard, [
      ['takeStap', step('gesprek')],
      [
        'noteTermijn',
        { op: '2026-04-08', bron: 'rechter', uiterlijk: '2026-05-20', omschrijving: 'Verweer.' },
      ],
    ]);
    const terms = termijnenOf(done.verloop, settings);
    expect(terms.filter((t) => t.termijn === 'planstap').map((t) => isOpen(t))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(terms.find((t) => t.termijn === 'externeTermijn')).toMatchObject({
      uiterlijkOp: '2026-05-20',
      bindt: 'derde',
    });
    refusedUnder(
      done,
      'settleTermijn',
      { op: '2026-05-01', bron: 'college', uitkomst: 'U.' },
      '8.2a',
      'noteTermijn',
    );
  });
  test('protocol 8.2b: an institution is pointed to its term only with a machtiging', () => {
    const noted = walk(heard, [
      ['noteTermijn', { op: '2026-04-08', bron: 'organisatie', uiterlijk: '2026-05-20', omschrijving: 'O.' }],
    ]);
    refusedUnder(noted, 'signalTermijn', {}, '5.2e', 'recordMachtiging');
  });
  test('protocol 8.3: a changed plan needs a new agreement', () =>
    refusedUnder(heard, 'agreePlan', { ...plan, op: '2026-04-10', clientAkkoord: false }, '7.1', null));
});

describe('the answer of the other party', () => {
  const rappel = (op: string) => ({ op, brief: 'Rappel.' });

  test('protocol 7.3b: no reminder while the term of the letter runs, nor after an answer', () => {
    refusedUnder(heard, 'sendRappel', rappel('2026-04-06'), '7.3b', null);
    expect(attempt(heard, 'sendRappel', rappel('2026-04-06'), '2026-06-01')).toMatchObject({
      reden: 'De wederpartij kan nog antwoorden tot en met maandag 6 april 2026.',
      hoe: 'Kies dinsdag 7 april 2026 of een latere dag.',
    });
    expect(attempt(heard, 'sendRappel', rappel('2026-04-03'), '2026-04-03')).toMatchObject({
      artikel: '7.3b',
    });
    const reminded = walk(heard, [['sendRappel', rappel('2026-04-07')]]);
    refusedUnder(reminded, 'sendRappel', rappel('2026-04-21'), '7.3b', null);
    expect(eventOf(reminded, 'sendRappel', rappel('2026-04-22'))).toBeTruthy();
    const answered = walk(heard, [
      ['receiveReactie', { op: '2026-04-02', houding: 'neutraal', reactie: 'R.' }],
    ]);
    refusedUnder(answered, 'sendRappel', rappel('2026-04-22'), '7.3b', 'sendHoorWederhoorbrief');
  });
  test('protocol 7.3a, 7.3b: the day that the letter names counts instead of the two weeks', () => {
    const long = walk(leegDossier, [
      ...toLetter.slice(0, -1),
      ['sendHoorWederhoorbrief', { ...letter, antwoordVoor: '2026-04-20' }],
    ]);
    refusedUnder(long, 'sendRappel', rappel('2026-04-20'), '7.3b', null);
    expect(eventOf(long, 'sendRappel', rappel('2026-04-21'))).toBeTruthy();
  });
  test('protocol B10: no judgement while the other party can still give its view, unless it gave it', () => {
    const end = { uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' };
    refusedUnder(heard, 'sendConclusie', { ...end, op: '2026-04-06' }, 'B10', null);
    const answered = walk(heard, [
      ['receiveReactie', { op: '2026-04-02', houding: 'neutraal', reactie: 'R.' }],
    ]);
    expect(eventOf(answered, 'sendConclusie', { ...end, op: '2026-04-03' })).toBeTruthy();
  });
  test('protocol 8.4, 8.5: a late letter of the other party still comes in, and the client gets a copy', () => {
    const concluded = walk(heard, [
      ['sendAfschrift', { op: '2026-03-24' }],
      [
        'sendConclusie',
        {
          op: '2026-04-20',
          uitkomst: 'aannemelijk',
          belangenAfgewogen: true,
          afschriftMee: true,
          conclusie: 'C.',
        },
      ],
      ['receiveReactie', { op: '2026-04-22', houding: 'afwijzend', reactie: 'R.' }],
    ]);
    expect(concluded.stukken.filter(({ afschriftOp }) => afschriftOp === null)).toHaveLength(1);
  });
});

describe('carrying it out', () => {
  test('protocol 5.4.1c: no action before the other party was asked, an urgent protective step excepted', () => {
    refusedUnder(planned, 'takeStap', step('gesprek'), '5.4.1c', 'sendHoorWederhoorbrief');
    const quiet = { ...step('informatie'), zonderGegevensBeklaagde: true };
    expect(isRefusal(attempt(planned, 'takeStap', quiet, '2026-06-01'))).toBe(false);
    expect(isRefusal(attempt(heard, 'takeStap', step('gesprek'), '2026-06-01'))).toBe(false);
  });
  test('protocol 5.4.1c: one urgent protective step on each decision of the directeur, with the client’s consent', () => {
    const urgent = { op: '2026-04-08', toestemming: true, verslag: 'Gebeld.' };
    refusedUnder(planned, 'takeBeschermendeStap', urgent, '5.4.1c', 'makeVoorlegging');
    const asked = walk(planned, [
      ['makeVoorlegging', { op: '2026-04-07', soort: 'beschermende_stap', vraag: 'V.' }],
    ]);
    refusedUnder(asked, 'takeBeschermendeStap', urgent, '5.4.1c', 'decideVoorlegging');
    const given = { op: '2026-04-07', soort: 'beschermende_stap', beslissing: 'akkoord', motivering: 'M.' };
    const granted = attempt(asked, 'decideVoorlegging', given, '2026-06-01', directeur);
    if (isRefusal(granted)) throw new Error('not granted');
    refusedUnder(granted, 'takeBeschermendeStap', { ...urgent, toestemming: false }, '5.4.4a', null);
    refusedUnder(granted, 'takeStap', step('gesprek'), '5.4.1c', 'sendHoorWederhoorbrief');
    const taken = walk(granted, [['takeBeschermendeStap', urgent]]);
    refusedUnder(taken, 'takeBeschermendeStap', urgent, '5.4.1c', 'makeVoorlegging');
  });
  test('protocol B9: no step tells others about the accused before the conclusion', () => {
    for (const stap of ['informatie']) refusedUnder(heard, 'takeStap', step(stap), 'B9', null);
    const concluded = walk(heard, [
      [
        'sendConclusie',
        { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' },
      ],
    ]);
    const later = { ...step('informatie'), op: '2026-04-21' };
    expect(isRefusal(attempt(concluded, 'takeStap', later, '2026-06-01'))).toBe(false);
  });
  test('protocol 7.1, 8.3: without agreement on a change nothing more is carried out', () => {
    const failed = walk(heard, [
      ['failOvereenstemming', { op: '2026-04-07', verwijzingGewenst: false, verslag: 'V.' }],
    ]);
    refusedUnder(failed, 'takeStap', step('gesprek'), '7.1', 'agreePlan');
    refusedUnder(failed, 'startOnderzoek', {}, '7.1', 'agreePlan');
    const again = walk(failed, [['agreePlan', { ...plan, op: '2026-04-08' }]]);
    expect(isRefusal(attempt(again, 'takeStap', step('gesprek'), '2026-06-01'))).toBe(false);
  });
  test('protocol 4.2: after a choice for one-off advice the bureau takes no further steps', () => {
    const advised = walk(heard, [
      ['chooseBehandelwijze', { op: '2026-04-07', behandelwijze: 'advies', vormen: [] }],
    ]);
    for (const name of ['takeStap', 'sendRappel', 'agreePlan', 'contactDerde', 'agreeBemiddeling'] as const)
      refusedUnder(advised, name, {}, '4.2', 'chooseBehandelwijze');
  });
  test('protocol 5.4.2b, 5.4.4a: a step names the plan that it rests on; another is refused', () => {
    expect(eventOf(heard, 'takeStap', step('gesprek'))).toMatchObject({ planVersie: heard.plan?.versie });
    refusedUnder(heard, 'takeStap', step('publiciteit'), '5.4.4a', 'agreePlan');
    refusedUnder(heard, 'takeStap', step('hoor-wederhoor'), '7.3a', null);
  });
  test('protocol 5.4.3: before proceedings the client is advised to take a lawyer', () => {
    refusedUnder(heard, 'takeStap', step('juridische_procedure'), '5.4.3', 'adviseOndersteuning');
    const advised = walk(heard, [['adviseOndersteuning', { op: '2026-04-07', soort: 'advocaat' }]]);
    expect(isRefusal(attempt(advised, 'takeStap', step('juridische_procedure'), '2026-06-01'))).toBe(false);
  });
  test('protocol B11: mediation only when both agree, after both could give their view', () => {
    const both = { op: '2026-04-07', client: true, wederpartij: true };
    refusedUnder(planned, 'agreeBemiddeling', both, 'B11', 'sendHoorWederhoorbrief');
    refusedUnder(heard, 'agreeBemiddeling', { ...both, wederpartij: false }, 'B11', null);
    refusedUnder(heard, 'takeStap', step('bemiddeling'), 'B11', 'agreeBemiddeling');
    const agreed = walk(heard, [['agreeBemiddeling', both]]);
    expect(isRefusal(attempt(agreed, 'takeStap', step('bemiddeling'), '2026-06-01'))).toBe(false);
  });
  test('protocol 5.2e, B9: witnesses need a machtiging, and hear nothing about the accused before the conclusion', () => {
    const contact = { op: '2026-03-25', wie: 'getuigen', zonderGegevensBeklaagde: true, verslag: 'V.' };
    refusedUnder(planned, 'contactDerde', contact, '5.2e', 'recordMachtiging');
    const may = walk(planned, [['recordMachtiging', { ...machtiging[1], omvang: ['getuigen'] }]]);
    refusedUnder(may, 'contactDerde', { ...contact, zonderGegevensBeklaagde: false }, 'B9', null);
    expect(isRefusal(attempt(may, 'contactDerde', contact, '2026-06-01'))).toBe(false);
  });
  test('protocol B10: a conclusion weighs interests after both sides; a client who withdrew means a neutral one', () => {
    const end = { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' };
    const unheard = walk(leegDossier, toLetter.slice(0, -1));
    refusedUnder(unheard, 'sendConclusie', end, 'B10', 'sendHoorWederhoorbrief');
    refusedUnder(heard, 'sendConclusie', { ...end, belangenAfgewogen: false }, 'B10', null);
    const left = walk(heard, [['revokeMachtiging', { op: '2026-04-01' }]]);
    refusedUnder(left, 'sendConclusie', end, 'B10', null);
    const neutral = { ...end, uitkomst: 'neutraal_beeindigd', belangenAfgewogen: false };
    expect(isRefusal(attempt(left, 'sendConclusie', neutral, '2026-06-01'))).toBe(false);
  });
  test('protocol 2.4: outside the area served only referral and registration', () => {
    const outside = walk(leegDossier, [
      ['receiveMelding', { ...melding, gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' }],
      ...toIntake.slice(1, 2),
    ]);
    const support = { op: '2026-03-03', behandelwijze: 'ondersteuning', vormen: ['empowerment'] };
    refusedUnder(outside, 'chooseBehandelwijze', support, '2.4', null);
    refusedUnder(outside, 'giveAdvies', {}, '2.4', null);
    refusedUnder(outside, 'recordMachtiging', {}, '2.4', null);
    const untold = walk(outside, [['tellEinde', { op: '2026-03-04', wijze: 'schriftelijk', bericht: 'B.' }]]);
    const end = { op: '2026-03-04', reden: 'geregistreerd', gewezenOpKlachtprocedure: true };
    refusedUnder(untold, 'closeDossier', end, '2.4', 'referClient');
    const referred = walk(untold, [['referClient', { op: '2026-03-04', instantie: 'ander_adv' }]]);
    expect(isRefusal(attempt(referred, 'closeDossier', end, '2026-06-01'))).toBe(false);
    const moved = walk(planned, [
      [
        'amendRegistratie',
        { ...melding, op: '2026-04-01', gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' },
      ],
    ]);
    refusedUnder(moved, 'startOnderzoek', {}, '2.4', null);
    const only = { ...support, behandelwijze: 'registratie', vormen: [] };
    expect(isRefusal(attempt(outside, 'chooseBehandelwijze', only, '2026-06-01'))).toBe(false);
  });
});
