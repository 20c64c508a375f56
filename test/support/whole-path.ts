import { type Act, actByName, isRefusal, veldOf, werkwijzepunten } from '@meldpunt/core';
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

const shapeOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { shape: Record<string, z.core.$ZodType> }).shape;
const elementOf = (schema: z.core.$ZodType) => (schema as unknown as { element: z.core.$ZodType }).element;

/** Fills every personal field of an act's input with `text(path)`, optional ones too. */
export const withPersonal = (
  shape: Record<string, z.core.$ZodType>,
  coded: Record<string, unknown>,
  text: (path: string) => string,
  path: string,
): Record<string, unknown> => {
  const filled = { ...coded };
  for (const [key, schema] of Object.entries(shape)) {
    const veld = veldOf(schema);
    if (veld?.klasse) filled[key] = text(`${path}.${key}`);
    if (veld?.soort !== 'rijen' || !Array.isArray(coded[key])) continue;
    const inner = shapeOf(elementOf(schema));
    filled[key] = (coded[key] as Record<string, unknown>[]).map((row) =>
      withPersonal(inner, row, text, `${path}.${key}`),
    );
  }
  return filled;
};

const actOf = (name: string): Act => {
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

/** Records the path (or its first `steps` acts) in a new dossier, through the same door as the screens. */
export const recordPath = async (
  deps: StoreDeps,
  text: (path: string) => string,
  options: { steps?: number; over?: Record<string, unknown>; jaar?: number } = {},
): Promise<{ dossierId: string; dossiernummer: string; versie: number }> => {
  let known = { dossierId: '', dossiernummer: '', versie: 0 };
  const steps = JSON.parse(
    JSON.stringify(wholePath).replaceAll('2026-', `${options.jaar ?? 2026}-`),
  ) as typeof wholePath;
  for (const [name, coded] of steps.slice(0, options.steps ?? steps.length)) {
    const given = name === 'receiveMelding' ? { ...coded, ...options.over } : coded;
    const input = withPersonal(shapeOf(actOf(name).input), given, text, name);
    const answer = await recordAct(deps, {
      dossierId: known.dossierId || null,
      expectedVersion: known.versie,
      handeling: name,
      input,
      actor,
    });
    if (isRefusal(answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    known = answer as typeof known;
  }
  return known;
};
