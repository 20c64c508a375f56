import { describe, expect, test } from 'vitest';
import { artikelen } from './artikelen.ts';
import { type ActName, actByName, acts, catalogus } from './catalogus.ts';

const named = (has: (act: (typeof acts)[number]) => unknown) =>
  acts.flatMap((act) => (has(act) ? [act.name] : [])).sort();

describe('the catalogue of acts', () => {
  test('each act stands under its own name, and nothing else has one', () => {
    for (const [name, act] of Object.entries(catalogus)) expect(act.name).toBe(name);
    expect(acts.map(({ name }) => name)).toEqual(Object.keys(catalogus));
    expect(actByName('receiveMelding')?.name).toBe('receiveMelding');
    for (const name of ['', 'toString', '__proto__', 'receivemelding'])
      expect(actByName(name)).toBeUndefined();
  });
  test('every act and every rule cites articles of the protocol, and an act cites none twice', () => {
    for (const { name, artikelen: cited, refuse } of acts) {
      expect(cited.length, name).toBeGreaterThan(0);
      expect(new Set(cited).size, name).toBe(cited.length);
      for (const artikel of [...cited, ...refuse.map((guard) => guard.artikel)])
        expect(Object.keys(artikelen), `${name} ${artikel}`).toContain(artikel);
    }
  });
});

describe('who may', () => {
  test('protocol 3, 10, 2.2: what also comes in or is found without a person', () =>
    expect(named(({ by }) => by.includes('systeem'))).toEqual(
      [
        'receiveMelding',
        'amendRegistratie',
        'assignBehandelaar',
        'linkVoorval',
        'takeOverDossier',
        'findConflict',
        'receiveClientMail',
      ].sort(),
    ));
  test('protocol 7.4a, B2.5, A16-17: what a klachtbehandelaar does not do', () => {
    expect(named(({ by }) => by.includes('directeur') && !by.includes('klachtbehandelaar'))).toEqual(
      ['handOverDossier', 'setBelang', 'nameVervanger', 'grantWissing'].sort(),
    );
    expect(named(({ by }) => by.includes('directeur') && !by.includes('leidinggevende'))).toEqual(
      ['setBelang', 'grantWissing'].sort(),
    );
  });
  test('who manages the system or guards the data does no case work', () =>
    expect(
      named(({ by }) => by.includes('beheerder') || by.includes('functionaris_gegevensbescherming')),
    ).toEqual([]));
});

describe('what an act brings', () => {
  test('protocol 5.4.4a: the acts by which the client is called, written to or met', () =>
    expect(named(({ bereiktClient }) => bereiktClient)).toEqual(
      [
        'contactClient',
        'mailClient',
        'agreeContactwijze',
        'chooseBehandelwijze',
        'referClient',
        'giveAdvies',
        'adviseOndersteuning',
        'confirmAfspraak',
        'holdIntake',
        'discussWerkwijze',
        'tellBekendwording',
        'requestStukken',
        'remindStukken',
        'tellVertraging',
        'decideBehandeling',
        'agreePlan',
        'discussVoortgang',
        'startOnderzoek',
        'sendAfschrift',
        'agreeBemiddeling',
        'explainAfspraak',
        'warnClient',
        'sendConclusie',
        'tellEinde',
        'holdEvaluatie',
        'extendVerzoek',
        'answerVerzoek',
      ].sort(),
    ));
  test.each<[string, ActName[]]>([
    ['verslag', ['contactClient', 'holdIntake', 'contactDerde', 'discussVoortgang']],
    ['machtiging', ['recordMachtiging']],
    ['bewijsstuk', ['receiveStukken']],
    ['plan', ['agreePlan']],
    [
      'brief',
      [
        'giveAdvies',
        'confirmAfspraak',
        'requestStukken',
        'remindStukken',
        'tellVertraging',
        'decideBehandeling',
        'startOnderzoek',
        'sendHoorWederhoorbrief',
        'sendRappel',
        'receiveReactie',
        'sendAfschrift',
        'explainAfspraak',
        'warnClient',
        'revokeMachtiging',
        'sendConclusie',
        'tellEinde',
        'tellEindeWederpartij',
      ],
    ],
    ['overig', ['addDocument']],
  ])('protocol 5.2b, 8.4: a document of the kind %s comes with %o', (soort, names) =>
    expect(named(({ stuk }) => stuk?.soort === soort)).toEqual([...names].sort()),
  );
  test('protocol 8.4: only adding a document is nothing without one', () =>
    expect(named(({ stuk }) => stuk?.verplicht)).toEqual(['addDocument']));
});
