// A process that starts the embedded database in argv[2], says so, and stops it when told to on standard input.
// Used by the tests that kill such a process.
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';

try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
  process.stdin.once('data', async () => {
    await server.stop();
    process.exit(0);
  });
} catch (error) {
  const { problem, message } = error as { problem?: string; message: string };
  process.stdout.write(`${JSON.stringify({ problem, message })}\n`);
  process.exit(1);
}
