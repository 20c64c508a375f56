import { labelOf, type Veld, veldOf } from '@meldpunt/core';
import type { Locator, Page } from 'playwright-core';
import type { z } from 'zod';
import { actOf, elementOf, inputOf, type Stap, shapeOf } from '../support/whole-path.ts';
import { picture } from './walk.ts';

/** What somebody types in the personal fields, by name of the field. */
const typed: Readonly<Record<string, string>> = {
  melderNaam: 'Noor van der Proef',
  melderOrganisatie: 'Wijkcentrum Oost',
  melderTelefoon: '06 12345678',
  melderEmail: 'noor@voorbeeld.example',
  melderAdres: 'Proeflaan 1, Groningen',
  melderGeboortedatum: '1 april 1990',
  wederpartijNaam: 'Bakkerij de Korenaar',
};
export const text = (path: string): string =>
  typed[path.split('.').at(-1) ?? ''] ?? 'De cliënt vertelt hier zijn verzonnen verhaal.';

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The name of a field as a person reads it. */
const named = (label: string): RegExp => new RegExp(`^${literal(label)}( \\((niet|soms) verplicht\\))?$`);

const tick = async (group: Locator, names: readonly RegExp[]): Promise<void> => {
  for (const name of names) await group.getByRole('checkbox', { name }).check();
};

const fillField = async (form: Locator, key: string, veld: Veld, value: unknown): Promise<void> => {
  const group = (label: string) => form.getByRole('group', { name: named(label) });
  const nameOf = (code: string) => (veld.lijst ? labelOf(veld.lijst, code) : code);
  // The points of the way of working stand on a list of their own.
  if (key === 'besproken')
    return tick(
      group('Punten van de werkwijze'),
      (value as string[]).map((code) => new RegExp(`^Besproken ?: ${literal(nameOf(code))}$`)),
    );
  if (veld.soort === 'keuzes')
    return tick(
      group(veld.label),
      (value as string[]).map((code) => named(nameOf(code))),
    );
  const radio = veld.soort === 'janee' ? (value ? 'Ja' : 'Nee') : nameOf(String(value));
  if (veld.soort === 'janee' || (veld.soort === 'keuze' && (await group(veld.label).count())))
    return group(veld.label).getByRole('radio', { name: radio, exact: true }).check();
  const control = form.getByLabel(named(veld.label));
  if (veld.soort === 'keuze' || veld.soort === 'verwijzing') await control.selectOption(String(value));
  else await control.fill(String(value));
};

const fillFields = async (
  form: Locator,
  shape: Record<string, z.core.$ZodType>,
  input: Record<string, unknown>,
): Promise<void> => {
  for (const [key, schema] of Object.entries(shape)) {
    const veld = veldOf(schema);
    if (!veld || input[key] === undefined) continue;
    // What this dossier does not ask, such as the wishes of a client that there is none of, is not on its form.
    const mayBeLeftOut = (schema as z.ZodType).safeParse(undefined).success && veld.klasse;
    if (mayBeLeftOut && (await form.locator(`[name="${key}"]`).count()) === 0) continue;
    if (veld.soort !== 'rijen') await fillField(form, key, veld, input[key]);
    else
      for (const [i, row] of (input[key] as Record<string, unknown>[]).entries())
        await fillFields(
          form.getByRole('group', { name: `Regel ${i + 1}`, exact: true }),
          shapeOf(elementOf(schema)),
          row,
        );
  }
};

/** Fills in the form on the page and records it; the dossier then says that it went well. */
export const recordOnScreen = async (page: Page, step: Stap, naam = ''): Promise<void> => {
  const act = actOf(step[0]);
  const form = page.locator('#formulier');
  await page.waitForLoadState('domcontentloaded');
  await fillFields(form, shapeOf(act.input), inputOf(step, text));
  if (naam) await picture(page, `${naam}-${act.name}`);
  await form.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  const done = page.getByText(`Gelukt: ${act.label}.`, { exact: true });
  try {
    await done.waitFor();
  } catch {
    const said = (await page.locator('main').textContent()) ?? '';
    throw new Error(`${act.name}: ${await page.title()}\n${said.slice(0, 800)}`);
  }
};

/** Goes from the dossier to the act by its button or its link, and does it there. */
export const doOnScreen = async (page: Page, step: Stap, naam = ''): Promise<void> => {
  const { label } = actOf(step[0]);
  await page.waitForLoadState('domcontentloaded');
  const now = page.getByRole('region', { name: 'Wat nu kan' });
  const link = now.getByRole('link', { name: label, exact: true });
  const others = now.getByText(/^(Andere handelingen|Handelingen) \(/);
  if ((await link.count()) === 0 && (await others.count()) > 0) await others.click();
  if ((await link.count()) === 0) throw new Error(`${step[0]} is not offered: ${page.url()}`);
  await link.click();
  await recordOnScreen(page, step, naam);
};
