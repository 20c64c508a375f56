import { readdir } from 'node:fs/promises';
import { inviteMedewerker } from '@meldpunt/store';
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { meldpunt } from '../support/command.ts';
import { testInstallation } from '../support/installation.ts';

test('an installation in which somebody can log in is not filled with made-up dossiers, nor marked as a demo', async () => {
  const house = await testInstallation('2026-03-02T09:00:00Z');
  try {
    const actor = { medewerkerId: null, rol: 'systeem' } as const;
    await inviteMedewerker(house.deps, { gebruikersnaam: 'anna', naam: 'Anna', rol: 'directeur', actor });
    await ask(house.databaseUrl, "update medewerker set wachtwoord_hash = 'x'");
    const said = await meldpunt(['seed', '--dossiers', '10', '--massa', '2'], house.env);
    expect([said.code, said.err]).toEqual([73, expect.stringMatching(/accounts/)]);
    expect(await readdir(house.places.data)).not.toContain('DEMO');
    expect(await ask(house.databaseUrl, 'select count(*)::int as n from dossier')).toEqual([{ n: 0 }]);
  } finally {
    await house.remove();
  }
}, 60_000);
