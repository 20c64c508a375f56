import { type Actor, behandelend, type Datum, type Refusal } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import { findByIncident, findByNumber, findByOrganisation } from './by-code.ts';
import { findByDetail, findByName } from './by-person.ts';
import { findByText } from './by-text.ts';
import type { Vondsten, Zoeksoort, Zoekuitkomst } from './kinds.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'blindeIndexBits' | 'nu'>;

const SHOWN = 50;

const find = (deps: Deps, lezer: Actor, soort: Zoeksoort, tekst: string): Promise<Vondsten> => {
  switch (soort) {
    case 'naam':
      return findByName(deps, lezer, tekst);
    case 'nummer':
      return findByNumber(deps, lezer, tekst);
    case 'organisatie':
      return findByOrganisation(deps, lezer, tekst);
    case 'voorval':
      return findByIncident(deps, lezer, tekst);
    case 'tekst':
      return findByText(deps, lezer, tekst);
    default:
      return findByDetail(deps, lezer, soort, tekst);
  }
};

/**
 * Searches among the dossiers that this person sees (B2.5, 3.5). Each search is in the log before anything is given: who,
 * when, which kind, how many; never the words.
 */
export const searchDossiers = async (
  deps: Deps,
  lezer: Actor,
  { soort, tekst }: { soort: Zoeksoort; tekst: string },
): Promise<Zoekuitkomst | Refusal> => {
  if (!behandelend.includes(lezer.rol))
    return { refused: 'rol', reden: 'Uw rol geeft geen toegang tot dossiers.' };
  const { redenen, gestopt } = await find(deps, lezer, soort, tekst);
  await writeLog(deps.store.db, deps.nu(), [
    { actor: lezer, actie: 'zoeken', onderdeel: `zoeken op ${soort}`, uitkomst: `${redenen.size} gevonden` },
  ]);
  if (redenen.size === 0) return { resultaten: [], meer: false, gestopt };
  const rows = await deps.store.db
    .selectFrom('dossier')
    .select(['dossier_id', 'dossiernummer', 'status', 'spoedeisend', 'ontvangstdatum', 'behandelaar_id'])
    .where('dossier_id', 'in', [...redenen.keys()])
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .execute();
  // Who is certainly meant comes before who may be.
  const certain = (id: string) => (redenen.get(id)?.some((reden) => !reden.endsWith('verwant')) ? 0 : 1);
  const ordered = rows.sort(
    (a, b) => certain(a.dossier_id) - certain(b.dossier_id) || (a.dossiernummer < b.dossiernummer ? 1 : -1),
  );
  return {
    gestopt,
    meer: ordered.length > SHOWN,
    resultaten: ordered.slice(0, SHOWN).map((row) => ({
      dossierId: row.dossier_id,
      dossiernummer: row.dossiernummer,
      status: row.status,
      spoedeisend: row.spoedeisend,
      ontvangstdatum: row.ontvangstdatum as Datum,
      behandelaarId: row.behandelaar_id,
      redenen: redenen.get(row.dossier_id) ?? [],
    })),
  };
};
