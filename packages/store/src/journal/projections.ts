import {
  type Datum,
  type Dossier,
  datumAt,
  foldJournaal,
  type Protocolinstellingen,
  termijnenOf,
  type Vastgelegd,
} from '@meldpunt/core';
import type { NewRow } from '../tables/tables.ts';

/** What of a dossier does not stand in its journal, given out when it is opened. */
export type DossierIdentity = {
  dossierId: string;
  dossiernummer: string;
  registratieId: string;
  protocolEditie: string;
};

/** What the queue of the registration is told of a dossier: what no longer counts is withdrawn (10). */
export const registratiesoort = ({ telt, wissing_op }: NewRow<'dossier'>): 'bijwerken' | 'intrekken' =>
  telt === false || wissing_op ? 'intrekken' : 'bijwerken';

/** Rows that follow from a journal. */
export type ProjectionRows = {
  dossier: NewRow<'dossier'>;
  gronden: NewRow<'dossier_grond'>[];
  klachtbehandelingen: NewRow<'dossier_klachtbehandeling'>[];
  doelen: NewRow<'dossier_doel'>[];
  procedures: NewRow<'bureauprocedure'>[];
  termijnen: NewRow<'termijn'>[];
  voorleggingen: NewRow<'voorlegging'>[];
  belangen: NewRow<'dossier_belang'>[];
  conflicten: NewRow<'dossier_conflict'>[];
  /** Whether the journal ever said something about who sees the dossier: most never do. */
  overZicht: boolean;
};

export type Journaal = readonly (Pick<Vastgelegd, 'versie' | 'gebeurtenis'> &
  Partial<Pick<Vastgelegd, 'vastgelegdOp'>>)[];

/** The day on which it was recorded that a dossier no longer counts: what was counted before then, counted it still. */
const teltNietSinds = ({ vervallen }: Dossier, journaal: Journaal): Datum | null => {
  if (!vervallen) return null;
  const moment = journaal.find(({ versie }) => versie === vervallen.versie)?.vastgelegdOp;
  return moment ? datumAt(moment) : vervallen.op;
};

/**
 * Folds a journal to the rows that lists, terms and figures read. The only code that makes them: recording an act,
 * rebuilding and bulk loading all come here. Throws when the journal does not begin with a melding.
 */
export const foldToRows = (
  identity: DossierIdentity,
  journaal: Journaal,
  instellingen: Protocolinstellingen,
): ProjectionRows => {
  const d = foldJournaal(journaal);
  if (!d.melding || d.status === 'leeg') throw new Error('a journal begins with the receipt of a melding');
  const { dossierId } = identity;
  const m = d.melding;
  return {
    dossier: {
      dossier_id: dossierId,
      dossiernummer: identity.dossiernummer,
      registratie_id: identity.registratieId,
      versie: d.versie,
      protocol_editie: identity.protocolEditie,
      status: d.status,
      melder_ref: m.melderRef,
      kanaal: m.kanaal,
      rol_melder: m.rolMelder,
      anonimiteit: m.anonimiteit,
      ontvangen_op: new Date(m.ontvangenOp),
      ontvangstdatum: m.ontvangstdatum,
      registratiedatum: m.registratiedatum,
      voorvaldatum: m.voorvaldatum ?? null,
      gemeente_woon: m.gemeenteWoon,
      gemeente_voorval: m.gemeenteVoorval,
      terrein: m.terrein,
      aard: m.aard,
      aantal_slachtoffers: m.aantalSlachtoffers,
      spoedeisend: m.spoedeisend,
      klacht_op: d.klacht?.op ?? null,
      behandelwijze: d.behandelwijze?.behandelwijze ?? null,
      behandelaar_id: d.behandelaarId,
      organisatie_id: m.organisatieId ?? null,
      voorval_id: d.voorvalId,
      eerste_contact_op: d.eersteContactOp,
      intake_op: d.intakeOp,
      plan_op: d.plan?.op ?? null,
      gesloten_op: d.afsluiting?.op ?? null,
      sluitreden: d.afsluiting?.reden ?? null,
      evaluatie_op: d.evaluatie?.op ?? null,
      tevredenheid: d.evaluatie?.tevredenheid ?? null,
      doel_bereikt: d.evaluatie?.doelBereikt ?? null,
      contact_voorwaarden: [...(d.contactwijze?.voorwaarden ?? [])].sort(),
      telt: d.vervallen === null,
      telt_niet_sinds: teltNietSinds(d, journaal),
      dubbel_van: d.vervallen?.dossiernummer ?? null,
      gesplitst_uit: d.gesplitstUit,
      evaluatie_respons: d.evaluatie?.respons ?? null,
      wissing_op: d.wissingOp,
    },
    gronden: [...new Set(m.gronden)].sort().map((grond) => ({ dossier_id: dossierId, grond })),
    klachtbehandelingen: [...new Set(d.klachtbehandelingen)]
      .sort()
      .map((klachtbehandeling) => ({ dossier_id: dossierId, klachtbehandeling })),
    doelen: [...new Set(d.doelen)].sort().map((doel) => ({ dossier_id: dossierId, doel })),
    procedures: d.procedures.map((p) => ({
      dossier_id: dossierId,
      begonnen_versie: p.versie,
      soort: p.soort,
      van: p.van,
      ontvangen_op: p.op,
      behandelaar_id: p.behandelaarId,
      bevestigd_op: p.bevestigdOp,
      verlengd_op: p.verlengdOp,
      afgehandeld_op: p.afgehandeldOp,
      uitkomst: p.uitkomst,
    })),
    termijnen: termijnenOf(journaal, instellingen).map((t) => ({
      dossier_id: dossierId,
      begonnen_versie: t.begonnenVersie,
      termijn: t.termijn,
      artikel: t.artikel,
      bindt: t.bindt,
      begonnen_op: t.begonnenOp,
      waarschuwen_op: t.waarschuwenOp,
      uiterlijk_op: t.uiterlijkOp,
      voldaan_op: t.voldaanOp,
      vervallen_op: t.vervallenOp,
    })),
    voorleggingen: d.voorleggingen.map((v) => ({
      dossier_id: dossierId,
      versie: v.versie,
      soort: v.soort,
      voorgelegd_op: v.op,
      beslissing: v.beslissing,
      beslist_op: v.beslistOp,
      beslist_versie: v.beslotenVersie,
      vervanger_id: d.vervangerId,
    })),
    belangen: d.belangen.map((medewerker_id) => ({ dossier_id: dossierId, medewerker_id })),
    conflicten: d.conflicten.map((one) => ({
      dossier_id: dossierId,
      ander_dossier_id: one.anderDossierId,
      beslissing: one.beslissing,
      vervanger_id: d.vervangerId,
    })),
    overZicht: journaal.some(({ gebeurtenis: { type } }) =>
      ['BelangDeclared', 'ConflictFound'].includes(type),
    ),
  };
};
