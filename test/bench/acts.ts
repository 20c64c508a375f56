import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import { mountPages, type PageDeps, pages } from '@meldpunt/dashboard';
import { openMarts } from '@meldpunt/marts';
import { migrate, openInstellingen, standaardkeuzes, writeWhole } from '@meldpunt/store';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import { client } from '../api/client.ts';
import { bareApp } from './acts/bare-app.ts';
import { fillDossiers, giveAccount, logIn } from './acts/fill-dossiers.ts';
import { type Measured, measured, ratioOf, tableOf } from './acts/percentiles.ts';
import { describeMachine } from './machine.ts';
import { instellingen, openStore } from './place.ts';

// Measures recording an act and opening a dossier beside the least it could cost; README.md beside this says how to read it.
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
  },
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 20) throw new RangeError('give --times, 20 or more');
if (values.write && !values.date) throw new RangeError('writing the page needs --date YYYY-MM-DD');

const ORIGIN = 'http://127.0.0.1';
const AIM = 5;
const HEADING = '## An act, and a dossier';

const AHEAD_MS = 20;
let ahead = 0;

const dir = await mkdtemp(join(tmpdir(), 'meldpunt-handeling-'));
// As root the server runs as another user, who must be able to pass.
await chmod(dir, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
try {
  await migrate(postgres.url);
  const opened = openStore({ databaseUrl: postgres.url, dir, dossiers: 0 }, new Date());
  const marts = openMarts(join(dir, 'analyse'));
  const bureau = { naam: 'Bureau Voorbeeld' };
  const { protocolEditie } = standaardkeuzes;
  const drempels = { massaal: standaardkeuzes.drempelMassaal, signaalMelders: 3 };
  const geldend = openInstellingen(opened.deps.store, { instellingen, drempels, bureau, protocolEditie });
  const deps: PageDeps = {
    ...opened.deps,
    // Each request asks what was set on screen, as it does in use.
    geldend,
    instellingen: geldend.instellingen,
    // Each look at the clock moves it on: the limit on requests is not what is measured.
    nu: () => {
      ahead += AHEAD_MS;
      return new Date(Date.now() + ahead);
    },
    bureau: geldend.bureau,
    demo: false,
    publicOrigin: () => ORIGIN,
    log: () => undefined,
    marts,
  };
  const app = createApp(deps, pages(deps));
  mountPages(app, deps);
  const bare = await bareApp(postgres.url, 200);
  const account = await giveAccount(deps);
  const browser = client(app, ORIGIN);
  await logIn(deps, browser, account);
  const csrf = await browser.csrf();
  const { dossiers, long } = await fillDossiers(deps, account.actor, 50, 200);
  const vandaag = datumAt(deps.nu());
  const act = async (i: number): Promise<Response> => {
    const dossier = dossiers[i % dossiers.length] as (typeof dossiers)[number];
    const answer = await browser.send(`/api/dossiers/${dossier.dossiernummer}/handelingen/contactClient`, {
      method: 'POST',
      body: JSON.stringify({
        op: vandaag,
        wijze: 'telefoon',
        gelukt: true,
        metSlachtoffer: true,
        verslag: 'Verzonnen verslag van een gesprek.',
      }),
      headers: {
        origin: ORIGIN,
        'content-type': 'application/json',
        'x-csrf-token': csrf,
        'if-match': `"${dossier.versie}"`,
      },
    });
    if (answer.status === 201) dossier.versie += 1;
    return answer;
  };
  const found: Measured[] = [
    await measured('recording an act (API)', times, act, 201, bare.insert, 201),
    await measured(
      'opening a dossier of 200 entries (API)',
      times,
      () => browser.send(`/api/dossiers/${long}`),
      200,
      bare.select,
      200,
    ),
    await measured(
      'opening a dossier of 200 entries (page)',
      times,
      () => browser.send(`/dossiers/${long}`),
      200,
      bare.select,
      200,
    ),
    await measured(
      'the same with its whole journal (page)',
      times,
      () => browser.send(`/dossiers/${long}?journaal=alles`),
      200,
      bare.select,
      200,
    ),
  ];
  const table = tableOf(found, AIM);
  console.log(table);
  if (values.write) {
    const path = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
    const page = await readFile(path, 'utf8');
    const machine = await describeMachine(postgres.url);
    const missed = found.filter((one) => ratioOf(one) > AIM).map(({ wat }) => wat);
    const section = `${HEADING}

Measured on ${values.date} by \`npm run bench:acts\`, ${times} times each side, taking turns in one run (load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(
        ', ',
      )}; ${machine.cores} cores, Node ${machine.node}, PostgreSQL ${machine.postgres}, durable). Aim: p95 at most ${AIM} times that
of a bare Hono with one insert and a commit, or one select of 200 rows. A busy machine flatters that ratio; the one of processor time,
of the measuring process without the database, hardly depends on it. Missed: ${missed.join('; ') || 'none'}.

${table}
`;
    const from = page.indexOf(HEADING);
    const kept = (from === -1 ? page : page.slice(0, from)).trimEnd();
    await writeWhole(path, Buffer.from(`${kept}\n\n${section}`));
  }
  await bare.close();
  await marts.close();
  await opened.close();
} finally {
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
