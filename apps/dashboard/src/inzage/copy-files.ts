import { writePdf } from '@meldpunt/paper';
import { strToU8, zipSync } from 'fflate';
import type { Inzagekopie } from './copy.ts';
import { copyPaper } from './copy-paper.ts';

/** A document that goes with the copy, under the name that the copy gives it. */
export type Bijlage = { bestand: string; inhoud: Uint8Array };

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
];

/** The name of a document in the copy: a number, and what its first bytes say it is. No name from outside. */
export const fileNameOf = (nummer: number, inhoud: Uint8Array): string => {
  const kind = signatures.find(([, bytes]) => bytes.every((byte, i) => inhoud[i] === byte))?.[0] ?? 'bin';
  return `documenten/document-${String(nummer).padStart(3, '0')}.${kind}`;
};

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
