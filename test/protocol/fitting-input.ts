import {
  type Act,
  addDays,
  type Datum,
  type Dossier,
  openVoorleggingen,
  type Refusal,
  redenVelden,
  veldOf,
  voorleggingregels,
} from '@meldpunt/core';
import type { z } from 'zod';

/** People of the made-up bureau: who handles the case, who leads, and somebody else. */
export const handler = '11111111-1111-4111-8111-111111111111';
export const boss = '55555555-5555-4555-8555-555555555555';
/** Who decides in their place on what one of them put forward. */
export const decider = '77777777-7777-4777-8777-777777777777';
export const other = '66666666-6666-4666-8666-666666666666';
/** The organisation or incident that they name. */
export const thing = '22222222-2222-4222-8222-222222222222';

type Given = Record<string, unknown>;
/** Why an act is done: to lift this refusal of that act with that input; null when it is done for itself. */
export type About = { act: Act; input: Given; refusal: Extract<Refusal, { refused: 'artikel' }> } | null;
/** Picks one of several, the same one every time for the same path. */
export type Pick = <T>(from: readonly T[]) => T;

const shapeOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { shape: Record<string, z.core.$ZodType> }).shape;
const elementOf = (schema: z.core.$ZodType) => (schema as unknown as { element: z.core.$ZodType }).element;
const isOptional = (schema: z.core.$ZodType) => (schema as z.ZodType).safeParse(undefined).success;

/** A value that fits the declaration of a field. */
const fittingValue = (schema: z.core.$ZodType, day: Datum, pick: Pick): unknown => {
  const veld = veldOf(schema);
  const codes = veld?.lijst?.codes.map(({ code }) => code) ?? [];
  switch (veld?.soort) {
    case 'keuze':
      return pick(codes);
    case 'keuzes':
      return codes;
    case 'datum':
      return isOptional(schema) ? undefined : day;
    case 'tijd':
      return '10:00';
    case 'janee':
      return true;
    case 'getal':
      return 1;
    case 'dossiernummer':
      return '2026-00001';
    case 'verwijzing':
      if (veld.verwijst === 'kluisplek') return '1.melderNaam';
      return veld.verwijst?.startsWith('gemeente') ? 'GM0014' : thing;
    case 'rijen':
      return planSteps(elementOf(schema), day, pick);
    default:
      return 'Verzonnen tekst.';
  }
};

const filled = (shape: Record<string, z.core.$ZodType>, day: Datum, pick: Pick): Given =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, fittingValue(schema, day, pick)]));

/** One row for every step that there is, so that no step is outside the plan. */
const planSteps = (row: z.core.$ZodType, day: Datum, pick: Pick): Given[] => {
  const stap = shapeOf(row).stap;
  const codes = (stap && veldOf(stap)?.lijst?.codes.map(({ code }) => code)) ?? [];
  return codes.map((code) => ({
    ...filled(shapeOf(row), day, pick),
    stap: code,
    uiterlijk: addDays(day, 30),
    antwoordWeken: undefined,
  }));
};

const questions: Record<string, string> = {
  B10: 'eigen_actie',
  '5.4.1c': 'beschermende_stap',
  '8.1b': 'belang_van_zaak',
  '3.5': 'belangenconflict',
};
/** Which request an act carries out. */
const requests: Record<string, string> = {
  giveInzage: 'inzage',
  correctGegeven: 'verbetering',
  eraseGegeven: 'wissing',
  eraseDocument: 'wissing',
  grantWissing: 'wissing',
};
/** No point of the way of working was set aside, so none has a reason. */
export const noReasons = Object.fromEntries(Object.values(redenVelden).map((veld) => [veld, undefined]));
const ages = { leeftijdsklasse: 'vanaf_16', ondertekenaar: 'client' };

const decision = (dossier: Dossier, about: About): Given => {
  const open = openVoorleggingen(dossier).map(({ soort }) => soort);
  const asked = open.find((soort) => voorleggingregels[soort]?.artikel === about?.refusal.artikel);
  const soort = asked ?? open[0] ?? 'twijfel';
  const conflict = about?.input.reden === 'belangenverstrengeling' ? 'niet_verder' : 'geen_conflict';
  const answers: Record<string, string> = { belangenconflict: conflict, belang_van_zaak: 'niet_akkoord' };
  return { soort, beslissing: answers[soort] ?? 'akkoord' };
};

const choice = (about: About, pick: Pick): Given => {
  const wanted =
    about === null
      ? pick(['ondersteuning', 'ondersteuning', 'eigen_actie', 'registratie', 'advies'])
      : about.input.reden === 'geregistreerd'
        ? 'registratie'
        : 'ondersteuning';
  return { behandelwijze: wanted, vormen: wanted === 'ondersteuning' ? ['bemiddeling'] : [] };
};

/** What this act needs beyond a value of the right kind in every field. */
const special = (act: Act, dossier: Dossier, day: Datum, about: About, pick: Pick): Given => {
  const same = (key: string, codes: readonly string[]) => about?.input[key] ?? pick(codes);
  const running = dossier.procedures.find((p) => p.afgehandeldOp === null);
  const asked = about ? requests[about.act.name] : undefined;
  const verzoek = { soort: asked ?? same('soort', ['inzage', 'verbetering', 'wissing']) };
  const procedure = {
    soort: same('soort', ['klacht_bureau', 'beroep']),
    van: same('van', ['client', 'wederpartij']),
  };
  switch (act.name) {
    case 'receiveMelding': {
      const rolMelder = pick(['slachtoffer', 'slachtoffer', 'slachtoffer', 'getuige', 'onbekend']);
      return {
        rolMelder,
        // The web form always asks it.
        ...(rolMelder === 'onbekend' && { kanaal: 'email' }),
        anonimiteit: pick(['geen', 'geen', 'geen', 'jegens_derden', 'geheel']),
        direct: false,
        relatie: pick(['werkgever', undefined]),
        gemeenteWoon: pick(['GM0014', 'GM0014', 'GM0014', 'GM0363']),
        gemeenteVoorval: pick(['GM0014', 'GM0363']),
      };
    }
    case 'changeAnonimiteit':
      return { anonimiteit: about ? 'geen' : pick(['geen', 'geheel', 'jegens_derden']) };
    case 'amendRegistratie':
      // Who turns out to be a witness, lifts nothing.
      return { voorvaldatum: day, rolMelder: 'slachtoffer' };
    case 'chooseBehandelwijze':
      return choice(about, pick);
    case 'recordMachtiging':
      return ages;
    case 'recordGrondslag':
      return { ...ages, ...(about && { grondslag: 'toestemming' }) };
    case 'confirmAfspraak':
      return { intakeOp: day };
    case 'holdIntake':
    case 'discussWerkwijze':
      return { nietVanToepassing: [], ...noReasons };
    case 'decideBehandeling':
      return { inBehandeling: about?.input.reden !== 'niet_in_behandeling' };
    case 'agreePlan':
      return { behandelaarId: handler, leeftijdsklasse: 'vanaf_16', instemmer: 'client' };
    case 'assignBehandelaar':
      return { behandelaarId: handler };
    case 'makeVoorlegging':
      return about ? { soort: questions[about.refusal.artikel] ?? about.input.soort ?? 'twijfel' } : {};
    case 'decideVoorlegging':
      return decision(dossier, about);
    case 'tellVertraging':
      return { nieuweDatum: addDays(day, 7) };
    case 'noteTermijn':
    case 'signalTermijn':
    case 'settleTermijn':
      return { bron: same('bron', ['rechter', 'organisatie']), uiterlijk: addDays(day, 20) };
    case 'adviseOndersteuning':
      return { soort: about && about.act.name !== 'takeStap' ? 'psychische_hulp' : 'advocaat' };
    case 'sendConclusie':
      return { uitkomst: about ? 'neutraal_beeindigd' : pick(['aannemelijk', 'neutraal_beeindigd']) };
    case 'tellEinde':
      return { wijze: dossier.melding?.anonimiteit === 'geheel' ? 'niet_mogelijk' : 'schriftelijk' };
    case 'noteAfspraakGemist':
      return about ? { door: 'bureau' } : {};
    case 'failOvereenstemming':
      return { verwijzingGewenst: pick([true, false]) };
    case 'closeDossier':
      return about ? { reden: 'client_wil_niet_verder' } : {};
    case 'withdrawHandeling':
      return { nummer: pick(dossier.verloop.map(({ versie }) => versie).concat(1)) };
    case 'setBelang':
    case 'nameVervanger':
      return { medewerkerId: other };
    case 'openProcedure':
      return { ...procedure, behandelaarId: other };
    case 'confirmProcedure':
    case 'extendProcedure':
    case 'settleProcedure':
      return running ? { soort: running.soort, van: running.van } : procedure;
    case 'receiveVerzoek':
    case 'checkIdentiteit':
    case 'extendVerzoek':
      return verzoek;
    case 'answerVerzoek': {
      const open = dossier.verzoeken.find((v) => v.soort === verzoek.soort && v.beantwoordOp === null);
      return { ...verzoek, antwoord: open && open.weggelaten > 0 ? 'deels_toegewezen' : 'toegewezen' };
    }
    default:
      return {};
  }
};

/** Input with which an act is done on a day, for itself or to lift a refusal. */
export const fittingInput = (act: Act, dossier: Dossier, day: Datum, about: About, pick: Pick): Given => ({
  ...filled(shapeOf(act.input), day, pick),
  ...special(act, dossier, day, about, pick),
});
