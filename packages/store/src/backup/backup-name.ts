import { StoreError } from '../errors.ts';

const SHORTEST_PASSWORD = 12;

/** Names of the two files of a backup; in order of time when sorted. `meldpunt-20260302T090000Z.reservekopie` */
export const backupName = (nu: Date, soort: 'reservekopie' | 'sleutels'): string =>
  `meldpunt-${nu.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.${soort}`;

/** Throws StoreError `wrong-key` when the password of a backup is too short to protect it. */
export const requirePassword = (wachtwoord: string): void => {
  if (wachtwoord.length < SHORTEST_PASSWORD)
    throw new StoreError(
      'wrong-key',
      `Het wachtwoord van de reservekopie moet ten minste ${SHORTEST_PASSWORD} tekens hebben.`,
    );
};
