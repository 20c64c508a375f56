import { createRoute, z } from '@hono/zod-openapi';
import { datumAt, type TermijnNaam, type Termijnregel, termijnregels } from '@meldpunt/core';
import { openTermijnen, type WorklistRow } from '@meldpunt/store';
import { type Deps, readerOf } from '../env.ts';
import { behandelaars } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayText, jsonResponse, problemResponses } from './api-route.ts';
import { behandelaarFilter, behandelaarIdOf } from './behandelaar-filter.ts';

const query = z.strictObject({
  behandelaar: behandelaarFilter,
  aantal: z.coerce.number().int().min(1).max(1000).default(200),
});

const termijnSchema = z
  .object({
    dossiernummer: z.string(),
    termijn: z.string(),
    label: z.string(),
    artikel: z.string(),
    bindt: z.string(),
    begonnenOp: dayText,
    waarschuwenOp: dayText,
    uiterlijkOp: dayText,
    stand: z.enum(['verlopen', 'waarschuwen', 'loopt']),
    status: z.string(),
    behandelaarId: z.uuid().nullable(),
    spoedeisend: z.boolean(),
    rolOnbekend: z.boolean().openapi({ description: 'Wie er meldt, moet nog worden gevraagd.' }),
    handeling: z.string().nullable(),
  })
  .openapi('OpenTermijn');

const route = createRoute({
  method: 'get',
  path: '/api/termijnen',
  summary: 'Open termijnen: spoed eerst, dan wat het eerst moet',
  request: { query },
  responses: {
    200: jsonResponse('Open termijnen', z.object({ vandaag: dayText, termijnen: z.array(termijnSchema) })),
    ...problemResponses(400),
  },
});

/** The worklist: open terms with the act that meets each. */
export const termijnenRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: behandelaars, leest: 'lijst termijnen' }, async (c) => {
    const vandaag = datumAt(deps.nu());
    const { behandelaar, aantal } = c.req.valid('query');
    const behandelaarId = behandelaarIdOf(behandelaar, c.get('sessie'));
    const rows = await openTermijnen(deps.store, readerOf(c), { vandaag, behandelaarId, limit: aantal });
    return c.json({ vandaag, termijnen: rows.map(shownTermijn) }, 200);
  });

const shownTermijn = ({ dossierId: _, ...row }: WorklistRow): z.output<typeof termijnSchema> => {
  const rule: Termijnregel | undefined = Object.hasOwn(termijnregels, row.termijn)
    ? termijnregels[row.termijn as TermijnNaam]
    : undefined;
  const later = row.stand !== 'verlopen' && rule?.opTijd;
  const handeling = rule?.anders?.(row.begonnen.gebeurtenis)?.act ?? (later || (rule?.act ?? null));
  return { ...row, label: rule?.label ?? row.termijn, handeling };
};
