import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, insteadUnder, refusalOf, systeem } from '../testing/besluit.ts';
import { behandelaarId, faultsOf, melding, organisatieId, walk } from '../testing/path.ts';

const anoniem = { ...melding, anonimiteit: 'geheel', melderNaam: undefined };
const eventOf = (over: object) => eventsOf(leegDossier, 'receiveMelding', { ...melding, ...over })[0];
const onbereikbaar = (over: object) => {
  const [event] = eventsOf(leegDossier, 'receiveMelding', { ...anoniem, ...over });
  return event?.type === 'MeldingReceived' && event.onbereikbaar;
};
const faults = (over: object) => faultsOf(refusalOf(leegDossier, 'receiveMelding', { ...melding, ...over }));

describe('a melding comes in', () => {
  test('protocol 3, 2.1, 2.2: the moment of receipt and every code are kept; names and words stay out', () =>
    expect(eventOf({})).toStrictEqual({
      type: 'MeldingReceived',
      op: '2026-03-02',
      ontvangenOp: '2026-03-02T09:15:00.000Z',
      registratiedatum: '2026-06-01',
      kanaal: 'telefoon',
      rolMelder: 'slachtoffer',
      anonimiteit: 'geen',
      spoedeisend: false,
      direct: false,
      melderRef: '33333333-3333-4333-8333-333333333333',
      onbereikbaar: false,
      gronden: ['ras'],
      terrein: 'arbeidsmarkt',
      aard: 'omstreden_behandeling',
      gemeenteWoon: 'GM0014',
      gemeenteVoorval: 'GM0014',
      aantalSlachtoffers: 1,
      voorvaldatum: '2026-03-01',
      relatie: 'werkgever',
      organisatieId,
    }));
  test('protocol 2.2: whoever reported before keeps their reference', () => {
    const [event] = eventsOf(leegDossier, 'receiveMelding', melding, { melderRef: behandelaarId });
    expect(event).toMatchObject({ melderRef: behandelaarId });
  });
  test('protocol 3: a dossier begins once', () =>
    insteadUnder(
      walk(leegDossier, [['receiveMelding', melding]]),
      'receiveMelding',
      {},
      '3',
      'amendRegistratie',
    ));
  test('protocol 3: the public form comes in by the system', () =>
    expect(
      eventsOf(leegDossier, 'receiveMelding', { ...melding, kanaal: 'webformulier' }, systeem),
    ).toHaveLength(1));
});

describe('spoken to at once', () => {
  test.each([
    ['protocol 3.1', 'telefoon'],
    ['protocol 3.2', 'persoonlijk'],
  ])('%s: by %s it can be', (_artikel, kanaal) =>
    expect(eventOf({ kanaal, direct: true })).toMatchObject({ kanaal, direct: true }),
  );
  test.each(['antwoordapparaat', 'email', 'brief', 'webformulier'])(
    'protocol 3.3: by %s it can not, so that the term for contact runs',
    (kanaal) => {
      expect(faults({ kanaal, direct: true })).toEqual(['direct']);
      expect(eventOf({ kanaal, direct: false })).toMatchObject({ kanaal, direct: false });
    },
  );
});

test('protocol 2.1: "unknown" beside a ground that is known is not kept; by itself it is', () => {
  expect(eventOf({ gronden: ['onbekend', 'ras'] })).toMatchObject({ gronden: ['ras'] });
  expect(eventOf({ gronden: ['onbekend'] })).toMatchObject({ gronden: ['onbekend'] });
});

describe('who reports', () => {
  test.each([
    [{ melderNaam: undefined }, ['melderNaam']],
    [{ melderNaam: undefined, anonimiteit: 'jegens_derden' }, ['melderNaam']],
    [{ kanaal: 'webformulier', rolMelder: 'onbekend' }, ['rolMelder']],
    [{ contactvoorwaarden: ['codewoord'] }, ['contactAfspraak']],
    [{ contactvoorwaarden: ['geen_post', 'alleen_uren'] }, ['contactAfspraak']],
    [{ contactvoorwaarden: ['ander_telefoon'] }, ['contactAfspraak']],
    [{ contactvoorwaarden: ['ander_email'] }, ['contactAfspraak']],
    [{ contactvoorwaarden: ['ander_adres'] }, ['contactAfspraak']],
    [{ contactvoorwaarden: ['anders'] }, ['contactAfspraak']],
  ])('protocol 3.1, B5: %o is missed at its field', (over, fields) => expect(faults(over)).toEqual(fields));
  test.each([
    [anoniem],
    [{ kanaal: 'email', rolMelder: 'onbekend' }],
    [{ kanaal: 'webformulier', rolMelder: 'getuige' }],
    [{ contactvoorwaarden: ['geen_voicemail', 'geen_post', 'geen_email', 'bureau_niet_noemen'] }],
    [{ contactvoorwaarden: ['codewoord'], contactAfspraak: 'Verzonnen woord.' }],
  ])('protocol 3.1, B5: %o is complete', (over) => expect(eventOf(over)).toBeDefined());
  test('protocol 5.4.4a: what was agreed about contact is kept, and words about it are pointed to', () => {
    expect(eventOf({ contactvoorwaarden: [] })).not.toHaveProperty('contactvoorwaarden');
    expect(eventOf({ contactvoorwaarden: ['geen_post'] })).toMatchObject({
      contactvoorwaarden: ['geen_post'],
    });
    expect(eventOf({ contactAfspraak: 'Na zes uur.' })).toMatchObject({ contactvoorwaarden: ['anders'] });
    const both = { contactvoorwaarden: ['anders', 'codewoord'], contactAfspraak: 'Verzonnen woord.' };
    expect(eventOf(both)).toMatchObject({ contactvoorwaarden: ['anders', 'codewoord'] });
  });
});

describe('whether somebody can be reached', () => {
  test.each([
    [{}, true],
    [{ direct: true }, false],
    [{ melderTelefoon: '050 0000000' }, false],
    [{ melderEmail: 'iemand@voorbeeld.example' }, false],
    [{ melderAdres: 'Verzonnen straat 1' }, false],
    [{ melderGeboortedatum: '1 januari 1990' }, true],
    [{ anonimiteit: 'jegens_derden', melderNaam: 'Verzonnen Persoon' }, false],
  ])('protocol 3.3: wholly anonymous with %o: out of reach is %s', (over, expected) =>
    expect(onbereikbaar(over)).toBe(expected),
  );
});
