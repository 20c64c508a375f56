import { Client } from 'pg';
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { freshDatabase } from '../support/database.ts';

test('two fresh databases do not see each other', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one.url, 'create table only_in_one (n int)');
  const [row] = await ask(two.url, "select to_regclass('only_in_one') as found");
  expect(row?.found).toBeNull();
  await Promise.all([one.drop(), two.drop()]);
});

test('a dropped database is gone, whoever was still connected', async () => {
  const database = await freshDatabase();
  const guest = new Client({ connectionString: database.url });
  guest.on('error', () => undefined);
  await guest.connect();
  await database.drop();
  await expect(ask(database.url, 'select 1')).rejects.toThrow(/does not exist/);
});
