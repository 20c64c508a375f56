import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import type { TableRow } from './table.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-import-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const read = async (content: string | Uint8Array, naam = 'lijst.csv') => {
  await writeFile(join(dir, naam), content);
  const table = await openTable(join(dir, naam), {});
  const rijen: TableRow[] = [];
  for await (const row of table.rijen()) rijen.push(row);
  return { kolommen: table.kolommen, opmerkingen: table.opmerkingen, rijen };
};

test.each([';', ',', '\t'])('the sign %j between cells is found in the first line', async (sign) => {
  const text = `"Nr${sign === ';' ? ',,,' : ';;;'}",Naam\n1,André\n`.replaceAll(/,(?=[NA])/g, sign);
  expect(await read(text)).toMatchObject({
    kolommen: [expect.stringMatching(/^Nr/), 'Naam'],
    rijen: [{ rij: 2, cellen: ['1', 'André'] }],
  });
});

test('rows keep the number that a spreadsheet shows beside them', async () => {
  const { rijen } = await read('Nr;Tekst\r\n1;"twee\r\nregels; en ""meer"""\r\n\r\n;\r\n3;x\r\n');
  expect(rijen).toEqual([
    { rij: 2, cellen: ['1', 'twee\r\nregels; en "meer"'] },
    { rij: 5, cellen: ['3', 'x'] },
  ]);
});

test.each([
  ['UTF-8', Buffer.from('Nr;Naam\n1;Zoë €'), []],
  ['UTF-8 with a mark', Buffer.from('\uFEFFNr;Naam\n1;Zoë €'), []],
  ['UTF-16', Buffer.from('\uFEFFNr;Naam\n1;Zoë €', 'utf16le'), []],
  ['Windows-1252', Buffer.from([...Buffer.from('Nr;Naam\n1;Zo'), 0xeb, 0x20, 0x80]), ['Windows-1252']],
])('%s', async (_, bytes, remarks) => {
  const table = await read(bytes);
  expect(table.kolommen).toEqual(['Nr', 'Naam']);
  expect(table.rijen[0]?.cellen).toEqual(['1', 'Zoë €']);
  expect(table.opmerkingen.map((remark) => /Windows-1252/.exec(remark)?.[0])).toEqual(remarks);
});

test('UTF-8 that is broken at the very end is no UTF-8', async () => {
  expect((await read(Buffer.from([...Buffer.from('Nr;Naam\n1;Zo'), 0xc3]))).rijen[0]?.cellen[1]).toBe('ZoÃ');
});

test.each([
  ['nothing', '', 'Het bestand is leeg'],
  ['open quotes', 'Nr;Naam\n1;"Kanarie\n2;x\n', 'Rij 2 is niet te lezen: de aanhalingstekens kloppen niet.'],
  ['a zip', Buffer.from('PK\u0003\u0004iets'), 'Dit is geen csv-bestand.'],
  ['bytes', Buffer.from([78, 114, 0, 1]), 'Dit is geen csv-bestand'],
])('%s is refused by name, without quoting a cell', async (_, content, message) => {
  const failed = await read(content).catch((error: Error) => error);
  expect(failed).toMatchObject({ name: 'ImportError', message: expect.stringContaining(message) });
  expect((failed as Error).message).not.toContain('Kanarie');
});

test('only csv and xlsx, and only what is there', async () => {
  await expect(read('x', 'lijst.xls')).rejects.toThrow('Geef een .csv- of .xlsx-bestand.');
  await expect(openTable(join(dir, 'niets.csv'), {})).rejects.toThrow('Dit bestand bestaat niet');
});
