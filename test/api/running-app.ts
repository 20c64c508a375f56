import { createApp, type Deps, type Logbericht, type Pages } from '@meldpunt/api';
import { type Rol, rollen } from '@meldpunt/core';
import { acceptInvitation, inviteMedewerker, openInvitation } from '@meldpunt/store';
import { Secret, TOTP } from 'otpauth';
import { freshDatabase } from '../support/database.ts';
import { systeem } from '../support/melding.ts';
import { openTestStore } from '../support/store-deps.ts';
import { client } from './client.ts';

export const ORIGIN = 'https://meldpunt.test';
export const WACHTWOORD = 'een zin van een paar woorden';

/** An account that can log in. */
export type Account = { medewerkerId: string; gebruikersnaam: string; rol: Rol; totp: TOTP };

/**
 * The app on a database of its own. Its clock starts on a Monday morning and moves 20 ms each time somebody looks at it;
 * `clock.advance` moves it by hand.
 */
export const runningApp = async (pages: Pages = { regels: [] }) => {
  const database = await freshDatabase();
  const opened = await openTestStore(database.url);
  let now = Date.parse('2026-03-02T09:00:00+01:00');
  const clock = {
    advance: (ms: number) => {
      now += ms;
    },
    nu: () => {
      now += 20;
      return new Date(now);
    },
  };
  const logged: Logbericht[] = [];
  const deps: Deps = {
    ...opened.deps,
    nu: clock.nu,
    bureau: { naam: 'Testbureau' },
    demo: false,
    publicOrigin: () => ORIGIN,
    log: (bericht) => void logged.push(bericht),
  };
  const app = createApp(deps, pages);

  const enrol = async (gebruikersnaam: string, rol: Rol): Promise<Account> => {
    const invited = await inviteMedewerker(deps, {
      gebruikersnaam,
      naam: `Naam van ${gebruikersnaam}`,
      rol,
      actor: systeem,
    });
    if ('refused' in invited) throw new Error('not invited');
    const shown = await openInvitation(deps, { token: invited.token, issuer: 'test' });
    const totp = new TOTP({ secret: Secret.fromBase32(shown?.letters ?? '') });
    await acceptInvitation(deps, { token: invited.token, wachtwoord: WACHTWOORD, code: codeNow(totp) });
    clock.advance(30_000);
    return { medewerkerId: invited.medewerkerId, gebruikersnaam, rol, totp };
  };
  const codeNow = (totp: TOTP) => totp.generate({ timestamp: clock.nu().getTime() });
  const login = async (account: Account) => {
    const browser = client(app, ORIGIN);
    const first = await browser.post('/api/aanmelden', {
      gebruikersnaam: account.gebruikersnaam,
      wachtwoord: WACHTWOORD,
    });
    const second = await browser.post('/api/aanmelden/code', { code: codeNow(account.totp) });
    clock.advance(30_000);
    if (first.status !== 204 || second.status !== 204)
      throw new Error(`login gave ${first.status} and ${second.status}`);
    return browser;
  };
  return {
    app,
    deps,
    clock,
    logged,
    url: database.url,
    enrol,
    login,
    codeNow,
    visitor: () => client(app, ORIGIN),
    /** One logged in person of each role. */
    loginAll: async () => {
      const all = {} as Record<Rol, Awaited<ReturnType<typeof login>> & { account: Account }>;
      for (const rol of rollen) {
        const account = await enrol(`wie-${rol}`.slice(0, 40), rol);
        all[rol] = { ...(await login(account)), account };
      }
      return all;
    },
    close: async () => {
      await opened.close();
      await database.drop();
    },
  };
};

export type RunningApp = Awaited<ReturnType<typeof runningApp>>;
