/** A text as XML can hold it: no control characters, no halves or places of a character that is none, nothing that turns the direction. */
export const wordText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replaceAll(/\p{Cc}/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .toWellFormed();
