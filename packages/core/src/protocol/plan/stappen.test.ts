import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier, type Voorlegging } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import type { ActName } from '../catalogus.ts';
import { eventsOf, insteadUnder } from '../testing/besluit.ts';
import { machtiging, plan, refusedUnder, toIntake, toLetter, toPlan, walk } from '../testing/path.ts';

const op = '2026-05-04';
const machtigingId = '33333333-3333-4333-8333-333333333333';
const heard = walk(leegDossier, toLetter);
const planned = walk(leegDossier, toPlan);
const besluit = (soort: string, beslissing: string | null): Voorlegging => ({
  versie: 1,
  soort,
  op: datum(op),
  door: null,
  beslissing,
  beslistOp: null,
  beslotenVersie: null,
});
/** The bureau acts in its own name, on a decision of the directeur; nobody gave a machtiging (4.3, B10). */
const own = (dossier: Dossier): Dossier => ({
  ...dossier,
  machtigingen: [],
  behandelwijze: { op: datum(op), behandelwijze: 'eigen_actie', vormen: [] },
  voorleggingen: [...dossier.voorleggingen, besluit('eigen_actie', 'akkoord')],
});
const stap = { op, stap: 'gesprek', verslag: 'V.' };

describe('a step of the plan', () => {
  test('protocol 5.4.4a, 5.4.2a: names the plan and the machtiging that it rests on', () =>
    expect(eventsOf(heard, 'takeStap', stap)).toStrictEqual([
      { type: 'StapTaken', op, stap: 'gesprek', planVersie: heard.plan?.versie, machtigingId },
    ]));
  test('protocol 4.3: in its own name it rests on the plan alone', () =>
    expect(eventsOf(own(heard), 'takeStap', stap)).toStrictEqual([
      { type: 'StapTaken', op, stap: 'gesprek', planVersie: heard.plan?.versie },
    ]));
  test('protocol 7.3a: hearing both sides is an act of its own', () =>
    insteadUnder(heard, 'takeStap', { ...stap, stap: 'hoor-wederhoor' }, '7.3a', 'sendHoorWederhoorbrief'));
  test('protocol 5.4.4a: what is not in the plan is not done', () =>
    refusedUnder(heard, 'takeStap', { ...stap, stap: 'publiciteit' }, '5.4.4a', 'agreePlan'));
  test('protocol 5.2e: a machtiging for witnesses does not carry it', () => {
    const machtigingen = heard.machtigingen.map((m) => ({ ...m, omvang: ['getuigen'] }));
    refusedUnder({ ...heard, machtigingen }, 'takeStap', stap, '5.2e', 'recordMachtiging');
  });
  test.each([
    ['informatie', 'B9', null],
    ['bemiddeling', 'B11', 'agreeBemiddeling'],
    ['juridische_procedure', '5.4.3', 'adviseOndersteuning'],
  ] as const)('protocol 5.4.2b: %s has a condition of its own (%s)', (soort, artikel, lift) =>
    refusedUnder(heard, 'takeStap', { ...stap, stap: soort }, artikel, lift),
  );
  test('protocol B9: others hear of the case without the accused, or after the conclusion', () => {
    const informatie = { ...stap, stap: 'informatie' };
    expect(eventsOf(heard, 'takeStap', { ...informatie, zonderGegevensBeklaagde: true })).toHaveLength(1);
    expect(eventsOf({ ...heard, conclusieOp: datum(op) }, 'takeStap', informatie)).toHaveLength(1);
  });
  test('protocol 5.4.1c: the other party is asked first', () => {
    const ready = walk(planned, [machtiging]);
    refusedUnder(ready, 'takeStap', stap, '5.4.1c', 'sendHoorWederhoorbrief');
    expect(
      eventsOf(ready, 'takeStap', { ...stap, stap: 'informatie', zonderGegevensBeklaagde: true }),
    ).toHaveLength(1);
  });
  test('protocol 7.1: without agreement nothing more is carried out', () => {
    const failed = walk(heard, [['failOvereenstemming', { op, verslag: 'V.', verwijzingGewenst: false }]]);
    refusedUnder(failed, 'takeStap', stap, '7.1', 'agreePlan');
  });
});

describe('an urgent protective step', () => {
  const urgent = { op, toestemming: true, verslag: 'V.' };
  const ready = walk(planned, [machtiging]);
  const granted = (...beslissingen: (string | null)[]): Dossier => ({
    ...ready,
    voorleggingen: beslissingen.map((beslissing) => besluit('beschermende_stap', beslissing)),
  });
  test('protocol 5.4.1c: on one decision one step, that names its machtiging', () => {
    const kern = { type: 'BeschermendeStapTaken', op };
    expect(eventsOf(granted('akkoord'), 'takeBeschermendeStap', urgent)).toStrictEqual([
      { ...kern, machtigingId },
    ]);
    expect(eventsOf(own(granted('akkoord')), 'takeBeschermendeStap', urgent)).toStrictEqual([kern]);
  });
  test.each<[string, Dossier, ActName]>([
    ['nothing was put forward', ready, 'makeVoorlegging'],
    ['it waits', granted(null), 'decideVoorlegging'],
    ['the answer was no', granted('niet_akkoord'), 'makeVoorlegging'],
    [
      'something else was granted',
      { ...ready, voorleggingen: [besluit('twijfel', 'akkoord')] },
      'makeVoorlegging',
    ],
    ['the step of it was taken', { ...granted('akkoord'), beschermendeStappen: 1 }, 'makeVoorlegging'],
    ['a second one waits', { ...granted('akkoord', null), beschermendeStappen: 1 }, 'decideVoorlegging'],
  ])('protocol 5.4.1c: not when %s', (_, dossier, lift) =>
    refusedUnder(dossier, 'takeBeschermendeStap', urgent, '5.4.1c', lift),
  );
  test('protocol 5.4.1c: a second decision carries a second step', () => {
    const second = { ...granted('akkoord', 'akkoord'), beschermendeStappen: 1 };
    expect(eventsOf(second, 'takeBeschermendeStap', urgent)).toHaveLength(1);
  });
  test('protocol 5.4.4a, 5.2e: only with consent, and with a machtiging for the other party', () => {
    refusedUnder(
      granted('akkoord'),
      'takeBeschermendeStap',
      { ...urgent, toestemming: false },
      '5.4.4a',
      null,
    );
    const machtigingen = ready.machtigingen.map((m) => ({ ...m, omvang: ['getuigen'] }));
    const dossier = { ...granted('akkoord'), machtigingen };
    refusedUnder(dossier, 'takeBeschermendeStap', urgent, '5.2e', 'recordMachtiging');
  });
});

describe('a witness or an institution', () => {
  const contact = { op, wie: 'getuigen', zonderGegevensBeklaagde: true, verslag: 'V.' };
  const with_ = (...omvang: string[]) => ({
    ...planned,
    machtigingen: [
      { machtigingId, omvang, gegevenOp: datum('2026-03-20'), geldigTot: null, ingetrokkenOp: null },
    ],
  });
  test.each(['getuigen', 'instanties'])('protocol 5.2e: %s are asked with a machtiging for them', (wie) => {
    expect(eventsOf(with_(wie), 'contactDerde', { ...contact, wie })).toStrictEqual([
      { type: 'DerdeContacted', op, wie, machtigingId },
    ]);
    refusedUnder(with_('wederpartij'), 'contactDerde', { ...contact, wie }, '5.2e', 'recordMachtiging');
    expect(eventsOf(own(planned), 'contactDerde', { ...contact, wie })).toStrictEqual([
      { type: 'DerdeContacted', op, wie },
    ]);
  });
  test('protocol B9: no data on the accused before the conclusion', () => {
    const shared = { ...contact, zonderGegevensBeklaagde: false };
    refusedUnder(with_('getuigen'), 'contactDerde', shared, 'B9', null);
    const concluded = { ...with_('getuigen'), conclusieOp: datum('2026-05-01') };
    expect(eventsOf(concluded, 'contactDerde', shared)).toHaveLength(1);
  });
});

describe('the plan and its progress', () => {
  const ready = walk(leegDossier, toPlan.slice(0, -1));
  test('protocol 7.1: without agreement of the client there is no plan, and that is recorded', () =>
    insteadUnder(ready, 'agreePlan', { ...plan, clientAkkoord: false }, '7.1', 'failOvereenstemming'));
  test('protocol 7.1: a result that can not be checked is none', () =>
    refusedUnder(ready, 'agreePlan', { ...plan, haalbaarEnToetsbaar: false }, '7.1', null));
  test('protocol 8.3: progress is discussed under a plan', () => {
    expect(eventsOf(planned, 'discussVoortgang', { op, verslag: 'V.' })).toStrictEqual([
      { type: 'VoortgangDiscussed', op },
    ]);
    refusedUnder(walk(leegDossier, toIntake), 'discussVoortgang', {}, '7', 'agreePlan');
  });
});
