import { expect, test } from 'vitest';
import { logTable } from './log-table.ts';

const anna = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const names = new Map([[anna, 'Anna de Wit']]);
const shown = (actie: string, onderdeel: string | null, uitkomst: string): string => {
  const regel = {
    ...{ regel_id: 1, tijdstip: new Date('2026-03-10T09:00:00Z'), medewerker_id: anna },
    ...{ rol: 'directeur', dossier_id: null, actie, onderdeel, uitkomst },
  };
  const page = String(logTable('Logboek', [regel as never], names));
  return [...page.matchAll(/<td[^>]*>(.*?)<\/td>/gs)]
    .map(([, cell]) => cell?.trim())
    .slice(2)
    .join(' | ');
};

test('what was done to an account names whose it is, not the id', () =>
  expect(shown('account opnieuw uitnodigen', anna, 'vastgelegd')).toBe(
    'account opnieuw uitnodigen | Anna de Wit | vastgelegd',
  ));

test('an id of something else is not shown', () =>
  expect(shown('organisatie', other, 'gemaakt')).toBe('organisatie |  | gemaakt'));

test('an act is called as on screen, in a dossier and in a register', () => {
  expect(shown('handeling', 'contactClient', 'vastgelegd')).toBe(
    'handeling | Contact met de cliënt vastleggen | vastgelegd',
  );
  expect(shown('register', 'DL-2026-001', 'reportDatalek')).toBe('register | DL-2026-001 | Datalek melden');
});
