import { discussed, heardFromClient, piece } from './behandelfolds.ts';
import type { Dossier, Procedure } from './dossier.ts';
import { carriedOut, changedFor, isOpenVerzoek } from './verzoekfolds.ts';
import type { Waarborg } from './waarborg.ts';

type Fold = {
  [T in Exclude<Waarborg['type'], 'HandelingWithdrawn'>]: (
    dossier: Dossier,
    e: Extract<Waarborg, { type: T }>,
    versie: number,
    door: string | null,
  ) => Partial<Dossier>;
};

const updated = <T>(rows: T[], isOne: (row: T) => boolean, change: Partial<T>): T[] =>
  rows.map((row) => (isOne(row) ? { ...row, ...change } : row));

const openProcedure =
  ({ soort, van }: { soort: string; van: string }) =>
  (p: Procedure) =>
    p.soort === soort && p.van === van && p.afgehandeldOp === null;

/** Who reported turned out to be somebody else, or can't be recognised any more (2.2). */
const otherMelder = ({ melding }: Dossier, { melderRef }: { melderRef?: string | undefined }) =>
  melderRef && melding ? { melding: { ...melding, melderRef } } : {};

/** The safeguards around the main line of a case. */
export const waarborgfolds: Fold = {
  DoelenRecorded: (_, e) => ({ doelen: e.doelen }),
  ConflictFound: (d, { anderDossierId, kenmerken = [] }) =>
    anderDossierId
      ? {
          conflicten: [
            ...d.conflicten.filter((one) => one.anderDossierId !== anderDossierId),
            { anderDossierId, kenmerken, beslissing: null },
          ],
        }
      : {},
  Voorgelegd: (d, { soort, op }, versie, door) => ({
    voorleggingen: [
      ...d.voorleggingen,
      { versie, soort, op, door, beslissing: null, beslistOp: null, beslotenVersie: null },
    ],
  }),
  VoorleggingDecided: (d, e, versie) => ({
    voorleggingen: updated(d.voorleggingen, (v) => v.soort === e.soort && v.beslissing === null, {
      beslissing: e.beslissing,
      beslistOp: e.op,
      beslotenVersie: versie,
    }),
    ...(e.soort === 'belangenconflict' && {
      conflicten: updated(d.conflicten, (c) => c.beslissing === null, { beslissing: e.beslissing }),
    }),
  }),
  BelangDeclared: (d, e) => ({
    belangen: [...new Set([...d.belangen, e.medewerkerId])],
    // Whoever has an interest does nothing more, so the case is nobody's until it is assigned anew.
    ...(d.behandelaarId === e.medewerkerId && { behandelaarId: null }),
  }),
  VervangerNamed: (_, e) => ({ vervangerId: e.medewerkerId }),
  AnonimiteitChanged: (d, e) => ({
    melding: d.melding && {
      ...d.melding,
      anonimiteit: e.anonimiteit,
      ...(e.melderRef && { melderRef: e.melderRef }),
    },
  }),
  ClientMailed: () => ({}),
  ClientMailReceived: (d, e) => heardFromClient(d, e.op),
  ContactwijzeAgreed: (_, e, versie) => ({
    contactwijze: { op: e.op, versie, voorwaarden: e.voorwaarden },
  }),
  GrondslagRecorded: (d, { op, gegevens, grondslag, leeftijdsklasse }, versie) => ({
    leeftijdsklasse: leeftijdsklasse ?? d.leeftijdsklasse,
    grondslagen: {
      ...d.grondslagen,
      ...Object.fromEntries(gegevens.map((soort) => [soort, { op, versie, grondslag }])),
    },
  }),
  ToestemmingRevoked: (d, e) => ({
    grondslagen: Object.fromEntries(
      Object.entries(d.grondslagen).filter(([soort]) => !e.gegevens.includes(soort)),
    ),
  }),
  BekendwordingTold: (_, e) => ({ bekendwordingVerteldOp: e.op }),
  DerdeTold: (_, e) => ({ derdeVerteldOp: e.op }),
  WerkwijzeDiscussed: (d, e) => ({
    werkwijze: discussed(d, e.op, [...e.besproken, ...e.nietVanToepassing]),
  }),
  StukkenRequested: (_, e) => ({
    clientstukken: { gevraagdOp: e.op, uiterlijk: e.uiterlijk ?? null, herinnerdOp: null, antwoordOp: null },
  }),
  StukkenReminded: (d, e) => ({
    clientstukken: d.clientstukken && { ...d.clientstukken, herinnerdOp: e.op },
  }),
  StukkenReceived: (d, e) => ({
    clientstukken: d.clientstukken && { ...d.clientstukken, antwoordOp: e.op },
    ...heardFromClient(d, e.op),
  }),
  DocumentAdded: (d, e, versie) =>
    e.partij === 'wederpartij' && e.richting !== 'eigen'
      ? piece(d, versie, e.op, e.richting === 'verzonden' ? 'uit' : 'in')
      : {},
  VertragingTold: () => ({}),
  OndersteuningAdvised: (d, e) => ({ geadviseerd: [...new Set([...d.geadviseerd, e.soort])] }),
  OvereenstemmingFailed: (_, e) => ({
    geenOvereenstemming: { op: e.op, verwijzingGewenst: e.verwijzingGewenst },
  }),
  StapPlanned: () => ({}),
  StapTaken: () => ({}),
  BeschermendeStapTaken: (d) => ({ beschermendeStappen: d.beschermendeStappen + 1 }),
  DerdeContacted: () => ({}),
  BemiddelingAgreed: (_, e) => ({ bemiddelingOp: e.op }),
  AfspraakMissed: (d, e) => ({ uitlegOpen: d.uitlegOpen || e.door === 'bureau' }),
  AfspraakExplained: () => ({ uitlegOpen: false }),
  ClientWarned: (_, e) => ({ waarschuwing: { op: e.op, antwoordOp: null } }),
  TermijnNoted: (d, e) => ({ termijnbronnen: [...new Set([...d.termijnbronnen, e.bron])] }),
  TermijnSignalled: () => ({}),
  TermijnSettled: (d, e) => ({ termijnbronnen: d.termijnbronnen.filter((bron) => bron !== e.bron) }),
  WederpartijEindeTold: (d, e, versie) => ({ wederpartijEindeOp: e.op, ...piece(d, versie, e.op, 'uit') }),
  ProcedureOpened: (d, { soort, van, op, behandelaarId }, versie) => ({
    procedures: [
      ...d.procedures,
      {
        soort,
        van,
        op,
        behandelaarId,
        bevestigdOp: null,
        verlengdOp: null,
        afgehandeldOp: null,
        uitkomst: null,
        versie,
      },
    ],
  }),
  ProcedureExtended: (d, e) => ({
    procedures: updated(d.procedures, openProcedure(e), { verlengdOp: e.op }),
  }),
  ProcedureConfirmed: (d, e) => ({
    procedures: updated(d.procedures, openProcedure(e), { bevestigdOp: e.op }),
  }),
  ProcedureSettled: (d, e) => ({
    procedures: updated(d.procedures, openProcedure(e), { afgehandeldOp: e.op, uitkomst: e.uitkomst }),
  }),
  VerzoekReceived: (d, { soort, op }) => ({
    verzoeken: [
      ...d.verzoeken,
      {
        soort,
        op,
        identiteitOp: null,
        verlengdTot: null,
        beantwoordOp: null,
        uitgevoerd: 0,
        weggelaten: 0,
      },
    ],
  }),
  IdentiteitChecked: (d, e) => ({
    verzoeken: updated(d.verzoeken, isOpenVerzoek(e.soort), { identiteitOp: e.op }),
  }),
  VerzoekExtended: (d, e) => ({
    verzoeken: updated(d.verzoeken, isOpenVerzoek(e.soort), { verlengdTot: e.uiterlijk }),
  }),
  VerzoekAnswered: (d, e) => ({
    verzoeken: updated(d.verzoeken, isOpenVerzoek(e.soort), { beantwoordOp: e.op }),
  }),
  DossierMerged: (_, { op, dossiernummer }, versie) => ({
    status: 'afgesloten',
    afsluiting: { op, reden: 'dubbel' },
    vervallen: { soort: 'dubbel', op, versie, dossiernummer },
  }),
  RegistratieVoided: (_, { op }, versie) => ({
    status: 'afgesloten',
    afsluiting: { op, reden: 'ten_onrechte' },
    vervallen: { soort: 'ten_onrechte', op, versie, dossiernummer: null },
  }),
  DossierSplit: (_, e) => ({ gesplitstUit: e.dossiernummer }),
  InzageGiven: (d, e) => carriedOut(d, 'inzage', e.weggelaten),
  GegevenCorrected: (d, e) => ({ ...changedFor(d, 'verbetering'), ...otherMelder(d, e) }),
  GegevenErased: (d, e) => ({ ...changedFor(d, 'wissing'), ...otherMelder(d, e) }),
  DocumentErased: (d) => changedFor(d, 'wissing'),
  OntvangersTold: () => ({ ontvangersOpen: false }),
  WissingGranted: (d, e) => ({ ...changedFor(d, 'wissing'), wissingOp: e.op }),
  DossierReopened: (d) => ({
    wissingOp: null,
    status: d.behandelwijze ? 'in_behandeling' : d.eersteContactOp ? 'eerste_contact' : 'ontvangen',
    afsluiting: null,
    eindeVerteldOp: null,
    wederpartijEindeOp: null,
    waarschuwing: null,
  }),
  DossierReceived: () => ({ ontvangenVanBureau: true }),
  DossierTransferred: (_, e) => ({
    status: 'afgesloten',
    afsluiting: { op: e.op, reden: 'overgedragen' },
  }),
};
