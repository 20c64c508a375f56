import { createRoute, z } from '@hono/zod-openapi';
import {
  type Context as ActContext,
  acts,
  datumAt,
  isOpen,
  isRefusal,
  persoonsgegevensklassen,
  possibleActs,
  termijnenOf,
} from '@meldpunt/core';
import { type OpenedDossier, openDossier, waarnemingVan } from '@meldpunt/store';
import { actorOf, type Deps, type Sessie } from '../env.ts';
import { Problem, problems } from '../problem.ts';
import { behandelaars } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayText, jsonResponse, problemResponses } from './api-route.ts';
import { dossiernummerParam, isDossiernummer } from './dossiernummer.ts';
import { refusalProblem } from './refusal.ts';

const onderdelen = ['documenten', ...persoonsgegevensklassen] as const;

const listOfParts = z
  .string()
  .max(100)
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(z.enum(onderdelen)))
  .openapi({
    type: 'string',
    description: `Gescheiden door komma's: ${onderdelen.join(', ')}`,
    example: 'contact,derden',
  });

const dossierSchema = z
  .object({
    dossiernummer: z.string(),
    versie: z.int(),
    stand: z.looseObject({ status: z.string() }),
    journaal: z.array(
      z.object({
        versie: z.int(),
        handeling: z.string(),
        medewerkerId: z.uuid().nullable(),
        vastgelegdOp: z.iso.datetime(),
        gebeurtenis: z.looseObject({ type: z.string(), op: dayText }),
      }),
    ),
    persoonlijk: z.array(
      z.object({ versie: z.int(), klasse: z.string(), velden: z.record(z.string(), z.string()) }),
    ),
    documenten: z.array(
      z.object({ documentId: z.uuid(), versie: z.int(), soort: z.string(), omvang: z.int() }),
    ),
    termijnen: z.array(
      z.object({
        termijn: z.string(),
        artikel: z.string(),
        label: z.string(),
        bindt: z.string(),
        uiterlijkOp: dayText,
        waarschuwenOp: dayText,
        open: z.boolean(),
        voldaanOp: dayText.nullable(),
        uitleg: z.string(),
      }),
    ),
    handelingen: z.array(
      z.object({
        handeling: z.string(),
        label: z.string(),
        mogelijk: z.boolean(),
        weigering: z.looseObject({}).nullable(),
      }),
    ),
  })
  .openapi('Dossier');

const route = createRoute({
  method: 'get',
  path: '/api/dossiers/{dossiernummer}',
  summary: 'Een dossier: journaal, termijnen en wat nu kan',
  description:
    'Persoonsgegevens alleen voor de onderdelen waar u om vraagt; elk onderdeel komt in het logboek.',
  request: {
    params: z.object({ dossiernummer: dossiernummerParam }),
    query: z.strictObject({ onderdelen: listOfParts.optional() }),
  },
  responses: { 200: jsonResponse('Het dossier', dossierSchema), ...problemResponses(400, 404) },
});

/** One dossier, opened through the store, which logs each part before it is given. */
export const dossierRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: behandelaars, leest: 'zelf' }, async (c) => {
    const { dossiernummer } = c.req.valid('param');
    const sessie = c.get('sessie');
    if (!sessie || !isDossiernummer(dossiernummer)) throw new Problem(problems.nietGevonden());
    const parts = c.req.valid('query').onderdelen ?? [];
    const opened = await openDossier(deps, dossiernummer, {
      reader: actorOf(sessie),
      onderdelen: ['journaal', ...parts],
    });
    if (opened === null) throw new Problem(problems.nietGevonden());
    if (isRefusal(opened)) throw new Problem(refusalProblem(opened));
    c.header('ETag', `"${opened.rij.versie}"`);
    return c.json(dossierBody(deps, await contextOf(deps, sessie), opened), 200);
  });

/** The state without the course of events, which the journal gives already. */
const standOf = ({ verloop: _, ...stand }: OpenedDossier['dossier']) => stand;

const dossierBody = (
  deps: Deps,
  context: ActContext,
  opened: OpenedDossier,
): z.output<typeof dossierSchema> => ({
  dossiernummer: opened.rij.dossiernummer,
  versie: opened.rij.versie,
  stand: standOf(opened.dossier),
  journaal: opened.journaal.map((recorded) => ({
    ...recorded,
    vastgelegdOp: recorded.vastgelegdOp.toISOString(),
  })),
  persoonlijk: opened.persoonlijk.map(({ versie, klasse, velden }) => ({ versie, klasse, velden })),
  documenten: opened.documenten.map((row) => ({
    documentId: row.document_id,
    versie: row.versie,
    soort: row.soort,
    omvang: row.omvang,
  })),
  termijnen: termijnenOf(opened.journaal, deps.instellingen).map((termijn) => ({
    termijn: termijn.termijn,
    artikel: termijn.artikel,
    label: termijn.label,
    bindt: termijn.bindt,
    uiterlijkOp: termijn.uiterlijkOp,
    waarschuwenOp: termijn.waarschuwenOp,
    open: isOpen(termijn),
    voldaanOp: termijn.voldaanOp,
    uitleg: termijn.uitleg,
  })),
  handelingen: possibleActs(opened.dossier, acts, context).map(({ act, refusal }) => ({
    handeling: act.name,
    label: act.label,
    mogelijk: refusal === null,
    weigering: refusal,
  })),
});

/** What the rules may know when they say what is possible now. */
export const contextOf = async (deps: Deps, sessie: Sessie): Promise<ActContext> => {
  const nu = deps.nu();
  return {
    actor: actorOf(sessie),
    waarneemt: await waarnemingVan(deps.store.db, sessie.medewerkerId, datumAt(nu)),
    nu,
    vandaag: datumAt(nu),
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
  };
};
