import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { datumAt, isRefusal } from '@meldpunt/core';
import { aroundDossier, openDossierWith, organisatieNamen, voorvalNummers } from '@meldpunt/store';
import type { Hono } from 'hono';
import { presenceText } from '../concept/presence.ts';
import { frameOf, type PageDeps } from '../deps.ts';
import { sendPage } from '../layout/send-page.ts';
import { standingInFor } from '../voorlegging/waiting.ts';
import { dossierPage } from './dossier-page.ts';

export const dossierPath = '/dossiers/:dossiernummer';
const LOG_LINES = 100;

/** The page of one dossier; what is read is logged part by part before anything is shown. */
export const mountDossierPage = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(dossierPath, async (c) => {
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const actor = { ...actorOf(sessie), medewerkerId: sessie.medewerkerId };
    const nu = deps.nu();
    const found = await openDossierWith(
      deps,
      c.req.param('dossiernummer'),
      {
        reader: actor,
        onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'],
      },
      (dossierId) => aroundDossier(deps.store, { dossierId, lezer: actor, regels: LOG_LINES, nu }),
    );
    if (!found) throw new Problem(problems.nietGevonden());
    if (isRefusal(found)) throw new Problem(problems.geweigerd());
    const { opened, meanwhile: around } = found;
    const { journaal } = opened;
    const mentioned = (key: 'organisatieId' | 'voorvalId'): string[] => [
      ...new Set(
        journaal.flatMap(({ gebeurtenis }) =>
          key in gebeurtenis ? [String((gebeurtenis as never)[key])] : [],
        ),
      ),
    ];
    const [organisaties, voorvallen] = await Promise.all([
      organisatieNamen(deps.store, mentioned('organisatieId')),
      voorvalNummers(deps.store, mentioned('voorvalId')),
    ]);
    const context = {
      actor,
      waarneemt: standingInFor(c.req.raw),
      nu,
      vandaag: datumAt(nu),
      instellingen: deps.instellingen,
      nieuwId: deps.nieuwId,
    };
    const { medewerkers, anderen } = around;
    const refs = { medewerkers, organisaties, voorvallen };
    const vastgelegd = c.req.query('vastgelegd');
    return sendPage(
      c,
      dossierPage(frameOf(deps, c), {
        opened,
        refs,
        context,
        around,
        vastgelegd,
        heelJournaal: c.req.query('journaal') === 'alles',
        anderen: presenceText(anderen, medewerkers, nu),
      }),
    );
  });
};
