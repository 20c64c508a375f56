import { describe, expect, test } from 'vitest';
import { leegDossier } from '../dossier/dossier.ts';
import { isRefusal } from '../dossier/refusal.ts';
import { type ActName, acts } from './catalogus.ts';
import { tegenNaarBuiten } from './naar-buiten.ts';
import { refusedIn } from './testing/besluit.ts';
import { attempt, melding, refusedUnder, toLetter, walk } from './testing/path.ts';

/**
 * Who hears of a case by each act. `anderen`: others than the client, so all that keeps a case inside refuses it. `soms`:
 * it depends on what is recorded. `afloop`: others who already know hear how it ends, which always goes on, or the whole
 * case goes to another bureau. `niemand`: nobody but the client and the bureau. A new act is declared here too.
 */
const hoort: Record<ActName, 'anderen' | 'soms' | 'afloop' | 'niemand'> = {
  receiveMelding: 'niemand',
  receiveDossier: 'niemand',
  amendRegistratie: 'niemand',
  takeOverDossier: 'niemand',
  judgeUrgency: 'niemand',
  assignBehandelaar: 'niemand',
  handOverDossier: 'niemand',
  declareBelang: 'niemand',
  setBelang: 'niemand',
  nameVervanger: 'niemand',
  linkVoorval: 'niemand',
  unlinkVoorval: 'niemand',
  findConflict: 'niemand',
  noteConflict: 'niemand',
  makeVoorlegging: 'niemand',
  decideVoorlegging: 'niemand',
  contactClient: 'niemand',
  mailClient: 'niemand',
  receiveClientMail: 'niemand',
  agreeContactwijze: 'niemand',
  recordGrondslag: 'niemand',
  revokeToestemming: 'niemand',
  changeAnonimiteit: 'niemand',
  tellDerde: 'niemand',
  askKlacht: 'niemand',
  chooseBehandelwijze: 'niemand',
  referClient: 'niemand',
  giveAdvies: 'niemand',
  adviseOndersteuning: 'niemand',
  confirmAfspraak: 'niemand',
  holdIntake: 'niemand',
  discussWerkwijze: 'niemand',
  tellBekendwording: 'niemand',
  recordMachtiging: 'niemand',
  requestStukken: 'niemand',
  remindStukken: 'niemand',
  receiveStukken: 'niemand',
  contactDerde: 'anderen',
  addDocument: 'soms',
  tellVertraging: 'niemand',
  decideBehandeling: 'niemand',
  agreePlan: 'niemand',
  failOvereenstemming: 'niemand',
  discussVoortgang: 'niemand',
  startOnderzoek: 'anderen',
  sendHoorWederhoorbrief: 'anderen',
  sendRappel: 'anderen',
  receiveReactie: 'niemand',
  sendAfschrift: 'niemand',
  agreeBemiddeling: 'anderen',
  takeStap: 'anderen',
  takeBeschermendeStap: 'anderen',
  noteTermijn: 'niemand',
  signalTermijn: 'anderen',
  settleTermijn: 'niemand',
  noteAfspraakGemist: 'niemand',
  explainAfspraak: 'niemand',
  warnClient: 'niemand',
  revokeMachtiging: 'niemand',
  sendConclusie: 'afloop',
  tellEinde: 'niemand',
  tellEindeWederpartij: 'afloop',
  closeDossier: 'niemand',
  reopenDossier: 'niemand',
  transferDossier: 'afloop',
  mergeDossier: 'niemand',
  splitDossier: 'niemand',
  voidRegistratie: 'niemand',
  restoreDossier: 'niemand',
  withdrawHandeling: 'niemand',
  holdEvaluatie: 'niemand',
  recordDoelen: 'niemand',
  openProcedure: 'niemand',
  confirmProcedure: 'niemand',
  extendProcedure: 'niemand',
  settleProcedure: 'niemand',
  receiveVerzoek: 'niemand',
  checkIdentiteit: 'niemand',
  extendVerzoek: 'niemand',
  giveInzage: 'niemand',
  correctGegeven: 'niemand',
  eraseGegeven: 'niemand',
  eraseDocument: 'niemand',
  grantWissing: 'niemand',
  tellOntvangers: 'afloop',
  answerVerzoek: 'niemand',
};
const who = (soort: string) => acts.filter(({ name }) => hoort[name as ActName] === soort);
const namesOf = (soort: string) => who(soort).map(({ name }) => name);

const elsewhere = { ...melding, gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' };
const moved = walk(walk(leegDossier, toLetter), [['amendRegistratie', { ...elsewhere, op: '2026-03-24' }]]);

describe('an act by which others hear of a case', () => {
  test('every act says who hears of it', () =>
    expect(Object.keys(hoort).sort()).toEqual(acts.map(({ name }) => name).sort()));
  test('protocol 2.4, 3.5, 4.1, 4.2, 5.4.1b, 8.6a: what keeps a case inside comes first in each of them', () => {
    expect(namesOf('anderen').length).toBeGreaterThan(0);
    for (const { name, refuse } of who('anderen'))
      expect(refuse.slice(0, tegenNaarBuiten.length), name).toEqual(tegenNaarBuiten);
  });
  test('protocol 2.4: each cites that rule, and is refused outside the area served', () => {
    for (const { name, artikelen } of who('anderen')) expect(artikelen, name).toContain('2.4');
    expect(refusedIn(moved, '2.4')).toEqual(
      expect.arrayContaining(namesOf('anderen').map((name) => `${name} referClient`)),
    );
  });
  test('protocol 5.2e: whatever needs a machtiging is one of them', () => {
    const bound = acts.filter(({ refuse }) => refuse.some(({ artikel }) => artikel === '5.2e'));
    for (const { name } of bound) expect(['anderen', 'soms'], name).toContain(hoort[name as ActName]);
  });
  test('protocol 8.6b, B10: how it ends is told, whatever keeps the case inside', () => {
    const refused = refusedIn(moved, '2.4').join(' ');
    for (const name of [...namesOf('afloop'), ...namesOf('soms')]) expect(refused).not.toContain(name);
  });
  test('protocol 2.4: a document sent to others is refused outside the area served, another one is not', () => {
    const stuk = { op: '2026-05-20', soort: 'brief', richting: 'verzonden' };
    refusedUnder(moved, 'addDocument', { ...stuk, partij: 'wederpartij' }, '2.4', null);
    for (const over of [{ partij: 'client' }, { partij: 'wederpartij', richting: 'ontvangen' }])
      expect(isRefusal(attempt(moved, 'addDocument', { ...stuk, ...over }, '2026-06-01'))).toBe(false);
  });
});
