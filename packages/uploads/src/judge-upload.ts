import { fileTypeFromBuffer } from 'file-type';
import { extensionIn } from './file-name.ts';
import { judgeImage, judgeMessage, judgeText } from './judge-content.ts';
import { judgePdf } from './judge-pdf.ts';
import { judgeZip } from './judge-zip.ts';
import { kinds, kindsText } from './kinds.ts';

/** A file as it came from outside. */
export type Upload = { name: string; content: Uint8Array };
/** What it is, or why it is not taken in, in Dutch for the user. */
export type Judgement = { mediatype: string } | { reden: string };

/** The reason for somebody who did not choose the file: its first sentence, without the advice to choose another one. */
export const reasonAlone = (reden: string): string => /^.*?[.!?](?=\s|$)/.exec(reden)?.[0] ?? reden;

const MEGABYTE = 1024 * 1024;

/**
 * Judges a file by its content: its name, its first bytes and what is in it must agree, and be of a kind that is taken
 * in. Reads nothing but the bytes; a scan for viruses is another step.
 */
export const judgeUpload = async ({ name, content }: Upload, maxBytes: number): Promise<Judgement> => {
  const bytes = Buffer.from(content);
  if (bytes.length === 0) return { reden: 'Dit bestand is leeg. Kies een ander bestand.' };
  if (bytes.length > maxBytes)
    return {
      reden: `Dit bestand is te groot. Het mag ten hoogste ${Math.floor(maxBytes / MEGABYTE)} MB zijn.`,
    };
  const kind = kinds.find(({ extensions }) => extensions.includes(extensionIn(name)));
  if (!kind) return { reden: `Dit soort bestand nemen wij niet aan. Kies een van deze: ${kindsText}.` };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const said = kind.magic ? kind.magic.includes(found?.mime ?? '') : isText(found?.mime);
  if (!said)
    return {
      reden:
        'De inhoud van dit bestand past niet bij zijn naam. Bewaar het document opnieuw en probeer het nog eens.',
    };
  const wrong = await judgeKind(kind.mediatype, kind.label, bytes);
  return wrong ? { reden: wrong } : { mediatype: kind.mediatype };
};

/** Text is not recognised by first bytes; a message sometimes is. */
const isText = (mime: string | undefined): boolean =>
  mime === undefined || mime === 'message/rfc822' || mime === 'text/plain';

const judgeKind = async (mediatype: string, label: string, bytes: Buffer): Promise<string | null> => {
  if (label === 'docx' || label === 'odt') return judgeZip(bytes, label);
  if (mediatype === 'application/pdf') return judgePdf(bytes);
  if (mediatype === 'text/plain') return judgeText(bytes);
  if (mediatype === 'message/rfc822') return judgeMessage(bytes);
  return judgeImage(bytes, mediatype);
};
