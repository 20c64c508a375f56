import { expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { foldJournaal } from '../../dossier/evolve.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { datum } from '../../time/datum.ts';
import type { Act, Context } from '../act.ts';
import { decide } from '../decide.ts';
import { standaardInstellingen } from '../instellingen.ts';
import type { Actor } from '../rol.ts';
import { isOpen, termijnenOf } from '../termijnen-of.ts';
import { receiveMelding } from './receive-melding.ts';
import { takeOverDossier } from './take-over-dossier.ts';

const instellingen = standaardInstellingen(['GM0014']);
const context = (rol: Actor['rol'] = 'systeem'): Context => ({
  actor: { medewerkerId: null, rol },
  nu: new Date('2026-06-01T12:00:00Z'),
  vandaag: datum('2026-06-01'),
  instellingen,
  nieuwId: () => '33333333-3333-4333-8333-333333333333',
});
const melding = {
  kanaal: 'brief',
  op: '2015-03-02',
  tijd: '12:00',
  direct: false,
  spoedeisend: false,
  rolMelder: 'slachtoffer',
  anonimiteit: 'geheel',
  omschrijving: 'Verzonnen verhaal.',
  gronden: ['ras'],
  terrein: 'arbeidsmarkt',
  aard: 'omstreden_behandeling',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 1,
};
/** Without a number or address nobody can be reached, and no term for that begins (3.3). */
const address = { melderEmail: 'iemand@voorbeeld.example' };
const afsluiting = { op: '2015-04-01', reden: 'doel_bereikt', klachtbehandelingen: ['bemiddeling'] };

const journaalOf = (...acts: [Act, object][]) => {
  const journaal: Parameters<typeof termijnenOf>[0][number][] = [];
  for (const [act, input] of acts) {
    const decision = decide(foldJournaal(journaal), act, input, context());
    if (isRefusal(decision)) return decision;
    for (const gebeurtenis of decision.events) journaal.push({ versie: journaal.length + 1, gebeurtenis });
  }
  return journaal;
};
const receive = receiveMelding as unknown as Act;
const takeOver = takeOverDossier as unknown as Act;
const takenOver = (over: object = {}) =>
  journaalOf([receive, { ...melding, ...address }], [takeOver, { ...afsluiting, ...over }]);

test('protocol 8.6a, 10: a case that ended earlier is closed with its reason, and nothing is made up', () => {
  const journaal = takenOver();
  if (isRefusal(journaal)) throw new Error('refused');
  expect(foldJournaal(journaal)).toMatchObject({
    status: 'afgesloten',
    afsluiting: { op: '2015-04-01', reden: 'doel_bereikt' },
    klachtbehandelingen: ['bemiddeling'],
    eersteContactOp: null,
    eindeVerteldOp: null,
    behandelwijze: null,
  });
  const termijnen = termijnenOf(journaal, instellingen);
  expect(termijnen.map((t) => [t.termijn, t.vervallenOp, isOpen(t)])).toEqual([
    ['contact', '2015-04-01', false],
  ]);
});

test('protocol 8.6a: a first contact that is known is kept, and lies between receipt and closing', () => {
  const kept = takenOver({ contactOp: '2015-03-04' });
  expect(isRefusal(kept) ? kept : foldJournaal(kept).eersteContactOp).toBe('2015-03-04');
  for (const contactOp of ['2015-03-01', '2015-04-02'])
    expect(takenOver({ contactOp })).toMatchObject({ refused: 'invoer', fouten: [{ veld: 'contactOp' }] });
});

test('protocol 8.6a: not before receipt, not twice, and by the system only', () => {
  expect(takenOver({ op: '2015-03-01' })).toMatchObject({ refused: 'invoer', fouten: [{ veld: 'op' }] });
  expect(journaalOf([receive, melding], [takeOver, afsluiting], [takeOver, afsluiting])).toMatchObject({
    refused: 'artikel',
    artikel: '8.6a',
  });
  expect(decide(leegDossier, takeOver, afsluiting, context())).toMatchObject({ artikel: '3' });
  expect(decide(leegDossier, takeOver, afsluiting, context('directeur'))).toMatchObject({ refused: 'rol' });
});
