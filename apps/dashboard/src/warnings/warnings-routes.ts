import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { type Accountwaarschuwing, confirmWaarschuwingen, listWaarschuwingen } from '@meldpunt/store';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { frameOf, type PageDeps } from '../deps.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page, warningsPath } from '../layout/page.ts';
import { csrfField, empty, submitButton } from '../layout/pieces.ts';
import { momentTekst } from '../layout/texts.ts';

const line = ({ over, door, soort, gemaaktOp }: Accountwaarschuwing): Html =>
  soort === 'uitgezet'
    ? html`<li>Op ${momentTekst(gemaaktOp)} zette ${door ?? 'een beheerder'} het account van directeur <strong>${over}</strong> uit. Een beheerder kan daarna misschien een andere directeur uitnodigen, die alle dossiers ziet.</li>`
    : html`<li>Op ${momentTekst(gemaaktOp)} nodigde ${door ?? 'een beheerder'} het account van directeur <strong>${over}</strong> opnieuw uit. Wie die uitnodiging heeft, kan alle dossiers zien.</li>`;

const warningsPage = (frame: Frame, waarschuwingen: readonly Accountwaarschuwing[]): Html =>
  page(frame, {
    titel: 'Waarschuwingen',
    inhoud: html`<h1>Waarschuwingen</h1>${
      waarschuwingen.length === 0
        ? empty('Er is niets waarover u moet worden gewaarschuwd.')
        : html`<ul>${waarschuwingen.map(line)}</ul><p>Vraag de directeur of dit klopt: persoonlijk of per telefoon. Klopt het niet? Meld dan meteen <a href="/registers/datalekken/nieuw">een datalek</a>. Dit staat ook in het logboek. Niemand kan het daar weghalen.</p><form method="post" action="${warningsPath}">${csrfField(frame.csrf)}${submitButton('Ik heb dit gezien')}</form>`
    }`,
  });

/** What happened to an account that everybody must know of, and that one has seen it. */
export const mountWarnings = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(warningsPath, async (c) => {
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    return c.html(warningsPage(frameOf(deps, c), await listWaarschuwingen(deps, sessie.medewerkerId)));
  });
  app.post(warningsPath, async (c) => {
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    await confirmWaarschuwingen(deps, actorOf(sessie));
    return c.redirect(warningsPath, 303);
  });
};
