import { type Datum, datum } from './datum.ts';

/**
 * Bridging days that the Crown equated with a public holiday (Algemene termijnenwet art. 3 lid 3), by decree,
 * known for 2023-2028. A later decree is a row here, or a setting of the bureau (`extraBrugdagen` of its kalender).
 */
export const brugdagen: readonly Datum[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
].map(datum);
