import { createRoute, z } from '@hono/zod-openapi';
import { datumAt, type TermijnNaam, termijnregels } from '@meldpunt/core';
import type { Deps } from '../env.ts';
import { behandelaars } from '../toegang.ts';
import {
  type ApiRoute,
  apiRoute,
  dayInput,
  dayText,
  jsonResponse,
  paging,
  problemResponses,
} from './api-route.ts';

const standen = ['te_laat', 'let_op', 'loopt'] as const;

const query = z.strictObject({
  ...paging,
  behandelaar: z.union([z.enum(['mij', 'geen']), z.uuid()]).optional(),
  uiterlijkTot: dayInput.optional(),
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
    stand: z.enum(standen),
    behandelaarId: z.uuid().nullable(),
    spoedeisend: z.boolean(),
    handeling: z.string(),
  })
  .openapi('OpenTermijn');

const route = createRoute({
  method: 'get',
  path: '/api/termijnen',
  summary: 'Open termijnen, wat het eerst moet bovenaan',
  request: { query },
  responses: {
    200: jsonResponse('Open termijnen', z.object({ vandaag: dayText, termijnen: z.array(termijnSchema) })),
    ...problemResponses(400),
  },
});

/** The worklist: every open term with its dossier, soonest first. */
export const termijnenRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: behandelaars, leest: 'lijst termijnen' }, async (c) => {
    const vandaag = datumAt(deps.nu());
    const lezerId = c.get('sessie')?.medewerkerId ?? null;
    const rows = await openTerms(deps, c.req.valid('query'), lezerId);
    return c.json({ vandaag, termijnen: rows.map((row) => termOf(row, vandaag)) }, 200);
  });

const openTerms = (deps: Deps, filter: z.output<typeof query>, lezerId: string | null) => {
  const wanted = filter.behandelaar === 'mij' ? lezerId : filter.behandelaar;
  return deps.store.db
    .selectFrom('termijn')
    .innerJoin('dossier', 'dossier.dossier_id', 'termijn.dossier_id')
    .select([
      'dossiernummer',
      'termijn',
      'artikel',
      'bindt',
      'begonnen_op',
      'waarschuwen_op',
      'uiterlijk_op',
      'behandelaar_id',
      'spoedeisend',
    ])
    .where('voldaan_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .$if(wanted === 'geen', (q) => q.where('behandelaar_id', 'is', null))
    .$if(wanted !== 'geen' && wanted !== undefined, (q) => q.where('behandelaar_id', '=', wanted ?? null))
    .$if(filter.uiterlijkTot !== undefined, (q) => q.where('uiterlijk_op', '<=', filter.uiterlijkTot ?? ''))
    .orderBy('uiterlijk_op')
    .orderBy('spoedeisend', 'desc')
    .orderBy('dossiernummer')
    .orderBy('termijn')
    .limit(filter.perPagina)
    .offset((filter.pagina - 1) * filter.perPagina)
    .execute();
};

type OpenTerm = Awaited<ReturnType<typeof openTerms>>[number];

const termOf = (row: OpenTerm, vandaag: string): z.output<typeof termijnSchema> => {
  const rule = termijnregels[row.termijn as TermijnNaam];
  return {
    dossiernummer: row.dossiernummer,
    termijn: row.termijn,
    label: rule?.label ?? row.termijn,
    artikel: row.artikel,
    bindt: row.bindt,
    begonnenOp: row.begonnen_op,
    waarschuwenOp: row.waarschuwen_op,
    uiterlijkOp: row.uiterlijk_op,
    stand: row.uiterlijk_op < vandaag ? 'te_laat' : row.waarschuwen_op <= vandaag ? 'let_op' : 'loopt',
    behandelaarId: row.behandelaar_id,
    spoedeisend: row.spoedeisend,
    handeling: rule?.act ?? '',
  };
};
