// A process that ends as soon as it is asked to stop, and says why. Used by the tests of parent-watch.
import { whenAskedToStop } from '../../apps/nightly/src/parent-watch.ts';

const alive = setInterval(() => undefined, 1000);
whenAskedToStop(process.env, (reason) => {
  process.stdout.write(`${reason}\n`);
  clearInterval(alive);
});
process.stdout.write('ready\n');
