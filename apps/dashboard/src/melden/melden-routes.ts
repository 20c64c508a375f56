import { type Env, Problem, problems, tokenBucket } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import type { Html } from '../layout/html.ts';
import { LEAVE_TO, leavePath } from './leave.ts';
import { nextPage } from './next-page.ts';
import { meldenPath } from './public-page.ts';
import { startPage } from './start-page.ts';

/**
 * How many meldingen are taken at once, and how fast room for more comes: an incident in the news brings many, a
 * program that sends nonsense brings more. For everybody together, as nobody's address is looked at.
 */
const AT_ONCE = 60;
const REFILL_MS = 60_000;

const FORM = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i;

const field = (form: FormData, naam: string): string => {
  const value = form.get(naam);
  return typeof value === 'string' ? value : '';
};

/** The public form: every page is the answer to the page before, and nobody logs in. */
export const mountMelden = (app: Hono<Env>, deps: PageDeps): void => {
  const sending = tokenBucket(AT_ONCE, REFILL_MS);
  const omgeving = (c: PageContext) => ({ frame: frameOf(deps, c), bureau: deps.bureau });
  app.get(meldenPath, (c) => c.html(startPage(omgeving(c))));
  app.post(meldenPath, async (c) => {
    // No page of the form sends files, and taking apart what can hold them costs more.
    if (!FORM.test(c.req.header('content-type') ?? '')) throw new Problem(problems.onleesbaar());
    const form = await c.req.formData().catch(() => {
      throw new Problem(problems.onleesbaar());
    });
    const nu = deps.nu();
    const { pagina, status }: { pagina: Html; status: 200 | 400 | 429 | 503 } = await nextPage(
      {
        deps,
        omgeving: omgeving(c),
        achtergrond: {
          vandaag: datumAt(nu),
          werkgebied: deps.instellingen.werkgebied,
          bureau: deps.bureau,
        },
        nu,
        mayBeSent: () => sending.take('alle', nu.getTime()) === 0,
        failed: (soort) =>
          deps.log({
            niveau: 'fout',
            bericht: 'melding niet vastgelegd',
            verzoekId: c.get('verzoekId'),
            soort,
          }),
      },
      {
        stap: field(form, 'stap'),
        naar: field(form, 'naar'),
        concept: field(form, 'concept'),
        viaControle: field(form, 'via') === 'controle',
        form,
      },
    );
    return c.html(pagina, status);
  });
  app.get(leavePath, (c) => {
    // Another site may send somebody here, but not make this browser forget its login.
    if (c.req.header('sec-fetch-site') !== 'cross-site')
      c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    return c.redirect(LEAVE_TO, 303);
  });
};
