import type { Dossier, Verzoek } from '../dossier/dossier.ts';
import type { Context } from './act.ts';
import { type ActName, actByName } from './catalogus.ts';
import { refusalNow } from './decide.ts';
import { grondslagenVan } from './grondslag/grondslagen-van.ts';
import { beforeContactSlachtoffer, wachtOpPsychischeHulp } from './guards.ts';
import { buitenWerkgebied } from './guards-voorlegging.ts';

type Koers = { naar: ActName; als: (dossier: Dossier, context: Context) => boolean };

const kind = ({ behandelwijze }: Dossier): string | undefined => behandelwijze?.behandelwijze;
const hears = ({ plan }: Dossier): boolean =>
  plan?.stappen.some(({ stap }) => stap === 'hoor-wederhoor') === true;

/** Whether the bureau still has a step of the agreed plan to take, beside hearing the other side (7.2). */
const hasStep = ({ plan, verloop }: Dossier): boolean =>
  plan?.stappen.some(
    ({ stap, doorWie }) =>
      doorWie === 'bureau' &&
      stap !== 'hoor-wederhoor' &&
      !verloop.some(
        ({ versie, gebeurtenis }) =>
          versie > plan.versie && gebeurtenis.type === 'StapTaken' && gebeurtenis.stap === stap,
      ),
  ) === true;

/** The terms of a plan ended when the dossier was closed: reopened, the case needs it agreed anew (8.2a, 8.3). */
const outlivedByReopening = ({ plan, verloop }: Dossier): boolean =>
  plan !== null &&
  verloop.some(({ versie, gebeurtenis }) => versie > plan.versie && gebeurtenis.type === 'DossierReopened');

/** Where a case goes next, as a table in the order of the protocol: the first line that holds counts. */
const koersen: readonly Koers[] = [
  { naar: 'closeDossier', als: (d) => d.eindeVerteldOp !== null || d.conclusieOp !== null },
  { naar: 'closeDossier', als: (d) => d.inBehandeling === false || d.geenOvereenstemming !== null },
  { naar: 'closeDossier', als: (d) => d.eersteContactOp === null && d.melding?.onbereikbaar === true },
  { naar: 'contactClient', als: (d) => d.eersteContactOp === null },
  { naar: 'closeDossier', als: (d) => d.doorverwezenOp !== null && d.behandelwijze === null },
  { naar: 'referClient', als: (d, { instellingen }) => buitenWerkgebied(d, instellingen.werkgebied) },
  {
    naar: 'tellDerde',
    als: (d, context) =>
      d.derdeVerteldOp === null && beforeContactSlachtoffer.check(d, context, undefined) !== null,
  },
  { naar: 'chooseBehandelwijze', als: (d) => d.behandelwijze === null },
  { naar: 'giveAdvies', als: (d) => kind(d) === 'advies' && d.adviesOp === null },
  { naar: 'closeDossier', als: (d) => kind(d) === 'advies' || kind(d) === 'registratie' },
  { naar: 'askKlacht', als: (d) => d.inBehandeling === true && d.klacht === null },
  { naar: 'agreePlan', als: (d) => d.plan === null || outlivedByReopening(d) },
  { naar: 'sendHoorWederhoorbrief', als: (d) => hears(d) && d.hoorOp === null },
  { naar: 'takeStap', als: (d) => hasStep(d) && !d.wachtOpWederpartij },
  { naar: 'sendConclusie', als: (d) => d.onderzoekGestartOp !== null && !d.wachtOpWederpartij },
];

/** The act itself when it can be done now, or else what its refusal asks first, and so on. */
const firstTowards = (
  dossier: Dossier,
  naar: string,
  context: Context,
  tried: readonly string[] = [],
): ActName | null => {
  const act = actByName(naar);
  if (!act || tried.includes(naar)) return null;
  const refusal = refusalNow(dossier, act, context);
  if (refusal === null) return naar as ActName;
  const lift = refusal.refused === 'artikel' && (refusal.opheffen ?? refusal.uitweg);
  return lift ? firstTowards(dossier, lift, context, [...tried, naar]) : null;
};

/** What a request under the AVG waits for; a correction or erasure is made on a page of its own (A15, A16-17). */
const forVerzoek = ({ soort, identiteitOp, uitgevoerd }: Verzoek): ActName | null => {
  if (identiteitOp === null) return 'checkIdentiteit';
  if (uitgevoerd > 0) return 'answerVerzoek';
  return soort === 'inzage' ? 'giveInzage' : null;
};

/**
 * What comes next in a dossier, most pressing first: what brings the case further, who will handle it, and what a request
 * waits for. Only what can be done now; nothing while the case waits for a term of another or for a decision.
 */
export const volgendeStappen = (dossier: Dossier, context: Context): ActName[] => {
  const runs = dossier.melding !== null && dossier.status !== 'afgesloten' && !dossier.vervallen;
  const koers = runs && koersen.find(({ als }) => als(dossier, context));
  const wanted: (ActName | null)[] = [
    koers ? koers.naar : null,
    runs && dossier.behandelaarId === null ? 'assignBehandelaar' : null,
    ...dossier.verzoeken.filter(({ beantwoordOp }) => beantwoordOp === null).map(forVerzoek),
  ];
  const steps = wanted.map((naar) => naar && firstTowards(dossier, naar, context));
  return [...new Set(steps.filter((step) => step !== null))];
};

const verschuldigd = {
  adviseOndersteuning: wachtOpPsychischeHulp,
  askKlacht: (d: Dossier) => d.inBehandeling === true && d.klacht === null,
  recordGrondslag: (d: Dossier) =>
    d.inBehandeling === true && grondslagenVan(d).some(({ grondslag }) => grondslag === null),
} satisfies Partial<Record<ActName, (dossier: Dossier) => boolean>>;

/**
 * What a case that is under way still owes, though no term reminds of it: to point the client to help, to say who asked for
 * further investigation, and on which legal basis each kind of data is kept (5.4.3, 2.3, A6).
 */
export const nogVerschuldigd = (dossier: Dossier): (keyof typeof verschuldigd)[] => {
  const acts = Object.keys(verschuldigd) as (keyof typeof verschuldigd)[];
  return dossier.status === 'afgesloten' ? [] : acts.filter((act) => verschuldigd[act](dossier));
};
