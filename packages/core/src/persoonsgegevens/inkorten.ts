/**
 * The first `most` characters of a text, as a field counts them. Never half of one: an emoji counts as two, and what ends
 * between them is no text that can be kept.
 */
export const inkorten = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
