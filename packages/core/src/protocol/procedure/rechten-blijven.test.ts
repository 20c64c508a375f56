import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import { acts } from '../catalogus.ts';
import { refusalNow } from '../decide.ts';
import { rollen } from '../rol.ts';
import { context, toClosing, walk } from '../testing/path.ts';

const op = datum('2026-05-03');
const closed = walk(leegDossier, toClosing);
const vervallen = (soort: 'dubbel' | 'ten_onrechte'): Dossier => ({
  ...closed,
  vervallen: { soort, op, versie: 90, dossiernummer: soort === 'dubbel' ? '2026-00002' : null },
});
const director = {
  actor: { medewerkerId: '88888888-8888-4888-8888-888888888888', rol: 'directeur' as const },
};

/** What people have a right to (5.4.5, A15, A16-17), what protects them (B2.5, A6, 5.4.2a), and undoing it. */
const rights = [
  'agreeContactwijze',
  'answerVerzoek',
  'checkIdentiteit',
  'confirmProcedure',
  'correctGegeven',
  'declareBelang',
  'eraseDocument',
  'eraseGegeven',
  'extendProcedure',
  'extendVerzoek',
  'giveInzage',
  'grantWissing',
  'nameVervanger',
  'openProcedure',
  'receiveVerzoek',
  'restoreDossier',
  'revokeMachtiging',
  'revokeToestemming',
  'setBelang',
  'settleProcedure',
  'tellOntvangers',
];

describe('a dossier that no longer counts', () => {
  test.each([
    ['dubbel', '2.2'],
    ['ten_onrechte', '10'],
  ] as const)(
    'protocol 2.2, 10: nothing goes on in it (%s, %s) but rights and undoing it',
    (soort, artikel) => {
      const stopped = acts.filter((act) => {
        const refusal = refusalNow(vervallen(soort), act, context('2026-06-01', director));
        const here = refusal && 'artikel' in refusal && refusal.artikel === artikel;
        return here && refusal.opheffen === 'restoreDossier';
      });
      const open = acts.filter(
        ({ name, by }) => by.includes('directeur') && !stopped.some((one) => one.name === name),
      );
      expect(open.map(({ name }) => name).toSorted()).toEqual(rights);
    },
  );
});

describe('who carries rights out', () => {
  test('protocol 5.4.5, A15, A16-17: whoever does case work; erasing a whole dossier is the directeur alone', () => {
    for (const name of rights.filter((one) =>
      /Verzoek|Procedure|Gegeven|Document|Ontvangers|Inzage|Wissing/.test(one),
    )) {
      const by = acts.find((act) => act.name === name)?.by ?? [];
      expect([name, rollen.filter((rol) => by.includes(rol))]).toEqual([
        name,
        name === 'grantWissing' ? ['directeur'] : ['klachtbehandelaar', 'leidinggevende', 'directeur'],
      ]);
    }
  });

  test.each([
    ['openProcedure', ['3.5', '5.4.5', 'B2.5', 'B12']],
    ['confirmProcedure', ['5.4.5', 'B12']],
    ['extendProcedure', ['5.4.5', 'B12']],
    ['settleProcedure', ['5.4.5', 'B12']],
    ['receiveVerzoek', ['5.4.8', '8.4', 'A15', 'A16-17']],
    ['checkIdentiteit', ['A15']],
    ['extendVerzoek', ['A15']],
    ['answerVerzoek', ['5.4.8', 'A15', 'A16-17']],
    ['giveInzage', ['5.4.8', '8.4', 'A15']],
    ['correctGegeven', ['A16-17']],
    ['eraseGegeven', ['A16-17']],
    ['eraseDocument', ['A16-17']],
    ['tellOntvangers', ['A16-17']],
    ['grantWissing', ['11', 'A16-17']],
  ])('%s carries out %j', (name, artikelen) =>
    expect(acts.find((act) => act.name === name)?.artikelen).toEqual(artikelen),
  );
});
