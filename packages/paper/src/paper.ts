/** A piece of a sentence; a plain text, or one that stands out. */
export type Run = string | { text: string; strong: true };

/** What stands on paper, from top to bottom. The same blocks become PDF and .docx. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string | readonly Run[] }
  /** Lines without space between them: an address, a signature. */
  | { kind: 'lines'; lines: readonly string[] }
  | { kind: 'list'; ordered?: boolean; items: readonly (string | readonly Run[])[] }
  /** `share` divides the width over the columns; 1 when left out. */
  | {
      kind: 'table';
      caption: string;
      columns: readonly { title: string; share?: number }[];
      rows: readonly (readonly string[])[];
    }
  /** Two columns without a header: what it is, and what it says. */
  | { kind: 'facts'; caption: string; rows: readonly (readonly [string, string])[] };

/** Who sends the paper: printed at the top of the first page. */
export type Letterhead = {
  name: string;
  /** Address, telephone, site: a line each. */
  lines: readonly string[];
  /** A PNG. */
  logo?: Uint8Array;
};

/** A whole document, in Dutch. */
export type Paper = {
  title: string;
  /** The bureau that made it. */
  author: string;
  letterhead?: Letterhead;
  /** At the foot of every page, before the page number. */
  footer: string;
  blocks: readonly Block[];
  madeOn: Date;
};

/** The text of a paragraph without what makes parts of it stand out. */
export const plainText = (text: string | readonly Run[]): string =>
  typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
