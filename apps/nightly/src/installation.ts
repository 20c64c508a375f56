import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { parseBewaarregels } from '@meldpunt/archive';
import { datum, maakKalender, standaardInstellingen } from '@meldpunt/core';
import {
  checkSchema,
  connect,
  type GeldendeInstellingen,
  isRestoreBroken,
  loadRootKey,
  migrate,
  openDocuments,
  openInstellingen,
  openKeyStore,
  renewTermijnen,
  resealRedenen,
  type Standaardinstellingen,
  type Store,
  type StoreDeps,
  standaardkeuzes,
} from '@meldpunt/store';
import { Problem } from './command/problem.ts';
import { readBureau } from './configuration/bureau.ts';
import type { Configuration } from './configuration/configuration.ts';
import { type Places, placesOf } from './configuration/places.ts';
import { type RuleFiles, readRuleFiles } from './configuration/rule-files.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import type { Herstart } from './database/postgres-keeper.ts';
import { findRunningServer, untilAlone } from './database/running-server.ts';

/** An opened installation: its database, keys and documents, ready for work. */
export type Installation = {
  configuration: Configuration;
  places: Places;
  rules: RuleFiles;
  databaseUrl: string;
  /** Opens the database in another role; closed with the installation. */
  as: (rol: Parameters<typeof connect>[1]) => Store;
  deps: StoreDeps;
  /** What the bureau set on screen, and otherwise the configuration; renew it at the start of a run. */
  settings: GeldendeInstellingen;
  close: () => Promise<void>;
};

/**
 * The database: your own with DATABASE_URL, one that already runs here, or the embedded one. `stop` ends only what was
 * started, and not while another command is at work in it. With `own` (the site) a database that another process runs is
 * refused: it would end with that process; and `stop` waits for nobody. Throws EmbeddedPostgresError `in-use`.
 */
export const openDatabase = async (
  configuration: Configuration,
  places: Places,
  options: {
    own?: boolean | undefined;
    log?: ((line: string) => void) | undefined;
    report?: ((what: Herstart) => void) | undefined;
  } = {},
) => {
  if (configuration.DATABASE_URL) return { url: configuration.DATABASE_URL, stop: async () => undefined };
  const running = options.own ? null : await findRunningServer(places.postgres);
  if (running) return { url: running, stop: async () => undefined };
  const server = await startEmbeddedPostgres({
    dataDir: places.postgres,
    ...(options.log && { log: options.log }),
    ...(options.report && { report: options.report }),
  });
  return {
    url: server.url,
    stop: async () => {
      if (!options.own) await untilAlone(server.url);
      await server.stop();
    },
  };
};

const settingsOf = (configuration: Configuration) => ({
  ...standaardInstellingen(configuration.MELDPUNT_WERKGEBIED),
  mail: configuration.MELDPUNT_SMTP_HOST !== undefined,
  grondslagadvies: configuration.MELDPUNT_GRONDSLAGADVIES || null,
  procedure: {
    bevestiging: { werkdagen: configuration.MELDPUNT_KLACHT_BEVESTIGING },
    antwoord: { weken: configuration.MELDPUNT_KLACHT_ANTWOORD },
    uiterste: { weken: configuration.MELDPUNT_KLACHT_UITERSTE },
  },
  kalender: maakKalender({
    goedeVrijdagVrij: configuration.MELDPUNT_GOEDE_VRIJDAG_VRIJ,
    bevrijdingsdagVrij: 'elk-jaar',
    brugdagenVrij: configuration.MELDPUNT_BRUGDAGEN_VRIJ,
    eigenSluitingsdagen: configuration.MELDPUNT_SLUITINGSDAGEN.map(datum),
    openVan: '09:00',
    openTot: '17:00',
  }),
});

const standardOf = async (configuration: Configuration): Promise<Standaardinstellingen> => ({
  instellingen: settingsOf(configuration),
  drempels: {
    massaal: configuration.MELDPUNT_MASSAAL_VANAF,
    signaalMelders: configuration.MELDPUNT_SIGNAAL_MELDERS,
  },
  bureau: await readBureau(configuration),
  protocolEditie: standaardkeuzes.protocolEditie,
});

/** The rules of the files, with the retention rules that were set on screen in their place. */
const rulesNow = (files: RuleFiles, settings: GeldendeInstellingen): RuleFiles => ({
  koppeling: files.koppeling,
  verwerkingen: files.verwerkingen,
  get bewaarregels() {
    return settings.bewaarregels ? parseBewaarregels(settings.bewaarregels) : files.bewaarregels;
  },
});

/**
 * Opens the database (embedded unless DATABASE_URL is set), the keys and the documents. With `migrate` the schema is
 * brought up to date first; without it an older or newer schema is refused. Throws what recognise() names for the user.
 */
export const openInstallation = async (
  configuration: Configuration,
  options: {
    migrate: boolean;
    own?: boolean;
    env: NodeJS.ProcessEnv;
    clock: () => Date;
    log?: (line: string) => void;
    report?: (what: Herstart) => void;
  },
): Promise<Installation> => {
  const places = placesOf(configuration);
  if (isRestoreBroken(places.keys)) throw new Problem('restore-broken');
  const files = await readRuleFiles(configuration);
  const standard = await standardOf(configuration);
  await mkdir(places.data, { recursive: true, mode: 0o700 });
  const database = await openDatabase(configuration, places, options);
  const stores: Store[] = [];
  const closing: (() => void)[] = [];
  const close = async () => {
    await Promise.all(stores.map((store) => store.close()));
    for (const end of closing) end();
    await database.stop();
  };
  try {
    const as: Installation['as'] = (rol) => {
      const store = connect(database.url, rol);
      stores.push(store);
      return store;
    };
    const { applied } = options.migrate ? await migrate(database.url) : { applied: [] };
    if (!options.migrate) await checkSchema(as('meldpunt_app'));
    const rootKey = loadRootKey({ value: configuration.MELDPUNT_ROOT_KEY, dir: places.keys }, randomBytes);
    const keys = openKeyStore({
      dir: places.keys,
      rootKey: rootKey.key,
      randomBytes,
      notUnder: [places.postgres],
    });
    closing.push(() => keys.close());
    const store = as('meldpunt_app');
    const settings = openInstellingen(store, standard);
    await settings.vernieuw();
    const deps: StoreDeps = {
      store,
      keys,
      documents: openDocuments({ dir: places.documents, keys, randomBytes }),
      nu: options.clock,
      randomBytes,
      nieuwId: randomUUID,
      instellingen: settings.instellingen,
      blindeIndexBits: standaardkeuzes.blindeIndexBits,
      get protocolEditie() {
        return settings.protocolEditie;
      },
      get drempelMassaal() {
        return settings.drempels.massaal;
      },
      conceptDagen: configuration.MELDPUNT_CONCEPT_DAGEN,
    };
    // With a new version the rules of terms can be others.
    if (applied.length > 0) await renewTermijnen(deps);
    if (options.migrate) await resealRedenen(deps);
    const rules = rulesNow(files, settings);
    return { configuration, places, rules, databaseUrl: database.url, as, deps, settings, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
};
