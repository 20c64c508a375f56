import { type Env, Problem, problems } from '@meldpunt/api';
import {
  type AanvulbareLijst,
  aanvulbareLijsten,
  codeVoor,
  type Datum,
  datumAt,
  type EigenWaarde,
  type EigenWaarden,
  geenEigenWaarden,
  isDatum,
  labelOf,
  weigerEigenWaarden,
} from '@meldpunt/core';
import { listInstelling } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import type { Fout } from '../layout/alert.ts';
import { codeListsPage, codePage } from './code-list-pages.ts';
import { saveSetting } from './save-setting.ts';

export const codeListsPath = '/instellingen/codelijsten';
export const codePath = `${codeListsPath}/:code`;

type Getoond = { ingevuld: Ingevuld; fouten?: readonly Fout[]; intussen?: boolean };
type Gevonden = { lijst: AanvulbareLijst; waarde: EigenWaarde };

const LONGEST = { label: 80, reden: 2000 };

const read = async (deps: PageDeps) => {
  const versies = await listInstelling(deps.store, 'codelijsten');
  return { versies, eigen: (versies[0]?.waarde ?? geenEigenWaarden) as EigenWaarden };
};

const find = (eigen: EigenWaarden, code: string): Gevonden => {
  for (const lijst of Object.keys(aanvulbareLijsten) as AanvulbareLijst[]) {
    const waarde = eigen[lijst].find((one) => one.code === code);
    if (waarde) return { lijst, waarde };
  }
  throw new Problem(problems.nietGevonden());
};

const show = async (deps: PageDeps, c: PageContext, shown: Getoond, gevonden?: Gevonden) => {
  const [{ versies, eigen }, namen] = await Promise.all([read(deps), namesOf(deps)]);
  const { ingevuld, fouten = [], intussen = false } = shown;
  const blad = { eigen, ingevuld, fouten, versies, namen, intussen };
  const frame = frameOf(deps, c);
  const made = gevonden
    ? codePage(
        frame,
        {
          code: gevonden.waarde.code,
          label: gevonden.waarde.label,
          telt: labelOf(aanvulbareLijsten[gevonden.lijst], gevonden.waarde.statutair),
        },
        blad,
      )
    : codeListsPage(frame, blad);
  return c.html(made, intussen ? 409 : fouten.length > 0 ? 400 : 200);
};

const textFaults = (typed: Ingevuld): Fout[] => {
  const naam = one(typed, 'label').trim();
  const reden = one(typed, 'reden').trim();
  return [
    ...(naam === '' ? [{ veld: 'label', reden: 'Vul de naam van de waarde in.' }] : []),
    ...(naam.length > LONGEST.label || /\p{C}/u.test(naam)
      ? [{ veld: 'label', reden: `Gebruik ten hoogste ${LONGEST.label} gewone tekens.` }]
      : []),
    ...(reden === '' ? [{ veld: 'reden', reden: 'Schrijf op waarom u dit verandert.' }] : []),
    ...(reden.length > LONGEST.reden
      ? [{ veld: 'reden', reden: `Gebruik ten hoogste ${LONGEST.reden} tekens.` }]
      : []),
  ];
};

/** A day from today on: what could be chosen before, stays as it was. */
const dayFault = (veld: string, day: string, vandaag: Datum): Fout[] =>
  isDatum(day) && day >= vandaag ? [] : [{ veld, reden: 'Vul vandaag in, of een dag daarna.' }];

const isList = (naam: string): naam is AanvulbareLijst => Object.hasOwn(aanvulbareLijsten, naam);

/** Saves the lists; what can't follow what was is said at the name. */
const save = async (
  deps: PageDeps,
  c: PageContext,
  { nieuw, ingevuld, gevonden }: { nieuw: EigenWaarden; ingevuld: Ingevuld; gevonden?: Gevonden },
) => {
  const { eigen } = await read(deps);
  const no = weigerEigenWaarden(eigen, nieuw);
  if (no) return show(deps, c, { ingevuld, fouten: [{ veld: 'label', reden: no }] }, gevonden);
  const saved = await saveSetting(deps, c, {
    naam: 'codelijsten',
    waarde: nieuw,
    reden: one(ingevuld, 'reden').trim(),
    gezien: Number(one(ingevuld, 'versie')) || 0,
  });
  if (!saved) return show(deps, c, { ingevuld, intussen: true }, gevonden);
  return c.redirect('/instellingen?bewaard=ja', 303);
};

const add = async (deps: PageDeps, c: PageContext) => {
  const ingevuld = typedIn(await c.req.formData());
  const [lijst = '', statutair = ''] = one(ingevuld, 'telt').split(':');
  const van = one(ingevuld, 'van');
  const known = isList(lijst) && aanvulbareLijsten[lijst].statutaireVolgorde.includes(statutair);
  const fouten = [
    ...textFaults(ingevuld),
    ...(known ? [] : [{ veld: 'telt', reden: 'Kies de wettelijke waarde waarbij deze telt.' }]),
    ...dayFault('van', van, datumAt(deps.nu())),
  ];
  if (fouten.length > 0 || !isList(lijst)) return show(deps, c, { ingevuld, fouten });
  const { eigen } = await read(deps);
  const label = one(ingevuld, 'label').trim();
  const waarde: EigenWaarde = { code: codeVoor(label), label, statutair, van: van as Datum, tot: null };
  return save(deps, c, { nieuw: { ...eigen, [lijst]: [...eigen[lijst], waarde] }, ingevuld });
};

const change = async (deps: PageDeps, c: PageContext) => {
  const ingevuld = typedIn(await c.req.formData());
  const { eigen } = await read(deps);
  const gevonden = find(eigen, c.req.param('code') ?? '');
  const tot = one(ingevuld, 'tot');
  const same = tot === (gevonden.waarde.tot ?? '');
  const fouten = [
    ...textFaults(ingevuld),
    ...(tot === '' || same ? [] : dayFault('tot', tot, datumAt(deps.nu()))),
  ];
  if (fouten.length > 0) return show(deps, c, { ingevuld, fouten }, gevonden);
  const { lijst, waarde } = gevonden;
  const now = { ...waarde, label: one(ingevuld, 'label').trim(), tot: tot === '' ? null : (tot as Datum) };
  const nieuw = { ...eigen, [lijst]: eigen[lijst].map((one) => (one.code === waarde.code ? now : one)) };
  return save(deps, c, { nieuw, ingevuld, gevonden });
};

/** The code lists that the bureau can add to: all values, adding one, renaming or ending one of its own. */
export const mountCodeListPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(codeListsPath, (c) => show(deps, c, { ingevuld: { van: [datumAt(deps.nu())] } }));
  app.post(codeListsPath, (c) => add(deps, c));
  app.get(codePath, async (c) => {
    const gevonden = find((await read(deps)).eigen, c.req.param('code') ?? '');
    const { label, tot } = gevonden.waarde;
    return show(deps, c, { ingevuld: { label: [label], tot: tot ? [tot] : [] } }, gevonden);
  });
  app.post(codePath, (c) => change(deps, c));
};
