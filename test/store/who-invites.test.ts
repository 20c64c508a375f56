import { inviteMedewerker, resetAccount } from '@meldpunt/store';
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
});
