import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@meldpunt/api';
import { type Actor, rollen } from '@meldpunt/core';
import { mountPages, type PageDeps, pages } from '@meldpunt/dashboard';
import { openMarts } from '@meldpunt/marts';
import { connect } from '@meldpunt/store';
import { client } from '../api/client.ts';
import { ORIGIN, runningApp, WACHTWOORD } from '../api/running-app.ts';
import { giveFitting, givePeople } from '../protocol/people-rows.ts';
import { openMelding } from '../support/melding.ts';
import { type OpenAct, openActs } from './open-acts.ts';

/** The whole program without a socket: API and pages, somebody of every role, and each act open somewhere. */
export const openSite = async (options: { acts: boolean } = { acts: true }) => {
  const dir = await mkdtemp(join(tmpdir(), 'meldpunt-invoer-'));
  try {
    return await openIn(dir, options);
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
};

const openIn = async (dir: string, options: { acts: boolean }) => {
  const run = await runningApp();
  const reports = connect(run.url, 'meldpunt_reports', { max: 2 });
  const marts = openMarts(dir);
  const instellingen = { ...run.deps.instellingen, mail: true };
  const deps: PageDeps = { ...run.deps, instellingen, marts, rapporten: reports.pool };
  const app = createApp(deps, pages(deps));
  mountPages(app, deps);
  await givePeople(deps);
  await giveFitting(deps);
  // Other dossiers to name: the double of one, or what it was split from.
  for (let i = 0; i < 2; i += 1) await openMelding(deps);
  const accounts = new Map<string, Awaited<ReturnType<typeof run.enrol>>>();
  for (const rol of rollen) accounts.set(rol, await run.enrol(`wie-${rol}`.slice(0, 40), rol));
  const actorOf = (rol: string): Actor => {
    const account = accounts.get(rol);
    if (!account) throw new Error(`nobody is ${rol}`);
    return { medewerkerId: account.medewerkerId, rol: account.rol };
  };
  const open = options.acts ? await openActs(deps, actorOf) : new Map<string, OpenAct>();
  // Logged in last: the clock of the tests moves with every look at it, and a session doesn't wait.
  const browsers = new Map<string, ReturnType<typeof client>>();
  for (const [rol, account] of accounts) {
    const browser = client(app, ORIGIN);
    await browser.post('/api/aanmelden', { gebruikersnaam: account.gebruikersnaam, wachtwoord: WACHTWOORD });
    await browser.post('/api/aanmelden/code', { code: run.codeNow(account.totp) });
    run.clock.advance(30_000);
    browsers.set(rol, browser);
  }
  return {
    app,
    deps,
    run,
    open,
    actorOf,
    as: (rol: string) => {
      const browser = browsers.get(rol);
      if (!browser) throw new Error(`nobody is ${rol}`);
      return { ...browser, actor: actorOf(rol) };
    },
    /** A browser in which nobody is logged in, and one of somebody who did not give the code yet. */
    outside: () => client(app, ORIGIN),
    halfway: async () => {
      const browser = client(app, ORIGIN);
      const account = accounts.get('klachtbehandelaar');
      await browser.post('/api/aanmelden', {
        gebruikersnaam: account?.gebruikersnaam,
        wachtwoord: WACHTWOORD,
      });
      return browser;
    },
    close: async () => {
      try {
        await marts.close();
        await reports.close();
        await run.close();
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    },
  };
};

export type Site = Awaited<ReturnType<typeof openSite>>;
