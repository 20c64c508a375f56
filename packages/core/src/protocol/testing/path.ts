import { expect } from 'vitest';
import { werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { evolve } from '../../dossier/evolve.ts';
import { isRefusal, type Refusal } from '../../dossier/refusal.ts';
import { datum } from '../../time/datum.ts';
import type { Context } from '../act.ts';
import { type ActName, actByName } from '../catalogus.ts';
import { decide } from '../decide.ts';
import { standaardInstellingen } from '../instellingen.ts';

export const behandelaarId = '11111111-1111-4111-8111-111111111111';
export const organisatieId = '22222222-2222-4222-8222-222222222222';

export const context = (vandaag: string, over: Partial<Context> = {}): Context => ({
  actor: { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' },
  nu: new Date(`${vandaag}T12:00:00Z`),
  vandaag: datum(vandaag),
  instellingen: standaardInstellingen(['GM0014']),
  kopieGemaakt: true,
  nieuwId: () => '33333333-3333-4333-8333-333333333333',
  ...over,
});

export const melding = {
  kanaal: 'telefoon',
  op: '2026-03-02',
  tijd: '10:15',
  direct: false,
  spoedeisend: false,
  rolMelder: 'slachtoffer',
  anonimiteit: 'geen',
  melderNaam: 'Verzonnen Persoon',
  omschrijving: 'Verzonnen verhaal.',
  gronden: ['ras'],
  terrein: 'arbeidsmarkt',
  aard: 'omstreden_behandeling',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 1,
  voorvaldatum: '2026-03-01',
  relatie: 'werkgever',
  organisatieId,
};

/** Decides an act and folds its events, or gives the refusal. */
export const attempt = (
  dossier: Dossier,
  name: ActName,
  input: object,
  vandaag: string,
  over: Partial<Context> = {},
): Dossier | Refusal => {
  const act = actByName(name);
  if (!act) throw new Error(name);
  const given = context(vandaag, over);
  const decision = decide(dossier, act, input, given);
  if (isRefusal(decision)) return decision;
  return decision.events.reduce(
    (state, gebeurtenis, i) =>
      evolve(state, {
        versie: dossier.versie + i + 1,
        gebeurtenis,
        medewerkerId: given.actor.medewerkerId,
      }),
    dossier,
  );
};

/** Goes through acts that must all be possible. */
export const walk = (start: Dossier, steps: [ActName, object][]): Dossier =>
  steps.reduce((dossier, [name, input]) => {
    const next = attempt(dossier, name, input, '2026-06-01');
    if (isRefusal(next)) throw new Error(`${name}: ${JSON.stringify(next)}`);
    return next;
  }, start);

export const plan = {
  op: '2026-03-20',
  resultaat: 'Excuses.',
  haalbaarEnToetsbaar: true,
  bewijsbaarheid: 'redelijk',
  praktischeHulpvraag: 'Werk houden.',
  structureleKant: 'Meer klachten.',
  verwachtingen: 'Excuses.',
  stappen: ['hoor-wederhoor', 'informatie', 'gesprek', 'bemiddeling', 'juridische_procedure'].map((stap) => ({
    stap,
    doorWie: 'bureau',
    uiterlijk: '2026-04-20',
    alsGeenAntwoord: 'Rappel.',
    alsAfwijzend: 'Gesprek.',
    alsPositief: 'Afronden.',
  })),
  behandelaarId,
  leeftijdsklasse: 'vanaf_16',
  instemmer: 'client',
  clientAkkoord: true,
};
export const intake = {
  op: '2026-03-10',
  verslag: 'Verslag.',
  discriminatieaspect: 'Samenvatting.',
  emotioneelAspect: 'Boos.',
  psychischeProblemen: 'nee',
  praktischAspect: 'Inkomen.',
  structureelAspect: 'Vaker.',
  eerdereStappen: 'Geen.',
  tijdstip: '10 uur',
  plaats: 'Op het werk',
  betrokkenen: 'Een collega',
  onbekend: ['getuigen'],
  gecontroleerd: [
    'samenvatting_bevestigd',
    'verwachtingen_bevestigd',
    'onderzoek_uitgelegd',
    'afspraken_samengevat',
  ],
  verwachtingenIndividueel: ['excuses'],
  verwachtingenStructureel: [],
  besproken: werkwijzepunten.codes.map(({ code }) => code),
  stukkenToegezegd: true,
  advies: 'Onderzoeken.',
};
export const toIntake: [ActName, object][] = [
  ['receiveMelding', melding],
  ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: true }],
  ['chooseBehandelwijze', { op: '2026-03-03', behandelwijze: 'ondersteuning', vormen: ['bemiddeling'] }],
  ['confirmAfspraak', { op: '2026-03-04', intakeOp: '2026-03-10', bevestiging: 'schriftelijk', tolk: false }],
  ['holdIntake', intake],
];
export const beslissing = {
  op: '2026-03-18',
  inBehandeling: true,
  strategie: ['hoor-wederhoor'],
  diagnose: 'Diagnose.',
  motivering: 'Reden.',
};
export const toPlan: [ActName, object][] = [
  ...toIntake,
  ['tellBekendwording', { op: '2026-03-10', risicos: 'Nadeel op het werk.' }],
  ['decideBehandeling', beslissing],
  ['agreePlan', plan],
];
export const machtiging: [ActName, object] = [
  'recordMachtiging',
  {
    op: '2026-03-20',
    omvang: ['wederpartij'],
    leeftijdsklasse: 'vanaf_16',
    ondertekenaar: 'client',
    doel: 'Brief sturen.',
  },
];
export const toLetter: [ActName, object][] = [
  ...toPlan,
  machtiging,
  ['startOnderzoek', { op: '2026-03-21', afschriftMee: true, bericht: 'Bericht.' }],
  ['sendHoorWederhoorbrief', { op: '2026-03-23', brief: 'Brief.' }],
];
export const toClosing: [ActName, object][] = [
  ...toLetter,
  ['sendRappel', { op: '2026-04-07', brief: 'Rappel.' }],
  ['receiveReactie', { op: '2026-04-14', houding: 'positief', reactie: 'Reactie.' }],
  ['sendAfschrift', { op: '2026-04-15' }],
  [
    'sendConclusie',
    {
      op: '2026-04-20',
      uitkomst: 'aannemelijk',
      belangenAfgewogen: true,
      afschriftMee: true,
      conclusie: 'Conclusie.',
    },
  ],
  ['tellEindeWederpartij', { op: '2026-04-28', brief: 'Brief.' }],
  ['sendAfschrift', { op: '2026-04-28' }],
  ['tellEinde', { op: '2026-05-01', wijze: 'schriftelijk', bericht: 'Bericht.' }],
  ['closeDossier', { op: '2026-05-02', reden: 'doel_bereikt', gewezenOpKlachtprocedure: true }],
];

/** Expects that the act is refused under this article, and that this act would lift it. */
export const refusedUnder = (
  dossier: Dossier,
  name: ActName,
  input: object,
  artikel: string,
  lift: ActName | null,
) => {
  const answer = attempt(dossier, name, input, '2026-06-01');
  expect(answer).toMatchObject({ refused: 'artikel', artikel, opheffen: lift });
};

/** The first event of an act that must be possible. */
export const eventOf = (dossier: Dossier, name: ActName, input: object) => {
  const act = actByName(name);
  const decision = act && decide(dossier, act, input, context('2026-06-01'));
  if (!decision || isRefusal(decision)) throw new Error(JSON.stringify(decision));
  return decision.events[0];
};

/** The fields that the input lacks or has wrong. */
export const faultsOf = (answer: Dossier | Refusal): string[] =>
  isRefusal(answer) && answer.refused === 'invoer' ? answer.fouten.map((fout) => fout.veld) : [];

export const letter = { op: '2026-03-23', brief: 'Brief.' };
export const sluiting = { op: '2026-05-02', reden: 'doel_bereikt', gewezenOpKlachtprocedure: true };
