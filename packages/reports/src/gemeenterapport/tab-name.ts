/**
 * A name as a tab of a workbook: at most 31 characters, without the characters that Excel refuses (an apostrophe at the
 * beginning or end among them, as in 's-Gravenhage).
 */
export function tabName(naam: string): string {
  return naam
    .replace(/[[\]:*?/\\]/g, '-')
    .slice(0, 31)
    .trim()
    .replace(/^'|'$/g, '’');
}

/** A name in a file name: lower case letters and digits with dashes between. */
export function kebab(naam: string): string {
  return naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
