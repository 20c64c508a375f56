import { describe, expect, test } from 'vitest';
import { leegDossier } from '../dossier/dossier.ts';
import { isRefusal } from '../dossier/refusal.ts';
import type { ActName } from './catalogus.ts';
import {
  attempt,
  behandelaarId,
  eventOf,
  faultsOf,
  intake,
  letter,
  machtiging,
  melding,
  plan,
  refusedUnder,
  sluiting,
  toClosing,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from './testing/path.ts';

const perDoel = { doel: 'Excuses.', bereikt: 'deels' };

describe('one whole path', () => {
  test('from melding to evaluation', () => {
    const dossier = walk(leegDossier, [
      ...toClosing,
      [
        'holdEvaluatie',
        { op: '2026-05-20', respons: true, doelBereikt: 'geheel', perDoel: [perDoel], tevredenheid: 5 },
      ],
    ]);
    expect(dossier.status).toBe('afgesloten');
    expect(dossier.klachtbehandelingen.toSorted()).toEqual(['bemiddeling', 'eigen_onderzoek']);
    expect(dossier.evaluatie).toMatchObject({ respons: true, tevredenheid: 5, perDoel: ['deels'] });
  });
});

describe('refusals', () => {
  test('protocol 3: nothing happens before a melding is received', () =>
    refusedUnder(leegDossier, 'contactClient', {}, '3', 'receiveMelding'));
  test('protocol 3: a melding is received once', () =>
    refusedUnder(walk(leegDossier, [['receiveMelding', melding]]), 'receiveMelding', melding, '3', null));
  test('protocol 4: no choice of handling before the first contact', () =>
    refusedUnder(
      walk(leegDossier, [['receiveMelding', melding]]),
      'chooseBehandelwijze',
      { op: '2026-03-03', behandelwijze: 'advies', vormen: [] },
      '4',
      'contactClient',
    ));
  test('protocol 4.1: registration only means no outward acts', () => {
    const dossier = walk(leegDossier, [
      ...toPlan,
      machtiging,
      ['chooseBehandelwijze', { op: '2026-03-22', behandelwijze: 'registratie', vormen: [] }],
    ]);
    refusedUnder(dossier, 'startOnderzoek', {}, '4.1', 'chooseBehandelwijze');
    const afterLetter = walk(leegDossier, [
      ...toLetter,
      ['chooseBehandelwijze', { op: '2026-03-25', behandelwijze: 'registratie', vormen: [] }],
    ]);
    refusedUnder(afterLetter, 'sendRappel', {}, '4.1', 'chooseBehandelwijze');
  });
  test('protocol 4.4: support has at least one form', () => {
    const dossier = walk(leegDossier, toIntake.slice(0, 2));
    refusedUnder(
      dossier,
      'chooseBehandelwijze',
      { op: '2026-03-03', behandelwijze: 'ondersteuning', vormen: [] },
      '4.4',
      null,
    );
  });
  test('protocol 5.0: an intake belongs to support or to own action', () => {
    const dossier = walk(leegDossier, [
      ...toIntake.slice(0, 2),
      ['chooseBehandelwijze', { op: '2026-03-03', behandelwijze: 'advies', vormen: [] }],
    ]);
    refusedUnder(dossier, 'confirmAfspraak', {}, '5.0', 'chooseBehandelwijze');
  });
  test('protocol 5b: no intake is held without a confirmation', () =>
    refusedUnder(walk(leegDossier, toIntake.slice(0, 3)), 'holdIntake', intake, '5b', 'confirmAfspraak'));
  test('protocol 5c: a third party’s report is taken up only after the victim’s own contact', () => {
    const dossier = walk(leegDossier, [
      ['receiveMelding', { ...melding, rolMelder: 'intermediair' }],
      ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: false }],
    ]);
    const support = { op: '2026-03-03', behandelwijze: 'ondersteuning', vormen: ['empowerment'] };
    refusedUnder(dossier, 'chooseBehandelwijze', support, '5c', 'contactClient');
    const contact = { op: '2026-03-05', wijze: 'telefoon', gelukt: true, metSlachtoffer: true };
    expect(
      isRefusal(
        attempt(
          walk(dossier, [['contactClient', contact]]),
          'chooseBehandelwijze',
          { ...support, op: '2026-03-05' },
          '2026-06-01',
        ),
      ),
    ).toBe(false);
  });
  test('protocol 5.2e: without a machtiging the wederpartij is not approached', () => {
    refusedUnder(walk(leegDossier, toPlan), 'startOnderzoek', {}, '5.2e', 'recordMachtiging');
    refusedUnder(walk(leegDossier, toPlan), 'sendHoorWederhoorbrief', letter, '5.2e', 'recordMachtiging');
  });
  test('protocol 5.4.2a: a machtiging outside its scope or withdrawn does not count', () => {
    const other: [ActName, object] = ['recordMachtiging', { ...machtiging[1], omvang: ['getuigen'] }];
    refusedUnder(walk(leegDossier, [...toPlan, other]), 'startOnderzoek', {}, '5.2e', 'recordMachtiging');
    const withdrawn: [ActName, object] = ['revokeMachtiging', { op: '2026-03-25' }];
    refusedUnder(
      walk(leegDossier, [...toLetter, withdrawn]),
      'sendRappel',
      letter,
      '5.2e',
      'recordMachtiging',
    );
    refusedUnder(walk(leegDossier, toPlan), 'revokeMachtiging', { op: '2026-03-25' }, '5.4.2a', null);
  });
  test.each(['jegens_derden', 'geheel'])(
    'protocol 5.4.1b, B5: no outward act for an anonymous client (%s)',
    (anonimiteit) => {
      const dossier = walk(leegDossier, [
        ['receiveMelding', { ...melding, anonimiteit }],
        ...toIntake.slice(1, 2),
      ]);
      const support = { op: '2026-03-03', behandelwijze: 'ondersteuning', vormen: ['bemiddeling'] };
      refusedUnder(dossier, 'chooseBehandelwijze', support, '5.4.1b', 'changeAnonimiteit');
      refusedUnder(dossier, 'recordMachtiging', {}, '5.4.1b', 'changeAnonimiteit');
      refusedUnder(dossier, 'startOnderzoek', {}, '5.4.1b', 'changeAnonimiteit');
      refusedUnder(dossier, 'sendHoorWederhoorbrief', {}, '5.4.1b', 'changeAnonimiteit');
    },
  );
  test('protocol 6: nothing is decided before the intake', () =>
    refusedUnder(walk(leegDossier, toIntake.slice(0, 4)), 'decideBehandeling', {}, '6', 'holdIntake'));
  test('protocol 6.1: no plan without a decision to take the case up', () =>
    refusedUnder(walk(leegDossier, toIntake), 'agreePlan', plan, '6.1', 'decideBehandeling'));
  test('protocol 7.1: no plan the client does not agree with', () =>
    refusedUnder(
      walk(leegDossier, toPlan.slice(0, -1)),
      'agreePlan',
      { ...plan, clientAkkoord: false },
      '7.1',
      null,
    ));
  test('protocol 7: a plan has a result, steps, terms and a handler', () => {
    const dossier = walk(leegDossier, toPlan.slice(0, -1));
    for (const field of ['resultaat', 'stappen', 'behandelaarId']) {
      const { [field]: _, ...rest } = plan as Record<string, unknown>;
      expect(attempt(dossier, 'agreePlan', rest, '2026-06-01')).toMatchObject({
        refused: 'invoer',
        fouten: [{ veld: field }],
      });
    }
    const noTerm = { ...plan, stappen: [{ ...plan.stappen[0], uiterlijk: undefined }] };
    expect(attempt(dossier, 'agreePlan', noTerm, '2026-06-01')).toMatchObject({
      fouten: [{ veld: 'stappen.0.uiterlijk' }],
    });
  });
  test('protocol 7: outward acts rest on a plan', () =>
    refusedUnder(walk(leegDossier, [...toIntake, machtiging]), 'startOnderzoek', {}, '7', 'agreePlan'));
  test('protocol 5.4.4a: a step that is not in the plan has no consent', () => {
    const noLetter: [ActName, object] = [
      'agreePlan',
      { ...plan, stappen: [{ ...plan.stappen[0], stap: 'gesprek' }] },
    ];
    refusedUnder(
      walk(leegDossier, [...toPlan.slice(0, -1), noLetter, machtiging]),
      'sendHoorWederhoorbrief',
      letter,
      '5.4.4a',
      'agreePlan',
    );
  });
  test('protocol B10: both hear that the investigation begins before the letter goes out', () =>
    refusedUnder(
      walk(leegDossier, [...toPlan, machtiging]),
      'sendHoorWederhoorbrief',
      letter,
      'B10',
      'startOnderzoek',
    ));
  test('protocol 7.3b: a reminder follows an unanswered letter', () =>
    refusedUnder(
      walk(leegDossier, toLetter.slice(0, -1)),
      'sendRappel',
      letter,
      '7.3b',
      'sendHoorWederhoorbrief',
    ));
  test('protocol 8.5: no closing while a copy for the client is missing', () => {
    const dossier = walk(leegDossier, [
      ...toLetter,
      [
        'sendConclusie',
        { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' },
      ],
      ['tellEindeWederpartij', { op: '2026-04-28', brief: 'B.' }],
      ['tellEinde', { op: '2026-05-01', wijze: 'schriftelijk', bericht: 'B.' }],
    ]);
    refusedUnder(dossier, 'closeDossier', sluiting, '8.5', 'sendAfschrift');
  });
  test('protocol 5.4.4b: no closing without telling the client', () =>
    refusedUnder(walk(leegDossier, toClosing.slice(0, -2)), 'closeDossier', sluiting, '5.4.4b', 'tellEinde'));
  test('protocol 5.4.4b: only an anonymous reporter can go untold', () => {
    const untold = { op: '2026-05-01', wijze: 'niet_mogelijk', bericht: 'B.' };
    refusedUnder(walk(leegDossier, toIntake), 'tellEinde', untold, '5.4.4b', null);
    const anoniem = walk(leegDossier, [
      ['receiveMelding', { ...melding, anonimiteit: 'geheel', melderNaam: undefined }],
    ]);
    expect(isRefusal(attempt(anoniem, 'tellEinde', untold, '2026-06-01'))).toBe(false);
  });
  test('protocol B10: no closing before the conclusion of an investigation that began', () => {
    const steps = toClosing
      .filter(([name]) => !['sendConclusie', 'tellEindeWederpartij'].includes(name))
      .filter(([name, input]) => name !== 'sendAfschrift' || !JSON.stringify(input).includes('04-28'))
      .slice(0, -1);
    refusedUnder(walk(leegDossier, steps), 'closeDossier', sluiting, 'B10', 'sendConclusie');
  });
  test('protocol 8.6a: a reason outside the list does not close', () => {
    const answer = attempt(
      walk(leegDossier, toClosing.slice(0, -1)),
      'closeDossier',
      { ...sluiting, reden: 'zomaar' },
      '2026-06-01',
    );
    expect(answer).toMatchObject({ refused: 'invoer', fouten: [{ veld: 'reden' }] });
  });
  test('protocol 8.6a: a closed dossier takes no further acts', () =>
    refusedUnder(walk(leegDossier, toClosing), 'contactClient', {}, '8.6a', 'reopenDossier'));
  test('protocol 9: evaluation follows closing', () =>
    refusedUnder(walk(leegDossier, toIntake), 'holdEvaluatie', {}, '9', 'closeDossier'));
  test('protocol 9: the evaluation says of each goal of the plan how far it was reached', () => {
    const given = { op: '2026-05-20', respons: true, doelBereikt: 'geheel', perDoel: [], tevredenheid: 4 };
    refusedUnder(walk(leegDossier, toClosing), 'holdEvaluatie', given, '9', null);
  });
  test('a role that does no case work is refused', () =>
    expect(
      attempt(leegDossier, 'receiveMelding', melding, '2026-06-01', {
        actor: { medewerkerId: null, rol: 'beheerder' },
      }),
    ).toMatchObject({ refused: 'rol' }));
  test('what happened lies neither in the future nor before receipt', () => {
    const dossier = walk(leegDossier, [['receiveMelding', melding]]);
    const contact = { wijze: 'telefoon', gelukt: true, metSlachtoffer: true };
    expect(attempt(dossier, 'contactClient', { ...contact, op: '2026-06-02' }, '2026-06-01')).toMatchObject({
      refused: 'invoer',
      fouten: [{ veld: 'op' }],
    });
    expect(attempt(dossier, 'contactClient', { ...contact, op: '2026-03-01' }, '2026-06-01')).toMatchObject({
      refused: 'invoer',
      fouten: [{ veld: 'op' }],
    });
  });
});

describe('what is recorded', () => {
  test('protocol 2.2, 5.4.1d: who reports, how many victims, and the relation with the accused are kept apart', () =>
    expect(
      eventOf(leegDossier, 'receiveMelding', {
        ...melding,
        rolMelder: 'getuige',
        aantalSlachtoffers: 3,
        relatie: 'werkgever',
      }),
    ).toMatchObject({
      rolMelder: 'getuige',
      aantalSlachtoffers: 3,
      relatie: 'werkgever',
    }));
  test('protocol 2.1: a melding has one or more grounds, statutory or not', () => {
    expect(eventOf(leegDossier, 'receiveMelding', { ...melding, gronden: ['ras', 'overig'] })).toMatchObject({
      gronden: ['ras', 'overig'],
    });
    expect(
      faultsOf(attempt(leegDossier, 'receiveMelding', { ...melding, gronden: [] }, '2026-06-01')),
    ).toEqual(['gronden']);
    expect(
      faultsOf(attempt(leegDossier, 'receiveMelding', { ...melding, gronden: ['ras', 'ras'] }, '2026-06-01')),
    ).toEqual(['gronden']);
  });
  test('protocol 2.3: who asked for investigation, and when; a klacht stays a melding', () => {
    const dossier = walk(leegDossier, [
      ['receiveMelding', melding],
      ['askKlacht', { op: '2026-03-04', door: 'getuige' }],
    ]);
    expect(dossier.klacht).toEqual({ op: '2026-03-04', door: 'getuige' });
    expect(dossier.melding?.gronden).toEqual(['ras']);
  });
  test('protocol 2.4: a referral is registered with where to', () => {
    const dossier = walk(leegDossier, toIntake.slice(0, 2));
    expect(eventOf(dossier, 'referClient', { op: '2026-03-03', instantie: 'ander_adv' })).toMatchObject({
      instantie: 'ander_adv',
    });
    expect(
      walk(dossier, [['referClient', { op: '2026-03-03', instantie: 'ander_adv' }]]).klachtbehandelingen,
    ).toEqual(['doorverwijzing']);
  });
  test('protocol 4.2, B8: an advice is given with its reasoning', () => {
    const dossier = walk(leegDossier, toIntake.slice(0, 2));
    expect(
      faultsOf(attempt(dossier, 'giveAdvies', { op: '2026-03-03', advies: 'Doe aangifte.' }, '2026-06-01')),
    ).toEqual(['wijze', 'motivering']);
    const advised = walk(dossier, [
      [
        'giveAdvies',
        { op: '2026-03-03', wijze: 'brief', advies: 'Doe aangifte.', motivering: 'Het is strafbaar.' },
      ],
    ]);
    expect(advised.klachtbehandelingen).toEqual(['advies_informatie']);
  });
  test('protocol 4.3: own action counts as an investigation of the bureau', () => {
    const dossier = walk(leegDossier, [
      ...toIntake.slice(0, 2),
      ['askKlacht', { op: '2026-03-03', door: 'slachtoffer' }],
      ['chooseBehandelwijze', { op: '2026-03-03', behandelwijze: 'eigen_actie', vormen: [] }],
    ]);
    expect(dossier.klachtbehandelingen).toEqual(['eigen_onderzoek']);
  });
  test('protocol 5a: the need of an interpreter is recorded', () =>
    expect(
      eventOf(walk(leegDossier, toIntake.slice(0, 3)), 'confirmAfspraak', {
        op: '2026-03-04',
        intakeOp: '2026-03-10',
        bevestiging: 'telefonisch',
        tolk: true,
        taal: 'Pools',
      }),
    ).toMatchObject({ tolk: true, bevestiging: 'telefonisch' }));
  test('protocol 5.5c: no intake without a report and an advice', () => {
    const { verslag: _v, advies: _a, ...rest } = intake;
    expect(
      faultsOf(attempt(walk(leegDossier, toIntake.slice(0, 4)), 'holdIntake', rest, '2026-06-01')),
    ).toEqual(['verslag', 'advies']);
  });
  test('protocol 7.4a: one handler at a time', () => {
    const other = '44444444-4444-4444-8444-444444444444';
    const dossier = walk(leegDossier, [
      ['receiveMelding', melding],
      ['assignBehandelaar', { op: '2026-03-02', behandelaarId }],
      ['assignBehandelaar', { op: '2026-03-03', behandelaarId: other }],
    ]);
    expect(dossier.behandelaarId).toBe(other);
  });
  test('protocol 8.6b: what the client is told about the end is in writing, always', () => {
    const dossier = walk(leegDossier, toIntake);
    expect(
      faultsOf(
        attempt(
          dossier,
          'tellEinde',
          { op: '2026-05-01', wijze: 'persoonlijk', bericht: 'B.' },
          '2026-06-01',
        ),
      ),
    ).toEqual(['wijze']);
    for (const wijze of ['schriftelijk', 'persoonlijk_en_schriftelijk'])
      expect(walk(dossier, [['tellEinde', { op: '2026-05-01', wijze, bericht: 'B.' }]]).eindeVerteldOp).toBe(
        '2026-05-01',
      );
  });
  test.each(['telefoon', 'persoonlijk', 'antwoordapparaat', 'email', 'brief', 'webformulier'])(
    'protocol B7: a melding comes in by %s',
    (kanaal) =>
      expect(eventOf(leegDossier, 'receiveMelding', { ...melding, kanaal })).toMatchObject({ kanaal }),
  );
  test('protocol 5.2e: the other party hears nothing on a day before the machtiging', () =>
    refusedUnder(
      walk(leegDossier, [...toPlan, machtiging]),
      'startOnderzoek',
      { op: '2026-03-19', bericht: 'Bericht.' },
      '5.2e',
      'recordMachtiging',
    ));
  test.each<[ActName, [ActName, object][], object, string, ActName | null]>([
    ['holdIntake', toIntake.slice(0, 4), { ...intake, op: '2026-03-03' }, '5b', null],
    ['sendHoorWederhoorbrief', toLetter.slice(0, -1), { op: '2026-03-20', brief: 'Brief.' }, 'B10', null],
    ['sendRappel', toLetter, { op: '2026-03-22', brief: 'Rappel.' }, '7.3b', null],
    [
      'receiveReactie',
      toLetter,
      { op: '2026-03-22', houding: 'positief', reactie: 'Reactie.' },
      '7.3b',
      null,
    ],
    ['sendAfschrift', toLetter, { op: '2026-03-22' }, '8.5', null],
    ['closeDossier', toClosing.slice(0, -1), { ...sluiting, op: '2026-04-30' }, '5.4.4b', null],
    [
      'holdEvaluatie',
      toClosing,
      { op: '2026-05-01', respons: false, doelBereikt: 'onbekend', perDoel: [perDoel] },
      '9',
      null,
    ],
  ])(
    'a day before what the act rests on is refused, with the first day that can be: %s',
    (name, path, input, artikel, lift) => {
      const dossier = walk(leegDossier, path);
      const answer = attempt(dossier, name, input, '2026-06-01');
      expect(answer).toMatchObject({ refused: 'artikel', artikel, opheffen: lift });
      expect(answer).toHaveProperty('hoe', expect.stringMatching(/^Kies .+ 2026 of een latere dag\.$/));
    },
  );
});
