import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { evolve, foldJournaal } from '../../dossier/evolve.ts';
import type { Gebeurtenis, GebeurtenisType } from '../../dossier/gebeurtenis.ts';
import { eventsOf, insteadUnder } from '../testing/besluit.ts';
import { melding, refusedUnder, toLetter, walk } from '../testing/path.ts';
import { voorbeelddag, voorbeelden } from '../testing/voorbeelden.ts';
import { intrekbaarIn } from './withdraw-handeling.ts';

const op = voorbeelddag;
const withdraw = (nummer: number) => ({ op, nummer, reden: 'Verkeerd dossier.' });
const received = walk(leegDossier, [['receiveMelding', melding]]);
const withEvents = (...events: Gebeurtenis[]): Dossier =>
  events.reduce(
    (dossier, gebeurtenis) => evolve(dossier, { versie: dossier.versie + 1, gebeurtenis }),
    received,
  );
const like = (type: GebeurtenisType) => voorbeelden[type];

/** Events that rest on nothing before them, by their own articles: contact, urgency, registration, who handles it, rights. */
const vrij: GebeurtenisType[] = [
  'BehandelaarAssigned',
  'BelangDeclared',
  'ClientMailReceived',
  'ClientMailed',
  'ContactAttempted',
  'ContactMade',
  'ContactwijzeAgreed',
  'DocumentErased',
  'DoelenRecorded',
  'DossierSplit',
  'GegevenCorrected',
  'GegevenErased',
  'GrondslagRecorded',
  'InzageGiven',
  'OntvangersTold',
  'RegistratieAmended',
  'ToestemmingRevoked',
  'UrgencyJudged',
  'VervangerNamed',
  'VoortgangDiscussed',
  'VoorvalLinked',
  'VoorvalUnlinked',
].sort() as GebeurtenisType[];

describe('what can be withdrawn', () => {
  const journaalOf = (later: Gebeurtenis) =>
    [received.verloop[0]?.gebeurtenis, like('KlachtAsked'), later].flatMap((gebeurtenis, i) =>
      gebeurtenis ? [{ versie: i + 1, gebeurtenis }] : [],
    );

  test('protocol 8.4: an act can be withdrawn after events that rest on nothing, and after no others', () => {
    const after = Object.values(voorbeelden).filter(
      (later) =>
        !['HandelingWithdrawn', 'StapPlanned'].includes(later.type) &&
        intrekbaarIn(foldJournaal(journaalOf(later)))(2),
    );
    expect(after.map(({ type }) => type).sort()).toEqual(vrij);
  });
  test('protocol 8.4: the receipt of the melding is the beginning, and stays', () => {
    expect(intrekbaarIn(received)(1)).toBe(false);
    refusedUnder(received, 'withdrawHandeling', withdraw(1), '8.4', null);
  });
  test.each(['InzageGiven', 'GegevenCorrected', 'GegevenErased', 'DocumentErased'] as const)(
    'protocol 8.4, A16-17: %s is not undone; a new correction puts it right',
    (type) => {
      const dossier = withEvents(like(type));
      expect(intrekbaarIn(dossier)(2)).toBe(false);
      insteadUnder(dossier, 'withdrawHandeling', withdraw(2), '8.4', 'correctGegeven');
    },
  );
  test('protocol 8.4: what is not in the dossier, or was withdrawn before, is not withdrawn', () => {
    const dossier = withEvents(like('KlachtAsked'));
    for (const nummer of [3, 99]) refusedUnder(dossier, 'withdrawHandeling', withdraw(nummer), '8.4', null);
    const back = walk(dossier, [['withdrawHandeling', withdraw(2)]]);
    expect(back.klacht).toBeNull();
    refusedUnder(back, 'withdrawHandeling', withdraw(2), '8.4', null);
    expect(intrekbaarIn(back)(3)).toBe(false);
  });
  test('protocol 2.2, 10: in a dossier that no longer counts nothing is withdrawn', () => {
    const dossier = withEvents(like('KlachtAsked'));
    expect(intrekbaarIn(dossier)(2)).toBe(true);
    const { vervallen } = withEvents(like('DossierMerged'));
    expect(intrekbaarIn({ ...dossier, vervallen })(2)).toBe(false);
  });
});

describe('an act that recorded several events', () => {
  const versies = (dossier: Dossier, nummer: number) => {
    const [event] = eventsOf(dossier, 'withdrawHandeling', withdraw(nummer));
    return event?.type === 'HandelingWithdrawn' && event.versies;
  };
  const metVolgende = true;
  const conflictvraag = { ...voorbeelden.Voorgelegd, soort: 'belangenconflict' };
  const verplaatst = [
    { ...voorbeelden.VoorvalUnlinked, metVolgende },
    like('VoorvalLinked'),
  ] as Gebeurtenis[];
  const vervangen = [{ ...voorbeelden.BelangDeclared, metVolgende }, like('VervangerNamed')] as Gebeurtenis[];
  const gesproken = [{ ...voorbeelden.IntakeHeld, metVolgende }, like('WerkwijzeDiscussed')] as Gebeurtenis[];

  test.each<[string, Gebeurtenis[]]>([
    ['a plan with its steps', [like('PlanAgreed'), like('StapPlanned'), like('StapPlanned')]],
    ['a conflict with its question', [like('ConflictFound'), conflictvraag]],
    ['every machtiging at once', [like('MachtigingRevoked'), like('MachtigingRevoked')]],
    ['an interest with its substitute', vervangen],
    ['another incident instead of the first', verplaatst],
    ['an interview with the points that it set aside', gesproken],
  ])('protocol 8.4: %s is withdrawn whole, and no part of it by itself', (_, events) => {
    const dossier = withEvents(...events);
    const all = events.map((_event, i) => i + 2);
    expect(versies(dossier, 2)).toEqual(all);
    expect(all.map(intrekbaarIn(dossier))).toEqual(all.map((versie) => versie === 2));
  });
  test.each<[string, Gebeurtenis[]]>([
    ['one act after another', [like('KlachtAsked'), like('DoelenRecorded')]],
    ['a question after another act', [like('DoelenRecorded'), conflictvraag]],
    ['another question after a conflict', [like('ConflictFound'), like('Voorgelegd')]],
    ['a machtiging withdrawn after another act', [like('DoelenRecorded'), like('MachtigingRevoked')]],
    ['a substitute who was named later', [like('BelangDeclared'), like('VervangerNamed')]],
    ['a link after an unlinking', [like('VoorvalUnlinked'), like('VoorvalLinked')]],
    ['points of the way of working after an interview', [like('IntakeHeld'), like('WerkwijzeDiscussed')]],
  ])('protocol 8.4: %s is an act of its own', (_, events) =>
    expect(versies(withEvents(...events), 3)).toEqual([3]),
  );
  test('protocol 8.4: what follows the parts of an act is no part of it', () =>
    expect(versies(withEvents(...verplaatst, like('ContactMade')), 2)).toEqual([2, 3]));
  test('protocol 8.4: a gap of a withdrawn act parts what stood around it', () => {
    const dossier = withEvents(like('MachtigingRevoked'), like('KlachtAsked'));
    const gap = walk(dossier, [['withdrawHandeling', withdraw(3)]]);
    const later = evolve(gap, { versie: gap.versie + 1, gebeurtenis: like('MachtigingRevoked') });
    expect(versies(later, later.versie)).toEqual([5]);
    expect(intrekbaarIn(later)(2)).toBe(false);
  });
  test('protocol 8.4: the last act of a whole path can be withdrawn, and no earlier one that others rest on', () => {
    const path = walk(leegDossier, toLetter);
    const free = path.verloop.map(({ versie }) => versie).filter(intrekbaarIn(path));
    expect(free).toEqual([path.versie]);
  });
});
