import type { Env } from '@meldpunt/api';
import { type Bewaarregels, bewaarregelsSchema } from '@meldpunt/archive';
import { vernietigVelden } from '@meldpunt/core';
import type { Hono } from 'hono';
import type { z } from 'zod';
import type { PageContext, PageDeps } from '../deps.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { rulesOf } from './retention-pages.ts';
import { type Formulier, readSetting, saveSetting, showSetting } from './save-setting.ts';

/** How lists of what is due are made, and when a year is closed: part of the retention rules, with a form of its own. */
export const destructionSettingsPath = '/instellingen/vernietigen';

const form: Formulier = {
  naam: 'bewaarregels',
  titel: 'Vernietigingslijsten en jaarafsluiting',
  uitleg:
    'Hoe groot een vernietigingslijst is, wat er voor de statistiek overblijft, en wanneer de cijfers van een jaar vastliggen. Wat al is vernietigd of afgesloten, verandert niet.',
  actie: destructionSettingsPath,
  velden: vernietigVelden,
};

/** A period in whole months; one that is not is shown as nothing, and asked anew. */
const monthsOf = (periode: string): string => /^P(\d+)M$/.exec(periode)?.[1] ?? '';

const startOf = (regels: Bewaarregels): Ingevuld => ({
  dossiersPerLijst: [String(regels.dossiersPerLijst)],
  kleinsteGroep: [String(regels.kleinsteGroep)],
  maand: [String(regels.jaarafsluiting.maand)],
  dag: [String(regels.jaarafsluiting.dag)],
  opnieuwNa: [monthsOf(regels.opnieuwVoorleggenNa)],
});

const withTyped = (now: Bewaarregels, typed: z.output<typeof vernietigVelden>): Bewaarregels =>
  bewaarregelsSchema.parse({
    ...now,
    versie: now.versie + 1,
    dossiersPerLijst: typed.dossiersPerLijst,
    kleinsteGroep: typed.kleinsteGroep,
    jaarafsluiting: { maand: typed.maand, dag: typed.dag },
    opnieuwVoorleggenNa: `P${typed.opnieuwNa}M`,
  });

const save = async (deps: PageDeps, c: PageContext) => {
  const typed = await readSetting(c, vernietigVelden);
  const { ingevuld } = typed;
  if ('fouten' in typed) return showSetting(deps, c, form, { ingevuld, fouten: typed.fouten });
  const saved = await saveSetting(deps, c, {
    naam: 'bewaarregels',
    waarde: withTyped(rulesOf(deps), typed.goed),
    reden: typed.goed.reden,
    gezien: Number(one(ingevuld, 'versie')) || 0,
  });
  if (!saved) return showSetting(deps, c, form, { ingevuld, intussen: true });
  return c.redirect('/instellingen?bewaard=ja', 303);
};

/** The form for lists of destruction and the closing of a year. */
export const mountDestructionSettings = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(destructionSettingsPath, (c) => showSetting(deps, c, form, { ingevuld: startOf(rulesOf(deps)) }));
  app.post(destructionSettingsPath, (c) => save(deps, c));
};
