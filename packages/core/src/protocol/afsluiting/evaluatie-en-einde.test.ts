import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { faultsOf, melding, refusedUnder, sluiting, toClosing, toIntake, walk } from '../testing/path.ts';

const closed = walk(leegDossier, toClosing);
const planless = walk(leegDossier, [
  ...toIntake.slice(0, 2),
  ['tellEinde', { op: '2026-05-01', wijze: 'schriftelijk', bericht: 'B.' }],
  ['closeDossier', { ...sluiting, reden: 'client_wil_niet_verder' }],
]);
const op = '2026-05-20';
const evaluatie = { op, respons: true, doelBereikt: 'deels', perDoel: [] };
const doelen = [
  { doel: 'Excuses.', bereikt: 'geheel' },
  { doel: 'Werk houden.', bereikt: 'niet' },
];
const kern = { type: 'EvaluatieHeld', op, respons: true, doelBereikt: 'deels' };

describe('evaluation', () => {
  test('protocol 9: what was asked is kept, what was not answered is left out', () => {
    expect(eventsOf(planless, 'holdEvaluatie', evaluatie)).toStrictEqual([kern]);
    expect(
      eventsOf(closed, 'holdEvaluatie', {
        ...evaluatie,
        wijze: 'schriftelijk',
        perDoel: doelen,
        tevredenheid: 1,
        opmerkingen: 'O.',
      }),
    ).toStrictEqual([
      {
        ...kern,
        wijze: 'schriftelijk',
        perDoel: [{ bereikt: 'geheel' }, { bereikt: 'niet' }],
        tevredenheid: 1,
      },
    ]);
  });
  test('protocol 9: each goal of the plan gets its own answer; without a plan no goal is kept', () => {
    refusedUnder(closed, 'holdEvaluatie', evaluatie, '9', null);
    expect(eventsOf(planless, 'holdEvaluatie', { ...evaluatie, perDoel: doelen })).toStrictEqual([kern]);
  });
  test.each([0, 6, 2.5])('protocol 9: contentment of %d is no answer', (tevredenheid) =>
    expect(faultsOf(refusalOf(closed, 'holdEvaluatie', { ...evaluatie, tevredenheid }))).toEqual([
      'tevredenheid',
    ]),
  );
  test('protocol 9: it follows closing', () =>
    refusedUnder(walk(leegDossier, toIntake), 'holdEvaluatie', evaluatie, '9', 'closeDossier'));
});

describe('the end is told', () => {
  const einde = { op: '2026-05-01', wijze: 'niet_mogelijk', bericht: 'B.' };
  const spoken = walk(leegDossier, toIntake.slice(0, 2));
  const anoniem = walk(leegDossier, [
    ['receiveMelding', { ...melding, anonimiteit: 'geheel', melderNaam: undefined }],
  ]);
  test('protocol 5.4.4b: only a wholly anonymous reporter can not be told', () => {
    refusedUnder(spoken, 'tellEinde', einde, '5.4.4b', null);
    expect(eventsOf(anoniem, 'tellEinde', einde)).toStrictEqual([
      { type: 'EindeTold', op: '2026-05-01', wijze: 'niet_mogelijk' },
    ]);
    expect(eventsOf(spoken, 'tellEinde', { ...einde, wijze: 'persoonlijk_en_schriftelijk' })).toHaveLength(1);
  });
  test('protocol 4: nobody is told of an end before there was contact', () =>
    refusedUnder(
      walk(leegDossier, [['receiveMelding', melding]]),
      'tellEinde',
      { ...einde, wijze: 'schriftelijk' },
      '4',
      'contactClient',
    ));
  test('protocol 2.2: who was spoken to was asked in which role', () => {
    const { melding: known } = spoken;
    const unknown = {
      ...spoken,
      eindeVerteldOp: spoken.eersteContactOp,
      melding: known && { ...known, rolMelder: 'onbekend' },
    };
    const close = { ...sluiting, reden: 'client_wil_niet_verder' };
    refusedUnder(unknown, 'closeDossier', close, '2.2', 'amendRegistratie');
    expect(eventsOf({ ...unknown, eersteContactOp: null }, 'closeDossier', close)).toStrictEqual([
      { type: 'DossierClosed', op: '2026-05-02', reden: 'client_wil_niet_verder' },
    ]);
  });
  test.each(['niets_meer_te_bereiken', 'oneens_over_behandeling'])(
    'protocol 8.6a: %s is reasoned',
    (reden) => {
      const told = walk(leegDossier, toClosing.slice(0, -1));
      expect(faultsOf(refusalOf(told, 'closeDossier', { ...sluiting, reden }))).toEqual(['motivering']);
      expect(eventsOf(told, 'closeDossier', { ...sluiting, reden, motivering: 'M.' })).toHaveLength(1);
    },
  );
});
