import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { isRefusal } from '@meldpunt/core';
import { writeDocx, writePdf } from '@meldpunt/paper';
import { openDossier } from '@meldpunt/store';
import type { Hono } from 'hono';
import { resultOf } from '../act/plan-goals.ts';
import type { PageDeps } from '../deps.ts';
import { evaluationForm } from './evaluation-form.ts';

export const evaluatiePath = '/dossiers/:dossiernummer/evaluatieformulier/:soort';

const kinds = {
  pdf: { write: writePdf, type: 'application/pdf' },
  docx: {
    write: writeDocx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const;

/** The evaluation form of one dossier, to print or to send; that the plan was read for it is logged (9). */
export const mountEvaluation = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(evaluatiePath, async (c) => {
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const opened = await openDossier(deps, c.req.param('dossiernummer'), {
      reader: actorOf(sessie),
      onderdelen: ['journaal', 'vrije_tekst'],
    });
    const soort = c.req.param('soort');
    if (!opened || !Object.hasOwn(kinds, soort)) throw new Problem(problems.nietGevonden());
    if (isRefusal(opened)) throw new Problem(problems.geweigerd());
    const { rij } = opened;
    const { bureau } = deps;
    const paper = evaluationForm({
      bureau: bureau.naam,
      contact: [bureau.telefoon, bureau.email, bureau.website].filter((line) => line !== undefined),
      dossiernummer: rij.dossiernummer,
      resultaat: resultOf(opened),
      nu: deps.nu(),
    });
    const { write, type } = kinds[soort as keyof typeof kinds];
    c.header('Content-Disposition', `attachment; filename="evaluatie-${rij.dossiernummer}.${soort}"`);
    return c.body(new Uint8Array(await write(paper)), 200, { 'Content-Type': type });
  });
};
