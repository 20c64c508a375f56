export { apiRegels } from './api/api-routes.ts';
export { isDossiernummer } from './api/dossiernummer.ts';
export { refusalProblem } from './api/refusal.ts';
export { hasFewFields } from './edge/body.ts';
export type { Probleempagina } from './edge/faults.ts';
export { SESSION_MINUTES } from './edge/session.ts';
export { tokenBucket } from './edge/token-bucket.ts';
export { createApp, type Pages } from './edge.ts';
export { actorOf, type Bureau, type Deps, type Env, type Logbericht, readerOf, type Sessie } from './env.ts';
export { firstAccountLink } from './first-account.ts';
export { parseForm } from './input/parse-form.ts';
export { type Probleem, Problem, problems } from './problem.ts';
export { type Running, type ServeOptions, serve } from './server.ts';
export {
  accountbeheer,
  behandelaars,
  iedereen,
  judgeToegang,
  makeToegang,
  type Toegang,
  type Toegangsregel,
  toezicht,
  type Wie,
} from './toegang.ts';
