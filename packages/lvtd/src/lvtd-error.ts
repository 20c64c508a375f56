/** What stops a delivery and a person must look at. */
export type LvtdProblem = 'koppeling-ongeldig' | 'code-ongekoppeld' | 'map-bestaat' | 'werkmap-onvolledig';

/** An error of the delivery. Its message is Dutch, for the user, and never holds personal data. */
export class LvtdError extends Error {
  override readonly name = 'LvtdError';
  readonly problem: LvtdProblem;

  constructor(problem: LvtdProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
