import { writePdf } from '@meldpunt/paper';
import { extensionOf } from '@meldpunt/uploads';
import { strToU8, zipSync } from 'fflate';
import type { Inzagekopie } from './copy.ts';
import { copyPaper } from './copy-paper.ts';

/** A document that goes with the copy, under the name that the copy gives it. */
export type Bijlage = { bestand: string; inhoud: Uint8Array };

/** The name of a document in the copy: a number, and what its content is. No name from outside. */
export const fileNameOf = (nummer: number, mediatype: string): string =>
  `documenten/document-${String(nummer).padStart(3, '0')}.${extensionOf(mediatype)}`;

/** The copy as one zip: for people (PDF), for machines (JSON), and the documents that go with it. */
export const copyZip = async (kopie: Inzagekopie, bijlagen: readonly Bijlage[]): Promise<Uint8Array> =>
  zipSync(
    {
      'inzage.pdf': await writePdf(copyPaper(kopie)),
      'inzage.json': strToU8(`${JSON.stringify(kopie, null, 2)}\n`),
      ...Object.fromEntries(bijlagen.map(({ bestand, inhoud }) => [bestand, inhoud])),
    },
    { mtime: new Date(kopie.gemaakt_op) },
  );
