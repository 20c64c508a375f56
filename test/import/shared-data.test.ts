import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { faultText, importFile } from '@meldpunt/import';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { root } from '../support/sources.ts';
import { openTestStore } from '../support/store-deps.ts';

const path = join(root, '..', 'shared', 'data', 'nyc_dca_mediated_complaints.csv');
const mappingPath = join(root, 'docs', 'examples', 'nyc-dca.mapping.json');

test.skipIf(!existsSync(path))(
  'real complaint records are read in as docs/import.md says, once',
  { timeout: 300_000 },
  async () => {
    const database = await freshDatabase();
    const store = await openTestStore(database.url);
    try {
      const first = await importFile(store.deps, { path, mappingPath, skipFaults: true });
      expect(first).toMatchObject({
        rijen: 7540,
        nieuw: 7529,
        afgehandeld: 7529,
        fout: 11,
        waarschuwingen: [],
      });
      expect(first.fouten.filter(({ kolom }) => kolom === 'date_closed').length).toBe(10);
      expect(first.fouten.filter(({ rij }) => rij === 4689).map(faultText)).toHaveLength(3);
      expect(first.onbekendeWaarden).toEqual([{ kolom: 'result', waarde: '02/25/2019', rijen: 1 }]);
      const second = await importFile(store.deps, { path, mappingPath, skipFaults: true });
      expect(second).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: 7529, fout: 11 });
    } finally {
      await store.close();
      await database.drop();
    }
  },
);
