import { join } from 'node:path';
import type { Datum } from '@meldpunt/core';
import { gemeenterapport } from '@meldpunt/reports';
import { connect } from '@meldpunt/store';
import { REPORT_YEAR } from '../days.ts';
import type { Done } from '../figures.ts';
import { type Place, timed } from '../place.ts';

/** The yearly reports of all municipalities, and the workbook of the whole area. */
export const report = async (place: Place, day: Datum): Promise<Done> => {
  const { seconds, outcome } = await timed(async () => {
    const store = connect(place.databaseUrl, 'meldpunt_reports');
    try {
      return await gemeenterapport({
        db: store.pool,
        bureau: { naam: 'Meetbureau', contact: 'meting@voorbeeld.nl' },
        jaar: REPORT_YEAR,
        gemeenten: 'alle',
        outDir: join(place.dir, 'rapporten'),
        gemaaktOp: day,
      });
    } finally {
      await store.close();
    }
  });
  return { seconds, rowsOut: outcome.length, what: 'werkboeken' };
};
