import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { actorOf, type Env } from '@meldpunt/api';
import { datumAt, labelOfGemeente, yearOf } from '@meldpunt/core';
import {
  GemeenterapportError,
  gemeentenInRapport,
  gemeenterapport,
  jaarverslag,
  type Query,
} from '@meldpunt/reports';
import { jaartellingen, writeLog } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import type { Optie } from '../form/choices.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { reportPage } from './report-page.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const YEARS = 8;
const byName = (a: Optie, b: Optie): number => a.naam.localeCompare(b.naam, 'nl');

/** Years and municipalities to choose from: those of each of these years, once. */
const choicesOf = (deps: PageDeps): { jaren: Optie[]; gemeenten: Optie[] } => {
  const vandaag = datumAt(deps.nu());
  const years = Array.from({ length: YEARS }, (_, i) => yearOf(vandaag) - i);
  const codes = new Set(years.flatMap((jaar) => gemeentenInRapport(jaar, 'alle', vandaag)));
  return {
    jaren: years.map((jaar) => ({ waarde: String(jaar), naam: String(jaar) })),
    gemeenten: [
      { waarde: 'alle', naam: 'Alle gemeenten samen' },
      ...[...codes].map((code) => ({ waarde: code, naam: labelOfGemeente(code) })).sort(byName),
    ],
  };
};

const contactOf = ({ bureau }: PageDeps): string =>
  [bureau.contact, bureau.telefoon, bureau.email, bureau.website].filter(Boolean).join(', ') || bureau.naam;

/** Makes the workbook in a directory of its own, reads it and clears the directory. */
const makeReport = async (deps: PageDeps, db: Query, jaar: number, gemeente: string) => {
  const outDir = await mkdtemp(join(tmpdir(), 'meldpunt-rapport-'));
  try {
    const bestanden = await gemeenterapport({
      db,
      bureau: { naam: deps.bureau.naam, contact: contactOf(deps) },
      jaar,
      gemeenten: gemeente === 'alle' ? 'alle' : [gemeente],
      outDir,
      gemaaktOp: datumAt(deps.nu()),
    });
    const made = bestanden.find((bestand) => bestand.gemeente === gemeente);
    if (!made) throw new Error('the report that was asked for was not among those made');
    return { naam: basename(made.pad), inhoud: await readFile(made.pad) };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
};

/** The page to choose a report on, and the report itself as a file. */
export const mountReportPages = (app: Hono<Env>, deps: PageDeps): void => {
  const show = (c: PageContext, ingevuld: Ingevuld, fouten: readonly Fout[], status: 200 | 400) =>
    c.html(
      reportPage(frameOf(deps, c), {
        kan: deps.rapporten !== undefined,
        ...choicesOf(deps),
        ingevuld,
        fouten,
      }),
      status,
    );
  app.get('/rapporten', (c) => show(c, { jaar: [String(yearOf(datumAt(deps.nu())) - 1)] }, [], 200));
  app.post('/rapporten', async (c) => {
    const ingevuld = typedIn(await c.req.formData());
    const [jaar, gemeente] = [one(ingevuld, 'jaar'), one(ingevuld, 'gemeente')];
    const fouten = [
      ...(/^\d{4}$/.test(jaar) ? [] : [{ veld: 'jaar', reden: 'Kies een jaar.' }]),
      ...(gemeente ? [] : [{ veld: 'gemeente', reden: 'Kies een gemeente.' }]),
    ];
    const { rapporten } = deps;
    if (fouten.length > 0 || !rapporten) return show(c, ingevuld, fouten, 400);
    try {
      const { naam, inhoud } = await makeReport(deps, rapporten, Number(jaar), gemeente);
      const sessie = c.get('sessie');
      if (sessie)
        await writeLog(deps.store.db, deps.nu(), [
          { actor: actorOf(sessie), actie: 'rapport', onderdeel: naam, uitkomst: 'gemaakt' },
        ]);
      c.header('Content-Disposition', `attachment; filename="${naam}"`);
      return c.body(new Uint8Array(inhoud), 200, { 'Content-Type': XLSX });
    } catch (error) {
      if (!(error instanceof GemeenterapportError)) throw error;
      return show(c, ingevuld, [{ veld: 'gemeente', reden: error.message }], 400);
    }
  });
  app.post('/rapporten/jaarverslag', async (c) => {
    const ingevuld = typedIn(await c.req.formData());
    const jaar = one(ingevuld, 'verslagjaar');
    const gemaaktOp = datumAt(deps.nu());
    if (!/^\d{4}$/.test(jaar) || Number(jaar) < 2009 || Number(jaar) > yearOf(gemaaktOp))
      return show(c, ingevuld, [{ veld: 'verslagjaar', reden: 'Kies een jaar.' }], 400);
    const found = await jaartellingen(deps.store.db, Number(jaar));
    const file = await jaarverslag({ jaar: Number(jaar), bureau: deps.bureau.naam, gemaaktOp, ...found });
    const sessie = c.get('sessie');
    if (sessie)
      await writeLog(deps.store.db, deps.nu(), [
        { actor: actorOf(sessie), actie: 'rapport', onderdeel: `jaarverslag ${jaar}`, uitkomst: 'gemaakt' },
      ]);
    c.header('Content-Disposition', `attachment; filename="jaarverslag-${jaar}.xlsx"`);
    return c.body(new Uint8Array(file), 200, { 'Content-Type': XLSX });
  });
};
