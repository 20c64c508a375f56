import { parseForm } from '@meldpunt/api';
import { acts, datum, werkgebied } from '@meldpunt/core';
import { html } from 'hono/html';
import { describe, expect, test } from 'vitest';
import { actFields, type Formulierstaat, rowsShown } from './act-fields.ts';
import { fieldPaths, fieldsOf, type Invoerveld } from './fields-of.ts';
import { closeGaps, type Ingevuld, typedIn } from './typed.ts';

const someone = '3f1c9f5e-6a27-4a4c-9c38-0f2a5d7b9e11';
const offered = [{ waarde: someone, naam: 'Iemand & "co"' }];
const lijsten = {
  medewerker: offered,
  organisatie: offered,
  voorval: offered,
  werkgebied,
  elders: ['GM0363'],
};
const vandaag = datum('2026-03-10');

const rendered = (act: (typeof acts)[number], more: Partial<Formulierstaat> = {}): string =>
  String(html`${actFields(act.input, { ingevuld: {}, fouten: [], lijsten, vandaag, ...more })}`);

/** A value that a person could give for a field. */
const typedFor = ({ veld }: Invoerveld): string[] => {
  switch (veld.soort) {
    case 'keuze':
      return [veld.lijst?.codes[0]?.code ?? ''];
    case 'keuzes':
      return veld.lijst?.codes.slice(0, 2).map(({ code }) => code) ?? [];
    case 'datum':
      return ['2026-03-09'];
    case 'tijd':
      return ['09:30'];
    case 'janee':
      return ['ja'];
    case 'getal':
      return ['3'];
    case 'verwijzing':
      return [veld.verwijst?.startsWith('gemeente') ? 'GM0014' : someone];
    default:
      return ['Twee\nregels & <b>"tekst"</b>'];
  }
};

const filledIn = (act: (typeof acts)[number]): Record<string, string[]> =>
  Object.fromEntries(
    fieldsOf(act.input).flatMap((field) =>
      field.rij
        ? fieldsOf(field.rij).map((inner) => [`${field.naam}.0.${inner.naam}`, typedFor(inner)])
        : [[field.naam, typedFor(field)]],
    ),
  );

/** What a browser would send of a form: the values of its controls as they stand in the HTML. */
const sentBy = (page: string): FormData => {
  const form = new FormData();
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  for (const [, name = '', value = ''] of page.matchAll(
    /<textarea[^>]* name="([^"]+)"[^>]*>\n([\s\S]*?)<\/textarea>/g,
  ))
    form.append(name, plain(value));
  for (const [, name = '', options = ''] of page.matchAll(
    /<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    form.append(name, plain(/<option value="([^"]*)" selected>/.exec(options)?.[1] ?? ''));
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const at = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
    if (/type="(radio|checkbox)"/.test(tag) && !tag.includes(' checked')) continue;
    form.append(at('name'), plain(at('value')));
  }
  return form;
};

describe.each(acts.map((act) => [act.name, act] as const))('the form of %s', (_name, act) => {
  const page = rendered(act);
  const paths = fieldPaths(act.input, (naam) => rowsShown({}, naam)).filter(
    (path) => !fieldsOf(act.input).some((field) => field.rij && field.naam === path),
  );

  test('has a control with an id for every field, and no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const path of paths) expect(ids).toContain(`veld-${path.replaceAll('.', '-')}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a label for every control, and says which may stay empty', () => {
    const labelled = [...page.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id);
    const controls = [...page.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(controls.filter((id) => !labelled.includes(id))).toEqual([]);
    const optional = fieldsOf(act.input).filter((field) => !field.verplicht);
    const sometimes = optional.filter(({ veld }) => veld.soms).length;
    expect(page.split('(niet verplicht)').length - 1).toBeGreaterThanOrEqual(optional.length - sometimes);
    expect(page.split('(soms verplicht)').length - 1).toBe(sometimes);
    expect(page).not.toContain(' required');
  });

  test('gives back what was typed: shown again and sent again it is the same input', () => {
    const ingevuld = filledIn(act);
    const first = new FormData();
    for (const [name, values] of Object.entries(ingevuld))
      for (const value of values) first.append(name, value);
    const again = sentBy(rendered(act, { ingevuld }));
    expect(parseForm(act.input, again)).toEqual(parseForm(act.input, first));
    expect(typedIn(again)).toMatchObject(ingevuld);
  });

  test('shows each error once beside its field, tied to the control', () => {
    const fouten = paths.map((veld) => ({ veld, reden: `Fout bij ${veld}.` }));
    const wrong = rendered(act, { fouten });
    for (const { veld, reden } of fouten) {
      expect(wrong.split(reden).length - 1).toBe(1);
      expect(wrong).toContain(`id="veld-${veld.replaceAll('.', '-')}-fout"`);
    }
  });

  test('escapes all that was typed and all names it offers', () => {
    const nasty = '"><script>alert(1)</script>';
    const ingevuld: Ingevuld = Object.fromEntries(paths.map((path) => [path, [nasty]]));
    const shown = rendered(act, { ingevuld, fouten: paths.map((veld) => ({ veld, reden: nasty })) });
    expect(shown).not.toContain('<script');
    expect(shown).not.toContain('Iemand & "co"');
  });
});

test('an empty row more is shown when asked, never more than twenty', () => {
  expect(rowsShown({}, 'stappen')).toBe(1);
  expect(rowsShown({ 'stappen.2.stap': [''], nog_een_regel: ['stappen'] }, 'stappen')).toBe(4);
  expect(rowsShown({ 'stappen.9000.stap': ['x'] }, 'stappen')).toBe(20);
});

test('rows close up as they are read, so that an error stands beside its own row', () => {
  expect(
    closeGaps({ 'stappen.1.stap': ['a'], 'stappen.0.stap': [''], 'stappen.5.stap': ['b'], op: ['x'] }),
  ).toEqual({
    'stappen.0.stap': ['a'],
    'stappen.1.stap': ['b'],
    op: ['x'],
  });
});
