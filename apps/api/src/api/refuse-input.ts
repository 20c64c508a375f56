import type { Hook } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import { Problem, problems } from '../problem.ts';

/** Turns what a schema has against a question or its parameters into a problem with a reason per field. */
export const refuseInput: Hook<unknown, Env, string, void> = (result) => {
  if (result.success) return;
  throw new Problem(
    problems.invoer(
      result.error.issues.map((issue) => ({ veld: issue.path.join('.'), reden: issue.message })),
    ),
  );
};
