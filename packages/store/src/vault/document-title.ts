import type { KeyObject } from 'node:crypto';
import { type RandomBytes, unwrap, wrap } from '../keys/envelope.ts';
import type { Row } from '../tables/tables.ts';

/** A piece that comes into a dossier: what it is, what it is called, and its content. */
export type NewDocument = {
  /** Code of the kind of document. */
  soort: string;
  titel: string;
  mediatype: string;
  inhoud: Uint8Array;
  /** Of a letter: the template that it was made from. */
  sjabloon?: string | undefined;
};

/** A document as it stands in the dossier, with its title opened. */
export type Dossierdocument = Omit<Row<'document'>, 'titel'> & { titel: string };

/** Binds a sealed title to its document and dossier. */
const place = (dossierId: string, documentId: string): string => `documenttitel|${dossierId}|${documentId}`;

/** Seals what a document is called. */
export const sealTitle = (
  key: KeyObject,
  document: { dossierId: string; documentId: string; titel: string },
  random: RandomBytes,
): Buffer => wrap(key, place(document.dossierId, document.documentId), Buffer.from(document.titel), random);

/** Opens the title of a document; one that was stored before titles were kept is called by what it is. */
export const openTitle = (key: KeyObject, row: Row<'document'>): Dossierdocument => ({
  ...row,
  titel: row.titel
    ? unwrap(key, place(row.dossier_id, row.document_id), row.titel).toString('utf8')
    : 'Document zonder titel',
});
