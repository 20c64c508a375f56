import { type Env, Problem, problems } from '@meldpunt/api';
import { actByName, datumAt, isRefusal, refusalNow, veldOf } from '@meldpunt/core';
import { contactgegevens, type OpenedDossier, openDossier, recordAct } from '@meldpunt/store';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { closedActPage } from '../act/act-page.ts';
import { actorIn } from '../act/open-for-act.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one, typedIn, versionIn } from '../form/typed.ts';
import { actsAboutOthers } from './about-others.ts';
import { copyZip } from './copy-files.ts';
import { besluitOver, passageFaults, zoalsGegeven } from './decisions.ts';
import { attachments, makeCopy } from './make-copy.ts';
import { type Preview, type Previewveld, previewPage } from './preview-page.ts';
import { isStory, knownPeople, passagesOf, vaultFields } from './vault-fields.ts';

export const inzagePath = '/dossiers/:dossiernummer/inzage';

const give = () => {
  const act = actByName('giveInzage');
  if (!act) throw new Error('the catalogue has the act of inspection');
  return act;
};

/** Ways of inspection, from the act itself. */
const wijzen = (): { waarde: string; naam: string }[] =>
  (veldOf(give().input.shape.wijze as z.ZodType)?.lijst?.codes ?? []).map(({ code, label }) => ({
    waarde: code,
    naam: label,
  }));

/** The whole dossier; that it was read is logged, part by part. */
const openWhole = async (deps: PageDeps, c: PageContext): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, c.req.param('dossiernummer') ?? '', {
    reader: actorIn(c),
    onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  return opened;
};

const previewFields = (opened: OpenedDossier, ingevuld: Ingevuld): Previewveld[] => {
  const velden = vaultFields(opened);
  const bekenden = knownPeople(velden, opened);
  const others = actsAboutOthers(opened.journaal);
  return velden
    .filter(({ versie }) => !others.has(versie))
    .map((veld) => {
      const besluit = besluitOver(veld, ingevuld, bekenden);
      return {
        ...veld,
        passages: passagesOf(veld, bekenden),
        besluit,
        getoond: zoalsGegeven(veld, besluit),
        story: isStory(veld),
      };
    });
};

const previewOf = (opened: OpenedDossier, ingevuld: Ingevuld, more: Partial<Preview> = {}): Preview => ({
  dossiernummer: opened.rij.dossiernummer,
  versie: opened.dossier.versie,
  contact: contactgegevens(opened),
  velden: previewFields(opened, ingevuld),
  documenten: opened.documenten,
  ingevuld,
  fouten: [],
  wijzen: wijzen(),
  ...more,
});

const make = async (deps: PageDeps, c: PageContext, opened: OpenedDossier, ingevuld: Ingevuld) => {
  const velden = previewFields(opened, ingevuld);
  const bijlagen = await attachments(deps, actorIn(c), opened, ingevuld.document ?? []);
  const kopie = await makeCopy(deps, opened, velden, bijlagen);
  const files = await copyZip(kopie, bijlagen);
  // Recorded before it is sent: no copy leaves without a trace in the dossier.
  const done = await recordAct(deps, {
    dossierId: opened.rij.dossier_id,
    expectedVersion: versionIn(ingevuld),
    handeling: 'giveInzage',
    input: {
      op: datumAt(deps.nu()),
      wijze: one(ingevuld, 'wijze'),
      getoond: velden.filter(({ besluit }) => !besluit.weg).length,
      weggelaten: kopie.weggelaten + opened.documenten.length - bijlagen.length,
    },
    actor: actorIn(c),
    kopieGemaakt: true,
  });
  const again = (more: Partial<Preview>, status: 400 | 409 | 422) =>
    c.html(previewPage(frameOf(deps, c), previewOf(opened, ingevuld, more)), status);
  if (!('refused' in done)) {
    c.header('Content-Disposition', `attachment; filename="inzage-${opened.rij.dossiernummer}.zip"`);
    return c.body(new Uint8Array(files), 200, { 'Content-Type': 'application/zip' });
  }
  if (done.refused === 'stale') return again({ intussen: true }, 409);
  if (done.refused === 'invoer') return again({ fouten: done.fouten }, 400);
  return again({ weigering: done }, 422);
};

/** Inspection: a preview in which each field is decided on, and the copy (5.4.8, A15). */
export const mountInzage = (app: Hono<Env>, deps: PageDeps): void => {
  const closed = (c: PageContext, opened: OpenedDossier) => {
    const nu = deps.nu();
    const { instellingen, nieuwId } = deps;
    const context = { actor: actorIn(c), nu, vandaag: datumAt(nu), instellingen, nieuwId };
    const refusal = refusalNow(opened.dossier, give(), context);
    return refusal && c.html(closedActPage(frameOf(deps, c), give(), opened.rij.dossiernummer, refusal));
  };
  app.get(inzagePath, async (c) => {
    const opened = await openWhole(deps, c);
    return closed(c, opened) ?? c.html(previewPage(frameOf(deps, c), previewOf(opened, {})));
  });
  app.post(inzagePath, async (c) => {
    const opened = await openWhole(deps, c);
    const ingevuld = typedIn(await c.req.formData());
    const fouten = passageFaults(vaultFields(opened), ingevuld);
    if (fouten.length > 0)
      return c.html(previewPage(frameOf(deps, c), previewOf(opened, ingevuld, { fouten })), 400);
    if (one(ingevuld, 'stap') !== 'maken')
      return c.html(previewPage(frameOf(deps, c), previewOf(opened, ingevuld)));
    return make(deps, c, opened, ingevuld);
  });
};
