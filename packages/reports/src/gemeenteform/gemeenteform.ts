import { fillGemeenteform, labelOfGemeente, type MassaalKeuze } from '@meldpunt/core';
import { GemeenterapportError } from '../gemeenterapport/gemeenterapport-error.ts';
import { controleTekst } from './controle-zin.ts';
import type { NaSluiting, Query, Telling } from './read-registraties.ts';
import { readTelling } from './read-registraties.ts';
import type { Controle, Drieluik } from './reconcile.ts';
import { controles } from './reconcile.ts';

/** The form of one municipality and year as data: for a page, JSON and the workbook. */
export interface GemeenteformData extends Drieluik {
  jaar: number;
  gemeente: string;
  /** Calendar day on which the year was closed, or null while figures can still change. */
  geslotenOp: string | null;
  /** What changed of the meldingen of this year after it was closed. */
  naSluiting: NaSluiting;
  controles: readonly Controle[];
}

/**
 * Counts one municipality and year: with, without and only mass reports, each sum compared.
 * Throws a GemeenterapportError when a sum is wrong.
 */
export async function gemeenteform(db: Query, jaar: number, gemeente: string): Promise<GemeenteformData> {
  return gemeenteformVan(await readTelling(db, { jaar, plaatsen: [gemeente], werkgebied: false }), gemeente);
}

/** The same from what was counted before. */
export function gemeenteformVan(telling: Telling, gemeente: string): GemeenteformData {
  const { jaar, geslotenOp } = telling;
  const telregels = telling.telregels.filter((regel) => regel.gemeente === gemeente);
  const fill = (massaal: MassaalKeuze) => {
    try {
      return fillGemeenteform(telregels, { jaar, gemeente, massaal });
    } catch (error) {
      if (error instanceof RangeError) throw notMade(gemeente, error.message);
      throw error;
    }
  };
  const forms = { met: fill('met'), zonder: fill('zonder'), alleen: fill('alleen') };
  const naSluiting = telling.naSluiting(gemeente);
  return {
    jaar,
    gemeente,
    geslotenOp,
    naSluiting,
    ...forms,
    controles: assertKlopt(gemeente, controles(forms)),
  };
}

/** No figures with a wrong sum leave the house. */
export function assertKlopt(gemeente: string, gedaan: Controle[]): Controle[] {
  const mis = gedaan.filter(({ klopt }) => !klopt);
  const [eerste] = mis;
  if (!eerste) return gedaan;
  const rij = eerste.rubriek ? ` Het gaat om de rij "${eerste.rubriek}".` : '';
  throw notMade(
    gemeente,
    `Een telling klopt niet (${mis.length} in totaal). ${controleTekst(eerste)}.${rij}`,
  );
}

function notMade(gemeente: string, waarom: string): GemeenterapportError {
  const plaats = labelOfGemeente(gemeente);
  return new GemeenterapportError(
    'telling_klopt_niet',
    `Het rapport van ${plaats} is niet gemaakt. ${waarom}`,
  );
}
