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
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';
import type { Row } from '../tables/tables.ts';
import { isUuid } from '../uuid.ts';
import { type Dossierdocument, openTitle } from '../vault/document-title.ts';
import { unsealRow, type Verzegeld } from '../vault/vault.ts';
import { withoutHiddenNumbers } from '../zicht/hidden-numbers.ts';
import { zichtbaar, zietDossier } from '../zicht/zichtbaar.ts';
import { loadJournal } from './load-journal.ts';

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

/**
 * Opens a dossier by number or id for a reader, and writes in the log which parts before anything is given back: no log,
 * no data. Null when there is no such dossier, or none that the reader may know of (B2.5, 3.5); that is logged as refused. Throws `key-gone` when personal fields are asked of a destroyed one.
 */
export const openDossier = async (
  deps: Pick<StoreDeps, 'store' | 'keys' | 'nu'>,
  ref: string,
  options: { reader: Actor; onderdelen: readonly Onderdeel[] },
): Promise<OpenedDossier | Refusal | null> => {
  const { db } = deps.store;
  const { reader, onderdelen } = options;
  const column = isUuid(ref) ? 'dossier_id' : 'dossiernummer';
  const found = await db
    .selectFrom('dossier')
    .select(['dossier_id', zichtbaar(reader, 'dossier.dossier_id').as('shown')])
    .where(column, '=', ref)
    .executeTakeFirst();
  if (!found) return null;
  const dossierId = found.dossier_id;
  const shown = found.shown as boolean;
  const allowed = shown && (reader.rol === 'systeem' || behandelend.includes(reader.rol));
  // The journal is part of every opened dossier: codes and dates single a person out too.
  const parts = [...new Set<Onderdeel>(['journaal', ...onderdelen])];
  await writeLog(
    db,
    deps.nu(),
    parts.map((onderdeel) => ({
      actor: reader,
      actie: 'lezen',
      dossierId,
      onderdeel,
      uitkomst: allowed ? 'getoond' : 'geweigerd',
    })),
  );
  // Of what one may not see, one may not know either that it is there.
  if (!shown) return null;
  if (!allowed) return noAccess;
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const rij = await trx
        .selectFrom('dossier')
        .selectAll()
        .where('dossier_id', '=', dossierId)
        .executeTakeFirst();
      if (!rij) return null;
      const whole = withoutOtherSide(await loadJournal(trx, dossierId), reader);
      const journaal = await withoutHiddenNumbers(trx, whole, reader);
      const dossier = foldJournaal(journaal);
      const klassen = onderdelen.filter((part) => part !== 'journaal' && part !== 'documenten');
      const sealed =
        klassen.length === 0
          ? []
          : await trx
              .selectFrom('kluis')
              .selectAll()
              .where('dossier_id', '=', dossierId)
              .where('klasse', 'in', klassen)
              .orderBy('versie')
              .orderBy('klasse')
              .execute();
      const documenten = onderdelen.includes('documenten')
        ? await trx
            .selectFrom('document')
            .selectAll()
            .where('dossier_id', '=', dossierId)
            .orderBy('versie')
            .orderBy('document_id')
            .execute()
        : [];
      const key = sealed.length + documenten.length > 0 ? deps.keys.keyOf(dossierId) : null;
      return {
        // Of the projection too: it holds the numbers as they were recorded.
        rij: {
          ...rij,
          dubbel_van: rij.dubbel_van && (dossier.vervallen?.dossiernummer ?? null),
          gesplitst_uit: rij.gesplitst_uit && dossier.gesplitstUit,
        },
        dossier,
        journaal,
        persoonlijk: key ? sealed.map((row) => unsealRow(key, row)) : [],
        documenten: key ? documenten.map((row) => openTitle(key, row)) : [],
      };
    });
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
