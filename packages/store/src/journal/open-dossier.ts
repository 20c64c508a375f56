import {
  type Actor,
  behandelend,
  type Dossier,
  foldJournaal,
  geldend,
  type Persoonsgegevensklasse,
  type Refusal,
  type Vastgelegd,
} from '@meldpunt/core';
import { sql } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { fixedQuery } from '../fixed-query.ts';
import { writeLog } from '../logboek.ts';
import type { Row } from '../tables/tables.ts';
import { isUuid } from '../uuid.ts';
import { type Dossierdocument, openTitle } from '../vault/document-title.ts';
import { unsealRow, type Verzegeld } from '../vault/vault.ts';
import { withoutHiddenNumbers } from '../zicht/hidden-numbers.ts';
import { zichtbaar, zietDossier } from '../zicht/zichtbaar.ts';
import { readDossier, type StoredDossier } from './read-dossier.ts';

/** Parts of a dossier that can be opened, each logged by itself. */
export type Onderdeel = 'journaal' | 'documenten' | Persoonsgegevensklasse;

/** An opened dossier: its projection, state and journal, and of the vault only the classes that were asked for. */
export type OpenedDossier = {
  rij: Row<'dossier'>;
  dossier: Dossier;
  journaal: Vastgelegd[];
  /** Personal fields in order of version; a later value of the same field replaces an earlier one. */
  persoonlijk: Verzegeld[];
  documenten: Dossierdocument[];
};

const noAccess: Refusal = { refused: 'rol', reden: 'Uw rol geeft geen toegang tot dossiers.' };

type Reading = { reader: Actor; onderdelen: readonly Onderdeel[] };

/**
 * Opens a dossier by number or id for a reader, and writes in the log which parts before anything is given back: no log,
 * no data. Null when there is no such dossier, or none that the reader may know of (B2.5, 3.5); that is logged as refused. Throws `key-gone` when personal fields are asked of a destroyed one.
 */
export const openDossier = async (
  deps: Pick<StoreDeps, 'store' | 'keys' | 'nu'>,
  ref: string,
  reading: Reading,
): Promise<OpenedDossier | Refusal | null> => {
  const found = await openDossierWith(deps, ref, reading, async () => undefined);
  return found && 'opened' in found ? found.opened : found;
};

/**
 * Opens a dossier as `openDossier` does, and meanwhile does what else is asked of it: only when the reader sees the dossier, and
 * after that was logged.
 */
export const openDossierWith = async <T>(
  deps: Pick<StoreDeps, 'store' | 'keys' | 'nu'>,
  ref: string,
  { reader, onderdelen }: Reading,
  meanwhile: (dossierId: string) => Promise<T>,
): Promise<{ opened: OpenedDossier; meanwhile: T } | Refusal | null> => {
  // The journal is part of every opened dossier: codes and dates single a person out too.
  const parts = [...new Set<Onderdeel>(['journaal', ...onderdelen])];
  const mayRead = reader.rol === 'systeem' || behandelend.includes(reader.rol);
  const found = await findAndLog(deps, ref, { reader, parts, mayRead });
  // Of what one may not see, one may not know either that it is there.
  if (!found?.shown) return null;
  if (!mayRead) return noAccess;
  const { dossierId } = found;
  const klassen = parts.filter((part) => part !== 'journaal' && part !== 'documenten');
  const [stored, done] = await Promise.all([
    readDossier(deps.store, dossierId, { klassen, documenten: parts.includes('documenten') }),
    meanwhile(dossierId),
  ]);
  if (!stored) return null;
  const seen = withoutOtherSide(stored.journaal, reader);
  const journaal = await withoutHiddenNumbers(deps.store.db, seen, reader);
  return { opened: unsealed(deps, { ...stored, journaal }), meanwhile: done };
};

const unsealed = (
  { keys }: Pick<StoreDeps, 'keys'>,
  { rij, kluis, documenten, journaal }: StoredDossier,
): OpenedDossier => {
  const dossier = foldJournaal(journaal);
  const key = kluis.length + documenten.length > 0 ? keys.keyOf(rij.dossier_id) : null;
  return {
    // Of the projection too: it holds the numbers as they were recorded.
    rij: {
      ...rij,
      dubbel_van: rij.dubbel_van && (dossier.vervallen?.dossiernummer ?? null),
      gesplitst_uit: rij.gesplitst_uit && dossier.gesplitstUit,
    },
    dossier,
    journaal,
    persoonlijk: key ? kluis.map((row) => unsealRow(key, row)) : [],
    documenten: key ? documenten.map((row) => openTitle(key, row)) : [],
  };
};

type Sought = {
  ref: string;
  medewerkerId: string;
  nu: Date;
  rol: string;
  mayRead: boolean;
  parts: readonly Onderdeel[];
};
type Shape = { column: 'dossier_id' | 'dossiernummer'; rol: Actor['rol']; person: boolean };

const askAndLog = fixedQuery((db, given: Sought, { column, rol, person }: Shape) => {
  const reader = { medewerkerId: person ? given.medewerkerId : null, rol };
  const text = sql<{ dossierId: string; shown: boolean }>`
    with found as (
      select dossier_id, ${zichtbaar(reader, 'dossier.dossier_id')} as shown from dossier where ${sql.ref(column)} = ${given.ref}
    ), logged as (
      insert into logboek (tijdstip, medewerker_id, rol, actie, dossier_id, onderdeel, uitkomst)
      select ${given.nu}::timestamptz, ${given.medewerkerId}::uuid, ${given.rol}, 'lezen', dossier_id, onderdeel,
        case when shown and ${given.mayRead}::boolean then 'getoond' else 'geweigerd' end
      from found cross join unnest(${given.parts}::text[]) with ordinality as part (onderdeel, nr) order by nr
    )
    select dossier_id as "dossierId", shown from found`;
  return { compile: () => text.compile(db) };
});

/** Finds a dossier by number or id, and logs in the same statement that its parts are read, or that they may not be. */
const findAndLog = async (
  { store, nu }: Pick<StoreDeps, 'store' | 'nu'>,
  ref: string,
  { reader, parts, mayRead }: { reader: Actor; parts: readonly Onderdeel[]; mayRead: boolean },
): Promise<{ dossierId: string; shown: boolean } | undefined> => {
  const { medewerkerId, rol } = reader;
  const values = { ref, medewerkerId: medewerkerId as string, nu: nu(), rol, mayRead, parts };
  const column = isUuid(ref) ? 'dossier_id' : 'dossiernummer';
  return (await askAndLog(store.db, values, { column, rol, person: medewerkerId !== null }))[0];
};

/** The personal fields of the acts that stand: what was withdrawn is still in the journal, and no longer holds. */
export const geldigeVelden = ({
  journaal,
  persoonlijk,
}: Pick<OpenedDossier, 'journaal' | 'persoonlijk'>): Verzegeld[] => {
  const standing = new Set(geldend(journaal).map(({ versie }) => versie));
  return persoonlijk.filter(({ versie }) => standing.has(versie));
};

/** Which dossier is the other side of a conflict of interest is for the directeur, or the substitute, alone (3.5). */
const withoutOtherSide = (journaal: Vastgelegd[], reader: Actor): Vastgelegd[] => {
  if (!journaal.some(({ gebeurtenis }) => gebeurtenis.type === 'ConflictFound')) return journaal;
  const decides =
    ['directeur', 'systeem'].includes(reader.rol) ||
    foldJournaal(journaal).vervangerId === reader.medewerkerId;
  if (decides) return journaal;
  return journaal.map((recorded) => {
    const { gebeurtenis } = recorded;
    if (gebeurtenis.type !== 'ConflictFound') return recorded;
    const { anderDossierId: _, ...known } = gebeurtenis;
    return { ...recorded, gebeurtenis: known };
  });
};

/** The latest value of each personal field, by field name. */
export const latestFields = (persoonlijk: readonly Verzegeld[]): Record<string, string> =>
  Object.assign({}, ...[...persoonlijk].sort((a, b) => a.versie - b.versie).map((sealed) => sealed.velden));

/** One document's content, logged before it is given. Null when the dossier has no such document. */
export const openDocument = async (
  deps: Pick<StoreDeps, 'store' | 'keys' | 'documents' | 'nu'>,
  ref: { dossierId: string; documentId: string },
  reader: Actor,
): Promise<{ rij: Dossierdocument; inhoud: Buffer } | Refusal | null> => {
  if (!isUuid(ref.dossierId) || !isUuid(ref.documentId)) return null;
  const rij = await deps.store.db
    .selectFrom('document')
    .selectAll()
    .where('document_id', '=', ref.documentId)
    .where('dossier_id', '=', ref.dossierId)
    .executeTakeFirst();
  if (!rij) return null;
  const shown = await zietDossier(deps.store.db, reader, ref.dossierId);
  const allowed = shown && (reader.rol === 'systeem' || behandelend.includes(reader.rol));
  const uitkomst = allowed ? 'getoond' : 'geweigerd';
  await writeLog(deps.store.db, deps.nu(), [
    { actor: reader, actie: 'lezen', dossierId: ref.dossierId, onderdeel: 'document', uitkomst },
  ]);
  if (!shown) return null;
  if (!allowed) return noAccess;
  return {
    rij: openTitle(deps.keys.keyOf(ref.dossierId), rij),
    inhoud: await deps.documents.read({ ...ref, sha256: rij.sha256 }),
  };
};
