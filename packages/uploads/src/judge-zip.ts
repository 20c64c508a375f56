import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const MEGABYTE = 1024 * 1024;
/** A document of a word processor is far below these; a bomb is far above. */
const MOST_ENTRIES = 2000;
const MOST_INFLATED = 200 * MEGABYTE;
const MOST_RATIO = 200;
const KEPT = 2 * MEGABYTE;

type Contents = { names: string[]; texts: Map<string, string> };
export type ZipKind = 'docx' | 'odt';

/** Parts of a document that tell what it is. */
const telling: Record<ZipKind, readonly string[]> = {
  docx: ['[Content_Types].xml', 'word/document.xml'],
  odt: ['mimetype', 'content.xml', 'META-INF/manifest.xml'],
};

const BROKEN = 'Dit bestand is beschadigd. Bewaar het document opnieuw en probeer het nog eens.';
const BOMB = 'Dit bestand is uitgepakt veel te groot. Het wordt niet bewaard.';
const MACRO =
  'Dit document bevat macro’s of een ander ingesloten bestand. Bewaar het als pdf, of zonder macro’s.';
const OTHER =
  'De inhoud van dit bestand past niet bij zijn naam. Bewaar het document opnieuw en probeer het nog eens.';

/**
 * Looks into a document that is a zip, counting while it inflates: null when it is what it says, else the reason in
 * Dutch. Never trusts the sizes that the zip names of itself.
 */
export const judgeZip = async (content: Uint8Array, kind: ZipKind): Promise<string | null> => {
  const found = await contentsOf(content, telling[kind]).catch(() => BROKEN);
  if (typeof found === 'string') return found;
  const { names, texts } = found;
  if (telling[kind].some((name) => !names.includes(name))) return OTHER;
  if (names.some(isActive)) return MACRO;
  if (kind === 'docx') {
    const types = texts.get('[Content_Types].xml') ?? '';
    if (/macroenabled|vbaproject|oleobject/i.test(types)) return MACRO;
    return types.includes('wordprocessingml.document.main+xml') ? null : OTHER;
  }
  if (/manifest:full-path="(Basic|Scripts)\//.test(texts.get('META-INF/manifest.xml') ?? '')) return MACRO;
  return texts.get('mimetype') === 'application/vnd.oasis.opendocument.text' ? null : OTHER;
};

/** Code, or another file hidden in this one. */
const isActive = (name: string): boolean =>
  /vbaproject|vbadata|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|sh|msi|scr|com|hta|lnk)$|^(Basic|Scripts)\/|embeddings\/|activex/i.test(
    name,
  );

const contentsOf = (content: Uint8Array, wanted: readonly string[]): Promise<Contents | string> =>
  new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(content),
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => {
        if (error || !zip) return reject(error);
        if (zip.entryCount > MOST_ENTRIES) return resolve(BOMB);
        walk(zip, content.length, wanted).then(resolve, reject);
      },
    );
  });

const walk = (zip: ZipFile, size: number, wanted: readonly string[]): Promise<Contents | string> =>
  new Promise((resolve, reject) => {
    const contents: Contents = { names: [], texts: new Map() };
    let inflated = 0;
    const limit = Math.min(MOST_INFLATED, Math.max(20 * MEGABYTE, size * MOST_RATIO));
    zip.on('error', reject);
    zip.on('end', () => resolve(contents));
    zip.on('entry', (entry: Entry) => {
      if (contents.names.length >= MOST_ENTRIES || contents.names.includes(entry.fileName))
        return resolve(BOMB);
      contents.names.push(entry.fileName);
      if (entry.isEncrypted())
        return resolve('Dit document heeft een wachtwoord. Bewaar het zonder wachtwoord.');
      if (entry.uncompressedSize > limit - inflated) return resolve(BOMB);
      zip.openReadStream(entry, (error, stream) => {
        if (error || !stream) return reject(error);
        const kept: Buffer[] = [];
        let length = 0;
        stream.on('error', reject);
        stream.on('data', (chunk: Buffer) => {
          inflated += chunk.length;
          length += chunk.length;
          if (inflated > limit) {
            stream.destroy();
            resolve(BOMB);
          } else if (wanted.includes(entry.fileName) && length <= KEPT) kept.push(chunk);
        });
        stream.on('end', () => {
          if (kept.length > 0) contents.texts.set(entry.fileName, Buffer.concat(kept).toString('utf8'));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
