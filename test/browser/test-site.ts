import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';
import { createApp, serve } from '@meldpunt/api';
import { parseBewaarregels, planArchive, readArchive, standaardBewaarregels } from '@meldpunt/archive';
import { datum, isRefusal, standaardInstellingen, werkgebied } from '@meldpunt/core';
import { type Demologin, mountPages, type PageDeps, pages } from '@meldpunt/dashboard';
import { openMarts } from '@meldpunt/marts';
import {
  acceptInvitation,
  beginRun,
  connect,
  endRun,
  openDocuments,
  openInstellingen,
  openInvitation,
  openKeyStore,
  resetAccount,
  type Store,
  standaardkeuzes,
} from '@meldpunt/store';
import { generateWorld, loadWorld } from '@meldpunt/world';
import { Secret, TOTP } from 'otpauth';

/** The day on which the tests look at the screens: a Tuesday. */
const TODAY = datum('2026-03-10');
const PASSWORD = 'paard batterij nietje';
const system = { medewerkerId: null, rol: 'systeem' } as const;

/** A site with a small synthetic bureau in it. */
export type TestSite = {
  address: string;
  deps: PageDeps;
  logins: readonly (Omit<Demologin, 'code'> & { code: (later?: number) => string })[];
  close(): Promise<void>;
};

/** Fills the database with a small bureau, does a night's figures, and serves the pages on a port of its own. */
export async function openTestSite(
  databaseUrl: string,
  options: { dossiers?: number; demo?: boolean; port?: number } = {},
): Promise<TestSite> {
  const dir = await mkdtemp(join(tmpdir(), 'meldpunt-site-'));
  const began = Date.now();
  const nu = () => new Date(Date.UTC(2026, 2, 10, 9, 30) + Date.now() - began);
  const stores: Store[] = [];
  const open = (rol: Parameters<typeof connect>[1]) => {
    const store = connect(databaseUrl, rol, { max: 4 });
    stores.push(store);
    return store;
  };
  const keys = openKeyStore({ dir: join(dir, 'keys'), rootKey: randomBytes(32), randomBytes });
  const marts = openMarts(join(dir, 'analyse'));
  let address = '';
  const store = open('meldpunt_app');
  const geldend = openInstellingen(store, {
    instellingen: standaardInstellingen(werkgebied),
    drempels: { massaal: standaardkeuzes.drempelMassaal, signaalMelders: 3 },
    bureau: { naam: 'Bureau Voorbeeld' },
    protocolEditie: standaardkeuzes.protocolEditie,
  });
  const deps: PageDeps = {
    store,
    keys,
    documents: openDocuments({ dir: join(dir, 'documents'), keys, randomBytes }),
    nu,
    randomBytes,
    nieuwId: randomUUID,
    instellingen: geldend.instellingen,
    blindeIndexBits: standaardkeuzes.blindeIndexBits,
    conceptDagen: standaardkeuzes.conceptDagen,
    get protocolEditie() {
      return geldend.protocolEditie;
    },
    get drempelMassaal() {
      return geldend.drempels.massaal;
    },
    get bewaarregels() {
      return geldend.bewaarregels ? parseBewaarregels(geldend.bewaarregels) : standaardBewaarregels;
    },
    geldend,
    bureau: geldend.bureau,
    demo: options.demo ?? true,
    publicOrigin: () => address,
    log: () => undefined,
    marts,
    rapporten: open('meldpunt_reports').pool,
  };
  const world = generateWorld({
    seed: 'schermen',
    totEnMet: TODAY,
    jaren: 3,
    dossiers: options.dossiers ?? 120,
    massa: 20,
  });
  await loadWorld(deps, world);
  await night(deps, databaseUrl, join(dir, 'analyse'), open('meldpunt_archive'));
  const logins: TestSite['logins'][number][] = [];
  for (const person of world.medewerkers)
    logins.push({ ...person, ...(await giveLogin(deps, person.medewerkerId)) });
  deps.demoLogins = () => logins.map((login) => ({ ...login, code: login.code() }));
  const app = createApp(deps, pages(deps));
  mountPages(app, deps);
  const running = await serve(app, { port: options.port ?? 0 });
  address = `http://127.0.0.1:${running.port}`;
  return {
    address,
    deps,
    logins,
    close: async () => {
      await running.close();
      await marts.close();
      await Promise.all(stores.map((store) => store.close()));
      keys.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** What the screens show of a night: figures, a list to decide on, and a step that failed the day before. */
async function night(deps: PageDeps, databaseUrl: string, dir: string, archive: Store): Promise<void> {
  const analytics = { databaseUrl, dir, clock: deps.nu };
  const step = { zakelijkeDatum: datum('2026-03-09'), nu: deps.nu() };
  const uitkomst = await applyAnalytics(
    planAnalytics(await readAnalytics(analytics, '2026-03-09')),
    analytics,
  );
  const writer = connect(databaseUrl, 'meldpunt_analytics', { max: 1 });
  const before = { zakelijkeDatum: datum('2026-03-08'), stap: 'analyse', nu: deps.nu() } as const;
  await beginRun(writer, before);
  await endRun(writer, before, { fout: 'De schijf is vol.' });
  await beginRun(writer, { ...step, stap: 'analyse' });
  await endRun(writer, { ...step, stap: 'analyse' }, { uitkomst });
  await writer.close();
  const retention = { store: archive, bewaarregels: standaardBewaarregels };
  const plan = planArchive(
    await readArchive(retention, step.zakelijkeDatum),
    standaardBewaarregels,
    step.zakelijkeDatum,
  );
  if (plan.voorstel) await propose(archive, plan.voorstel, step.zakelijkeDatum);
}

type Voorstel = NonNullable<ReturnType<typeof planArchive>['voorstel']>;

async function propose(
  { db }: Store,
  { lijstNummer, dossiers }: Voorstel,
  opgemaakt_op: string,
): Promise<void> {
  await db
    .insertInto('vernietigingslijst')
    .values({ lijst_nummer: lijstNummer, opgemaakt_op, status: 'voorgesteld' })
    .execute();
  await db
    .insertInto('vernietigingslijst_dossier')
    .values(
      dossiers.map((dossier) => ({
        lijst_nummer: lijstNummer,
        dossier_id: dossier.dossierId,
        dossiernummer: dossier.dossiernummer,
        bewaarregel: dossier.bewaarregel,
        regel_versie: dossier.regelVersie,
        vernietigen_vanaf: dossier.vernietigenVanaf,
      })),
    )
    .execute();
}

/** A password and a second factor, by the way that everybody gets them. */
async function giveLogin(
  deps: PageDeps,
  medewerkerId: string,
): Promise<{ wachtwoord: string; code: (later?: number) => string }> {
  const invited = await resetAccount(deps, { medewerkerId, actor: system });
  if (isRefusal(invited)) throw new Error('no invitation');
  const opened = await openInvitation(deps, { token: invited.token, issuer: 'Meldpunt' });
  if (!opened) throw new Error('no invitation');
  const totp = new TOTP({ secret: Secret.fromBase32(opened.letters.replaceAll(' ', '')) });
  const codeAt = (ms: number) => totp.generate({ timestamp: ms });
  const code = codeAt(deps.nu().getTime() - 30_000);
  const accepted = await acceptInvitation(deps, { token: invited.token, wachtwoord: PASSWORD, code });
  if (!accepted || isRefusal(accepted)) throw new Error('invitation not accepted');
  return { wachtwoord: PASSWORD, code: (later = 0) => codeAt(deps.nu().getTime() + later) };
}
