import { describe, expect, test } from 'vitest';
import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import { dossierinhoud } from './dossierinhoud.ts';
import { voorbeelden } from './testing/voorbeelden.ts';

const journaal = (...events: Gebeurtenis[]) =>
  events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis }));
const of = (stuk: string, events: Gebeurtenis[], documenten: { versie: number; soort: string }[] = []) =>
  dossierinhoud(journaal(...events), documenten).find((one) => one.stuk === stuk);
const without = { versies: [], stand: 'niet_nodig' };

/** What 8.4 and 5.2b say a dossier holds at least: by which events it is there, and from which on it is missing. */
const bekend: [string, GebeurtenisType[], GebeurtenisType[]][] = [
  ['Gespreksverslagen', ['ContactMade', 'VoortgangDiscussed'], ['BehandelwijzeChosen']],
  ['E-mail met de cliënt', ['ClientMailed', 'ClientMailReceived'], []],
  ['Intakeverslag met advies', ['IntakeHeld'], ['BehandelingDecided', 'PlanAgreed']],
  ['Stukken van de cliënt', ['StukkenReceived'], ['StukkenRequested']],
  ['Machtiging', ['MachtigingGiven'], ['OnderzoekStarted', 'DerdeContacted']],
  ['Plan van aanpak', ['PlanAgreed'], ['OnderzoekStarted', 'StapTaken']],
  [
    'Correspondentie met de wederpartij',
    [
      'OnderzoekStarted',
      'HoorWederhoorbriefSent',
      'RappelSent',
      'WederpartijReplied',
      'WederpartijEindeTold',
    ],
    [],
  ],
  ['Conclusie van het onderzoek', ['ConclusieSent'], ['WederpartijEindeTold']],
  ['Bericht over het einde', ['EindeTold'], ['DossierClosed']],
];

test('protocol 8.4: an empty dossier needs nothing yet', () =>
  expect(dossierinhoud([])).toEqual(bekend.map(([stuk]) => ({ stuk, ...without }))));

describe.each(bekend)('%s', (stuk, heldBy, neededFrom) => {
  test('protocol 8.4: is there by its own events, missing after what rests on it, and else not asked', () => {
    const stand = (e: Gebeurtenis) => of(stuk, [e])?.stand ?? '';
    const all = Object.values(voorbeelden);
    const typesWith = (...standen: string[]) =>
      all.flatMap((e) => (standen.includes(stand(e)) ? [e.type] : [])).sort();
    expect(typesWith('aanwezig', 'zonder_document')).toEqual([...heldBy].sort());
    expect(typesWith('ontbreekt')).toEqual([...neededFrom].sort());
  });
  test('protocol 8.4: names each act that holds it, and is not missing then', () => {
    const held = heldBy.map((type) => voorbeelden[type]);
    const needed = neededFrom.map((type) => voorbeelden[type]);
    const found = of(stuk, [...needed, ...held, ...held]);
    const first = needed.length + 1;
    expect(found?.versies).toEqual([...held, ...held].map((_, i) => first + i));
    expect(found?.stand).not.toBe('ontbreekt');
  });
  test('protocol 8.4: a withdrawn act holds nothing', () => {
    const [type] = heldBy;
    const held = type && voorbeelden[type];
    if (!held) throw new Error(stuk);
    expect(of(stuk, [held, { ...voorbeelden.HandelingWithdrawn, versies: [1] }])).toEqual({
      stuk,
      ...without,
    });
  });
});

describe('the paper itself', () => {
  const received = (antwoord: string): Gebeurtenis => ({ ...voorbeelden.StukkenReceived, antwoord });
  const added = (richting: string): Gebeurtenis => ({ ...voorbeelden.DocumentAdded, richting });
  const stand = (events: Gebeurtenis[], ...documenten: [number, string][]) =>
    of(
      'Stukken van de cliënt',
      events,
      documenten.map(([versie, soort]) => ({ versie, soort })),
    )?.stand;

  test('protocol 5.2b: documents that came in are copied into the dossier', () => {
    expect(stand([received('alles')])).toBe('zonder_document');
    expect(stand([received('deels')])).toBe('zonder_document');
    expect(stand([received('alles')], [1, 'bewijsstuk'])).toBe('aanwezig');
    expect(stand([received('alles')], [1, 'overig'])).toBe('aanwezig');
  });
  test('protocol 5.4.6b: an answer without documents asks for none', () => {
    expect(stand([received('zonder_stukken')])).toBe('aanwezig');
    expect(stand([received('zonder_stukken'), received('alles')])).toBe('zonder_document');
  });
  test('protocol 5.2b: a document of its kind that came in otherwise will do; another kind, or one sent out, not', () => {
    expect(stand([received('alles'), added('ontvangen')], [2, 'bewijsstuk'])).toBe('aanwezig');
    expect(stand([received('alles'), added('eigen')], [2, 'bewijsstuk'])).toBe('aanwezig');
    expect(stand([received('alles'), added('ontvangen')], [2, 'brief'])).toBe('zonder_document');
    expect(stand([received('alles'), added('verzonden')], [2, 'bewijsstuk'])).toBe('zonder_document');
    expect(stand([received('alles')], [7, 'bewijsstuk'])).toBe('zonder_document');
  });
  test('protocol 5.4.2a: a machtiging is there with the signed form, by its act or added later', () => {
    const machtiging = (...documenten: { versie: number; soort: string }[]) =>
      of('Machtiging', [voorbeelden.MachtigingGiven, added('ontvangen')], documenten)?.stand;
    expect(machtiging()).toBe('zonder_document');
    expect(machtiging({ versie: 1, soort: 'machtiging' })).toBe('aanwezig');
    expect(machtiging({ versie: 2, soort: 'machtiging' })).toBe('aanwezig');
    expect(machtiging({ versie: 2, soort: 'bewijsstuk' })).toBe('zonder_document');
  });
  test('protocol 8.4: of other pieces the act itself is enough', () =>
    expect(of('Plan van aanpak', [voorbeelden.PlanAgreed])?.stand).toBe('aanwezig'));
});
