import { z } from 'zod';
import { dag, janee, keuze, regel, tekst, verwijzing } from '../persoonsgegevens/velden.ts';
import { list } from '../protocol/codelijsten.ts';
import { procedureuitkomsten } from '../protocol/codelijsten-waarborgen.ts';
import type { Protocolinstellingen } from '../protocol/instellingen.ts';
import { behandelend } from '../protocol/rol.ts';
import type { Datum } from '../time/datum.ts';
import { einde } from '../time/termijn-lengte.ts';
import { against, type Registerregel, registerhandeling, wrong } from './registerhandeling.ts';

/** Who complains where there is no dossier to put it in (B12). */
export const losseKlagers = list('klager zonder dossier', {
  client: 'Een cliënt van wie het dossier er niet (meer) is',
  wederpartij: 'Iemand over wie is geklaagd',
  ander: 'Iemand anders, bijvoorbeeld na een voorlichting of een telefoontje',
});

/** Everything that can happen to a complaint about the bureau that belongs to no dossier (5.4.5, B12). */
export type LosseKlachtgebeurtenis =
  | {
      type: 'LosseKlachtReceived';
      op: Datum;
      van: string;
      behandelaarId: string;
      overMedewerkerId?: string | undefined;
    }
  | { type: 'LosseKlachtConfirmed'; op: Datum }
  | { type: 'LosseKlachtExtended'; op: Datum }
  | { type: 'LosseKlachtSettled'; op: Datum; uitkomst: string };

export type LosseKlacht = {
  op: Datum | null;
  van: string | null;
  behandelaarId: string | null;
  overMedewerkerId: string | null;
  bevestigdOp: Datum | null;
  verlengdOp: Datum | null;
  afgehandeldOp: Datum | null;
  uitkomst: string | null;
};

export const legeLosseKlacht: LosseKlacht = {
  op: null,
  van: null,
  behandelaarId: null,
  overMedewerkerId: null,
  bevestigdOp: null,
  verlengdOp: null,
  afgehandeldOp: null,
  uitkomst: null,
};

/** A complaint from its whole history, in order. */
export const foldLosseKlacht = (gebeurtenissen: Iterable<LosseKlachtgebeurtenis>): LosseKlacht => {
  let klacht = legeLosseKlacht;
  for (const e of gebeurtenissen) {
    if (e.type === 'LosseKlachtReceived')
      klacht = {
        ...klacht,
        op: e.op,
        van: e.van,
        behandelaarId: e.behandelaarId,
        overMedewerkerId: e.overMedewerkerId ?? null,
      };
    else if (e.type === 'LosseKlachtConfirmed') klacht = { ...klacht, bevestigdOp: e.op };
    else if (e.type === 'LosseKlachtExtended') klacht = { ...klacht, verlengdOp: e.op };
    else klacht = { ...klacht, afgehandeldOp: e.op, uitkomst: e.uitkomst };
  }
  return klacht;
};

/** The day until which something of a complaint must be done, and why that day; the terms are those of any procedure (5.4.5). */
export const losseKlachttermijn = (
  klacht: LosseKlacht,
  { kalender, procedure }: Pick<Protocolinstellingen, 'kalender' | 'procedure'>,
): { wat: string; uiterlijk: Datum; uitleg: string } | null => {
  if (!klacht.op || klacht.afgehandeldOp) return null;
  const [wat, length] = !klacht.bevestigdOp
    ? (['Ontvangst bevestigen', procedure.bevestiging] as const)
    : klacht.verlengdOp
      ? (['Laatste dag voor het antwoord', procedure.uiterste] as const)
      : (['Antwoord geven', procedure.antwoord] as const);
  const { datum, uitleg } = einde(kalender, klacht.op, length, { awt: false });
  return { wat, uiterlijk: datum, uitleg };
};

type Regel<I> = Registerregel<LosseKlacht, I>;
const declare = registerhandeling<LosseKlacht, LosseKlachtgebeurtenis>();

const settled: Regel<unknown> = ({ afgehandeldOp }) =>
  afgehandeldOp
    ? against('5.4.5', 'Deze klacht is al afgehandeld.', 'Leg een nieuwe klacht of beroep vast.')
    : null;
const possibleDay: Regel<{ op: Datum }> = ({ op }, { vandaag }, invoer) => {
  if (!invoer) return null;
  if (invoer.op > vandaag) return wrong('op', 'Deze dag ligt in de toekomst.');
  return op && invoer.op < op ? wrong('op', 'Deze dag ligt vóór de ontvangst van de klacht.') : null;
};
const byWhomItIsAbout: Regel<unknown> = ({ overMedewerkerId }, { actor }) =>
  overMedewerkerId !== null && overMedewerkerId === actor.medewerkerId
    ? against('5.4.5', 'De klacht gaat over u.', 'Iemand anders behandelt haar.')
    : null;

/** A complaint about the bureau that belongs to no dossier is received (5.4.5, B12). */
export const receiveLosseKlacht = declare({
  name: 'receiveLosseKlacht',
  label: 'Klacht over het bureau zonder dossier vastleggen',
  artikel: '5.4.5',
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    van: keuze(losseKlagers, { label: 'Van wie?' }),
    naam: regel('contact', { label: 'Naam van de klager' }).optional(),
    bereikbaar: regel('contact', { label: 'Hoe is de klager te bereiken?' }).optional(),
    inhoud: tekst({ label: 'Waar gaat de klacht over?' }, 'derden'),
    overMedewerkerId: verwijzing('medewerker', { label: 'Over welke medewerker?' }).optional(),
    behandelaarId: verwijzing('medewerker', { label: 'Wie behandelt de klacht?' }),
  }),
  refuse: [
    possibleDay,
    (_staat, _context, invoer) =>
      invoer && invoer.behandelaarId === invoer.overMedewerkerId
        ? against('5.4.5', 'De klacht gaat over deze medewerker.', 'Laat iemand anders haar behandelen.')
        : null,
  ],
  event: ({ op, van, behandelaarId, overMedewerkerId }) => ({
    type: 'LosseKlachtReceived',
    op,
    van,
    behandelaarId,
    overMedewerkerId,
  }),
});

/** Receipt is confirmed (5.4.5). */
export const confirmLosseKlacht = declare({
  name: 'confirmLosseKlacht',
  label: 'Ontvangst bevestigen',
  artikel: '5.4.5',
  by: behandelend,
  input: z.object({ op: dag({ label: 'Dag van de bevestiging' }) }),
  refuse: [settled, byWhomItIsAbout, possibleDay],
  event: ({ op }) => ({ type: 'LosseKlachtConfirmed', op }),
});

/** Told once that the answer takes longer, and why (5.4.5). */
export const extendLosseKlacht = declare({
  name: 'extendLosseKlacht',
  label: 'Antwoord uitstellen',
  artikel: '5.4.5',
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van het bericht' }),
    reden: tekst({ label: 'Reden, zoals verteld' }),
  }),
  refuse: [
    settled,
    byWhomItIsAbout,
    ({ verlengdOp }) =>
      verlengdOp ? against('5.4.5', 'Uitstellen kan één keer.', 'Antwoord zo snel mogelijk.') : null,
    possibleDay,
  ],
  event: ({ op }) => ({ type: 'LosseKlachtExtended', op }),
});

/** Handled by a committee with at least one member who works for no ADV (B12). */
export const settleLosseKlacht = declare({
  name: 'settleLosseKlacht',
  label: 'Klacht afhandelen',
  artikel: 'B12',
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van de beslissing' }),
    uitkomst: keuze(procedureuitkomsten, { label: 'Uitkomst' }),
    onafhankelijkLid: janee({
      label: 'De commissie had een onafhankelijk lid',
      hint: 'Iemand die voor geen enkele antidiscriminatievoorziening werkt.',
    }),
    commissielid: regel('derden', {
      label: 'Naam en functie van het onafhankelijke lid',
      soms: 'Verplicht, tenzij de klacht is ingetrokken.',
    }).optional(),
    motivering: tekst({ label: 'Motivering' }),
  }),
  refuse: [
    settled,
    byWhomItIsAbout,
    possibleDay,
    (_staat, _context, invoer, gegeven) => {
      if (!invoer || invoer.uitkomst === 'ingetrokken') return null;
      if (!invoer.onafhankelijkLid)
        return against(
          'B12',
          'De commissie had geen lid dat voor geen enkele antidiscriminatievoorziening werkt.',
          'Laat een commissie met een onafhankelijk lid beslissen.',
        );
      return gegeven.has('commissielid')
        ? null
        : wrong('commissielid', 'Vul in wie het onafhankelijke lid was.');
    },
  ],
  event: ({ op, uitkomst }) => ({ type: 'LosseKlachtSettled', op, uitkomst }),
});

/** What can happen to a complaint without a dossier, in order. */
export const losseKlachthandelingen = [
  receiveLosseKlacht,
  confirmLosseKlacht,
  extendLosseKlacht,
  settleLosseKlacht,
] as const;
