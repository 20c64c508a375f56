import { parseForm } from '@meldpunt/api';
import { type Act, type Documentsoort, documentinvoer, documentsoorten } from '@meldpunt/core';
import type { NewDocument } from '@meldpunt/store';
import { admitUpload, titleFrom, type UploadSettings } from '@meldpunt/uploads';
import type { Fout } from '../layout/alert.ts';
import { fileField } from './document-field.ts';

const MEGABYTE = 1024 * 1024;

/** How an installation lets files in when nothing was set. */
export const standardUploads: UploadSettings = { maxBytes: 20 * MEGABYTE };

/** The file that was sent with a form; null when none was chosen. */
export const sentFile = (form: FormData): File | null => {
  const value = form.get(fileField);
  // A browser sends an unchosen file as one without name and content.
  return value instanceof File && (value.size > 0 || value.name !== '') ? value : null;
};

const kindOf = (act: Act, form: FormData): Documentsoort => {
  const chosen = documentsoorten.codes.find(({ code }) => code === form.get('soort'))?.code;
  return act.name === 'addDocument' && chosen ? (chosen as Documentsoort) : (act.stuk?.soort ?? 'overig');
};

/** What was sent along with an act: documents to keep, or what is wrong with them. */
export const sentDocuments = async (
  act: Act,
  form: FormData,
  settings: UploadSettings,
): Promise<{ documenten: NewDocument[] } | { fouten: Fout[] }> => {
  const file = act.stuk ? sentFile(form) : null;
  if (!file) return { documenten: [] };
  const parsed = documentinvoer.safeParse(parseForm(documentinvoer, form));
  if (!parsed.success)
    return {
      fouten: parsed.error.issues.map(({ path, message }) => ({ veld: path.join('.'), reden: message })),
    };
  const content = new Uint8Array(await file.arrayBuffer());
  const judged = await admitUpload({ name: file.name, content }, settings);
  if ('reden' in judged) return { fouten: [{ veld: fileField, reden: judged.reden }] };
  const titel = parsed.data.documenttitel ?? titleFrom(file.name);
  return {
    documenten: [{ soort: kindOf(act, form), titel, mediatype: judged.mediatype, inhoud: content }],
  };
};
