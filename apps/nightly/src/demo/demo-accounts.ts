import { isRefusal, type Rol } from '@meldpunt/core';
import {
  acceptInvitation,
  type Medewerker,
  openInvitation,
  resetAccount,
  type StoreDeps,
} from '@meldpunt/store';
import { Secret, TOTP } from 'otpauth';

/** A login of the demo: shown on the screen, as everything in a demo is made up. */
export type DemoLogin = {
  gebruikersnaam: string;
  naam: string;
  rol: Rol;
  wachtwoord: string;
  letters: string;
};

const system = { medewerkerId: null, rol: 'systeem' } as const;

/** The code of the second factor at a moment, from the letters that an authenticator app would have been given. */
export const codeAt = (letters: string, moment: Date): string =>
  new TOTP({ secret: Secret.fromBase32(letters.replaceAll(' ', '')) }).generate({
    timestamp: moment.getTime(),
  });

/** Gives synthetic staff a login, by the same way as real people: invitation, password, second factor. */
export const makeDemoLogins = async (
  deps: StoreDeps,
  staff: readonly Medewerker[],
  wachtwoord: string,
): Promise<DemoLogin[]> => {
  const logins: DemoLogin[] = [];
  for (const { medewerkerId, gebruikersnaam, naam, rol } of staff) {
    const invitation = await resetAccount(deps, { medewerkerId, actor: system });
    if (isRefusal(invitation)) throw new Error(`demo account: ${invitation.refused}`);
    const opened = await openInvitation(deps, { token: invitation.token, issuer: 'Meldpunt demo' });
    if (!opened) throw new Error('demo account: invitation not found');
    // The step before this one, so that the code on the login page is not one that was used already.
    const code = codeAt(opened.letters, new Date(deps.nu().getTime() - 30_000));
    const accepted = await acceptInvitation(deps, { token: invitation.token, wachtwoord, code });
    if (!accepted || isRefusal(accepted)) throw new Error('demo account: not accepted');
    logins.push({ gebruikersnaam, naam, rol, wachtwoord, letters: opened.letters });
  }
  return logins;
};
