import { confirmWaarschuwingen, inviteMedewerker, listWaarschuwingen, resetAccount } from '@meldpunt/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type TestInstallation, testInstallation } from '../support/installation.ts';

let house: TestInstallation;
beforeAll(async () => {
  house = await testInstallation('2026-03-02T09:00:00Z');
});
afterAll(() => house.remove());

const beheerder = { medewerkerId: '00000000-0000-4000-8000-000000000001', rol: 'beheerder' } as const;
const directeur = { medewerkerId: '00000000-0000-4000-8000-000000000002', rol: 'directeur' } as const;
const invite = (
  gebruikersnaam: string,
  rol: 'klachtbehandelaar' | 'directeur' | 'beheerder' | 'functionaris_gegevensbescherming',
  actor: typeof beheerder | typeof directeur,
) => inviteMedewerker(house.deps, { gebruikersnaam, naam: 'Iemand', rol, actor });
const no = { refused: 'rol', reden: expect.stringContaining('Alleen de directeur') };

test('a beheerder makes nobody who sees dossiers once a directeur can log in; before that somebody has to', async () => {
  const first = await invite('daan', 'directeur', beheerder);
  const handler = await invite('karin', 'klachtbehandelaar', beheerder);
  if (!('token' in first && 'token' in handler)) throw new Error('not invited');
  await ask(
    house.databaseUrl,
    `update medewerker set wachtwoord_hash = 'x' where medewerker_id = '${first.medewerkerId}'`,
  );

  for (const rol of ['klachtbehandelaar', 'directeur', 'functionaris_gegevensbescherming'] as const)
    expect(await invite(`spook.${rol.slice(0, 5)}`, rol, beheerder)).toMatchObject(no);
  expect(await resetAccount(house.deps, { ...handler, actor: beheerder })).toMatchObject(no);
  expect(await invite('bea', 'beheerder', beheerder)).toHaveProperty('token');
  expect(await invite('kees', 'klachtbehandelaar', directeur)).toHaveProperty('token');

  // The only directeur has lost the telephone: nobody else can help, and the directeur knows.
  expect(await resetAccount(house.deps, { ...first, actor: beheerder })).toHaveProperty('token');
  // Everybody else hears of it, and what they heard of can't be taken away.
  expect(await listWaarschuwingen(house.deps, handler.medewerkerId)).toMatchObject([{ over: 'Iemand' }]);
  expect(await listWaarschuwingen(house.deps, first.medewerkerId)).toEqual([]);
  for (const attempt of [
    sql`delete from accountwaarschuwing`,
    sql`delete from logboek`,
    sql`update logboek set actie = 'x'`,
    sql`update accountwaarschuwing set over_id = ontvanger_id`,
  ])
    await expect(attempt.execute(house.deps.store.db)).rejects.toThrow();
  const lines = await house.deps.store.db
    .selectFrom('logboek')
    .select('onderdeel')
    .where('actie', '=', 'account opnieuw uitnodigen')
    .execute();
  expect(lines).toEqual([{ onderdeel: first.medewerkerId }]);
  await confirmWaarschuwingen(house.deps, { medewerkerId: handler.medewerkerId, rol: 'klachtbehandelaar' });
  expect(await listWaarschuwingen(house.deps, handler.medewerkerId)).toEqual([]);
});
