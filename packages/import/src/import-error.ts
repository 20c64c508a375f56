/** Why nothing could be read in: the mapping, the file, its columns, its size, a change while it was read, or a refused row. */
export type ImportErrorKind = 'mapping' | 'bestand' | 'kolommen' | 'te-groot' | 'gewijzigd' | 'geweigerd';

/** The whole file can't be read in. The message is Dutch, for the user, and holds no cell of the file. */
export class ImportError extends Error {
  readonly kind: ImportErrorKind;
  /** Each with what is wrong and where, when there are several. */
  readonly fouten: readonly string[];

  constructor(kind: ImportErrorKind, message: string, fouten: readonly string[] = []) {
    super(message);
    this.name = 'ImportError';
    this.kind = kind;
    this.fouten = fouten;
  }
}
