import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { writeDocx } from './docx/write-docx.ts';
import type { Block, Paper } from './paper.ts';
import { drawable } from './pdf/fonts.ts';
import { writePdf } from './pdf/write-pdf.ts';

const paper = (...blocks: Block[]): Paper => ({
  title: 'Bevestiging van uw afspraak',
  author: 'Meldpunt Voorbeeld',
  letterhead: { name: 'Meldpunt Voorbeeld', lines: ['Voorbeeldweg 1', '9700 AA Groningen'] },
  footer: 'Meldpunt Voorbeeld · dossier 2026-00012',
  blocks,
  madeOn: new Date('2026-05-01T10:00:00Z'),
});

const letter = paper(
  { kind: 'lines', lines: ['Mevrouw Łucja Çağrı-Ştefănescu', 'Straat 1'] },
  { kind: 'heading', level: 1, text: 'Uw afspraak' },
  { kind: 'paragraph', text: ['Wij zien u op ', { text: '12 mei 2026', strong: true }, '.'] },
  { kind: 'list', items: ['brieven', [{ text: 'foto’s', strong: true }, ' en meer']] },
  {
    kind: 'table',
    caption: 'Verslagen',
    columns: [{ title: 'Dag' }, { title: 'Verslag', share: 3 }],
    rows: [['1 mei', 'Gesproken met <cliënt> & zus.']],
  },
  { kind: 'facts', caption: 'Gegevens', rows: [['Naam', 'Łucja']] },
);

/** The operator that paints an image (pdf.js: OPS.paintImageXObject). */
const OPS_PAINT_IMAGE = 85;

type Node = { role?: string; children?: Node[] };
const roles = ({ role, children = [] }: Node): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(roles),
];

const opened = async (made: Paper) => {
  const pdf = await getDocumentProxy(new Uint8Array(await writePdf(made)));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pdf, text };
};

describe('PDF', () => {
  test('every letter comes out as it was written, with header, footer and page number', async () => {
    const { text } = await opened(letter);
    for (const part of [
      'Łucja Çağrı-Ştefănescu',
      'Wij zien u op 12 mei 2026.',
      '<cliënt> & zus',
      'foto’s en meer',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Meldpunt Voorbeeld · dossier 2026-00012 · pagina 1 van 1');
  });

  test('it is tagged: language, title, and a structure of headings, lists and tables', async () => {
    const { pdf } = await opened(letter);
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({ Title: letter.title, Author: letter.author, Language: 'nl-NL' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = roles((await (await pdf.getPage(1)).getStructTree()) as Node);
    for (const role of ['Document', 'H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(tree).toContain(role);
  });

  test('a logo is drawn, and is no part of what is read aloud', async () => {
    const logo = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const withLogo = { ...letter, letterhead: { name: 'Meldpunt Voorbeeld', lines: [], logo } };
    const { pdf } = await opened(withLogo);
    const page = await pdf.getPage(1);
    const { fnArray } = await page.getOperatorList();
    expect(fnArray).toContain(OPS_PAINT_IMAGE);
    expect(roles((await page.getStructTree()) as Node)).not.toContain('Figure');
    const files = Object.keys(unzipSync(await writeDocx(withLogo)));
    expect(files.some((name) => name.startsWith('word/media/'))).toBe(true);
  });

  test('the same paper gives the same bytes', async () => {
    expect(Buffer.from(await writePdf(letter)).equals(await writePdf(letter))).toBe(true);
  });

  test('a story longer than a page goes on over the next pages, in a table too, and nothing of it is lost', async () => {
    const words = Array.from({ length: 1600 }, (_, i) => `woord${i}`);
    const { pdf, text } = await opened(
      paper(
        { kind: 'table', caption: 'T', columns: [{ title: 'Verslag' }], rows: [[words.join(' ')]] },
        { kind: 'paragraph', text: words.join(' ') },
      ),
    );
    expect(pdf.numPages).toBeGreaterThan(3);
    for (const word of ['woord0', 'woord799', 'woord1599'])
      expect(text.match(new RegExp(`\\b${word}\\b`, 'g'))).toHaveLength(2);
  });

  test('one word without end is broken over lines, and nothing of it is lost', async () => {
    const { text } = await opened(paper({ kind: 'facts', caption: 'F', rows: [['Naam', 'y'.repeat(6000)]] }));
    expect(text.match(/y/g)).toHaveLength(6000);
  });

  test('what the font does not have is shown as missing; what turns the direction is left out', () => {
    expect(drawable('a\u202Eb\u0000c 漢 é')).toBe('abc □ é');
  });
});

const wordsOf = async (made: Paper) =>
  strFromU8(unzipSync(await writeDocx(made))['word/document.xml'] ?? new Uint8Array());

describe('.docx', () => {
  test('it holds the same words, as headings, lists and tables of Word', async () => {
    const xml = await wordsOf(letter);
    for (const part of [
      'Łucja Çağrı-Ştefănescu',
      'Heading1',
      '<w:tbl>',
      '<w:numPr>',
      '&lt;cliënt&gt; &amp; zus',
    ])
      expect(xml).toContain(part);
  });

  test('control characters that XML can not hold, and turns of direction, are left out', async () => {
    const xml = await wordsOf(paper({ kind: 'paragraph', text: 'a\u0000b\uFFFE\uFFFF\u202Ec\ud800d\ne' }));
    expect(xml).toContain('abc\ufffdd');
    expect(xml).toContain('<w:br/>');
  });
});
