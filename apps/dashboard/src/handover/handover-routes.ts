import { actorOf, behandelaars, type Env, Problem, problems, readerOf } from '@meldpunt/api';
import { datumAt, type Refusal } from '@meldpunt/core';
import {
  actieveMedewerkers,
  isUuid,
  listCaseloads,
  listDossiers,
  type Row,
  recordAct,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import type { Fout } from '../layout/alert.ts';
import { handoverPage, handoverPath, type Overdrachtblad, type Overgedragen } from './handover-page.ts';

/** A caseload is rarely a tenth of this; what is over it is handed over in a second round. */
const MOST = 500;

const openOf = async (deps: PageDeps, c: PageContext, medewerkerId: string) =>
  (
    await listDossiers(
      deps.store,
      readerOf(c),
      { behandelaarId: medewerkerId, open: true },
      { perPagina: MOST },
    )
  ).dossiers;

const show = async (
  deps: PageDeps,
  c: PageContext,
  vanId: string,
  more: Partial<Overdrachtblad> = {},
  status: 200 | 400 = 200,
) => {
  const [caseloads, collegas, namen] = await Promise.all([
    listCaseloads(deps.store, readerOf(c)),
    actieveMedewerkers(deps.store, behandelaars),
    namesOf(deps),
  ]);
  const naam = namen.get(vanId);
  if (vanId !== '' && naam === undefined) throw new Problem(problems.nietGevonden());
  const van =
    caseloads.find((row) => row.medewerkerId === vanId) ??
    (naam === undefined ? null : { medewerkerId: vanId, naam, actief: true, dossiers: 0 });
  const blad = {
    caseloads,
    van,
    dossiers: van ? await openOf(deps, c, van.medewerkerId) : [],
    collegas: collegas.filter((row) => row.medewerkerId !== vanId),
    ingevuld: {},
    fouten: [],
    uitkomst: null,
    ...more,
  };
  return c.html(handoverPage(frameOf(deps, c), blad), status);
};

const stale: Refusal = {
  refused: 'rol',
  reden: 'Iemand werkt nu in dit dossier. Probeer het straks opnieuw.',
};

const gone: Refusal = {
  refused: 'rol',
  reden: 'Dit dossier is niet meer bij deze behandelaar, of het is al gesloten.',
};
const isDossiernummer = (text: string): boolean => /^\d{4}-\d{5,7}$/.test(text);

/** One dossier by its own act: what is refused in one does not stop the others. */
const handOver = async (
  deps: PageDeps,
  c: PageContext,
  row: Row<'dossier'>,
  given: { behandelaarId: string; reden: string },
): Promise<Overgedragen> => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  const done = await recordAct(deps, {
    dossierId: row.dossier_id,
    expectedVersion: row.versie,
    handeling: 'handOverDossier',
    input: { op: datumAt(deps.nu()), ...given },
    actor: actorOf(sessie),
  });
  const weigering = 'refused' in done ? (done.refused === 'stale' ? stale : done) : null;
  return { dossiernummer: row.dossiernummer, weigering };
};

const record = async (deps: PageDeps, c: PageContext) => {
  const ingevuld = typedIn(await c.req.formData());
  const [van, naar, reden] = [one(ingevuld, 'van'), one(ingevuld, 'naar'), one(ingevuld, 'reden')];
  if (!isUuid(van)) throw new Problem(problems.nietGevonden());
  const asked = new Set(ingevuld.dossier ?? []);
  const collegas = await actieveMedewerkers(deps.store, behandelaars);
  const fouten: Fout[] = [];
  if (asked.size === 0) fouten.push({ veld: 'dossier', reden: 'Kies ten minste één dossier.' });
  if (!collegas.some(({ medewerkerId }) => medewerkerId === naar && naar !== van))
    fouten.push({ veld: 'naar', reden: 'Kies een collega.' });
  if (!reden) fouten.push({ veld: 'reden', reden: 'Kies waarom u overdraagt.' });
  if (fouten.length > 0) return show(deps, c, van, { ingevuld, fouten }, 400);
  const uitkomst: Overgedragen[] = [];
  for (const row of await openOf(deps, c, van)) {
    if (!asked.delete(row.dossiernummer)) continue;
    uitkomst.push(await handOver(deps, c, row, { behandelaarId: naar, reden }));
  }
  // Meanwhile somebody else handed these over or closed them.
  for (const dossiernummer of asked)
    if (isDossiernummer(dossiernummer)) uitkomst.push({ dossiernummer, weigering: gone });
  return show(deps, c, van, { uitkomst });
};

/** Handing over a caseload: whose, which dossiers, to whom; and what became of each. */
export const mountHandoverPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(handoverPath, (c) => {
    const van = c.req.query('van') ?? '';
    if (van !== '' && !isUuid(van)) throw new Problem(problems.nietGevonden());
    return show(deps, c, van);
  });
  app.post(handoverPath, (c) => record(deps, c));
};
