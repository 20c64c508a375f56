import type { Context, ErrorHandler } from 'hono';
import { html, raw } from 'hono/html';
import type { Deps, Env } from '../env.ts';
import { type Probleem, problemJson, problemOf } from '../problem.ts';

/** Shows a problem as a page; the dashboard gives its own. */
export type Probleempagina = (c: Context<Env>, probleem: Probleem) => Response | Promise<Response>;

/** The last resort: every fault ends here, as a problem for programs or a page for people. */
export const handleFault =
  (deps: Deps, pagina: Probleempagina = plainPage): ErrorHandler<Env> =>
  async (error, c) => {
    const probleem = problemOf(error);
    if (probleem.status >= 500) deps.log({ niveau: 'fout', bericht: 'storing', ...faultLine(c, error) });
    for (const [name, value] of Object.entries(probleem.headers ?? {})) c.header(name, value);
    if (c.req.path.startsWith('/api/')) return problemJson(c, probleem);
    try {
      return await pagina(c, probleem);
    } catch (second) {
      deps.log({ niveau: 'fout', bericht: 'foutpagina', ...faultLine(c, second) });
      return plainPage(c, probleem);
    }
  };

/** What may be known of a fault: kind and place. Its message can quote values, so it is left out. */
const faultLine = (c: Context<Env>, error: unknown) => ({
  verzoekId: c.get('verzoekId') ?? '',
  route: c.get('regel')?.pad ?? null,
  soort: error instanceof Error ? error.name : typeof error,
  code: String((error as { code?: unknown } | null)?.code ?? ''),
  plaats: placeOf(error),
});

/** The lines of the stack that name functions and files, without the message above them. */
const placeOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
        .join(' | ')
    : '';

const plainPage: Probleempagina = (c, { status, titel, uitleg }) =>
  c.html(
    html`${raw('<!doctype html>')}
      <html lang="nl">
        <head><meta charset="utf-8"><title>${titel} - Meldpunt</title></head>
        <body><main><h1>${titel}</h1><p>${uitleg}</p><p><a href="/">Naar het begin</a></p></main></body>
      </html>`,
    status,
  );
