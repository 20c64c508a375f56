import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, datum, instantAt } from '@meldpunt/core';
import {
  findMeldingen,
  listWerk,
  makeVoorval,
  makeWerk,
  migrate,
  readVoorval,
  runWerk,
  suggestMeldingen,
  withWords,
} from '@meldpunt/store';
import { generateWorld, loadWorld } from '@meldpunt/world';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import { describeMachine } from './machine.ts';
import { instellingen, openStore, timed } from './place.ts';

// Measures what one person does with a mass report: finding 14,000 meldingen by their words, having others suggested,
// linking all of them to one incident, and unlinking them. README.md beside this says how to read it.
const MASS = 14_000;
const OTHERS = 20_000;

const dir = await mkdtemp(join(tmpdir(), 'meldpunt-meting-'));
// As root the server runs as another user, who must be able to pass.
await chmod(dir, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
const totEnMet = datum('2026-06-30');
const { deps, close } = openStore(
  { databaseUrl: postgres.url, dir, dossiers: MASS + OTHERS },
  instantAt(totEnMet, '12:00'),
);
const told = (what: string, seconds: number, aantal: number) =>
  console.log(`${what.padEnd(46)}${seconds.toFixed(1).padStart(8)} s   ${String(aantal).padStart(6)}`);
try {
  await migrate(postgres.url);
  const world = generateWorld({
    seed: 'massa',
    totEnMet,
    dossiers: OTHERS,
    massa: MASS,
    jaren: 2,
    instellingen,
  });
  await loadWorld(deps, world);
  // The world links its mass report; here that is the work. So the projection of the link is taken away with its events.
  const [largest] = await deps.store.db
    .selectFrom('dossier')
    .select((eb) => ['voorval_id', eb.fn.countAll<number>().as('aantal')])
    .where('voorval_id', 'is not', null)
    .groupBy('voorval_id')
    .orderBy('aantal', 'desc')
    .limit(1)
    .execute();
  const [someone] = world.medewerkers;
  if (!someone || !largest?.voorval_id) throw new Error('the world has no mass report');
  const actor: Actor = { medewerkerId: someone.medewerkerId, rol: someone.rol };
  const unlink = await makeWerk(deps, {
    voorvalId: largest.voorval_id,
    soort: 'loskoppelen',
    dossierIds: await findMeldingen(deps.store, actor, { voorvalId: largest.voorval_id }),
    actor,
  });
  const unlinking = await timed(() => runWerk(deps, unlink ?? ''));
  told('unlinking all of them', unlinking.seconds, largest.aantal);

  const day = await deps.store.db
    .selectFrom('voorval')
    .select('datum')
    .where('voorval_id', '=', largest.voorval_id)
    .executeTakeFirstOrThrow();
  const made = await makeVoorval(deps, {
    gemeente: 'online',
    datum: day.datum,
    jaar: 2026,
    actor: { medewerkerId: null, rol: 'systeem' },
  });
  const voorval = await readVoorval(deps.store, actor, made.voorvalnummer);
  if (!voorval) throw new Error('no incident');
  const all = await findMeldingen(deps.store, actor, { voorvalId: null });
  const words = await timed(() => withWords(deps, all, 'uitspraak'));
  told(`words in ${all.length} stories`, words.seconds, words.outcome.gevonden.length);
  const suggested = await timed(() => suggestMeldingen(deps, actor, voorval));
  told('suggestions for an incident without meldingen', suggested.seconds, suggested.outcome.length);
  const coded = await findMeldingen(deps.store, actor, {
    voorvalId: null,
    gemeente: 'online',
    terrein: 'publieke_politieke_opinie',
    grond: 'ras',
  });
  const werkId = await makeWerk(deps, {
    voorvalId: made.voorvalId,
    soort: 'koppelen',
    dossierIds: coded,
    actor,
  });
  const linking = await timed(() => runWerk(deps, werkId ?? ''));
  const [werk] = await listWerk(deps.store, made.voorvalId);
  told('linking all that the coded facts find', linking.seconds, werk?.gedaan ?? 0);
  const again = await timed(() => suggestMeldingen(deps, actor, voorval));
  told('suggestions when they are linked', again.seconds, again.outcome.length);
  console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  console.log(JSON.stringify(await describeMachine(postgres.url)));
} finally {
  await close();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
