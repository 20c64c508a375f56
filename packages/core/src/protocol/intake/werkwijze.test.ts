import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { faultsOf, refusedUnder, toIntake, walk } from '../testing/path.ts';

const spoken = walk(leegDossier, toIntake.slice(0, 2));
const given = (over: object) => ({ op: '2026-03-05', besproken: [], ...over });
const faults = (over: object) => faultsOf(refusalOf(spoken, 'discussWerkwijze', given(over)));
const event = (over: object) => eventsOf(spoken, 'discussWerkwijze', given(over));

describe('the eight points of the way of working', () => {
  test('protocol 5.4: what was discussed is kept', () =>
    expect(event({ besproken: ['kosten', 'procedure'] })).toStrictEqual([
      {
        type: 'WerkwijzeDiscussed',
        op: '2026-03-05',
        besproken: ['kosten', 'procedure'],
        nietVanToepassing: [],
      },
    ]));
  test('protocol 5.4: what does not apply is kept, with its reason in the vault', () =>
    expect(event({ nietVanToepassing: ['kosten'], waaromNietKosten: 'R.' })).toStrictEqual([
      { type: 'WerkwijzeDiscussed', op: '2026-03-05', besproken: [], nietVanToepassing: ['kosten'] },
    ]));
  test('protocol 5.4: one discussed and one that does not apply are two', () =>
    expect(
      event({ besproken: ['procedure'], nietVanToepassing: ['kosten'], waaromNietKosten: 'R.' }),
    ).toHaveLength(1));
  test('protocol 5.4: nothing at all is nothing', () => {
    expect(faults({})).toEqual(['besproken']);
    expect(faults({ nietVanToepassing: [] })).toEqual(['besproken']);
  });
  // Known answers: each of the eight points of 5.4 with the field of its own reason.
  test.each([
    ['hoor_wederhoor', 'waaromNietHoorWederhoor'],
    ['vormen_ondersteuning', 'waaromNietVormenOndersteuning'],
    ['beperkingen', 'waaromNietBeperkingen'],
    ['procedure', 'waaromNietProcedure'],
    ['klachtenreglement', 'waaromNietKlachtenreglement'],
    ['eigen_verantwoordelijkheid', 'waaromNietEigenVerantwoordelijkheid'],
    ['kosten', 'waaromNietKosten'],
    ['registratie_privacy', 'waaromNietRegistratiePrivacy'],
  ])('protocol 5.4: %s has a reason of its own, and not both answers', (punt, veld) => {
    expect(faults({ nietVanToepassing: [punt] })).toEqual([veld]);
    expect(faults({ besproken: [punt], [veld]: 'R.' })).toEqual([veld]);
    expect(faults({ besproken: [punt], nietVanToepassing: [punt], [veld]: 'R.' })).toEqual([
      'nietVanToepassing',
    ]);
    expect(event({ nietVanToepassing: [punt], [veld]: 'R.' })).toHaveLength(1);
  });
  test('protocol 4: it is discussed with a client who was spoken to', () =>
    refusedUnder(walk(leegDossier, toIntake.slice(0, 1)), 'discussWerkwijze', {}, '4', 'contactClient'));
});
