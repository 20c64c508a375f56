import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { isRefusal } from '@meldpunt/core';
import { openDocument, openDossier } from '@meldpunt/store';
import { extensionOf } from '@meldpunt/uploads';
import type { Hono } from 'hono';
import type { PageDeps } from '../deps.ts';

export const documentPath = '/dossiers/:dossiernummer/documenten/:document';

/** A document of a dossier, to keep or print; reading it is logged before it is sent. */
export const mountDocuments = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(documentPath, async (c) => {
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const reader = actorOf(sessie);
    const opened = await openDossier(deps, c.req.param('dossiernummer'), { reader, onderdelen: [] });
    if (!opened) throw new Problem(problems.nietGevonden());
    if (isRefusal(opened)) throw new Problem(problems.geweigerd());
    const { dossier_id: dossierId, dossiernummer } = opened.rij;
    const found = await openDocument(deps, { dossierId, documentId: c.req.param('document') }, reader);
    if (!found) throw new Problem(problems.nietGevonden());
    if ('refused' in found) throw new Problem(problems.geweigerd());
    const { rij, inhoud } = found;
    // Never the title: names of files end up in histories and recent lists.
    const name = `${dossiernummer}-${rij.soort}-${rij.document_id.slice(0, 4)}.${extensionOf(rij.mediatype)}`;
    return c.body(new Uint8Array(inhoud), 200, {
      'Content-Type': rij.mediatype,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
};
