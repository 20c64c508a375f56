import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../dossier/dossier.ts';
import { datum } from '../time/datum.ts';
import type { ActName } from './catalogus.ts';
import { directeurId, ofPeople, possibleIn, refusedIn } from './testing/besluit.ts';
import { toClosing, toLetter, walk } from './testing/path.ts';

const op = datum('2026-05-04');
const heard = walk(leegDossier, toLetter);
const closed = walk(leegDossier, toClosing);

describe('what goes on', () => {
  const belang: ActName[] = ['declareBelang', 'setBelang', 'nameVervanger'];
  const rechten: ActName[] = [
    'openProcedure',
    'receiveVerzoek',
    'correctGegeven',
    'eraseGegeven',
    'eraseDocument',
  ];

  test('protocol 3: before a melding nothing but its receipt', () => {
    expect(possibleIn(leegDossier)).toEqual(['receiveMelding']);
    expect(refusedIn(leegDossier, '3')).toHaveLength(ofPeople.length - 1);
  });
  test('protocol 8.6a, 9, 5.4.5, A15: after closing evaluation, documents, corrections and rights', () =>
    expect(possibleIn(closed)).toEqual(
      [
        ...belang,
        ...rechten,
        'amendRegistratie',
        'linkVoorval',
        'agreeContactwijze',
        'recordGrondslag',
        'addDocument',
        'revokeMachtiging',
        'reopenDossier',
        'mergeDossier',
        'splitDossier',
        'withdrawHandeling',
        'holdEvaluatie',
        'recordDoelen',
      ].sort(),
    ));
  test.each([
    ['dubbel', '2.2', '2026-00001'],
    ['ten_onrechte', '10', null],
  ] as const)(
    'protocol 2.2, 10: in a dossier that no longer counts (%s) rights, and undoing it',
    (soort, artikel, dossiernummer) => {
      const gone: Dossier = { ...closed, vervallen: { soort, op, versie: 2, dossiernummer } };
      expect(possibleIn(gone)).toEqual(
        [...belang, ...rechten, 'agreeContactwijze', 'revokeMachtiging', 'restoreDossier'].sort(),
      );
      const stopped = refusedIn(gone, artikel);
      expect(stopped).toContain('contactClient restoreDossier');
      expect(stopped.every((one) => one.endsWith(' restoreDossier'))).toBe(true);
    },
  );
  test('protocol B2.5: who has a personal interest does nothing at all', () => {
    const conflicted = { ...heard, belangen: [directeurId] };
    expect(possibleIn(conflicted)).toEqual([]);
    expect(refusedIn(conflicted, 'B2.5')).toHaveLength(ofPeople.length);
  });
});
