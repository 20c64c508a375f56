import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { slachtofferGesproken } from '../melder-rol.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { faultsOf, melding, refusedUnder, toIntake, walk } from '../testing/path.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const spoken = walk(leegDossier, toIntake.slice(0, 2));
const op = '2026-03-05';

describe('contact', () => {
  const contact = { op, wijze: 'telefoon', gelukt: true, metSlachtoffer: false };
  test('protocol 3.1, 3.2, 3.3: a contact is kept with who was spoken to, a try that failed as a try', () => {
    expect(eventsOf(received, 'contactClient', contact)).toStrictEqual([
      { type: 'ContactMade', op, wijze: 'telefoon', metSlachtoffer: false },
    ]);
    expect(eventsOf(received, 'contactClient', { ...contact, gelukt: false })).toStrictEqual([
      { type: 'ContactAttempted', op, wijze: 'telefoon' },
    ]);
  });
  const from = (over: object): Dossier => walk(leegDossier, [['receiveMelding', { ...melding, ...over }]]);
  test.each<[object, boolean]>([
    [{}, false],
    [{ direct: true }, true],
    [{ direct: true, rolMelder: 'getuige' }, false],
    [{ direct: true, rolMelder: 'intermediair' }, false],
    [{ direct: true, rolMelder: 'onbekend' }, false],
  ])('protocol 5c: whether the victim was spoken to when it came in with %o: %s', (over, expected) => {
    expect(slachtofferGesproken(from(over))).toBe(expected);
    expect(slachtofferGesproken({ ...from(over), contactMetSlachtoffer: true })).toBe(true);
  });
  test('protocol 5c: nobody was spoken to in a dossier without a melding', () =>
    expect(slachtofferGesproken(leegDossier)).toBe(false));
});

describe('anonymity', () => {
  const change = (anonimiteit: string, over: object = {}) => ({
    op,
    anonimiteit,
    gewezenOpBekendwording: true,
    ...over,
  });
  const anoniem = walk(leegDossier, [
    ['receiveMelding', { ...melding, anonimiteit: 'geheel', melderNaam: undefined }],
  ]);
  test('protocol B5: whoever gives it up gives a name, and knows that it becomes known', () => {
    expect(faultsOf(refusalOf(anoniem, 'changeAnonimiteit', change('geen')))).toEqual(['melderNaam']);
    const named = change('geen', { melderNaam: 'Verzonnen Persoon' });
    expect(eventsOf(anoniem, 'changeAnonimiteit', named)).toStrictEqual([
      { type: 'AnonimiteitChanged', op, anonimiteit: 'geen' },
    ]);
    refusedUnder(anoniem, 'changeAnonimiteit', { ...named, gewezenOpBekendwording: false }, 'B5', null);
  });
  test('protocol 5.4.1b: whoever becomes anonymous gives no name, and needs to hear nothing first', () => {
    const silent = change('geheel', { gewezenOpBekendwording: false });
    expect(eventsOf(received, 'changeAnonimiteit', silent)).toStrictEqual([
      { type: 'AnonimiteitChanged', op, anonimiteit: 'geheel' },
    ]);
    expect(eventsOf(received, 'changeAnonimiteit', change('jegens_derden'))).toHaveLength(1);
  });
  test('protocol B5: what stands is not recorded again', () =>
    refusedUnder(anoniem, 'changeAnonimiteit', change('geheel'), 'B5', null));
});

describe('help by others', () => {
  test('protocol 5.4.3: what the client said about psychological help is kept; about a lawyer it is not asked', () => {
    const help = { op, soort: 'psychische_hulp' };
    expect(faultsOf(refusalOf(spoken, 'adviseOndersteuning', help))).toEqual(['reactie']);
    expect(eventsOf(spoken, 'adviseOndersteuning', { ...help, reactie: 'wil_niet' })).toStrictEqual([
      { type: 'OndersteuningAdvised', op, soort: 'psychische_hulp', reactie: 'wil_niet' },
    ]);
    expect(eventsOf(spoken, 'adviseOndersteuning', { op, soort: 'advocaat' })).toStrictEqual([
      { type: 'OndersteuningAdvised', op, soort: 'advocaat' },
    ]);
  });
});

describe('own action', () => {
  const own = { op, behandelwijze: 'eigen_actie', vormen: [] };
  const asked = (door: string) => walk(spoken, [['askKlacht', { op, door, vraag: 'V.' }]]);
  test('protocol 4.3, B10: a client who asked makes it possible; the bureau that asks itself does not', () => {
    expect(eventsOf(asked('slachtoffer'), 'chooseBehandelwijze', own)).toStrictEqual([
      { type: 'BehandelwijzeChosen', op, behandelwijze: 'eigen_actie', vormen: [] },
    ]);
    refusedUnder(asked('bureau'), 'chooseBehandelwijze', own, 'B10', 'makeVoorlegging');
    refusedUnder(spoken, 'chooseBehandelwijze', own, 'B10', 'makeVoorlegging');
  });
  test('protocol B10: while the directeur weighs it, it waits; another handling does not', () => {
    const put = walk(spoken, [['makeVoorlegging', { op, soort: 'eigen_actie', vraag: 'V.' }]]);
    refusedUnder(put, 'chooseBehandelwijze', own, 'B10', 'decideVoorlegging');
    expect(eventsOf(put, 'chooseBehandelwijze', { op, behandelwijze: 'advies', vormen: [] })).toHaveLength(1);
  });
  test('protocol 4.4: support has at least one form', () =>
    refusedUnder(
      spoken,
      'chooseBehandelwijze',
      { op, behandelwijze: 'ondersteuning', vormen: [] },
      '4.4',
      null,
    ));
});
