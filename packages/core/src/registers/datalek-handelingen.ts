import { z } from 'zod';
import { dag, getal, keuze, keuzes, tekst, tijd } from '../persoonsgegevens/velden.ts';
import { rollen } from '../protocol/rol.ts';
import type { Datum } from '../time/datum.ts';
import { instantAt } from '../time/moment.ts';
import { apTermijn, type Datalek, type Datalekgebeurtenis } from './datalek.ts';
import {
  datalekaarden,
  datalekgegevens,
  datalekoorzaken,
  datalekpersonen,
  nietInlichten,
} from './datalek-codelijsten.ts';
import { against, type Registerregel, registerhandeling, wrong } from './registerhandeling.ts';

type Regel<I> = Registerregel<Datalek, I>;
const declare = registerhandeling<Datalek, Datalekgebeurtenis>();
const toezicht = ['functionaris_gegevensbescherming', 'directeur'] as const;

const gegevens = {
  aard: keuzes(datalekaarden, { label: 'Wat is er met de gegevens gebeurd?' }),
  oorzaak: keuze(datalekoorzaken, { label: 'Hoe kwam dat?' }),
  gegevens: keuzes(datalekgegevens, { label: 'Om welke gegevens gaat het?' }),
  personen: keuzes(datalekpersonen, { label: 'Van wie?' }),
  aantalPersonen: getal(0, 10_000_000, { label: 'Van hoeveel personen (ongeveer)?' }).optional(),
  aantalGegevens: getal(0, 100_000_000, { label: 'Hoeveel gegevens of bestanden (ongeveer)?' }).optional(),
};

const closed: Regel<unknown> = ({ geslotenOp }) =>
  geslotenOp
    ? against('A33', 'Dit datalek is afgesloten.', 'Meld een nieuw datalek als er iets nieuws bekend wordt.')
    : null;

const inFuture =
  (veld: string): Regel<{ op: Datum; tijd?: string | undefined }> =>
  (_staat, { nu, vandaag }, invoer) => {
    if (!invoer) return null;
    const later = invoer.tijd ? instantAt(invoer.op, invoer.tijd) > nu : invoer.op > vandaag;
    return later ? wrong(veld, 'Dit moment ligt in de toekomst.') : null;
  };

/** Anybody who works here reports a breach; the moment of becoming aware starts the 72 hours (A33). */
export const reportDatalek = declare({
  name: 'reportDatalek',
  label: 'Datalek melden',
  artikel: 'A33',
  by: rollen,
  input: z.object({
    op: dag({
      label: 'Op welke dag werd het ontdekt?',
      hint: 'De dag waarop iemand van het bureau het wist. Vanaf dat moment lopen de 72 uur.',
    }),
    tijd: tijd({ label: 'Hoe laat?' }),
    ...gegevens,
    omschrijving: tekst({
      label: 'Wat is er gebeurd?',
      hint: 'Schrijf op wat u weet, ook wat u niet zeker weet. Noem geen namen als dat niet nodig is.',
    }),
    gevolgen: tekst({ label: 'Wat kunnen de gevolgen zijn voor de mensen om wie het gaat?' }).optional(),
    maatregelen: tekst({ label: 'Wat is er al gedaan?' }).optional(),
  }),
  refuse: [inFuture('op')],
  event: ({ op, tijd: hour, ...rest }) => ({
    type: 'DatalekReported',
    op,
    bekendOp: instantAt(op, hour).toISOString(),
    aard: rest.aard,
    oorzaak: rest.oorzaak,
    gegevens: rest.gegevens,
    personen: rest.personen,
    aantalPersonen: rest.aantalPersonen,
    aantalGegevens: rest.aantalGegevens,
  }),
});

/** What is found out later; what was written before stays in the history (A33). */
export const amendDatalek = declare({
  name: 'amendDatalek',
  label: 'Gegevens van het datalek aanvullen',
  artikel: 'A33',
  by: toezicht,
  input: z.object({
    op: dag({ label: 'Dag' }),
    ...gegevens,
    omschrijving: tekst({ label: 'Wat is er gebeurd?' }).optional(),
    gevolgen: tekst({ label: 'Wat kunnen of zijn de gevolgen?' }).optional(),
  }),
  refuse: [closed, inFuture('op')],
  event: ({ op, aard, oorzaak, gegevens: welke, personen, aantalPersonen, aantalGegevens }) => ({
    type: 'DatalekAmended',
    op,
    aard,
    oorzaak,
    gegevens: welke,
    personen,
    aantalPersonen,
    aantalGegevens,
  }),
});

/** What was done against it (A33). */
export const takeMaatregel = declare({
  name: 'takeMaatregel',
  label: 'Maatregel vastleggen',
  artikel: 'A33',
  by: toezicht,
  input: z.object({
    op: dag({ label: 'Dag' }),
    maatregel: tekst({ label: 'Wat is er gedaan, en door wie?' }),
  }),
  refuse: [closed, inFuture('op')],
  event: ({ op }) => ({ type: 'MaatregelTaken', op }),
});

const beforeAware: Regel<{ op: Datum; tijd: string }> = ({ bekendOp }, _context, invoer) =>
  invoer && bekendOp && instantAt(invoer.op, invoer.tijd) < new Date(bekendOp)
    ? wrong('op', 'Dit ligt vóór de ontdekking van het datalek.')
    : null;

/** Reported after the 72 hours: the law asks for the reason of the delay (AVG 33, first paragraph). */
const lateWithoutReason: Regel<{ op: Datum; tijd: string }> = (datalek, context, invoer, gegeven) => {
  const termijn = apTermijn(datalek, context.nu);
  return invoer &&
    termijn &&
    instantAt(invoer.op, invoer.tijd) > termijn.uiterlijk &&
    !gegeven.has('redenVertraging')
    ? wrong('redenVertraging', 'De melding kwam na 72 uur. Leg uit waarom het later werd.')
    : null;
};

const alreadyAp: Regel<unknown> = ({ ap }) =>
  ap?.soort === 'gemeld'
    ? against('A33', 'Dit datalek is al gemeld bij de Autoriteit Persoonsgegevens.', 'Vul de gegevens aan.')
    : null;

/** Reported to the authority, within the 72 hours or with the reason why not (A33). */
export const notifyAp = declare({
  name: 'notifyAp',
  label: 'Vastleggen dat het is gemeld bij de Autoriteit Persoonsgegevens',
  artikel: 'A33',
  by: toezicht,
  input: z.object({
    op: dag({ label: 'Dag van de melding aan de AP' }),
    tijd: tijd({ label: 'Tijd van de melding' }),
    kenmerk: tekst({ label: 'Kenmerk van de AP, en wie meldde' }),
    redenVertraging: tekst({
      label: 'Reden van de vertraging',
      soms: 'Verplicht als de melding later dan 72 uur na de ontdekking kwam.',
    }).optional(),
  }),
  refuse: [closed, alreadyAp, inFuture('op'), beforeAware, lateWithoutReason],
  event: ({ op, tijd: hour }) => ({
    type: 'ApNotified',
    op,
    gemeldOp: instantAt(op, hour).toISOString(),
  }),
});

const alreadyDecided: Regel<unknown> = ({ ap }) =>
  ap ? against('A33', 'Over melden aan de AP is al beslist.', 'Meld alsnog als dat toch moet.') : null;

/** Not reported, because a risk for the persons is unlikely: with the reason (A33). */
export const skipAp = declare({
  name: 'skipAp',
  label: 'Besluiten om niet te melden bij de Autoriteit Persoonsgegevens',
  artikel: 'A33',
  by: toezicht,
  input: z.object({
    op: dag({ label: 'Dag van het besluit' }),
    reden: tekst({ label: 'Waarom is er waarschijnlijk geen risico voor de mensen om wie het gaat?' }),
  }),
  refuse: [closed, alreadyDecided, inFuture('op')],
  event: ({ op }) => ({ type: 'ApNotNotified', op }),
});

/** The persons concerned are told (AVG 34). */
export const tellBetrokkenen = declare({
  name: 'tellBetrokkenen',
  label: 'Vastleggen dat de betrokkenen zijn ingelicht',
  artikel: 'A33',
  by: toezicht,
  input: z.object({
    op: dag({ label: 'Dag' }),
    aantal: getal(1, 10_000_000, { label: 'Hoeveel mensen zijn ingelicht?' }),
    bericht: tekst({ label: 'Wat is er verteld, en hoe?' }),
  }),
  refuse: [closed, inFuture('op')],
  event: ({ op, aantal }) => ({ type: 'BetrokkenenTold', op, aantal }),
});

/** They are not told, on a ground of the law (AVG 34). */
export const skipBetrokkenen = declare({
  name: 'skipBetrokkenen',
  label: 'Besluiten om de betrokkenen niet in te lichten',
  artikel: 'A33',
  by: toezicht,
  input: z.object({
    op: dag({ label: 'Dag van het besluit' }),
    grond: keuze(nietInlichten, { label: 'Waarom niet?' }),
    reden: tekst({ label: 'Toelichting' }),
  }),
  refuse: [closed, inFuture('op')],
  event: ({ op, grond }) => ({ type: 'BetrokkenenNotTold', op, grond }),
});

const unfinished: Regel<unknown> = ({ ap, betrokkenen, maatregelen, gegevens: known }) => {
  const missing = [
    !ap && 'of het bij de AP is gemeld, of waarom niet',
    !betrokkenen && 'of de betrokkenen zijn ingelicht, of waarom niet',
    maatregelen === 0 && 'welke maatregelen zijn genomen',
    known?.aantalPersonen === undefined && 'om hoeveel personen het ongeveer gaat',
  ].filter(Boolean);
  return missing.length > 0
    ? against('A33', `Nog niet vastgelegd: ${missing.join('; ')}.`, 'Leg dat eerst vast.')
    : null;
};

/** Everything that the register must hold is there (A33). */
export const closeDatalek = declare({
  name: 'closeDatalek',
  label: 'Datalek afsluiten',
  artikel: 'A33',
  by: toezicht,
  input: z.object({ op: dag({ label: 'Dag' }), geleerd: tekst({ label: 'Wat leert het bureau hiervan?' }) }),
  refuse: [closed, unfinished, inFuture('op')],
  event: ({ op }) => ({ type: 'DatalekClosed', op }),
});

/** What can happen to a breach, in order. */
export const datalekhandelingen = [
  reportDatalek,
  amendDatalek,
  takeMaatregel,
  notifyAp,
  skipAp,
  tellBetrokkenen,
  skipBetrokkenen,
  closeDatalek,
] as const;
