import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { datumAt, isRefusal } from '@meldpunt/core';
import {
  aroundDossier,
  noteAanwezigheid,
  openDossier,
  organisatieNamen,
  voorvalNummers,
} from '@meldpunt/store';
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
    const actor = actorOf(sessie);
    const opened = await openDossier(deps, c.req.param('dossiernummer'), {
      reader: actor,
      onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'],
    });
    if (!opened) throw new Problem(problems.nietGevonden());
    if (isRefusal(opened)) throw new Problem(problems.geweigerd());
    const { rij, journaal } = opened;
    const mentioned = (key: 'organisatieId' | 'voorvalId'): string[] => [
      ...new Set(
        journaal.flatMap(({ gebeurtenis }) =>
          key in gebeurtenis ? [String((gebeurtenis as never)[key])] : [],
        ),
      ),
    ];
    const nu = deps.nu();
    const { dossier_id: dossierId, dossiernummer } = rij;
    const here = { dossierId, medewerkerId: sessie.medewerkerId, handeling: null, nu };
    const [around, organisaties, voorvallen, present] = await Promise.all([
      aroundDossier(deps.store, { dossierId, dossiernummer, lezer: actor, regels: LOG_LINES }),
      organisatieNamen(deps.store, mentioned('organisatieId')),
      voorvalNummers(deps.store, mentioned('voorvalId')),
      noteAanwezigheid(deps.store, here),
    ]);
    const context = {
      actor,
      waarneemt: standingInFor(c.req.raw),
      nu,
      vandaag: datumAt(nu),
      instellingen: deps.instellingen,
      nieuwId: deps.nieuwId,
    };
    const { medewerkers } = around;
    const refs = { medewerkers, organisaties, voorvallen };
    const vastgelegd = c.req.query('vastgelegd');
    const anderen = presenceText(present, medewerkers, nu);
    return sendPage(
      c,
      dossierPage(frameOf(deps, c), {
        opened,
        refs,
        context,
        around,
        vastgelegd,
        anderen,
      }),
    );
  });
};
