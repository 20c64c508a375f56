import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { judgePdf } from './judge-pdf.ts';

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const packed = (objects: string, more = '') => {
  const data = deflateSync(Buffer.from(objects)).toString('latin1');
  return `5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode${more}/Length ${data.length}>>\nstream\n${data}\nendstream endobj`;
};
const script = '<</S/JavaScript/JS(app.alert(1))>>';

describe('a pdf with something that runs is refused, wherever it stands', () => {
  test.each([
    ['in the open', script],
    ['with signs as numbers', '<</S/J#61va#53cript/J#53(app.alert(1))>>'],
    ['in packed objects', packed(`2 0 ${script}`)],
    ['in packed objects, with signs as numbers', packed('2 0 <</S/JavaScrip#74/JS(x)>>')],
    ['in the second of two', packed('2 0 <</Type/Catalog>>') + packed(`2 0 ${script}`)],
    ['between what looks like the ends of a stream', `% stream\n${script}\n% endstream`],
    ['in what a table can point into', `6 0 obj <</Length 9>>\nstream\n${script}\nendstream endobj`],
    ['that opens another file', '<</S/GoToE/T<</R/C>>>>'],
    ['that plays', '<</Subtype/RichMedia>>'],
    ['with a short name only', '<</AA<</O<</JS(x)>>>>>>'],
  ])('%s', (_where, body) => expect(judgePdf(pdf(body))).toMatch(/programmacode/));
});

test.each([
  ['packed in another way', '5 0 obj <</Type/ObjStm/Filter/LZWDecode>>\nstream\nxyz\nendstream endobj'],
  ['packed so tightly that it fills the memory', packed('x'.repeat(70 * 1024 * 1024))],
  ['without their content', '5 0 obj <</Type/ObjStm>> endobj'],
])('objects %s can not be looked at, and are refused', (_how, body) =>
  expect(judgePdf(pdf(body))).toMatch(/niet is na te kijken/),
);

describe('an ordinary pdf is taken in', () => {
  test.each([
    ['with packed objects', packed('2 0 <</Type/Catalog/Pages 3 0 R>>')],
    ['with another name, in numbers', '<</#4AavaScripts 1/J#53ON 2>>'],
    ['with what stands there by chance in packed data', `stream\n${'/JS x /JS '.repeat(1000)}\nendstream`],
    ['with a link', '<</S/URI/URI(https://voorbeeld.test)>>'],
    ['with a word that only begins alike', '<</JavaScripted 1/Launched 2/JSON 3>>'],
  ])('%s', (_what, body) => expect(judgePdf(pdf(body))).toBeNull());
});

test.each([
  ['streams that never end', 'stream\n'],
  ['packed objects that are none', '/ObjStm '],
  ['numbers of signs', '#41#4'],
  ['names', '/JavaScrip '],
  ['small packed objects', packed('2 0 <<>>')],
])('a large file of nothing but %s is judged in no time', (_what, piece) => {
  const content = pdf(piece.repeat(Math.ceil((20 * 1024 * 1024) / piece.length)));
  const begun = performance.now();
  judgePdf(content);
  expect(performance.now() - begun).toBeLessThan(5000);
});
