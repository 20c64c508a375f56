import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { titleFrom } from './file-name.ts';
import { judgeUpload } from './judge-upload.ts';

const MB = 1024 * 1024;
const LIMIT = 5 * MB;

const types =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
type Files = Parameters<typeof zipSync>[0];
const docx = (more: Files = {}, contentTypes = types): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8('<Relationships/>'),
      'word/document.xml': strToU8('<w:document/>'),
      ...more,
    }),
  );
const odt = (more: Files = {}, manifest = '<manifest:manifest/>'): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<office:document-content/>'),
      'META-INF/manifest.xml': strToU8(manifest),
      ...more,
    }),
  );
const pdf = (body = '1 0 obj << /Type /Catalog >> endobj', tail = '') =>
  Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n${tail}`, 'latin1');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(200, 1),
  Buffer.from('ffd9', 'hex'),
]);
const heic = Buffer.concat([
  Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
  Buffer.alloc(100),
]);
const mail = Buffer.from(
  'From: a@voorbeeld.nl\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\nSubject: x\r\n\r\nHallo\r\n',
);
const zip = Buffer.from(zipSync({ 'a.txt': strToU8('hallo') }));

const judge = (name: string, content: Uint8Array) => judgeUpload({ name, content }, LIMIT);
const OTHER = /past niet bij zijn naam/;
const TWO = /meer dan één soort/;

describe('what is taken in', () => {
  test.each([
    ['brief.pdf', pdf(), 'application/pdf'],
    ['foto.JPG', jpg, 'image/jpeg'],
    ['foto.jpeg', jpg, 'image/jpeg'],
    ['scherm.png', png, 'image/png'],
    ['foto.heic', heic, 'image/heic'],
    ['brief.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['brief.odt', odt(), 'application/vnd.oasis.opendocument.text'],
    ['notitie.txt', Buffer.from('Łucja zei: “één”.\r\n'), 'text/plain'],
    ['oud.txt', Buffer.from('caf\xe9 in 1252', 'latin1'), 'text/plain'],
    ['bericht.eml', mail, 'message/rfc822'],
    ['../../etc/brief.van.Łucja.pdf', pdf(), 'application/pdf'],
    [`${'a'.repeat(300)}.pdf`, pdf(), 'application/pdf'],
    ['\u202Efdp.cod.pdf', pdf(), 'application/pdf'],
    ['brief\u0000.exe\u0000.pdf', pdf(), 'application/pdf'],
    ['groot.pdf', pdf(`stream\n${'/JS x /JS '.repeat(100)}endstream`), 'application/pdf'],
  ])('%j', async (name, content, mediatype) => {
    expect(await judge(name, content)).toEqual({ mediatype });
  });
});

const bomb = () => docx({ 'word/media/nul.bin': [new Uint8Array(60 * MB), { level: 9 }] });
const lyingZip = (): Buffer => {
  // The directory says 10 bytes; the content is far more.
  const made = docx({ 'word/media/nul.bin': [new Uint8Array(30 * MB), { level: 9 }] });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(30 * MB);
  for (let at = made.indexOf(size); at >= 0; at = made.indexOf(size, at + 4)) made.writeUInt32LE(10, at);
  return made;
};
const manyEntries = () =>
  docx(Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`word/${i}.xml`, new Uint8Array(1)])));

describe('what is refused', () => {
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ['an empty file', 'leeg.pdf', () => Buffer.alloc(0), /leeg/],
    ['a file over the limit', 'groot.pdf', () => pdf('x'.repeat(LIMIT)), /ten hoogste 5 MB/],
    ['a name without extension', 'brief', () => pdf(), /nemen wij niet aan/],
    ['a kind that is not on the list', 'prog.exe', () => Buffer.from('MZ'), /nemen wij niet aan/],
    ['a page', 'pagina.html', () => Buffer.from('<html>'), /nemen wij niet aan/],
    ['a drawing with scripts', 'plaatje.svg', () => Buffer.from('<svg onload="x"/>'), /nemen wij niet aan/],
    ['a zip', 'stukken.zip', () => zip, /nemen wij niet aan/],
    ['a macro document by name', 'brief.docm', () => docx(), /nemen wij niet aan/],
    ['an extension that the direction hides', 'brief\u202Efdp.exe', () => pdf(), /nemen wij niet aan/],
    ['a program called pdf', 'brief.pdf', () => Buffer.from(`MZ${'\0'.repeat(200)}`), OTHER],
    ['an image called pdf', 'brief.pdf', () => png, OTHER],
    ['a pdf called jpg', 'foto.jpg', () => pdf(), OTHER],
    ['a page called txt', 'a.txt', () => Buffer.from('<!DOCTYPE html><html></html>'), /webpagina/],
    ['a drawing called png', 'a.png', () => Buffer.from('<svg xmlns="x"><script>1</script></svg>'), OTHER],
    ['a script called txt', 'a.txt', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), /programmacode/],
    ['a script in text', 'a.txt', () => Buffer.from('hallo <script>alert(1)</script>'), /programmacode/],
    ['bytes called txt', 'a.txt', () => Buffer.from([0x41, 0, 0x42]), OTHER],
    ['a pdf called txt', 'a.txt', () => pdf(), OTHER],
    ['a page called eml', 'a.eml', () => Buffer.from('<html><body>From: x</body></html>'), OTHER],
    ['text called eml', 'a.eml', () => Buffer.from('Beste mevrouw,\n\nHallo.\n'), OTHER],
    ['a pdf that is a zip too', 'a.pdf', () => Buffer.concat([pdf(), zip]), TWO],
    ['an image that is a zip too', 'a.jpg', () => Buffer.concat([jpg, zip]), TWO],
    ['an image with something behind its end', 'a.png', () => Buffer.concat([png, Buffer.from('x')]), TWO],
    [
      'an image with a page behind its end',
      'a.jpg',
      () => Buffer.concat([jpg, Buffer.from('<script>')]),
      TWO,
    ],
    [
      'an image that is a pdf too',
      'a.jpg',
      () => Buffer.concat([jpg.subarray(0, 20), Buffer.from('%PDF-1.4'), jpg.subarray(20)]),
      TWO,
    ],
    ['a pdf that was cut off', 'a.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj'), /niet volledig/],
    ['a pdf that runs code', 'a.pdf', () => pdf('<< /S /JavaScript /JS (app.alert(1)) >>'), /programmacode/],
    ['a pdf that starts a program', 'a.pdf', () => pdf('<< /S /Launch /F (cmd.exe) >>'), /programmacode/],
    ['a pdf with a file in it', 'a.pdf', () => pdf('<< /EmbeddedFiles 3 0 R >>'), /ingesloten/],
    ['a zip called docx', 'a.docx', () => zip, OTHER],
    ['a spreadsheet called docx', 'a.docx', () => docx({}, types.replaceAll('word', 'sheet')), OTHER],
    ['a docx with macros', 'a.docx', () => docx({ 'word/vbaProject.bin': strToU8('x') }), /macro/],
    [
      'a docx that says it has macros',
      'a.docx',
      () =>
        docx(
          {},
          types.replace(
            '</Types>',
            '<Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          ),
        ),
      /macro/,
    ],
    [
      'a docx with a file in it',
      'a.docx',
      () => docx({ 'word/embeddings/a.bin': strToU8('x') }),
      /ingesloten/,
    ],
    ['a docx with a program in it', 'a.docx', () => docx({ 'word/a.exe': strToU8('x') }), /ingesloten/],
    ['an odt with macros', 'a.odt', () => odt({ 'Basic/Standard/a.xml': strToU8('x') }), /macro/],
    [
      'an odt that names scripts',
      'a.odt',
      () => odt({}, '<m manifest:full-path="Scripts/python/a.py"/>'),
      /macro/,
    ],
    ['a zip bomb', 'a.docx', bomb, /uitgepakt/],
    ['a zip bomb that lies about its size', 'a.docx', lyingZip, /beschadigd|uitgepakt/],
    ['a zip with too many files', 'a.docx', manyEntries, /uitgepakt/],
    ['a zip that climbs out', 'a.docx', () => docx({ '../../evil.xml': strToU8('x') }), /beschadigd/],
    ['a zip that was cut off', 'a.docx', () => docx().subarray(0, 300), /beschadigd|past niet/],
  ])('%s', async (_what, name, content, reden) => {
    expect(await judge(name, content())).toEqual({ reden: expect.stringMatching(reden) });
  });
});

test('a title from outside is a readable line without path, control or direction', () => {
  expect(titleFrom('C:\\Mijn stukken\\brief\u202E van\u0000 Łucja.pdf')).toBe('brief van Łucja');
  expect(titleFrom('a'.repeat(300))).toHaveLength(120);
  expect(titleFrom('.pdf')).toBe('Document');
});
