import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@meldpunt/store';
import type { Places } from '../configuration/places.ts';

const markOf = (places: Places) => join(places.data, 'DEMO');

/** Marks a data directory as a demo: only there is approved destruction carried out, and every page says DEMO. */
export const markAsDemo = (places: Places): Promise<void> =>
  writeWhole(markOf(places), Buffer.from('Verzonnen gegevens van "meldpunt demo". Deze map mag weg.\n'));

/** Whether a data directory holds a demo. */
export const isDemo = (places: Places): Promise<boolean> =>
  access(markOf(places)).then(
    () => true,
    () => false,
  );
