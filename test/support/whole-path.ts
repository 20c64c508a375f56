import {
  type Act,
  type Actor,
  actByName,
  isRefusal,
  redenVelden,
  veldOf,
  werkwijzepunten,
} from '@meldpunt/core';
import { recordAct, type StoreDeps } from '@meldpunt/store';
import type { z } from 'zod';

/** A handler for tests, as a row of `medewerker`. */
export const behandelaarId = '11111111-1111-4111-8111-111111111111';
const actor = { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' } as const;

/** The coded side of one whole path, from melding to evaluation, in the first half of 2026. */
export const wholePath: [string, Record<string, unknown>][] = [
  [
    'receiveMelding',
    {
      kanaal: 'telefoon',
      op: '2026-03-02',
      tijd: '10:15',
      direct: false,
      spoedeisend: false,
      rolMelder: 'slachtoffer',
      anonimiteit: 'geen',
      gronden: ['ras', 'godsdienst'],
      terrein: 'arbeidsmarkt',
      aard: 'omstreden_behandeling',
      gemeenteWoon: 'GM0014',
      gemeenteVoorval: 'GM1895',
      aantalSlachtoffers: 1,
      relatie: 'werkgever',
    },
  ],
  ['assignBehandelaar', { op: '2026-03-02', behandelaarId }],
  ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: true }],
  ['askKlacht', { op: '2026-03-03', door: 'slachtoffer' }],
  ['chooseBehandelwijze', { op: '2026-03-03', behandelwijze: 'ondersteuning', vormen: ['bemiddeling'] }],
  ['giveAdvies', { op: '2026-03-03', wijze: 'brief' }],
  ['confirmAfspraak', { op: '2026-03-04', intakeOp: '2026-03-10', bevestiging: 'schriftelijk', tolk: true }],
  [
    'holdIntake',
    {
      op: '2026-03-10',
      verwachtingenIndividueel: ['excuses'],
      verwachtingenStructureel: [],
      besproken: werkwijzepunten.codes.map(({ code }) => code),
      onbekend: ['datum'],
      gecontroleerd: [
        'samenvatting_bevestigd',
        'verwachtingen_bevestigd',
        'onderzoek_uitgelegd',
        'afspraken_samengevat',
      ],
      psychischeProblemen: 'nee',
      stukkenToegezegd: true,
    },
  ],
  ['tellBekendwording', { op: '2026-03-10' }],
  ['decideBehandeling', { op: '2026-03-18', inBehandeling: true, strategie: ['hoor-wederhoor'] }],
  [
    'agreePlan',
    {
      op: '2026-03-20',
      stappen: [{ stap: 'hoor-wederhoor', doorWie: 'bureau', uiterlijk: '2026-04-20' }],
      haalbaarEnToetsbaar: true,
      bewijsbaarheid: 'redelijk',
      behandelaarId,
      leeftijdsklasse: 'vanaf_16',
      instemmer: 'client',
      clientAkkoord: true,
    },
  ],
  [
    'recordMachtiging',
    { op: '2026-03-20', omvang: ['wederpartij'], leeftijdsklasse: 'vanaf_16', ondertekenaar: 'client' },
  ],
  ['startOnderzoek', { op: '2026-03-21' }],
  ['sendHoorWederhoorbrief', { op: '2026-03-23' }],
  ['sendRappel', { op: '2026-04-07' }],
  ['receiveReactie', { op: '2026-04-14', houding: 'positief' }],
  ['sendAfschrift', { op: '2026-04-15' }],
  ['discussVoortgang', { op: '2026-04-16' }],
  ['sendConclusie', { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true }],
  ['referClient', { op: '2026-04-21', instantie: 'juridisch_loket' }],
  ['tellEinde', { op: '2026-05-01', wijze: 'schriftelijk' }],
  ['tellEindeWederpartij', { op: '2026-05-01' }],
  ['sendAfschrift', { op: '2026-05-01' }],
  ['closeDossier', { op: '2026-05-02', reden: 'doel_bereikt', gewezenOpKlachtprocedure: true }],
  [
    'holdEvaluatie',
    {
      op: '2026-05-20',
      respons: true,
      doelBereikt: 'geheel',
      perDoel: [{ bereikt: 'geheel' }],
      tevredenheid: 5,
    },
  ],
];

/** The fields of an act's input. */
export const shapeOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { shape: Record<string, z.core.$ZodType> }).shape;
/** The fields of one row of a field with rows. */
export const elementOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { element: z.core.$ZodType }).element;

/** Fills every personal field of an act's input with `text(path)`, optional ones too. */
export const withPersonal = (
  shape: Record<string, z.core.$ZodType>,
  coded: Record<string, unknown>,
  text: (path: string) => string,
  path: string,
): Record<string, unknown> => {
  const filled = { ...coded };
  const unneeded = new Set<string>(
    Object.entries(redenVelden).flatMap(([punt, veld]) =>
      (coded.nietVanToepassing as string[] | undefined)?.includes(punt) ? [] : [veld],
    ),
  );
  for (const [key, schema] of Object.entries(shape)) {
    const veld = veldOf(schema);
    if (veld?.klasse && !unneeded.has(key)) filled[key] = text(`${path}.${key}`);
    if (veld?.soort !== 'rijen' || !Array.isArray(coded[key])) continue;
    const inner = shapeOf(elementOf(schema));
    filled[key] = (coded[key] as Record<string, unknown>[]).map((row) =>
      withPersonal(inner, row, text, `${path}.${key}`),
    );
  }
  return filled;
};

/** An act that must be there. */
export const actOf = (name: string): Act => {
  const act = actByName(name);
  if (!act) throw new Error(`no act ${name}`);
  return act;
};

/** Makes the row of the handler that the path refers to. */
export const makeBehandelaar = async (deps: StoreDeps, naam = 'Proef Behandelaar'): Promise<void> => {
  await deps.store.db
    .insertInto('medewerker')
    .values({
      medewerker_id: behandelaarId,
      gebruikersnaam: 'proef',
      naam,
      rol: 'klachtbehandelaar',
      aangemaakt_op: deps.nu(),
    })
    .onConflict((c) => c.doNothing())
    .execute();
};

/** An act with the coded side of its input. */
export type Stap = readonly [handeling: string, invoer: Record<string, unknown>];

/** The whole input of a step: its coded side, and `text(path)` in every personal field. */
export const inputOf = ([name, coded]: Stap, text: (path: string) => string): Record<string, unknown> =>
  withPersonal(shapeOf(actOf(name).input), coded, text, name);

/** The path in another year. */
export const pathIn = (jaar: number): Stap[] =>
  JSON.parse(JSON.stringify(wholePath).replaceAll('2026-', `${jaar}-`));

/** Records steps in a new dossier, through the same door as the screens. */
export const recordSteps = async (
  deps: StoreDeps,
  steps: readonly Stap[],
  text: (path: string) => string,
  by: (name: string) => Actor = () => actor,
): Promise<{ dossierId: string; dossiernummer: string; versie: number }> => {
  let known = { dossierId: '', dossiernummer: '', versie: 0 };
  for (const step of steps) {
    const [handeling] = step;
    const answer = await recordAct(deps, {
      dossierId: known.dossierId || null,
      expectedVersion: known.versie,
      handeling,
      input: inputOf(step, text),
      actor: by(handeling),
    });
    if (isRefusal(answer)) throw new Error(`${handeling}: ${JSON.stringify(answer)}`);
    known = answer as typeof known;
  }
  return known;
};

/** Records the path (or its first `steps` acts) in a new dossier. */
export const recordPath = async (
  deps: StoreDeps,
  text: (path: string) => string,
  options: { steps?: number; over?: Record<string, unknown>; jaar?: number } = {},
): Promise<{ dossierId: string; dossiernummer: string; versie: number }> => {
  const steps = pathIn(options.jaar ?? 2026).map(
    ([name, coded]): Stap => [name, name === 'receiveMelding' ? { ...coded, ...options.over } : coded],
  );
  return recordSteps(deps, steps.slice(0, options.steps ?? steps.length), text);
};
