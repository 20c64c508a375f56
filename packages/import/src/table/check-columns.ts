import { ImportError } from '../import-error.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';

/** Every column that the mapping reads. */
const usedColumns = (mapping: Mapping): string[] => [
  ...new Set([
    ...mapping.sleutel,
    ...Object.values({ ...mapping.velden }).flatMap((rule) => rule.kolom ?? []),
    ...Object.values({ ...mapping.sluiting }).flatMap((rule) => rule.kolom ?? []),
    ...(mapping.organisatie ? [mapping.organisatie.kolom] : []),
    ...(mapping.registratiedatum ? [mapping.registratiedatum.kolom] : []),
  ]),
];

/**
 * Compares the columns of a file with its mapping. Throws ImportError `kolommen` for a column that is missing or there
 * twice; gives a warning for each one that the mapping does not name.
 */
export const checkColumns = (kolommen: readonly string[], mapping: Mapping): string[] => {
  const used = usedColumns(mapping);
  const fouten = used.flatMap((naam) => {
    const times = kolommen.filter((kolom) => kolom === naam).length;
    if (times === 0) return [`Kolom '${naam}' van de mapping staat niet in het bestand.`];
    return times > 1 ? [`Kolom '${naam}' staat ${times} keer in het bestand.`] : [];
  });
  if (fouten.length > 0)
    throw new ImportError('kolommen', 'De kolommen van het bestand passen niet bij de mapping.', fouten);
  const named = new Set([...used, ...mapping.negeren]);
  return kolommen.flatMap((naam, i) => {
    if (naam === '') return [`Kolom ${i + 1} heeft geen naam en wordt niet gelezen.`];
    return named.has(naam)
      ? []
      : [
          `Kolom '${naam}' staat niet in de mapping en wordt niet gelezen. Zet haar bij "negeren" als dat klopt.`,
        ];
  });
};
