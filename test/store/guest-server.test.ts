import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import {
  checkSchema,
  connect,
  doctorFacts,
  migrate,
  migrationNames,
} from '../../packages/store/src/index.ts';
import { openMelding } from '../support/melding.ts';
import { openTestStore } from '../support/store-deps.ts';
import { onServer, urlOfDatabase } from '../support/template.ts';

const rollen = ['owner', 'app', 'lvtd', 'archive', 'analytics', 'reports', 'backup'].map(
  (name) => `meldpunt_${name}`,
);

test('on a server of others, a login without superuser rights migrates, works, and is told about by doctor', async () => {
  const { url } = inject('testCluster');
  const name = `meldpunt_gast_${randomUUID().slice(0, 8)}`;
  await onServer(url, `create role ${name} login createrole password '${name}'`);
  await onServer(url, `grant ${rollen.join(', ')} to ${name}`);
  await onServer(url, `create database ${name} owner ${name}`);
  const guest = new URL(urlOfDatabase(url, name));
  guest.username = name;
  guest.password = name;
  try {
    expect((await migrate(guest.href)).applied).toEqual(await migrationNames());
    const store = await openTestStore(guest.href);
    const opened = await openMelding(store.deps);
    expect(opened.versie).toBe(1);
    const owner = connect(guest.href, 'eigenaar', { max: 1 });
    const { rows } = await owner.pool.query(
      "select current_user as wie, pg_get_userbyid(relowner) as eigenaar from pg_class where relname = 'dossier'",
    );
    expect(rows).toEqual([{ wie: 'meldpunt_owner', eigenaar: 'meldpunt_owner' }]);
    await owner.close();
    const facts = await doctorFacts(store.deps, [store.dir, '/bestaat/niet']);
    expect(facts).toMatchObject({
      database: { gebruiker: name, superuser: false, dataMap: null },
      migraties: { toegepast: facts.migraties.bekend, onbekend: [] },
      sleutels: { dossiers: 1, sleutels: 1, zonderSleutel: 0, wezen: [], wachtendeShards: 0 },
      nachten: [],
      laatsteReservekopie: null,
    });
    expect(facts.schijven.map((schijf) => schijf.map)).toEqual([store.dir]);
    expect(facts.schijven[0]?.vrij).toBeGreaterThan(0);
    await store.close();
  } finally {
    await onServer(url, `drop database if exists ${name} with (force)`);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    await admin.query(`drop owned by ${name}`);
    await admin.query(`drop role ${name}`);
    await admin.end();
  }
});

test('a database that is not there, or does not let us in, is named', async () => {
  await expect(migrate('postgresql://postgres@localhost:1/x?host=/bestaat-niet')).rejects.toMatchObject({
    kind: 'database-down',
  });
  const { url } = inject('testCluster');
  await expect(migrate(urlOfDatabase(url, 'bestaat_niet'))).rejects.toMatchObject({
    kind: 'database-refused',
  });
});

test('an address that is none is refused without repeating it', async () => {
  const refusal = await migrate('geen adres met geheim').catch((error) => error);
  expect(refusal.kind).toBe('database-refused');
  expect(refusal.message).not.toContain('geheim');
});

test('a program that does not migrate says that the schema is older', async () => {
  const { url } = inject('testCluster');
  const name = `meldpunt_leeg_${randomUUID().slice(0, 8)}`;
  await onServer(url, `create database ${name}`);
  const store = connect(urlOfDatabase(url, name), 'meldpunt_app', { max: 1 });
  await expect(checkSchema(store)).rejects.toMatchObject({ kind: 'schema-older' });
  await migrate(urlOfDatabase(url, name));
  await checkSchema(store);
  await store.close();
  await onServer(url, `drop database ${name} with (force)`);
});
