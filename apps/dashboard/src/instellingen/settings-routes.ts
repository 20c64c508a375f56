import { type Env, readerOf } from '@meldpunt/api';
import { datumAt, type Instellingsnaam, type Rol } from '@meldpunt/core';
import { renewTermijnen } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one } from '../form/typed.ts';
import { type Formulier, readSetting, saveSetting, showSetting } from './save-setting.ts';
import { type Formnaam, formNames, settingForms } from './setting-forms.ts';
import { type Instelregel, settingsPage } from './settings-page.ts';

/** Where settings are; each part has an address of its own, so that the table of access can tell them apart. */
export const settingsPath = '/instellingen';

const others: readonly (Omit<Instelregel, 'opScherm'> & { naam: Instellingsnaam; wie: readonly Rol[] })[] = [
  {
    naam: 'codelijsten',
    pad: '/instellingen/codelijsten',
    titel: 'Codelijsten',
    uitleg: 'Eigen, fijnere waarden bij gronden, terreinen en aard. Ze tellen mee bij een wettelijke waarde.',
    wie: ['directeur', 'beheerder'],
  },
  {
    naam: 'bewaarregels',
    pad: '/instellingen/bewaren',
    titel: 'Bewaartermijnen',
    uitleg: 'Hoe lang een dossier na het sluiten blijft, waarom, en wie dat heeft vastgesteld.',
    wie: ['directeur'],
  },
  {
    naam: 'bewaarregels',
    pad: '/instellingen/vernietigen',
    titel: 'Vernietigingslijsten en jaarafsluiting',
    uitleg:
      'Hoeveel dossiers op een lijst staan, wat er voor de statistiek overblijft, en wanneer een jaar wordt afgesloten.',
    wie: ['directeur'],
  },
];

const lines = (deps: PageDeps, rol: Rol): Instelregel[] => {
  const onScreen = new Set(deps.geldend?.opScherm ?? []);
  return [
    ...formNames.map((naam) => ({ naam, pad: `${settingsPath}/${naam}`, ...settingForms[naam] })),
    ...others,
  ]
    .filter(({ wie }) => wie.includes(rol))
    .map(({ naam, pad, titel, uitleg }) => ({ pad, titel, uitleg, opScherm: onScreen.has(naam) }));
};

const formOf = (naam: Formnaam): Formulier => ({
  naam,
  titel: settingForms[naam].titel,
  uitleg: settingForms[naam].uitleg,
  actie: `${settingsPath}/${naam}`,
  velden: settingForms[naam].velden,
});

const save = async (deps: PageDeps, c: PageContext, naam: Formnaam) => {
  const { velden, waarde, fouten: more } = settingForms[naam];
  const typed = await readSetting(c, velden);
  const { ingevuld, nogEenRegel } = typed;
  if (nogEenRegel) return showSetting(deps, c, formOf(naam), { ingevuld });
  if ('fouten' in typed) return showSetting(deps, c, formOf(naam), { ingevuld, fouten: typed.fouten });
  const fouten = more?.(typed.goed as never, datumAt(deps.nu())) ?? [];
  if (fouten.length > 0) return showSetting(deps, c, formOf(naam), { ingevuld, fouten });
  const saved = await saveSetting(deps, c, {
    naam,
    waarde: waarde(typed.goed as never, deps),
    reden: String(typed.goed.reden),
    gezien: Number(one(ingevuld, 'versie')) || 0,
  });
  if (!saved) return showSetting(deps, c, formOf(naam), { ingevuld, intussen: true });
  if (naam === 'kalender' || naam === 'termijnen') await renewTermijnen(deps);
  return c.redirect(`${settingsPath}?bewaard=ja`, 303);
};

/** The page with all settings, and the form of each that has one. */
export const mountSettingPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(settingsPath, (c) => {
    const { rol } = readerOf(c);
    return c.html(settingsPage(frameOf(deps, c), lines(deps, rol as Rol), c.req.query('bewaard') === 'ja'));
  });
  for (const naam of formNames) {
    app.get(`${settingsPath}/${naam}`, (c) =>
      showSetting(deps, c, formOf(naam), { ingevuld: settingForms[naam].start(deps, datumAt(deps.nu())) }),
    );
    app.post(`${settingsPath}/${naam}`, (c) => save(deps, c, naam));
  }
};
