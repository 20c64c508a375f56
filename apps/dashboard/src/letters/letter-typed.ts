import { parseForm } from '@meldpunt/api';
import {
  type Act,
  briefinvoer,
  contactvoorwaarden,
  decide,
  isDatum,
  isRefusal,
  labelOf,
  magVia,
  type Refusal,
  verzendwijzen,
} from '@meldpunt/core';
import {
  type Brief,
  bekendeWaarden,
  brieffouten,
  getypteWaarden,
  invulvelden,
  laat,
  type Ontvanger,
  ontvangerLabels,
  openPlaatsen,
  vulIn,
  type Waarden,
} from '@meldpunt/letters';
import type { z } from 'zod';
import { namedFaults } from '../form/fault-words.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { attachments } from './attachments.ts';
import type { Briefdossier } from './letter-dossier.ts';
import { actSchema, type Deelnaam, fieldOf, fillField } from './letter-fields.ts';

/** A letter as it will go out, with what is kept of it. */
export type Klaar = { deel: Ontvanger; titel: string; verzending: string; sjabloon: string; brief: Brief };

/** What was typed, judged: letters and the input of the act, or what is wrong. */
export type Oordeel = { brieven: Klaar[]; input: Record<string, unknown>; ingevuld: Ingevuld } | Mis;
export type Mis = { ingevuld: Ingevuld; fouten: Fout[]; weigering?: Refusal };

/** The fields of one part, out of a form in which each name begins with the part. */
const partOf = (form: FormData, deel: Deelnaam): FormData => {
  const own = new FormData();
  for (const [name, value] of form.entries())
    if (name.startsWith(`${deel}_`)) own.append(name.slice(deel.length + 1), value);
  return own;
};

/** The values for open places: typed for the purpose, typed in the form of the act, or known. */
const valuesOf = ({ brief, bekend }: Briefdossier, ingevuld: Ingevuld): Waarden => {
  const known = bekendeWaarden(bekend);
  const typed = Object.keys(invulvelden).flatMap((naam) => {
    const value = one(ingevuld, fillField(naam)).trim();
    return value === '' ? [] : [[naam, value]];
  });
  return {
    ...known,
    ...Object.fromEntries(typed),
    ...getypteWaarden(brief, bekend, (veld) => one(ingevuld, veld)),
  };
};

/** What a client does not want: post or mail to the house. */
const unsafe = ({ opened }: Briefdossier, deel: Ontvanger, verzending: string): string | null => {
  if (deel !== 'client' || (verzending !== 'post' && verzending !== 'email')) return null;
  if (magVia(opened.dossier, verzending)) return null;
  const code = verzending === 'post' ? 'geen_post' : 'geen_email';
  return `Met de cliënt is afgesproken: ${labelOf(contactvoorwaarden, code).toLowerCase()}. Kies een andere manier.`;
};

const placeFaults = (deel: Ontvanger, veld: 'onderwerp' | 'tekst', tekst: string): Fout[] => {
  const asked = new Set<string>(openPlaatsen(tekst).filter((naam) => !laat.includes(naam)));
  return brieffouten(tekst).map((reden) => {
    const naam = [...asked].find((one) => reden.includes(`{{${one}}}`));
    return { veld: naam ? fillField(naam) : fieldOf(deel, veld), reden };
  });
};

/** What is wrong with the fields of one part, in words that name the field. */
const partFaults = (deel: Ontvanger, issues: readonly z.core.$ZodIssue[], typed: Ingevuld): Fout[] => {
  const own = Object.fromEntries(
    Object.keys(briefinvoer.shape).map((naam) => [naam, typed[fieldOf(deel, naam)] ?? []]),
  );
  const faults = issues.map(({ path, message }) => ({ veld: path.join('.'), reden: message }));
  return namedFaults(briefinvoer, faults, own).map(({ veld, reden }) => ({
    veld: fieldOf(deel, veld),
    reden,
  }));
};

type Part = { fouten: Fout[]; klaar: Klaar | null };

/** One part of the letter, filled in; what was typed itself stays as it is, so that a value can still be changed. */
const judgePart = (
  from: Briefdossier,
  deel: Ontvanger,
  form: FormData,
  typed: Ingevuld,
  values: Waarden,
): Part => {
  const { brief, opened, context, bekend, soort } = from;
  const filled = (veld: 'onderwerp' | 'tekst') =>
    vulIn(one(typed, fieldOf(deel, veld)).replaceAll('\r\n', '\n').trim(), values);
  const [onderwerp, tekst] = [filled('onderwerp'), filled('tekst')];
  const fouten = [...placeFaults(deel, 'onderwerp', onderwerp), ...placeFaults(deel, 'tekst', tekst)];
  const given = { ...parseForm(briefinvoer, partOf(form, deel)), onderwerp, tekst };
  const parsed = briefinvoer.safeParse(given);
  if (!parsed.success)
    return { fouten: [...fouten, ...partFaults(deel, parsed.error.issues, typed)], klaar: null };
  const { verzending, aan } = parsed.data;
  const danger = unsafe(from, deel, verzending);
  if (danger) fouten.push({ veld: fieldOf(deel, 'verzending'), reden: danger });
  const versie = one(typed, fieldOf(deel, 'sjabloon'));
  const sent = one(typed, 'op');
  return {
    fouten,
    klaar: {
      deel,
      titel: `${brief.label}, ${ontvangerLabels[deel]} (${labelOf(verzendwijzen, verzending).toLowerCase()})`,
      verzending,
      sjabloon: `${soort}.${deel}@${/^\d{1,6}$/.test(versie) ? versie : '0'}`,
      brief: {
        aan: aan
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        onderwerp,
        tekst,
        datum: isDatum(sent) ? sent : context.vandaag,
        kenmerk: bekend.dossiernummer,
        ondertekenaar: bekend.behandelaar,
        afzender: { naam: bekend.bureau.naam },
        bijlagen: soort === 'afschrift' ? attachments(opened) : [],
      },
    },
  };
};

/** Where both get a letter, the client's comes with a copy of the other one (8.5). */
const withCopy = (brieven: readonly Klaar[], wederpartij = 'de wederpartij'): Klaar[] => {
  const other = brieven.find(({ deel }) => deel === 'wederpartij');
  return brieven.map((one) =>
    one.deel === 'client' && other
      ? {
          ...one,
          brief: {
            ...one.brief,
            bijlagen: [{ titel: `Kopie van onze brief aan ${wederpartij}`, tekst: other.brief.tekst }],
          },
        }
      : one,
  );
};

/** How it went out, for the act: of two letters, the one to the other party. */
const sentBy = (act: Act, brieven: readonly Klaar[]) => {
  const said = brieven.find(({ deel }) => deel === 'wederpartij') ?? brieven[0];
  return said && Object.hasOwn(act.input.shape, 'verzending') ? { verzending: said.verzending } : {};
};

/** Fills in and judges what was typed: every part of the letter, and the act that sending it would be. */
export const judgeLetter = (
  from: Briefdossier,
  delen: readonly Ontvanger[],
  form: FormData,
  typed: Ingevuld,
): Oordeel => {
  const { brief, act, opened, context } = from;
  const values = valuesOf(from, typed);
  const parts = delen.map((deel) => judgePart(from, deel, form, typed, values));
  const fouten = parts.flatMap((part) => part.fouten);
  const brieven = withCopy(
    parts.flatMap(({ klaar }) => klaar ?? []),
    from.bekend.wederpartij,
  );
  const texts = brieven.map(({ deel, brief: { tekst } }) =>
    delen.length > 1 ? `Brief ${ontvangerLabels[deel]}:\n\n${tekst}` : tekst,
  );
  const input = {
    ...parseForm(actSchema(act, brief, opened.dossier), form),
    ...brief.vast,
    ...sentBy(act, brieven),
    ...(brief.tekstveld && texts.length > 0 && { [brief.tekstveld]: texts.join('\n\n') }),
  };
  // A rehearsal: what the act would say, before anything is written on paper.
  const decision = decide(opened.dossier, act, input, context);
  if (isRefusal(decision) && decision.refused !== 'invoer')
    return { ingevuld: typed, fouten, weigering: decision };
  if (isRefusal(decision) && decision.refused === 'invoer')
    fouten.push(
      ...namedFaults(act.input, decision.fouten, typed).filter(
        ({ veld }) => veld !== brief.tekstveld || fouten.length === 0,
      ),
    );
  return fouten.length > 0 ? { ingevuld: typed, fouten } : { brieven, input, ingevuld: typed };
};
