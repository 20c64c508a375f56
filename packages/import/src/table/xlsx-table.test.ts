import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportError } from '../import-error.ts';
import { openTable } from './open-table.ts';
import { type TableRow, textOf } from './table.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-import-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const write = async (fill: (book: ExcelJS.Workbook) => void): Promise<string> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  const path = join(dir, 'lijst.xlsx');
  await book.xlsx.writeFile(path);
  return path;
};
const read = async (path: string, blad?: string) => {
  const table = await openTable(path, blad === undefined ? {} : { blad });
  const rijen: TableRow[] = [];
  for await (const row of table.rijen()) rijen.push(row);
  return { kolommen: table.kolommen, rijen };
};
const many = (book: ExcelJS.Workbook): void => {
  const sheet = book.addWorksheet('Meldingen');
  sheet.addRow(['Nr', 'Tekst']);
  for (let i = 0; i < 3000; i++) sheet.addRow([i, `tekst é ${i} ${'ë€'.repeat(i % 40)}`]);
};

test('cells of every kind, with the row numbers that Excel shows', async () => {
  const path = await write((book) => {
    book.addWorksheet('Uitleg').addRow(['Lees dit eerst']);
    const sheet = book.addWorksheet('Meldingen');
    sheet.addRow(['Nr', 'Datum', 'Som', 'Link', 'Rijk', 'Fout', 'Ja']);
    sheet.getRow(4).values = [
      7,
      new Date(Date.UTC(2024, 3, 3)),
      { formula: 'A4*2', result: 14, date1904: false },
      { text: 'tekst', hyperlink: 'https://voorbeeld.nl' },
      { richText: [{ text: 'vet' }, { text: ' en dun' }] },
      { error: '#N/A' },
      true,
    ];
    sheet.getCell('B4').numFmt = 'dd-mm-yyyy';
    sheet.getCell('D6').value = 'verderop';
  });
  const { kolommen, rijen } = await read(path, 'Meldingen');
  expect(kolommen).toEqual(['Nr', 'Datum', 'Som', 'Link', 'Rijk', 'Fout', 'Ja']);
  expect(rijen[0]).toEqual({
    rij: 4,
    cellen: [7, new Date('2024-04-03T00:00:00Z'), 14, 'tekst', 'vet en dun', { fout: '#N/A' }, true],
  });
  expect(textOf(rijen[0]?.cellen[1])).toBe('2024-04-03');
  expect(rijen[1]).toEqual({ rij: 6, cellen: [null, null, null, 'verderop'] });
  expect((await read(path)).kolommen).toEqual(['Lees dit eerst']);
  await expect(read(path, 'Anders')).rejects.toThrow('Het blad van de mapping staat niet in het bestand.');
});

test('no letter is lost between blocks, and nothing is left in the temporary directory', async () => {
  const path = await write(many);
  const before = await readdir(tmpdir());
  const { rijen } = await read(path);
  expect(rijen.length).toBe(3000);
  expect(rijen.every(({ cellen }, i) => cellen[1] === `tekst é ${i} ${'ë€'.repeat(i % 40)}`)).toBe(true);
  const left = (await readdir(tmpdir())).filter((naam) => !before.includes(naam) && naam.startsWith('tmp-'));
  expect(left).toEqual([]);
});

test('a damaged file is named, wherever the damage is, and never waited for', async () => {
  const whole = await readFile(await write(many));
  const path = join(dir, 'stuk.xlsx');
  const outcomes = new Set<string>();
  for (let i = 1; i < 20; i++) {
    const broken = Buffer.from(whole);
    const at = Math.floor((whole.length * i) / 20);
    broken.fill(0x5a, at, at + 40);
    await writeFile(path, broken);
    const answer = await read(path).catch((error: unknown) => error);
    if (!(answer instanceof ImportError)) {
      // The damage is in a part that is not read, such as the theme: then all rows are as they were.
      expect((answer as Awaited<ReturnType<typeof read>>).rijen.length).toBe(3000);
      outcomes.add('read');
    } else outcomes.add(answer.message);
  }
  expect(outcomes).toContain('Dit is geen geldig xlsx-bestand.');
  expect([...outcomes].filter((one) => one !== 'read')).toEqual(['Dit is geen geldig xlsx-bestand.']);
});

test.each([
  ['nothing', () => Buffer.alloc(0)],
  ['no zip', () => Buffer.from('Nr;Naam\n1;Kanarie\n')],
  ['half a file', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['another zip', () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
])('%s is no xlsx', async (_, make) => {
  const path = await write(many);
  const content = make(await readFile(path));
  await writeFile(path, content);
  await expect(read(path)).rejects.toMatchObject({
    kind: 'bestand',
    message: 'Dit is geen geldig xlsx-bestand.',
  });
});

test('a part that says it unpacks to more than can be read is refused', async () => {
  const path = await write(many);
  const whole = await readFile(path);
  const at = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  whole.writeUInt32LE(0xff_ff_ff_f0, at + 24);
  await writeFile(path, whole);
  await expect(read(path)).rejects.toMatchObject({ kind: 'te-groot' });
});
