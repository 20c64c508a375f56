import { type Veld, veldOf } from '@meldpunt/core';
import { latestFields, openDossier } from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { ORIGIN } from '../api/running-app.ts';
import { human } from '../protocol/lift.ts';
import { systeem } from '../support/melding.ts';
import { asForm, type Pairs, withField, withJson } from './as-form.ts';
import { type Bad, badBodies, badFor, oddLines, oddTexts } from './bad-values.ts';
import { dossierNow, type OpenAct, openIn } from './open-acts.ts';
import { faultsOf, formsOf, sameLines } from './page-forms.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let tried = 0;

beforeAll(async () => {
  site = await openSite();
}, 240_000);
afterAll(async () => {
  await site?.close();
  console.log(`bad inputs tried on acts: ${tried}`);
});

const opened = (name: string): OpenAct => {
  const found = site.open.get(name);
  if (!found) throw new Error(`${name} was open nowhere`);
  return found;
};

type Field = { path: string[]; veld: Veld; verplicht: boolean; leeg: boolean };
const shapeOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { shape: Record<string, z.ZodType> }).shape;
const elementOf = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { innerType, element } = (
    schema as unknown as { _zod: { def: { innerType?: z.core.$ZodType; element?: z.core.$ZodType } } }
  )._zod.def;
  return element ?? elementOf(innerType as z.core.$ZodType);
};

/** Every field of an act, those of its first row too. */
const fieldsOf = (schema: z.core.$ZodType, before: string[] = []): Field[] =>
  Object.entries(shapeOf(schema)).flatMap(([key, one]): Field[] => {
    const veld = veldOf(one);
    if (!veld) throw new Error(`${key} is not declared`);
    const path = [...before, key];
    const leeg = ['keuzes', 'rijen'].includes(veld.soort) && one.safeParse([]).success;
    const field = { path, veld, verplicht: !one.safeParse(undefined).success, leeg };
    return veld.soort === 'rijen' ? [field, ...fieldsOf(elementOf(one), [...path, '0'])] : [field];
  });

const english =
  /\b(invalid|expected|received|required|must|should|too (big|small)|undefined|NaN|unrecognized)\b/i;

/** A reason is a Dutch sentence, not what a library says of itself. */
const expectReason = (reden: string, of: string) => {
  expect(reden, of).toMatch(/\p{L}{2,}/u);
  expect(reden, of).not.toMatch(english);
};

/** Neither a fault of the program, nor where in it: whatever was sent. */
const expectNoFault = (status: number, body: string, of: string) => {
  expect(status, of).toBeLessThan(500);
  expect(body, of).not.toMatch(/\bat [\w./]+:\d+:\d+|node_modules|postgres|syntax error/);
};

const sendForm = (rol: string, path: string, pairs: Pairs) => {
  tried += 1;
  return site.as(rol).send(path, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  });
};

const pageOf = ({ dossiernummer, act }: OpenAct) =>
  dossiernummer ? `/dossiers/${dossiernummer}/handelingen/${act.name}` : '/meldingen/nieuw';
const apiOf = ({ dossiernummer, act }: OpenAct) =>
  dossiernummer ? `/api/dossiers/${dossiernummer}/handelingen/${act.name}` : '/api/dossiers';

const sendJson = async (open: OpenAct, body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => {
  tried += 1;
  const browser = site.as(open.rol);
  csrfs.set(open.rol, csrfs.get(open.rol) ?? (await browser.csrf()));
  return browser.send(apiOf(open), {
    method: 'POST',
    body,
    headers: {
      origin: ORIGIN,
      'content-type': type,
      'x-csrf-token': csrfs.get(open.rol) ?? '',
      'if-match': `"${open.dossier.versie}"`,
    },
  });
};
const csrfs = new Map<string, string>();
const csrfOf = async (rol: string) => {
  csrfs.set(rol, csrfs.get(rol) ?? (await site.as(rol).csrf()));
  return csrfs.get(rol) ?? '';
};

const isTyped = (soort: string) => ['text', 'textarea', 'date', 'time', 'search'].includes(soort);

/** All that was typed stands on the page again, in its own field. */
const expectStillThere = (html: string, path: string, sent: Pairs, of: string) => {
  const form = formsOf(html, path).find(({ velden }) => velden.some(({ naam }) => naam === 'versie'));
  expect(form, of).toBeDefined();
  for (const { naam, soort, waarden } of form?.velden ?? []) {
    const given = sent.filter(([one]) => one === naam).map(([, waarde]) => sameLines(waarde));
    if (given.length === 0 || naam === 'csrf' || naam === 'versie') continue;
    if (isTyped(soort)) expect(waarden.map(sameLines), `${of}: ${naam}`).toEqual(given.slice(0, 1));
    else if (soort === 'checkbox')
      expect(waarden.toSorted(), `${of}: ${naam}`).toEqual(
        [...new Set(given)].filter((one) => offered(html, naam, one)).toSorted(),
      );
    else if (given[0] && offered(html, naam, given[0]) && given.length === 1)
      expect(waarden, `${of}: ${naam}`).toEqual(given);
  }
};

/** Whether a choice is on the page at all: one that is not cannot come back. */
const offered = (html: string, naam: string, waarde: string): boolean =>
  !/["<>&]/.test(waarde) &&
  (new RegExp(`name="${naam.replaceAll('.', '\\.')}" value="${waarde}"`).test(html) ||
    html.includes(`<option value="${waarde}"`));

const pathOf = ({ path }: Field) => path.join('.');
const answers = (fault: string, field: Field) =>
  fault === pathOf(field) || fault.startsWith(`${pathOf(field)}.`) || pathOf(field).startsWith(`${fault}.`);

const leftOut = ({ veld, verplicht, leeg }: Field): Bad[] => {
  const empty: Bad[] = veld.soort === 'rijen' && !leeg ? [{ naam: 'empty', json: [] }] : [];
  if (!verplicht) return empty;
  // A form sends nothing for a list that is empty, which can be an answer; rows are left out row by row.
  const asForm = veld.soort === 'rijen' || leeg ? {} : { vorm: [] };
  return [...empty, { naam: 'left out', json: undefined, ...asForm }];
};
const badForField = (field: Field): Bad[] => [...badFor(field.veld), ...leftOut(field)];

describe.each(human.map(({ name }) => name))('%s', (name) => {
  test('was open somewhere, with input that is taken', () => {
    expect(opened(name).input).toBeTruthy();
  });

  test('as JSON: each bad value is refused at its field, in Dutch', async () => {
    const open = opened(name);
    for (const field of fieldsOf(open.act.input)) {
      if (field.path.length > 1 && !Array.isArray(open.input[field.path[0] ?? ''])) continue;
      for (const bad of badForField(field)) {
        if (!('json' in bad)) continue;
        const of = `${name}.${pathOf(field)}: ${bad.naam}`;
        const answer = await sendJson(open, JSON.stringify(withJson(open.input, field.path, bad.json)));
        const body = await answer.text();
        expectNoFault(answer.status, body, of);
        if (answer.status === 413 || (bad.ookArtikel && answer.status === 422)) continue;
        expect(answer.status, `${of} ${body.slice(0, 300)}`).toBe(400);
        const { fouten } = JSON.parse(body) as { fouten?: { veld: string; reden: string }[] };
        const fault = fouten?.find((one) => answers(one.veld, field));
        expect(fault, `${of} ${body.slice(0, 300)}`).toBeDefined();
        expectReason(fault?.reden ?? '', of);
      }
    }
  });

  test('as JSON: a body that is no input says so', async () => {
    const open = opened(name);
    for (const [what, body] of Object.entries(badBodies)) {
      const answer = await sendJson(open, body);
      const text = await answer.text();
      expectNoFault(answer.status, text, what);
      expect([400, 413, 415], `${name} ${what}`).toContain(answer.status);
      expect((JSON.parse(text) as { title: string }).title).toBeTruthy();
    }
  });

  test('as a form: each bad value is refused beside its field, and all that was typed is still there', async () => {
    const open = opened(name);
    const path = pageOf(open);
    const base: Pairs = [
      ['csrf', await csrfOf(open.rol)],
      ['versie', String(open.dossier.versie)],
      ...asForm(open.input),
    ];
    let megabytes = 0;
    for (const field of fieldsOf(open.act.input)) {
      if (field.path.length > 1 && !Array.isArray(open.input[field.path[0] ?? ''])) continue;
      for (const bad of badForField(field)) {
        if (!bad.vorm) continue;
        // A page with a megabyte on it is slow to read back: in one field of each act.
        if (bad.naam === 'megabyte' && ++megabytes > 1) continue;
        const of = `${name}.${pathOf(field)}: ${bad.naam}`;
        const sent = withField(base, pathOf(field), bad.vorm);
        const answer = await sendForm(open.rol, path, sent);
        const html = await answer.text();
        expectNoFault(answer.status, html, of);
        if (bad.ookArtikel && answer.status === 422) continue;
        expect(answer.status, `${of} ${JSON.stringify(faultsOf(html))}`).toBe(400);
        const faults = faultsOf(html);
        expect(
          faults.some(
            ({ veld }) => veld === `veld-${field.path.join('-')}` || veld === `veld-${field.path[0]}`,
          ),
          `${of} ${JSON.stringify(faults)}`,
        ).toBe(true);
        for (const { reden } of faults) expectReason(reden, of);
        expectStillThere(html, path, sent, of);
      }
    }
  });

  test('as a form: strange text that means something comes back as it was typed', async () => {
    const open = opened(name);
    const path = pageOf(open);
    const base: Pairs = [
      ['csrf', await csrfOf(open.rol)],
      ['versie', String(open.dossier.versie)],
      ...asForm(open.input),
    ];
    const personal = fieldsOf(open.act.input).filter(
      ({ veld, path: at }) => veld.klasse && (at.length === 1 || Array.isArray(open.input[at[0] ?? ''])),
    );
    if (personal.length === 0 || !base.some(([naam]) => naam === 'op')) return;
    for (const [what, text] of Object.entries({ ...oddTexts, ...oddLines })) {
      const sent = personal.reduce(
        (pairs, field) =>
          what in oddLines && field.veld.soort === 'tekst' ? pairs : withField(pairs, pathOf(field), [text]),
        withField(base, 'op', ['2026-02-31']),
      );
      const answer = await sendForm(open.rol, path, sent);
      const html = await answer.text();
      expectNoFault(answer.status, html, what);
      expect(answer.status, `${name} ${what} ${JSON.stringify(faultsOf(html))}`).toBe(400);
      expect(
        faultsOf(html).map(({ veld }) => veld),
        `${name} ${what}`,
      ).toContain('veld-op');
      expect(html).not.toContain('<script>alert');
      expectStillThere(html, path, sent, `${name} ${what}`);
    }
  });
});

describe('what is taken is kept as it was', () => {
  const readBack = async (dossiernummer: string) => {
    const found = await openDossier(site.deps, dossiernummer, {
      reader: systeem,
      onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst'],
    });
    if (!found || 'refused' in found) throw new Error('not opened');
    return found;
  };

  test.each(Object.entries({ ...oddTexts, ...oddLines }))(
    '%s, in every text of a melding, by API and by form',
    async (_what, text) => {
      const open = opened('receiveMelding');
      const texts = fieldsOf(open.act.input).filter(({ veld }) => veld.klasse);
      const input = texts.reduce((all, { path }) => withJson(all, path, text), open.input);
      const byApi = await sendJson(open, JSON.stringify(input));
      expect(byApi.status).toBe(201);
      const { dossiernummer } = (await byApi.json()) as { dossiernummer: string };
      const byForm = await sendForm(open.rol, '/meldingen/nieuw', [
        ['csrf', await csrfOf(open.rol)],
        ['versie', '0'],
        ...asForm(input),
      ]);
      expect(byForm.status).toBe(303);
      const [, formNumber = ''] = /dossiers\/([\d-]+)/.exec(byForm.headers.get('location') ?? '') ?? [];
      for (const [number, expected] of [
        [dossiernummer, text.trim()],
        [formNumber, sameLines(text).trim()],
      ] as const) {
        const fields = latestFields((await readBack(number)).persoonlijk);
        for (const { path } of texts) expect(fields[path[0] ?? ''], path[0]).toBe(expected);
        const page = await (await site.as(open.rol).send(`/dossiers/${number}`)).text();
        expect(page).not.toContain('<script>alert');
        expect(page).not.toContain('<img src=x');
      }
    },
  );

  test('and in the texts of every other act', async () => {
    const text = oddTexts.html ?? '';
    let taken = 0;
    for (const { act, dossierId, dossiernummer, dossier: before } of site.open.values()) {
      if (!dossierId || !dossiernummer) continue;
      // Another act may have been recorded in it just now.
      const dossier = before.versie === 0 ? before : await dossierNow(site.deps, dossierId);
      const open = openIn(site.deps, act, { dossier, dossierId, dossiernummer }, site.actorOf);
      const texts = fieldsOf(act.input).filter(({ veld, path }) => veld.klasse && path.length === 1);
      if (!open || texts.length === 0 || act.stuk?.verplicht) continue;
      const input = texts.reduce((all, { path }) => withJson(all, path, text), open.input);
      const answer = await sendJson(open, JSON.stringify(input));
      const body = await answer.text();
      expect([201, 400, 422], `${act.name} ${body}`).toContain(answer.status);
      if (answer.status !== 201) continue;
      taken += 1;
      const { versie } = JSON.parse(body) as { versie: number };
      const found = await readBack(dossiernummer);
      const kept = found.persoonlijk.filter((one) => one.versie > dossier.versie && one.versie <= versie);
      const words = Object.assign({}, ...kept.map(({ velden }) => velden)) as Record<string, string>;
      // What takes the place of another value stands where that stood.
      const [at, veld] = String(input.doel ?? '').split('.');
      const replaced = found.persoonlijk.find((one) => String(one.versie) === at)?.velden as
        | Record<string, unknown>
        | undefined;
      for (const { path } of texts)
        expect(
          'doel' in input && path[0] === 'waarde' ? replaced?.[veld ?? ''] : words[path[0] ?? ''],
          `${act.name} ${path}`,
        ).toBe(text);
    }
    expect(taken).toBeGreaterThan(human.length / 2);
  });
});

test('at least 5,000 bad inputs were tried', () => {
  expect(tried).toBeGreaterThan(5_000);
});
