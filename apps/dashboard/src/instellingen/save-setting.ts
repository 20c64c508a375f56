import { parseForm, readerOf } from '@meldpunt/api';
import { datumAt, type Instellingsnaam } from '@meldpunt/core';
import { listInstelling, saveInstelling } from '@meldpunt/store';
import type { z } from 'zod';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import type { Keuzelijsten } from '../form/choices.ts';
import { namedFaults } from '../form/fault-words.ts';
import { closeGaps, type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import type { Fout } from '../layout/alert.ts';
import { type Instelblad, settingPage } from './settings-page.ts';

/** No field of a setting refers to people, organisations or dossiers. */
const nothing: Keuzelijsten = { medewerker: [], organisatie: [], voorval: [], werkgebied: [], elders: [] };

/** A form of a setting on its own address. */
export type Formulier = {
  naam: Instellingsnaam;
  titel: string;
  uitleg: string;
  actie: string;
  velden: z.ZodObject;
};

type Getoond = { ingevuld: Ingevuld; fouten?: readonly Fout[]; intussen?: boolean };

/** Shows the form, with what was typed and what was wrong. */
export const showSetting = async (
  deps: PageDeps,
  c: PageContext,
  { naam, ...form }: Formulier,
  { ingevuld, fouten = [], intussen = false }: Getoond,
) => {
  const [versies, namen] = await Promise.all([listInstelling(deps.store, naam), namesOf(deps)]);
  const vandaag = datumAt(deps.nu());
  const blad: Instelblad = { ...form, ingevuld, fouten, lijsten: nothing, vandaag, versies, namen, intussen };
  return c.html(settingPage(frameOf(deps, c), blad), intussen ? 409 : fouten.length > 0 ? 400 : 200);
};

/** What was typed, judged by the fields of the form. */
export type Getypt<S extends z.ZodObject> = { ingevuld: Ingevuld } & (
  | { goed: z.output<S> }
  | { fouten: readonly Fout[] }
);

/** Reads a form; a button that asks for one more row is told apart from one that saves. */
export const readSetting = async <S extends z.ZodObject>(
  c: PageContext,
  velden: S,
): Promise<Getypt<S> & { nogEenRegel: boolean }> => {
  const form = await c.req.formData();
  const ingevuld = closeGaps(typedIn(form));
  const nogEenRegel = one(ingevuld, 'nog_een_regel') !== '';
  const judged = velden.safeParse(parseForm(velden, form));
  if (judged.success) return { ingevuld, nogEenRegel, goed: judged.data };
  const faults = judged.error.issues.map(({ path, message }) => ({ veld: path.join('.'), reden: message }));
  return { ingevuld, nogEenRegel, fouten: namedFaults(velden, faults, ingevuld) };
};

/** Saves a version and has it hold at once; false when somebody else was first. */
export const saveSetting = async (
  deps: PageDeps,
  c: PageContext,
  given: { naam: Instellingsnaam; waarde: unknown; reden: string; gezien: number },
): Promise<boolean> => {
  if ((await saveInstelling(deps, { ...given, actor: readerOf(c) })) === 'stale') return false;
  await deps.geldend?.vernieuw();
  return true;
};
