import { parseForm } from '@meldpunt/api';
import { type Act, type Documentsoort, documentinvoer, documentsoorten } from '@meldpunt/core';
import type { Conceptbestand, NewDocument } from '@meldpunt/store';
import { admitUpload, titleFrom, type UploadSettings } from '@meldpunt/uploads';
import type { Fout } from '../layout/alert.ts';
import { fileField } from './field-names.ts';

const MEGABYTE = 1024 * 1024;

/** How an installation lets files in when nothing was set. */
export const standardUploads: UploadSettings = { maxBytes: 20 * MEGABYTE };

/** The file that was sent with a form; null when none was chosen. */
export const sentFile = (form: FormData): File | null => {
  const value = form.get(fileField);
  // A browser sends an unchosen file as one without name and content.
  return value instanceof File && (value.size > 0 || value.name !== '') ? value : null;
};

const chosenFile = async (form: FormData, kept: Conceptbestand | null): Promise<Conceptbestand | null> => {
  const sent = sentFile(form);
  return sent ? { naam: sent.name, inhoud: new Uint8Array(await sent.arrayBuffer()) } : kept;
};

const kindOf = (act: Act, form: FormData): Documentsoort => {
  const chosen = documentsoorten.codes.find(({ code }) => code === form.get('soort'))?.code;
  return act.name === 'addDocument' && chosen ? (chosen as Documentsoort) : (act.stuk?.soort ?? 'overig');
};

/** What comes along with an act: documents to keep and the file that they are of, or what is wrong. */
export type Meegestuurd = { documenten: NewDocument[]; fouten: Fout[]; bestand: Conceptbestand | null };

/**
 * Judges what comes along. `kept` is the file that was chosen on the way here before; one that is sent now takes its
 * place. `bestand` is the file that was let in, also when something else about it is wrong.
 */
export const sentDocuments = async (
  act: Act,
  form: FormData,
  kept: Conceptbestand | null,
  settings: UploadSettings,
): Promise<Meegestuurd> => {
  const file = act.stuk ? await chosenFile(form, kept) : null;
  if (!file) return { documenten: [], fouten: [], bestand: null };
  const judged = await admitUpload({ name: file.naam, content: file.inhoud }, settings);
  const parsed = documentinvoer.safeParse(parseForm(documentinvoer, form));
  const fouten = [
    ...('reden' in judged ? [{ veld: fileField, reden: judged.reden }] : []),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ veld: path.join('.'), reden: message })),
  ];
  if ('reden' in judged) return { documenten: [], fouten, bestand: null };
  const titel = parsed.data?.documenttitel ?? titleFrom(file.naam);
  const { mediatype } = judged;
  return {
    documenten: [{ soort: kindOf(act, form), titel, mediatype, inhoud: file.inhoud }],
    fouten,
    bestand: file,
  };
};
