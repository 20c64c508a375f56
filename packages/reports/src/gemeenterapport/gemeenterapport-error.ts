/** Why no report was made: `code` for programs, the message in Dutch for the user. */
export class GemeenterapportError extends Error {
  readonly code: 'onbekende_gemeente' | 'onmogelijk_jaar' | 'telling_klopt_niet';

  constructor(code: GemeenterapportError['code'], message: string) {
    super(message);
    this.name = 'GemeenterapportError';
    this.code = code;
  }
}
