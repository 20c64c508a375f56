import { type Env, Problem, problems } from '@meldpunt/api';
import { type Bewaarregel, bewaarregelsSchema } from '@meldpunt/archive';
import { bewaarregelVelden, datumAt, datumVoluit } from '@meldpunt/core';
import { listInstelling } from '@meldpunt/store';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { retentionPage, rulesOf, ruleTitle } from './retention-pages.ts';
import { type Formulier, readSetting, saveSetting, showSetting } from './save-setting.ts';

export const retentionPath = '/instellingen/bewaren';
export const retentionRulePath = `${retentionPath}/:regel`;

const ruleIn = (deps: PageDeps, c: PageContext): Bewaarregel => {
  const found = rulesOf(deps).regels.find(({ naam }) => naam === c.req.param('regel'));
  if (!found) throw new Problem(problems.nietGevonden());
  return found;
};

const formOf = (regel: Bewaarregel): Formulier => ({
  naam: 'bewaarregels',
  titel: `Bewaartermijn: ${ruleTitle(regel)}`,
  uitleg:
    'De termijn telt vanaf de dag waarop het dossier is gesloten. Een nieuwe termijn geldt ook voor dossiers die al gesloten zijn, behalve als zij op een goedgekeurde lijst staan.',
  actie: `${retentionPath}/${regel.naam}`,
  velden: bewaarregelVelden,
});

const startOf = ({ termijn, grondslag, toelichting }: Bewaarregel): Ingevuld => {
  const [, aantal = '', soort] = /^P(\d+)([YM])$/.exec(termijn) ?? [];
  return {
    aantal: [aantal],
    eenheid: [soort === 'M' ? 'maanden' : 'jaren'],
    grondslag: [grondslag],
    toelichting: [toelichting],
  };
};

/** All rules with this one in its new version: what a rule was, stays in the version before. */
const withRule = (deps: PageDeps, regel: Bewaarregel, typed: z.output<typeof bewaarregelVelden>) => {
  const now = rulesOf(deps);
  const changed = {
    ...regel,
    versie: regel.versie + 1,
    termijn: `P${typed.aantal}${typed.eenheid === 'jaren' ? 'Y' : 'M'}`,
    grondslag: typed.grondslag,
    toelichting: typed.toelichting,
    status: `vastgesteld door ${typed.vastgesteldDoor} op ${datumVoluit(typed.vastgesteldOp)}`,
  };
  return bewaarregelsSchema.parse({
    ...now,
    versie: now.versie + 1,
    regels: now.regels.map((one) => (one.naam === regel.naam ? changed : one)),
  });
};

const save = async (deps: PageDeps, c: PageContext) => {
  const regel = ruleIn(deps, c);
  const typed = await readSetting(c, bewaarregelVelden);
  const { ingevuld } = typed;
  if ('fouten' in typed) return showSetting(deps, c, formOf(regel), { ingevuld, fouten: typed.fouten });
  if (typed.goed.vastgesteldOp > datumAt(deps.nu())) {
    const fouten = [{ veld: 'vastgesteldOp', reden: 'Deze dag ligt in de toekomst.' }];
    return showSetting(deps, c, formOf(regel), { ingevuld, fouten });
  }
  const saved = await saveSetting(deps, c, {
    naam: 'bewaarregels',
    waarde: withRule(deps, regel, typed.goed),
    reden: typed.goed.reden,
    gezien: Number(one(ingevuld, 'versie')) || 0,
  });
  if (!saved) return showSetting(deps, c, formOf(regel), { ingevuld, intussen: true });
  return c.redirect('/instellingen?bewaard=ja', 303);
};

/** The retention rules and the form of each. */
export const mountRetentionPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(retentionPath, async (c) => {
    const [versies, namen] = await Promise.all([listInstelling(deps.store, 'bewaarregels'), namesOf(deps)]);
    return c.html(retentionPage(frameOf(deps, c), rulesOf(deps), versies, namen));
  });
  app.get(retentionRulePath, (c) => {
    const regel = ruleIn(deps, c);
    return showSetting(deps, c, formOf(regel), { ingevuld: startOf(regel) });
  });
  app.post(retentionRulePath, (c) => save(deps, c));
};
