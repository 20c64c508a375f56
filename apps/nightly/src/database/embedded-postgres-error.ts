/** Why the embedded database could not be used; callers choose an exit code by it. */
export type EmbeddedPostgresProblem = 'unavailable' | 'in-use' | 'other-version' | 'not-ours' | 'failed';

/** An expected "no" of the embedded database. The message is Dutch and meant for the person at the keyboard. */
export class EmbeddedPostgresError extends Error {
  readonly problem: EmbeddedPostgresProblem;

  constructor(problem: EmbeddedPostgresProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.problem = problem;
  }
}
