import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { datumAt, isRefusal } from '@meldpunt/core';
import {
  logOfDossier,
  noteAanwezigheid,
  openDossier,
  organisatieNamen,
  postOfDossier,
  verwanten,
  voorvalNummers,
  waarnemingVan,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { presenceText } from '../concept/presence.ts';
import { frameOf, type PageDeps } from '../deps.ts';
import { namesOf } from '../journal/names.ts';
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
    const here = { dossierId: rij.dossier_id, medewerkerId: sessie.medewerkerId, handeling: null, nu };
    const [medewerkers, organisaties, voorvallen, logboek, present, naar, post] = await Promise.all([
      namesOf(deps),
      organisatieNamen(deps.store, mentioned('organisatieId')),
      voorvalNummers(deps.store, mentioned('voorvalId')),
      logOfDossier(deps.store, rij.dossier_id, LOG_LINES),
      noteAanwezigheid(deps.store, here),
      verwanten(deps.store, rij.dossiernummer, actor),
      postOfDossier(deps.store, rij.dossier_id),
    ]);
    const context = {
      actor,
      waarneemt: await waarnemingVan(deps.store.db, actor.medewerkerId, datumAt(nu)),
      nu,
      vandaag: datumAt(nu),
      instellingen: deps.instellingen,
      nieuwId: deps.nieuwId,
    };
    const refs = { medewerkers, organisaties, voorvallen };
    const vastgelegd = c.req.query('vastgelegd');
    const anderen = presenceText(present, medewerkers, nu);
    return c.html(
      dossierPage(frameOf(deps, c), {
        opened,
        refs,
        context,
        logboek,
        vastgelegd,
        anderen,
        verwanten: naar,
        post,
      }),
    );
  });
};
