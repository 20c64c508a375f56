import { type Env, readerOf } from '@meldpunt/api';
import { datumAt, gemeenteCodeSchema, isDatum, yearOf } from '@meldpunt/core';
import { makeRechtspersoon, makeVoorval } from '@meldpunt/store';
import type { Hono } from 'hono';
import { loadChoiceLists } from '../act/choice-lists.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { optionsOf } from '../form/choices.ts';
import { madeOnceId } from '../form/made-once.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { incidentPage, organisationPage, type Registerblad } from './register-pages.ts';

const NATURAL =
  'De naam van een persoon, eenmanszaak of vof staat alleen in het dossier zelf. Vul die naam daar in bij "Naam van de persoon of organisatie".';

const organisationFaults = (typed: Ingevuld): Fout[] => {
  const faults: Fout[] = [];
  const soort = one(typed, 'soort');
  if (soort === 'natuurlijk_persoon') return [{ veld: 'soort', reden: NATURAL }];
  if (soort !== 'rechtspersoon') faults.push({ veld: 'soort', reden: 'Kies wat het is.' });
  const naam = one(typed, 'naam').trim();
  if (!/[\p{L}\p{N}]/u.test(naam)) faults.push({ veld: 'naam', reden: 'Vul de naam van de organisatie in.' });
  if (naam.length > 200) faults.push({ veld: 'naam', reden: 'Gebruik ten hoogste 200 tekens.' });
  const kvk = one(typed, 'kvkNummer').replaceAll(/\s/g, '');
  if (kvk && !/^\d{8}$/.test(kvk))
    faults.push({ veld: 'kvkNummer', reden: 'Een KvK-nummer heeft acht cijfers.' });
  return [...faults, ...placeFaults(typed)];
};

const placeFaults = (typed: Ingevuld): Fout[] => {
  const gemeente = one(typed, 'gemeente');
  return !gemeente || gemeenteCodeSchema.voorval.safeParse(gemeente).success
    ? []
    : [{ veld: 'gemeente', reden: 'Kies een gemeente uit de lijst.' }];
};

const incidentFaults = (typed: Ingevuld, vandaag: string): Fout[] => {
  const datum = one(typed, 'datum');
  const wrong = datum && (!isDatum(datum) || datum > vandaag);
  return [
    ...placeFaults(typed),
    ...(wrong ? [{ veld: 'datum', reden: 'Vul een dag in die al geweest is, of laat dit leeg.' }] : []),
  ];
};

/** Organisations and incidents that fields refer to: each added on a small page of its own. */
export const mountRegisterPages = (app: Hono<Env>, deps: PageDeps): void => {
  const blad = async (c: PageContext, more: Partial<Registerblad>): Promise<Registerblad> => {
    const veld = { soort: 'verwijzing', label: '', verwijst: 'gemeente_voorval' } as const;
    const gemeenten = optionsOf(veld, await loadChoiceLists(deps, readerOf(c)), datumAt(deps.nu()));
    return { gemeenten, ingevuld: {}, fouten: [], nieuw: madeOnceId(deps, more.ingevuld ?? {}), ...more };
  };
  const organisation = async (c: PageContext, more: Partial<Registerblad> = {}, status: 200 | 400 = 200) =>
    c.html(organisationPage(frameOf(deps, c), await blad(c, more)), status);
  const incident = async (c: PageContext, more: Partial<Registerblad> = {}, status: 200 | 400 = 200) =>
    c.html(incidentPage(frameOf(deps, c), await blad(c, more)), status);

  app.get('/organisaties/nieuw', (c) => organisation(c));
  app.post('/organisaties/nieuw', async (c) => {
    const ingevuld = typedIn(await c.req.formData());
    const fouten = organisationFaults(ingevuld);
    if (fouten.length > 0) return organisation(c, { ingevuld, fouten }, 400);
    const naam = one(ingevuld, 'naam').trim();
    const kvkNummer = one(ingevuld, 'kvkNummer').replaceAll(/\s/g, '') || null;
    const made = await makeRechtspersoon(deps, {
      naam,
      gemeente: one(ingevuld, 'gemeente') || null,
      kvkNummer,
      actor: readerOf(c),
    });
    if (!made)
      return organisation(c, { ingevuld, fouten: [{ veld: 'naam', reden: 'Deze naam kan niet.' }] }, 400);
    return organisation(c, { toegevoegd: naam });
  });
  app.get('/voorvallen/nieuw', (c) => incident(c));
  app.post('/voorvallen/nieuw', async (c) => {
    const ingevuld = typedIn(await c.req.formData());
    const vandaag = datumAt(deps.nu());
    const fouten = incidentFaults(ingevuld, vandaag);
    if (fouten.length > 0) return incident(c, { ingevuld, fouten }, 400);
    const { voorvalnummer } = await makeVoorval(deps, {
      gemeente: one(ingevuld, 'gemeente') || null,
      datum: one(ingevuld, 'datum') || null,
      jaar: yearOf(vandaag),
      voorvalId: madeOnceId(deps, ingevuld),
      actor: readerOf(c),
    });
    return incident(c, { toegevoegd: voorvalnummer });
  });
};
