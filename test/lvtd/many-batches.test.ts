import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datum } from '../../packages/core/src/index.ts';
import { applyLvtd, eigenKoppeling, planLvtd, readLvtd } from '../../packages/lvtd/src/index.ts';
import { connect } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { asOwner, insertDossiers } from './queued-dossiers.ts';

const COUNT = 4500;

const given = async (work: (url: string, uitbak: string) => Promise<void>) => {
  const database = await freshDatabase();
  const uitbak = await mkdtemp(join(tmpdir(), 'meldpunt-uitbak-'));
  await work(database.url, uitbak).finally(async () => {
    await rm(uitbak, { recursive: true });
    await database.drop();
  });
};

test('a delivery of several batches has every registration once, with its own facts', () =>
  given(async (url, uitbak) => {
    await insertDossiers(url, COUNT);
    await asOwner(
      url,
      `with v as (insert into voorval (voorval_id, voorvalnummer, massaal, aangemaakt_op)
                  values ('90000000-0000-4000-8000-000000000001', 'V-2026-0001', true, now()) returning voorval_id)
       update dossier set voorval_id = v.voorval_id from v where right(dossiernummer, 1) = '7'`,
    );
    const store = connect(url, 'meldpunt_lvtd', { max: 4 });
    const deps = { store, uitbak, koppeling: eigenKoppeling };
    const dag = datum('2026-03-02');
    const { map } = await applyLvtd(planLvtd(await readLvtd(deps, dag), eigenKoppeling), deps);
    await store.close();
    const text = await readFile(join(uitbak, map, 'registraties.jsonl'), 'utf8');
    const records = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const expected = await asOwner(
      url,
      `select registratie_id, voorval_id is not null as massaal from dossier order by registratie_id`,
    );
    expect(records.map(({ registratie_id, massaal }) => ({ registratie_id, massaal }))).toEqual(
      expected.rows,
    );
    expect(records.filter(({ massaal }) => massaal)).toHaveLength(COUNT / 10);
    const { rows } = await asOwner(url, 'select count(*)::integer as n from lvtd_wachtrij');
    expect(rows[0].n).toBe(0);
  }));

test('a delivery that can not be made leaves a connection that works, and the queue as it was', () =>
  given(async (url, uitbak) => {
    await insertDossiers(url, COUNT);
    const store = connect(url, 'meldpunt_lvtd', { max: 2 });
    const koppeling = { ...eigenKoppeling, codes: { terrein: { sport_recreatie: 'S' } } };
    const deps = { store, uitbak, koppeling };
    const plan = planLvtd(await readLvtd(deps, datum('2026-03-02')), koppeling);
    await expect(applyLvtd(plan, deps)).rejects.toMatchObject({ problem: 'code-ongekoppeld' });
    const again = { ...deps, koppeling: eigenKoppeling };
    expect(await applyLvtd(plan, again)).toMatchObject({ nieuw: COUNT });
    await store.close();
  }));
