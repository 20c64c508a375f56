import { createRoute, z } from '@hono/zod-openapi';
import { type Actor, isRefusal, type Refusal, rollen } from '@meldpunt/core';
import {
  inviteMedewerker,
  listMedewerkers,
  resetAccount,
  setActive,
  type Uitnodiging,
} from '@meldpunt/store';
import type { Context } from 'hono';
import { actorOf, type Deps, type Env } from '../env.ts';
import { invitationLink } from '../first-account.ts';
import { Problem, problems } from '../problem.ts';
import { accountbeheer } from '../toegang.ts';
import { type ApiRoute, apiRoute, jsonResponse, problemResponses } from './api-route.ts';
import { refusalProblem } from './refusal.ts';

const params = z.object({ medewerkerId: z.uuid().openapi({ param: { name: 'medewerkerId', in: 'path' } }) });
const json = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const accountSchema = z
  .object({
    medewerkerId: z.uuid(),
    gebruikersnaam: z.string(),
    naam: z.string(),
    rol: z.enum(rollen),
    actief: z.boolean(),
    ingesteld: z.boolean(),
  })
  .openapi('Medewerker');

const invitationSchema = z
  .object({ medewerkerId: z.uuid(), link: z.url(), geldigTot: z.iso.datetime() })
  .openapi('Uitnodiging');

const listRoute = createRoute({
  method: 'get',
  path: '/api/medewerkers',
  summary: 'Wie er een account heeft',
  responses: {
    200: jsonResponse('Alle accounts', z.object({ medewerkers: z.array(accountSchema) })),
    ...problemResponses(),
  },
});

const inviteRoute = createRoute({
  method: 'post',
  path: '/api/medewerkers',
  summary: 'Iemand uitnodigen; de link werkt één keer, een week lang',
  request: json(
    z.strictObject({
      gebruikersnaam: z.string().max(40),
      naam: z.string().min(1).max(200),
      rol: z.enum(rollen),
    }),
  ),
  responses: { 201: jsonResponse('De uitnodiging', invitationSchema), ...problemResponses(400) },
});

const resetRoute = createRoute({
  method: 'post',
  path: '/api/medewerkers/{medewerkerId}/uitnodiging',
  summary: 'Wachtwoord en tweede factor van een ander wissen, en die persoon opnieuw uitnodigen',
  request: { params },
  responses: { 201: jsonResponse('De uitnodiging', invitationSchema), ...problemResponses(400, 404) },
});

const activeRoute = createRoute({
  method: 'patch',
  path: '/api/medewerkers/{medewerkerId}',
  summary: 'Een account uit- of aanzetten; wie uit staat is er meteen uit',
  request: { params, ...json(z.strictObject({ actief: z.boolean() })) },
  responses: {
    200: jsonResponse('Hoe het account nu staat', z.object({ actief: z.boolean() })),
    ...problemResponses(400, 404),
  },
});

/** Accounts: who has one, inviting, inviting anew, switching off and on. Each change is logged by the store. */
export const medewerkerRoutes = (deps: Deps): ApiRoute[] => [
  apiRoute(listRoute, { wie: accountbeheer, leest: 'accounts' }, async (c) =>
    c.json({ medewerkers: await listMedewerkers(deps) }, 200),
  ),
  apiRoute(inviteRoute, { wie: accountbeheer }, async (c) => {
    const invited = orRefuse(
      await inviteMedewerker(deps, { ...storable(c.req.valid('json')), actor: actorIn(c) }),
    );
    return c.json(shown(deps, invited), 201);
  }),
  apiRoute(resetRoute, { wie: accountbeheer }, async (c) => {
    const { medewerkerId } = c.req.valid('param');
    return c.json(shown(deps, orRefuse(await resetAccount(deps, { medewerkerId, actor: actorIn(c) }))), 201);
  }),
  apiRoute(activeRoute, { wie: accountbeheer }, async (c) => {
    const given = { ...c.req.valid('param'), ...c.req.valid('json'), actor: actorIn(c) };
    return c.json(orRefuse(await setActive(deps, given)), 200);
  }),
];

const actorIn = (c: Context<Env>): Actor => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

/** A name without the one character that the database can't keep. */
const storable = <T extends { naam: string }>(given: T): T => ({
  ...given,
  naam: given.naam.replaceAll('\0', ''),
});

const orRefuse = <T extends object>(outcome: T | Refusal): T => {
  if (isRefusal(outcome)) throw new Problem(refusalProblem(outcome));
  return outcome as T;
};

const shown = (deps: Deps, { medewerkerId, token, geldigTot }: Uitnodiging) => ({
  medewerkerId,
  link: invitationLink(deps, token),
  geldigTot: geldigTot.toISOString(),
});
