import { createHmac } from 'node:crypto';
import { tokenBucket } from './edge/token-bucket.ts';
import type { Deps, Sessie } from './env.ts';

/** A user name as it is compared: however it was typed. */
export const plainName = (gebruikersnaam: string): string =>
  gebruikersnaam.slice(0, 200).trim().toLowerCase();

/** Whether somebody has to wait before the next try, in seconds; 0: not. */
export type Attempts = {
  /** `browser` is the mark of a browser that is known for this name, or null. */
  password(gebruikersnaam: string, browser: string | null): number;
  code(sessie: Sessie, browser: string | null): number;
  forget(sessie: Sessie, browser: string | null): void;
};

/**
 * Slows down who keeps guessing: per account (known by a hash only) and for all together. A browser in which this person
 * logged in before has tries of its own, so that strangers never shut anybody out. Nobody is locked out: a try comes free
 * every so often, and who is logged in already notices nothing.
 */
export const makeAttempts = (deps: Pick<Deps, 'nu' | 'randomBytes'>): Attempts => {
  const key = deps.randomBytes(32);
  const hashed = (gebruikersnaam: string) =>
    createHmac('sha256', key).update(plainName(gebruikersnaam)).digest('base64');
  const everybody = tokenBucket(60, 200);
  const passwords = tokenBucket(10, 60_000);
  const codes = tokenBucket(6, 30_000);
  const seconds = (ms: number): number => Math.ceil(ms / 1000);
  const now = () => deps.nu().getTime();
  return {
    password: (gebruikersnaam, browser) =>
      seconds(
        browser
          ? passwords.take(browser, now())
          : everybody.take('', now()) || passwords.take(hashed(gebruikersnaam), now()),
      ),
    code: (sessie, browser) => seconds(codes.take(browser ?? sessie.medewerkerId, now())),
    forget: (sessie, browser) => {
      passwords.reset(browser ?? hashed(sessie.gebruikersnaam));
      codes.reset(browser ?? sessie.medewerkerId);
    },
  };
};
