import type { Datum } from '@meldpunt/core';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Sets the date of every file in a zip to this day, 00:00 (in place). ExcelJS can't be told the time and writes the
 * clock's, so that the same report would never be the same file. Throws a RangeError when it is no zip without comment.
 */
export function setZipDate(zip: Buffer, dag: Datum): Buffer {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new RangeError('Not a zip without a comment');
  const [year = 1980, month = 1, day = 1] = dag.split('-').map(Number);
  const dosDate = ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(at) !== CENTRAL || zip.readUInt32LE(local) !== LOCAL) {
      throw new RangeError('Damaged directory of a zip');
    }
    setDate(zip, at + 12, dosDate);
    setDate(zip, local + 10, dosDate);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function setDate(zip: Buffer, at: number, dosDate: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(dosDate, at + 2);
}
