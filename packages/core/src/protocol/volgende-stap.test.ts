import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../dossier/dossier.ts';
import { isRefusal } from '../dossier/refusal.ts';
import type { ActName } from './catalogus.ts';
import {
  attempt,
  behandelaarId,
  beslissing,
  context,
  machtiging,
  melding,
  plan,
  toClosing,
  toIntake,
  toPlan,
  walk,
} from './testing/path.ts';
import { nogVerschuldigd, volgendeStappen } from './volgende-stap.ts';

const next = (dossier: Dossier, by = context('2026-06-01')) => volgendeStappen(dossier, by);
const received = (over: object = {}): [ActName, object] => ['receiveMelding', { ...melding, ...over }];
const spoken = (over: object = {}): [ActName, object] => [
  'contactClient',
  { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: true, ...over },
];
const assigned: [ActName, object] = ['assignBehandelaar', { op: '2026-03-02', behandelaarId }];
const chosen = (behandelwijze: string): [ActName, object] => [
  'chooseBehandelwijze',
  { op: '2026-03-03', behandelwijze, vormen: behandelwijze === 'ondersteuning' ? ['bemiddeling'] : [] },
];
const step = (stap: string): [ActName, object] => [
  'takeStap',
  { op: '2026-04-18', stap, zonderGegevensBeklaagde: true, verslag: 'Gedaan.' },
];
const until = (name: ActName): [ActName, object][] =>
  toClosing.slice(0, toClosing.findIndex(([one]) => one === name) + 1);
const after = (...steps: [ActName, object][]) => next(walk(leegDossier, [received(), assigned, ...steps]));

describe('what comes next', () => {
  test('protocol 3: nothing before a melding is received', () => expect(next(leegDossier)).toEqual([]));

  test('protocol 3.3: first contact with who reported; an attempt that failed does not change that', () => {
    expect(after()).toEqual(['contactClient']);
    expect(after(spoken({ gelukt: false, metSlachtoffer: false }))).toEqual(['contactClient']);
  });

  test('protocol 3.3: of whom nobody can reach, the end', () => {
    const unreachable = received({
      kanaal: 'webformulier',
      anonimiteit: 'geheel',
      melderNaam: undefined,
    });
    expect(next(walk(leegDossier, [unreachable, assigned]))).toEqual(['tellEinde']);
  });

  test('protocol 7.4a: a case without a handler asks for one', () =>
    expect(next(walk(leegDossier, [received(), spoken()]))).toEqual([
      'chooseBehandelwijze',
      'assignBehandelaar',
    ]));

  test('protocol 2.2: who reports is asked before a handling is chosen', () =>
    expect(next(walk(leegDossier, [received({ rolMelder: 'onbekend' }), assigned, spoken()]))).toEqual([
      'amendRegistratie',
    ]));

  test('protocol 5c: a third party hears that the victim has to make contact; registration goes on', () => {
    const reported = walk(leegDossier, [
      received({ rolMelder: 'getuige' }),
      assigned,
      spoken({ metSlachtoffer: false }),
    ]);
    expect(next(reported)).toEqual(['tellDerde']);
    expect(next(walk(reported, [['tellDerde', { op: '2026-03-04', bericht: 'Bericht.' }]]))).toEqual([
      'chooseBehandelwijze',
    ]);
  });

  test('protocol 2.4: outside the area served referral, and then the end', () => {
    const outside = walk(leegDossier, [
      received({ gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' }),
      assigned,
      spoken(),
    ]);
    expect(next(outside)).toEqual(['referClient']);
    const referred = walk(outside, [
      ['referClient', { op: '2026-03-04', instantie: 'ander_adv', toelichting: 'Verwezen.' }],
    ]);
    expect(next(referred)).toEqual(['tellEinde']);
  });

  test('protocol 4.1: registration only leads to the end', () =>
    expect(after(spoken(), chosen('registratie'))).toEqual(['tellEinde']));

  test('protocol 4.2: advice is given, and then the end', () => {
    expect(after(spoken(), chosen('advies'))).toEqual(['giveAdvies']);
    expect(
      after(spoken(), chosen('advies'), [
        'giveAdvies',
        { op: '2026-03-04', wijze: 'brief', advies: 'Advies.', motivering: 'Reden.' },
      ]),
    ).toEqual(['tellEinde']);
  });

  test.each<[string, ActName, ActName]>([
    ['protocol 4.4', 'chooseBehandelwijze', 'confirmAfspraak'],
    ['protocol 5b', 'confirmAfspraak', 'holdIntake'],
    ['protocol 6.1', 'holdIntake', 'decideBehandeling'],
    ['protocol 5.2e', 'agreePlan', 'recordMachtiging'],
    ['protocol B10', 'recordMachtiging', 'startOnderzoek'],
    ['protocol 7.3a', 'startOnderzoek', 'sendHoorWederhoorbrief'],
    ['protocol 5.4.4b', 'sendConclusie', 'tellEinde'],
    ['protocol 8.6a', 'tellEinde', 'closeDossier'],
  ])('%s: after %s comes %s', (_artikel, done, expected) => {
    const path = until(done).filter(([name]) => name !== 'receiveMelding');
    const asked: [ActName, object] = ['askKlacht', { op: '2026-03-03', door: 'slachtoffer' }];
    expect(next(walk(leegDossier, [received(), assigned, asked, ...path]))).toContain(expected);
  });

  test('protocol 2.3: a case that is taken up needs to know who asked for it, before the plan', () => {
    const decided = walk(leegDossier, [...toIntake, ['decideBehandeling', beslissing]]);
    expect(next(decided)[0]).toBe('askKlacht');
    const asked = walk(decided, [['askKlacht', { op: '2026-03-18', door: 'slachtoffer' }]]);
    expect(next(asked)[0]).toBe('agreePlan');
  });

  test('protocol 6.1: what was not taken up is told and closed', () =>
    expect(
      next(
        walk(leegDossier, [
          ...toIntake,
          ['decideBehandeling', { ...beslissing, inBehandeling: false, strategie: [] }],
        ]),
      )[0],
    ).toBe('tellEinde'));

  test('protocol 7.3a: nothing while the other party has time to answer', () =>
    expect(
      after(
        ['askKlacht', { op: '2026-03-03', door: 'slachtoffer' }],
        ...until('sendHoorWederhoorbrief').slice(1),
      ),
    ).toEqual([]));

  test('protocol 6.1: what waits for a decision stands still, and who decides reads that it is theirs', () => {
    const waiting = walk(leegDossier, [
      received(),
      assigned,
      ...toIntake.slice(1),
      ['makeVoorlegging', { op: '2026-03-12', soort: 'twijfel', vraag: 'Is dit het juiste adres?' }],
    ]);
    expect(next(waiting)).toEqual([]);
    const directeur = { medewerkerId: '88888888-8888-4888-8888-888888888888', rol: 'directeur' } as const;
    expect(next(waiting, context('2026-06-01', { actor: directeur }))).toEqual(['decideVoorlegging']);
  });

  test('protocol 8.6a: a closed dossier, and one that no longer counts, ask nothing', () => {
    expect(next(walk(leegDossier, toClosing))).toEqual([]);
    const double = walk(leegDossier, [
      received(),
      ['mergeDossier', { op: '2026-03-04', dossiernummer: '2026-00001', toelichting: 'Dezelfde.' }],
    ]);
    expect(next(double)).toEqual([]);
  });

  test('protocol A15: a request waits for who asks, then for the copy, then for the answer, also once closed', () => {
    const asked = walk(leegDossier, [
      ...toClosing,
      ['receiveVerzoek', { op: '2026-05-10', soort: 'inzage', inhoud: 'Alles.' }],
    ]);
    expect(next(asked)).toEqual(['checkIdentiteit']);
    const known = walk(asked, [
      ['checkIdentiteit', { op: '2026-05-11', soort: 'inzage', hoe: 'Aan de balie.' }],
    ]);
    expect(next(known)).toEqual(['giveInzage']);
    const stands = (over: object) =>
      next({ ...known, verzoeken: known.verzoeken.map((one) => ({ ...one, ...over })) });
    expect(stands({ uitgevoerd: 1 })).toEqual(['answerVerzoek']);
    expect(stands({ soort: 'verbetering' })).toEqual([]);
    expect(stands({ identiteitOp: null, beantwoordOp: '2026-05-12' })).toEqual([]);
  });

  test('protocol 5.2e: who only follows the next step comes to the end', () => {
    const inputs = new Map<string, object>([
      ...toClosing,
      machtiging,
      assigned,
      ['askKlacht', { op: '2026-03-18', door: 'slachtoffer' }],
      ['tellBekendwording', { op: '2026-03-10', risicos: 'Nadeel op het werk.' }],
      ['decideBehandeling', beslissing],
      ['agreePlan', { ...plan, stappen: plan.stappen.slice(0, 2) }],
      step('informatie'),
    ]);
    const others: [ActName, object][] = toClosing.filter(([name]) => name === 'receiveReactie');
    let dossier = walk(leegDossier, [received()]);
    const done: string[] = [];
    while (dossier.status !== 'afgesloten' && done.length < 40) {
      const [act] = next(dossier);
      const [name, input] = act ? [act, inputs.get(act)] : (others.shift() ?? []);
      const result = attempt(dossier, name as ActName, input as object, '2026-06-01');
      if (isRefusal(result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
      done.push(String(name));
      dossier = result;
    }
    expect(dossier.status).toBe('afgesloten');
    expect(dossier.klacht).not.toBeNull();
    expect(done.indexOf('takeStap')).toBeLessThan(done.indexOf('sendConclusie'));
  });

  test('protocol 7.2: a step of the bureau in the plan comes before the conclusion; one of the client does not', () => {
    const heard = (...stappen: object[]) =>
      walk(leegDossier, [
        ...toIntake,
        ['tellBekendwording', { op: '2026-03-10', risicos: 'Nadeel op het werk.' }],
        ['decideBehandeling', beslissing],
        ['agreePlan', { ...plan, stappen: [plan.stappen[0], ...stappen] }],
        ['askKlacht', { op: '2026-03-20', door: 'slachtoffer' }],
        assigned,
        ...toClosing.slice(
          toPlan.length,
          toClosing.findIndex(([name]) => name === 'sendConclusie'),
        ),
      ]);
    const informatie = plan.stappen.find(({ stap }) => stap === 'informatie');
    expect(next(heard({ ...informatie }))).toEqual(['takeStap']);
    expect(next(walk(heard({ ...informatie }), [step('informatie')]))).toEqual(['sendConclusie']);
    expect(next(heard({ ...informatie, doorWie: 'client' }))).toEqual(['sendConclusie']);
    expect(next(heard())).toEqual(['sendConclusie']);
  });

  test('protocol 8.2a: reopened, a case needs its plan agreed anew, since the terms of the old one ended', () => {
    const ofClient = plan.stappen
      .filter(({ stap }) => stap === 'gesprek')
      .map((one) => ({ ...one, doorWie: 'client' }));
    const agreed: [ActName, object] = ['agreePlan', { ...plan, stappen: ofClient }];
    const planned = walk(leegDossier, [
      ...toIntake,
      assigned,
      ['decideBehandeling', beslissing],
      ['askKlacht', { op: '2026-03-18', door: 'slachtoffer' }],
      agreed,
    ]);
    expect(next(planned)).toEqual([]);
    const reopened = walk(planned, [
      ['tellEinde', { op: '2026-05-01', wijze: 'schriftelijk', bericht: 'Bericht.' }],
      ['closeDossier', { op: '2026-05-02', reden: 'client_wil_niet_verder', gewezenOpKlachtprocedure: true }],
      ['reopenDossier', { op: '2026-05-10', reden: 'Nieuwe feiten.' }],
    ]);
    expect(next(reopened)).toEqual(['agreePlan']);
    expect(next(walk(reopened, [['agreePlan', { ...plan, op: '2026-05-11', stappen: ofClient }]]))).toEqual(
      [],
    );
  });

  test('protocol 7: a plan without hearing the other side waits for its own terms', () =>
    expect(next(walk(leegDossier, toPlan))).not.toContain('agreePlan'));
});

describe('what a case still owes', () => {
  const grond = (...gegevens: string[]): [ActName, object] => [
    'recordGrondslag',
    { op: '2026-03-03', gegevens, grondslag: 'wettelijke_taak', toelichting: 'Wga.' },
  ];
  const grounded: [ActName, object][] = [...toIntake, grond('contact', 'bijzonder', 'derden')];
  const decided: [ActName, object][] = [...grounded, ['decideBehandeling', beslissing]];
  test('protocol 2.3: who asked for the investigation of a case that was taken up', () => {
    expect(nogVerschuldigd(walk(leegDossier, toIntake))).toEqual([]);
    expect(nogVerschuldigd(walk(leegDossier, decided))).toEqual(['askKlacht']);
    const asked: [ActName, object] = ['askKlacht', { op: '2026-03-18', door: 'getuige' }];
    expect(nogVerschuldigd(walk(leegDossier, [...decided, asked]))).toEqual([]);
  });
  test('protocol 2.3: nothing of a case that was not taken up, or that is closed', () => {
    const refused = { ...beslissing, inBehandeling: false, strategie: [] };
    expect(nogVerschuldigd(walk(leegDossier, [...toIntake, ['decideBehandeling', refused]]))).toEqual([]);
    expect(nogVerschuldigd(walk(leegDossier, toClosing))).toEqual([]);
  });
  test('protocol A6: a legal basis for each kind of data that a case holds, once it is taken up', () => {
    const [received, ...rest] = toIntake as [[ActName, object], ...[ActName, object][]];
    const upTo = (grondslag: [ActName, object][], over = {}) =>
      nogVerschuldigd(
        walk(leegDossier, [
          [received[0], { ...received[1], ...over }],
          ...rest,
          ...grondslag,
          ['decideBehandeling', beslissing],
          ['askKlacht', { op: '2026-03-18', door: 'getuige' }],
        ]),
      );
    expect(upTo([])).toEqual(['recordGrondslag']);
    expect(upTo([grond('contact', 'bijzonder')])).toEqual(['recordGrondslag']);
    expect(upTo([grond('contact', 'bijzonder', 'derden')])).toEqual([]);
    expect(upTo([grond('contact', 'bijzonder', 'derden')], { aard: 'geweld' })).toEqual(['recordGrondslag']);
  });
  test('protocol 5.4.3: help for serious psychological problems, first', () => {
    const troubled = decided.map(([name, input]): [ActName, object] => [
      name,
      name === 'holdIntake' ? { ...input, psychischeProblemen: 'ja' } : input,
    ]);
    expect(nogVerschuldigd(walk(leegDossier, troubled))).toEqual(['adviseOndersteuning', 'askKlacht']);
  });
});
