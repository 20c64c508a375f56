import type { NewDocument } from '@meldpunt/store';
import { admitUpload, extensionOf, reasonAlone, titleFrom, type UploadSettings } from '@meldpunt/uploads';
import type { Attachment, ParsedMail } from 'mailparser';

/** What became of the attachments of a message: pieces to keep, and those that are not kept with the reason. */
export type Bijlagen = {
  bewaard: NewDocument[];
  geweigerd: { titel: string; reden: string }[];
};

/** More than this in one message is no evidence any more; the rest stays in the mailbox. */
const MOST = 20;

/** The name of an attachment; what has none, or no extension, is judged by what the sender's program says it is. */
const nameOf = ({ filename, contentType }: Attachment): string => {
  if (filename && /\.[^.]{1,10}$/.test(filename)) return filename;
  return `${filename || 'Bijlage'}.${extensionOf(contentType)}`;
};

/**
 * Judges the attachments of a message as uploads are judged: by content, size, and the scanner where there is one. A
 * scanner that does not answer lets nothing in (fail closed). Never throws for what a sender made.
 */
export const admitAttachments = async (mail: ParsedMail, settings: UploadSettings): Promise<Bijlagen> => {
  const result: Bijlagen = { bewaard: [], geweigerd: [] };
  for (const [i, attachment] of mail.attachments.entries()) {
    const name = nameOf(attachment);
    const titel = titleFrom(name);
    const judged =
      i < MOST
        ? await admitUpload({ name, content: attachment.content }, settings)
        : { reden: `Dit bericht heeft meer dan ${MOST} bijlagen.` };
    if ('reden' in judged) result.geweigerd.push({ titel, reden: reasonAlone(judged.reden) });
    else
      result.bewaard.push({
        soort: 'overig',
        titel,
        mediatype: judged.mediatype,
        inhoud: attachment.content,
      });
  }
  return result;
};
