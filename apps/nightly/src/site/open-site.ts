import { createApp, type Logbericht, type Running, serve } from '@meldpunt/api';
import { mountPages, type PageDeps, pages, resumeIncidentWork } from '@meldpunt/dashboard';
import { openMarts } from '@meldpunt/marts';
import { Problem } from '../command/problem.ts';
import { uploadSettings } from '../configuration/upload-settings.ts';
import type { Installation } from '../installation.ts';

/** A site that listens; `close` lets requests under way end. */
export type Site = { address: string; close: () => Promise<void> };

type SiteOptions = {
  demo: boolean;
  log: (line: Logbericht) => void;
  onBusy: (busy: number, next: number) => void;
  /** Of a demo only: the logins to show, and a night on demand. */
  demoLogins?: PageDeps['demoLogins'];
  runNight?: PageDeps['runNight'];
};

const TRIES = 20;

/** Opens the site of an installation: pages and JSON API on one port. Throws a Problem when no port is free. */
export const openSite = async (installation: Installation, options: SiteOptions): Promise<Site> => {
  const { configuration, deps, places } = installation;
  const marts = openMarts(places.analytics);
  let running: Running | undefined;
  const ownAddress = () => `http://localhost:${running?.port ?? configuration.MELDPUNT_PORT}`;
  const pageDeps: PageDeps = {
    ...deps,
    // What changes while the program runs is asked for, not copied.
    get protocolEditie() {
      return deps.protocolEditie;
    },
    get drempelMassaal() {
      return deps.drempelMassaal;
    },
    get bewaarregels() {
      return installation.rules.bewaarregels;
    },
    geldend: installation.settings,
    bureau: installation.settings.bureau,
    uploads: uploadSettings(configuration),
    demo: options.demo,
    publicOrigin: () => configuration.MELDPUNT_ADRES ?? ownAddress(),
    log: options.log,
    marts,
    rapporten: installation.as('meldpunt_reports').pool,
    verwerkingsteksten: installation.rules.verwerkingen,
    demoLogins: options.demoLogins,
    runNight: options.runNight,
  };
  const app = createApp(pageDeps, pages(pageDeps));
  mountPages(app, pageDeps);
  try {
    running = await serve(app, {
      hostname: configuration.MELDPUNT_HOST,
      port: configuration.MELDPUNT_PORT,
      onBusy: options.onBusy,
    });
  } catch (error) {
    await marts.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Problem(
      'port-taken',
      { port: String(configuration.MELDPUNT_PORT), tried: String(TRIES - 1) },
      { cause: error },
    );
  }
  await resumeIncidentWork(pageDeps);
  return {
    address: configuration.MELDPUNT_ADRES ?? ownAddress(),
    close: async () => {
      await running?.close();
      await marts.close();
    },
  };
};
