import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../tools/chromium.mjs';

const found = await findChromium();

/** Why there is no browser here, in Dutch; false where there is one. For `test.skipIf(noBrowser)`. */
export const noBrowser: string | false = 'reason' in found ? found.reason : false;

/** Starts a Chromium for one test file. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if ('reason' in found) throw new Error(found.reason);
  return chromium.launch({ executablePath: found.path, args: chromiumFlags() });
}
