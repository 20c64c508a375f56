import type { Gemeenteform, MassaalKeuze } from '@meldpunt/core';
import { fillGemeenteform } from '@meldpunt/core';
import type { Query } from './read-registraties.ts';
import { readTelling } from './read-registraties.ts';

/** The forms of some municipalities over one year, in the order asked, with or without mass reports. */
export async function countGemeenteform(
  db: Query,
  { jaar, gemeenten, massaal }: { jaar: number; gemeenten: readonly string[]; massaal: MassaalKeuze },
): Promise<Gemeenteform[]> {
  const { telregels } = await readTelling(db, { jaar, plaatsen: gemeenten, werkgebied: false });
  return gemeenten.map((gemeente) => fillGemeenteform(telregels, { jaar, gemeente, massaal }));
}
