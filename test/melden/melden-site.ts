import { createApp, type Logbericht, serve } from '@meldpunt/api';
import { mountPages, type PageDeps, pages } from '@meldpunt/dashboard';
import { freshDatabase } from '../support/database.ts';
import { openTestStore } from '../support/store-deps.ts';

/** A site without any dossier, for the public form. */
export type MeldenSite = {
  address: string;
  url: string;
  deps: PageDeps;
  logged: Logbericht[];
  /** The clock of the site; it stands still until it is moved. */
  clock: { now: Date };
  close(): Promise<void>;
};

/** Serves the pages on a port of its own, on Friday 6 March 2026 in the afternoon. */
export async function openMeldenSite(): Promise<MeldenSite> {
  const database = await freshDatabase();
  const opened = await openTestStore(database.url);
  opened.clock.now = new Date('2026-03-06T14:30:00Z');
  const logged: Logbericht[] = [];
  let address = '';
  const deps: PageDeps = {
    ...opened.deps,
    bureau: { naam: 'Testbureau', telefoon: '050 123 45 67', email: 'post@bureau.example' },
    demo: true,
    publicOrigin: () => address,
    log: (bericht) => void logged.push(bericht),
  };
  const app = createApp(deps, pages(deps));
  mountPages(app, deps);
  const running = await serve(app, { port: 0 });
  address = `http://127.0.0.1:${running.port}`;
  return {
    address,
    url: database.url,
    deps,
    logged,
    clock: opened.clock,
    close: async () => {
      await running.close();
      await opened.close();
      await database.drop();
    },
  };
}
