import { z } from '@hono/zod-openapi';
import { writeLog, zichtbaar } from '@meldpunt/store';
import { actorOf, type Deps, type Sessie } from '../env.ts';
import { Problem, problems } from '../problem.ts';

const pattern = /^\d{4}-\d{5,9}$/;

/** The number of a dossier in an address. */
export const dossiernummerParam = z
  .string()
  .openapi({ param: { name: 'dossiernummer', in: 'path' }, example: '2026-00042', pattern: pattern.source });

/** Whether this can be the number of a dossier: asked before anything else is done with what stands in an address. */
export const isDossiernummer = (text: string | undefined): text is string =>
  text !== undefined && pattern.test(text);

/**
 * The id of the dossier with this number. Throws the problem "not found" when there is none, or none that this person may
 * know of (B2.5, 3.5); that is logged.
 */
export const dossierIdOf = async (
  deps: Pick<Deps, 'store' | 'nu'>,
  sessie: Sessie,
  dossiernummer: string | undefined,
): Promise<string> => {
  const row = isDossiernummer(dossiernummer)
    ? await deps.store.db
        .selectFrom('dossier')
        .select(['dossier_id', zichtbaar(actorOf(sessie), 'dossier.dossier_id').as('shown')])
        .where('dossiernummer', '=', dossiernummer)
        .executeTakeFirst()
    : undefined;
  if (row && !row.shown)
    await writeLog(deps.store.db, deps.nu(), [
      { actor: actorOf(sessie), actie: 'toegang', dossierId: row.dossier_id, uitkomst: 'geweigerd' },
    ]);
  if (!row?.shown) throw new Problem(problems.nietGevonden());
  return row.dossier_id;
};
