import { join } from 'node:path';
import type { Datum } from '@meldpunt/core';
import { applyLvtd, eigenKoppeling, planLvtd, readLvtd } from '@meldpunt/lvtd';
import { connect } from '@meldpunt/store';
import type { Done } from '../figures.ts';
import { type Place, timed } from '../place.ts';

/** The delivery of registrations of one night, as the night does it. */
export const lvtd = async (place: Place, day: Datum): Promise<Done> => {
  const { seconds, outcome } = await timed(async () => {
    const store = connect(place.databaseUrl, 'meldpunt_lvtd');
    try {
      const deps = { store, uitbak: join(place.dir, 'lvtd'), koppeling: eigenKoppeling };
      return await applyLvtd(planLvtd(await readLvtd(deps, day), eigenKoppeling), deps);
    } finally {
      await store.close();
    }
  });
  const { nieuw, gewijzigd, ingetrokken } = outcome;
  return { seconds, rowsOut: nieuw + gewijzigd + ingetrokken, what: 'registraties' };
};
