import {
  type Act,
  acts,
  addDays,
  type Context,
  type Dossier,
  datum,
  decide,
  evolve,
  foldJournaal,
  type Gebeurtenis,
  isOpen,
  isRefusal,
  leegDossier,
  rollen,
  standaardInstellingen,
  termijnenOf,
  veldOf,
  werkgebied,
} from '@meldpunt/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';

const settings = standaardInstellingen(werkgebied);
const marker = 'kanarie-in-de-kooi';
const uuid = '11111111-1111-4111-8111-111111111111';
const start = datum('2026-01-05');

const shapeOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { shape: Record<string, z.core.$ZodType> }).shape;
const elementOf = (schema: z.core.$ZodType) => (schema as unknown as { element: z.core.$ZodType }).element;

/** Any value a person could give in a field, mostly right ones; the day is filled in by the walk. */
const anyValue = (schema: z.core.$ZodType, day: string): fc.Arbitrary<unknown> => {
  const veld = veldOf(schema);
  const codes = veld?.lijst?.codes.map((code) => code.code) ?? [];
  switch (veld?.soort) {
    case 'keuze':
      return fc.constantFrom(...codes);
    case 'keuzes':
      return fc.oneof(
        { weight: 3, arbitrary: fc.constant(codes) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }) },
      );
    case 'datum':
      return fc.constant(day);
    case 'tijd':
      return fc.constant('10:00');
    case 'janee':
      return fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.boolean() });
    case 'getal':
      return fc.integer({ min: 1, max: 5 });
    case 'verwijzing':
      return fc.constant(veld.verwijst?.startsWith('gemeente') ? 'GM0014' : uuid);
    case 'rijen':
      return fc.array(inputOf(shapeOf(elementOf(schema)), day), { minLength: 1, maxLength: 3 });
    default:
      return fc.constant(marker);
  }
};

const inputOf = (shape: Record<string, z.core.$ZodType>, day: string): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, anyValue(schema, day)])));

type Step = { act: Act; input: object; day: ReturnType<typeof datum>; rol: (typeof rollen)[number] };

const step = (n: number): fc.Arbitrary<Step> =>
  fc.constantFrom(...acts).chain((act) => {
    const day = addDays(start, n);
    const rol = fc.oneof(
      { weight: 9, arbitrary: fc.constant('klachtbehandelaar' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...rollen) },
    );
    return fc.record({
      act: fc.constant(act),
      input: inputOf(shapeOf(act.input), day),
      day: fc.constant(day),
      rol,
    });
  });

const contextOf = ({ day, rol }: Step): Context => ({
  actor: { medewerkerId: uuid, rol },
  nu: new Date(`${day}T12:00:00Z`),
  vandaag: day,
  instellingen: settings,
  nieuwId: () => uuid,
});

type Recorded = { versie: number; gebeurtenis: Gebeurtenis };
const has = (before: Gebeurtenis[], type: Gebeurtenis['type']) => before.some((event) => event.type === type);

/** Written from the articles alone, over the events before; shares nothing with the rules of the catalogue. */
const violation = (journaal: Gebeurtenis[], event: Gebeurtenis): string | null => {
  const before = standing(journaal);
  const melding = before.find((e) => e.type === 'MeldingReceived');
  if (event.type !== 'MeldingReceived' && !melding) return '3: before receipt';
  const outward = ['OnderzoekStarted', 'HoorWederhoorbriefSent', 'RappelSent', 'StapTaken'].includes(
    event.type,
  );
  const anonimiteit =
    before.findLast((e) => e.type === 'AnonimiteitChanged')?.anonimiteit ?? melding?.anonimiteit;
  if (outward && anonimiteit !== 'geen') return '5.4.1b: outward act for an anonymous client';
  const granted = (soort: string) =>
    before.some((e) => e.type === 'VoorleggingDecided' && e.soort === soort && e.beslissing === 'akkoord');
  const own = granted('eigen_actie');
  if (outward && !own && !inForce(before)) return '5.2e: outward act without machtiging';
  if (outward && !has(before, 'PlanAgreed')) return '7: outward act without plan';
  if (event.type === 'HoorWederhoorbriefSent' && !has(before, 'OnderzoekStarted'))
    return 'B10: letter before notice';
  if (event.type === 'IntakeHeld' && !has(before, 'AfspraakConfirmed'))
    return '5b: intake without confirmation';
  const safeguard = safeguards(before, event, granted, own);
  if (safeguard) return safeguard;
  if (event.type === 'PlanAgreed' && !own && !has(before, 'BehandelingDecided'))
    return '6.1: plan without decision';
  const lastChoice = before.filter((e) => e.type === 'BehandelwijzeChosen').at(-1);
  if (outward && ['registratie', 'advies'].includes(lastChoice?.behandelwijze ?? ''))
    return '4.1, 4.2: acts with registration or advice only';
  if (event.type === 'DossierClosed' && !has(before, 'EindeTold')) return '5.4.4b: closed untold';
  if (event.type === 'DossierClosed' && uncopied(before) > 0) return '8.5: closed without a copy';
  if (event.type === 'DossierClosed' && has(before, 'OnderzoekStarted') && !has(before, 'ConclusieSent'))
    return 'B10: closed without conclusion';
  const afterwards = [
    'EvaluatieHeld',
    'AfschriftSent',
    'RegistratieAmended',
    'VoorvalLinked',
    'VoorvalUnlinked',
    'MachtigingRevoked',
    'ContactwijzeAgreed',
    'GrondslagRecorded',
    'ToestemmingRevoked',
    'DoelenRecorded',
    'BelangDeclared',
    'VervangerNamed',
    'TermijnSettled',
    'ProcedureOpened',
    'ProcedureConfirmed',
    'ProcedureSettled',
    'VerzoekReceived',
    'IdentiteitChecked',
    'VerzoekExtended',
    'VerzoekAnswered',
    'HandelingWithdrawn',
    'DossierReopened',
    'DocumentAdded',
  ];
  const sentOut =
    event.type === 'DocumentAdded' &&
    event.richting === 'verzonden' &&
    !['client', 'bureau'].includes(event.partij);
  if (sentOut && anonimiteit !== 'geen') return '5.4.1b: a document sent out for an anonymous client';
  if (sentOut && !own && !has(before, 'MachtigingGiven'))
    return '5.2e: a document sent out without machtiging';
  if (sentOut && event.partij === 'wederpartij' && !has(before, 'OnderzoekStarted'))
    return 'B10: a document sent before the notice';
  if (isClosed(before) && sentOut) return '8.6a: a document sent out after closing';
  if (isClosed(before) && !afterwards.includes(event.type)) return '8.6a: act after closing';
  return null;
};

/** What stands: a withdrawn act did not happen. Ids of versions are places in the journal. */
const standing = (journaal: Gebeurtenis[]): Gebeurtenis[] => {
  const gone = new Set(journaal.flatMap((e) => (e.type === 'HandelingWithdrawn' ? e.versies : [])));
  return journaal.filter((e, i) => e.type !== 'HandelingWithdrawn' && !gone.has(i + 1));
};

const last = (before: Gebeurtenis[], types: Gebeurtenis['type'][]) =>
  before.findLast((e) => types.includes(e.type))?.type;

const isClosed = (before: Gebeurtenis[]): boolean => {
  const ending = last(before, ['DossierClosed', 'DossierTransferred', 'DossierTakenOver', 'DossierReopened']);
  return ending !== undefined && ending !== 'DossierReopened';
};

/** The laws of the safeguards, over what stands. */
const safeguards = (
  before: Gebeurtenis[],
  event: Gebeurtenis,
  granted: (soort: string) => boolean,
  own: boolean,
): string | null => {
  const conflict = last(before, ['ConflictFound', 'VoorleggingDecided']);
  const handling = [
    'IntakeHeld',
    'PlanAgreed',
    'OnderzoekStarted',
    'StapTaken',
    'HoorWederhoorbriefSent',
    'AdviesGiven',
  ];
  const asked = before.findLastIndex((e) => e.type === 'Voorgelegd' && e.soort === 'belangenconflict');
  const answered = before.findLastIndex(
    (e) => e.type === 'VoorleggingDecided' && e.soort === 'belangenconflict',
  );
  if (conflict && asked > answered && handling.includes(event.type))
    return '3.5: handling while a conflict waits';
  if (event.type === 'OnderzoekStarted' && !own && !has(before, 'BekendwordingTold'))
    return '5.4.1a: investigation before the client knew';
  if (event.type === 'StapTaken') {
    if (event.stap !== 'informatie' && !has(before, 'HoorWederhoorbriefSent'))
      return '5.4.1c: action before the other side was asked';
    if (event.stap === 'bemiddeling' && !has(before, 'BemiddelingAgreed'))
      return 'B11: mediation without consent';
  }
  if (event.type === 'BeschermendeStapTaken' && !granted('beschermende_stap'))
    return '5.4.1c: urgent step without a decision';
  if (event.type === 'BemiddelingAgreed' && !has(before, 'HoorWederhoorbriefSent'))
    return 'B11: before both views';
  if (event.type === 'VerzoekAnswered' && event.antwoord !== 'geweigerd' && !has(before, 'IdentiteitChecked'))
    return 'A15: given before identity was checked';
  if (event.type !== 'DossierClosed') return null;
  if (has(before, 'OnderzoekStarted') && !has(before, 'WederpartijEindeTold'))
    return '8.6b: other party untold';
  if (last(before, ['AfspraakMissed', 'AfspraakExplained']) === 'AfspraakMissed') {
    const missed = before.findLast((e) => e.type === 'AfspraakMissed');
    if (missed?.door === 'bureau') return '8.1a: unexplained';
  }
  const silent = ['client_reageert_niet', 'afspraken_niet_nagekomen'].includes(event.reden);
  if (silent && last(before, ['ClientWarned', 'ContactMade']) !== 'ClientWarned')
    return '8.1b: ended without a warning';
  if (event.reden === 'stukken_niet_geleverd' && !has(before, 'StukkenReminded'))
    return '5.4.6: no second chance';
  if (event.reden === 'doel_bereikt' && !has(before, 'PlanAgreed')) return '8.6a: no goal';
  return null;
};

const inForce = (before: Gebeurtenis[]): boolean => {
  const withdrawn =
    before.flatMap((e) => (e.type === 'MachtigingRevoked' ? [before.indexOf(e)] : [])).at(-1) ?? -1;
  return before.some(
    (e, i) => e.type === 'MachtigingGiven' && i > withdrawn && e.omvang.includes('wederpartij'),
  );
};

const uncopied = (before: Gebeurtenis[]): number => {
  const lastCopy = before.map((e) => e.type).lastIndexOf('AfschriftSent');
  return before
    .slice(lastCopy + 1)
    .filter(
      (e) =>
        ['HoorWederhoorbriefSent', 'RappelSent', 'WederpartijReplied', 'WederpartijEindeTold'].includes(
          e.type,
        ) ||
        (e.type === 'DocumentAdded' && e.partij === 'wederpartij' && e.richting !== 'eigen'),
    ).length;
};

const walk = (steps: Step[]) => {
  const journaal: Recorded[] = [];
  let dossier: Dossier = leegDossier;
  for (const taken of steps) {
    const answer = decide(dossier, taken.act, taken.input, contextOf(taken));
    if (isRefusal(answer)) continue;
    for (const gebeurtenis of answer.events) {
      expect(
        violation(
          journaal.map((r) => r.gebeurtenis),
          gebeurtenis,
        ),
      ).toBeNull();
      const recorded = { versie: journaal.length + 1, gebeurtenis };
      journaal.push(recorded);
      dossier = evolve(dossier, recorded);
    }
  }
  return { journaal, dossier };
};

/** Acts in the order of the protocol, so that a random walk also comes far; others are thrown in between. */
const forward: fc.Arbitrary<Step[]> = fc
  .tuple(
    ...acts.map((act, n) =>
      fc.tuple(inputOf(shapeOf(act.input), addDays(start, n)), fc.integer({ min: 0, max: 9 })),
    ),
  )
  .map((given) =>
    given.flatMap(([input, skip], n) =>
      skip === 0
        ? []
        : [{ act: acts[n] as Act, input, day: addDays(start, n), rol: 'klachtbehandelaar' as const }],
    ),
  );

const sequence = fc
  .tuple(forward, fc.tuple(...Array.from({ length: 20 }, (_, n) => step(acts.length + n))))
  .map(([first, then]) => [...first, ...then]);

test('10,000 random sequences of acts by random people never reach a state outside the protocol', {
  timeout: 240_000,
}, () => {
  let recorded = 0;
  let closed = 0;
  fc.assert(
    fc.property(sequence, (steps) => {
      const { journaal, dossier } = walk(steps);
      recorded += journaal.length;
      closed += dossier.status === 'afgesloten' ? 1 : 0;
      expect(foldJournaal(journaal)).toEqual(dossier);
      expect(JSON.stringify(journaal)).not.toContain(marker);
      for (const term of termijnenOf(journaal, settings).filter(isOpen)) {
        expect(term.bindt).toBeTruthy();
        expect(term.uiterlijkOp >= term.begonnenOp).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
  // A walk that never comes anywhere would prove nothing.
  expect(recorded).toBeGreaterThan(50_000);
  expect(closed).toBeGreaterThan(50);
});
