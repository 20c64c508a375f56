import { inviteMedewerker, recordAct } from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAccess } from '../../apps/dashboard/src/page-access.ts';
import type { Client } from '../api/client.ts';
import { ORIGIN } from '../api/running-app.ts';
import { boss } from '../protocol/fitting-input.ts';
import { ask } from '../support/ask.ts';
import { openMelding, record, systeem } from '../support/melding.ts';
import type { Pairs } from './as-form.ts';
import { badAddresses, oddLines, oddTexts, part } from './bad-values.ts';
import { faultsOf, formsOf, type PageForm, readable, sameLines } from './page-forms.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let tried = 0;
type Found = PageForm & { browser: Client; op: string };
const forms = new Map<string, Found>();

const LIST = 'VL-2026-001';

/** Tried field by field elsewhere: the forms of acts here, the public form in `test/melden`. */
const elsewhere = [
  '/dossiers/:dossiernummer/handelingen/:handeling',
  '/meldingen/nieuw',
  '/meldingen/snel',
  '/melden',
];
/** Sent by a button alone, or by a script; with the fields that they take. */
const withoutPage: Record<string, readonly string[]> = {
  '/uitloggen': [],
  '/directeur/nacht': [],
  '/waarschuwingen': [],
  '/account/sessies': ['sessie'],
  '/waarneming/beeindigen': ['waarneming'],
  '/instellingen/codelijsten/:code': ['label', 'tot', 'reden', 'versie'],
  '/voorvallen/:voorval{V-\\d{4}-\\d{4,}}/loskoppelen': ['dossier', 'reden', 'opPagina'],
  '/voorvallen/:voorval{V-\\d{4}-\\d{4,}}/voorstellen': ['dossier', 'doe', 'opPagina'],
  '/voorvallen/:voorval{V-\\d{4}-\\d{4,}}/werk/:werk': ['doe', 'pagina'],
  '/procedures/losse-klachten/:nummer/vernietigen': ['versie', 'reden'],
  '/procedures/losse-klachten/:nummer/:handeling': ['versie', 'op', 'reden', 'uitkomst'],
  '/registers/datalekken/:nummer/vernietigen': ['versie', 'reden'],
  '/registers/datalekken/:nummer/:handeling': ['versie', 'op', 'reden', 'gevolgen'],
  '/kiezen': ['wat', 'veld', 'tekst', 'gekozen', 'verplicht'],
  '/meldingen/concept': ['melding', 'weg', 'omschrijving', 'op', 'versie'],
  '/dossiers/:dossiernummer/handelingen/:handeling/concept': ['weg', 'verslag', 'op', 'versie'],
  '/dossiers/:dossiernummer/inzage': ['versie', 'op', 'deel', 'weglaten', 'naar'],
};
/** Last, because they can end a session or an account, or decide on a list. */
const ending = [
  '/vernietiging/:lijst/afwijzen',
  '/vernietiging/:lijst/goedkeuren',
  '/beheer/:medewerkerId/:doe',
  '/account/sessies',
  '/uitloggen',
];

const posts = pageAccess
  .filter(({ methode, pad }) => methode === 'POST' && !elsewhere.includes(pad))
  .toSorted((a, b) => ending.indexOf(a.pad) - ending.indexOf(b.pad));
const matches = (pad: string, path: string) =>
  new RegExp(`^${pad.replaceAll(part, '[^/]+')}$`).test(path.split('?')[0] ?? '');

const values = (dossiernummer: string, document: string, token: string): Record<string, string> => ({
  ':dossiernummer': dossiernummer,
  ':document': document,
  ':lijst': LIST,
  ':plek': '1.omschrijving',
  ':handeling': 'contactClient',
  ':medewerkerId': boss,
  ':token': token,
  ':voorval': 'V-1999-0001',
  ':code': 'ras',
});
let place: Record<string, string> = {};
const filled = (pad: string) => pad.replaceAll(part, (name) => place[name.replace(/\{.*/, '')] ?? 'x');

const browserOf = async (wie: unknown): Promise<Client> => {
  if (wie === 'openbaar') return site.outside();
  if (wie === 'halverwege') return site.halfway();
  return site.as((wie as string[]).includes('directeur') ? 'directeur' : ((wie as string[])[0] ?? ''));
};

/** Notes the forms of a page, and gives the addresses that it leads to. */
const look = async (browser: Client, path: string): Promise<string[]> => {
  const answer = await browser.send(path);
  expect(answer.status, path).toBeLessThan(500);
  if (!answer.headers.get('content-type')?.includes('html')) return [];
  const html = await answer.text();
  for (const form of formsOf(html, path)) {
    const key = posts.find(({ pad }) => matches(pad, form.actie))?.pad;
    const before = key ? forms.get(key) : undefined;
    // The form of somebody without whom the others still can log in; else the one with the most fields.
    const better = !before || form.actie.includes(boss) || form.velden.length > before.velden.length;
    if (key && better && !before?.actie.includes(boss)) forms.set(key, { ...form, browser, op: path });
  }
  return [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, to = '']) => readable(to));
};

beforeAll(async () => {
  site = await openSite({ acts: false });
  const { dossierId, dossiernummer } = await openMelding(site.deps);
  const text = { soort: 'overig', titel: 'Stuk', mediatype: 'text/plain', inhoud: Buffer.from('Verzonnen.') };
  const added = await recordAct(site.deps, {
    dossierId,
    expectedVersion: 1,
    handeling: 'contactClient',
    input: { op: '2026-03-02', wijze: 'telefoon', gelukt: true, metSlachtoffer: true },
    actor: site.actorOf('klachtbehandelaar'),
    documenten: [text],
  });
  const invited = await inviteMedewerker(site.deps, {
    gebruikersnaam: 'genodigd',
    naam: 'Genodigd',
    rol: 'klachtbehandelaar',
    actor: systeem,
  });
  if ('refused' in added || 'refused' in invited) throw new Error(JSON.stringify({ added, invited }));
  for (const [i, [handeling, input]] of Object.entries({
    assignBehandelaar: { op: '2026-03-02', behandelaarId: site.actorOf('klachtbehandelaar').medewerkerId },
    makeVoorlegging: { op: '2026-03-02', soort: 'twijfel', vraag: 'Wat nu?' },
  }).entries())
    await record(site.deps, {
      dossierId,
      expectedVersion: added.versie + i,
      handeling,
      input,
      actor: site.actorOf('klachtbehandelaar'),
    });
  await ask(
    site.run.url,
    `insert into voorval (voorval_id, voorvalnummer, aangemaakt_op) values (gen_random_uuid(), 'V-1999-0001', '2026-03-01');
     insert into vernietigingslijst (lijst_nummer, opgemaakt_op, status) values ('${LIST}', '2026-03-02', 'voorgesteld');
     insert into vernietigingslijst_dossier (lijst_nummer, dossier_id, dossiernummer, bewaarregel, regel_versie, vernietigen_vanaf)
     select '${LIST}', dossier_id, dossiernummer, 'melding', 1, '2026-03-01' from dossier`,
  );
  place = values(dossiernummer, added.documentIds[0] ?? '', invited.token);
  const visited = new Map<string, number>();
  for (const { methode, pad, wie } of pageAccess) {
    if (methode !== 'GET' || pad.includes(':bestand')) continue;
    const browser = await browserOf(wie);
    for (const to of await look(browser, filled(pad))) {
      const next = pageAccess.find((one) => one.methode === 'GET' && matches(one.pad, to));
      if (!next || (!next.pad.includes(':') && !to.includes('?')) || next.pad.includes(':bestand')) continue;
      const times = visited.get(next.pad) ?? 0;
      visited.set(next.pad, times + 1);
      if (times < 3) await look(browser, to);
    }
  }
}, 240_000);
afterAll(async () => {
  await site?.close();
  console.log(`bad inputs tried on pages: ${tried}`);
});

/** What no field takes, however it is used. */
const never: Record<string, string> = {
  megabyte: 'ab '.repeat(300_000),
  bell: 'a\u0007b',
  nul: 'a\0b',
};
const strange: Record<string, string> = {
  ...oddTexts,
  ...oddLines,
  ...never,
  empty: '',
  spaces: '   ',
  long: 'x'.repeat(30_000),
  'no day': '2026-02-31',
  'long ago': '0001-01-01',
  'far away': '9999-12-31',
  negative: '-1',
  exponent: '1e400',
};
const typed = ['text', 'textarea', 'date', 'search', 'time'];
/** For a field in which nothing is typed, a few will do. */
const few = Object.entries(strange).filter(([what]) =>
  ['html', 'prototype', 'nul', 'long', 'negative', 'empty', 'sql'].includes(what),
);

const send = (browser: Client, path: string, pairs: Pairs) => {
  tried += 1;
  return browser.send(path, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  });
};

const expectNoFault = (status: number, body: string, of: string) => {
  expect(status, of).toBeLessThan(500);
  expect(body, of).not.toMatch(/\bat [\w./]+:\d+:\d+|node_modules|syntax error/);
  expect(body, of).not.toMatch(/<script>alert|<img src=x/);
};

/** White space around what was typed is no loss. */
const trimmed = (text: string): string => sameLines(text).trim();

/** What was typed in a form that is shown again stands in it again; passwords and codes never do. */
const expectStillThere = async (html: string, form: Found, sent: Pairs, of: string) => {
  const shown = formsOf(html, form.op).find(({ actie }) => actie === form.actie);
  if (!shown) {
    // Decided by what was sent before, so that the page itself has no such form any more.
    const now = await (await form.browser.send(form.op)).text();
    expect(
      formsOf(now, form.op).map(({ actie }) => actie),
      `${of}: the form is gone`,
    ).not.toContain(form.actie);
  }
  for (const { naam, soort, waarden } of shown?.velden ?? []) {
    if (!typed.includes(soort) || /code/i.test(naam)) continue;
    const given = sent.filter(([one]) => one === naam).map(([, waarde]) => sameLines(waarde));
    if (given.length > 0)
      expect(waarden.map(trimmed), `${of}: ${naam}`).toEqual(given.slice(0, 1).map(trimmed));
  }
};

const fieldsFor = (pad: string): readonly { naam: string; soort: string }[] | undefined =>
  forms.get(pad)?.velden ?? withoutPage[pad]?.map((naam) => ({ naam, soort: 'text' }));

test('every page: a question that makes no sense is no fault', async () => {
  for (const { methode, pad, wie } of pageAccess) {
    if (methode !== 'GET' || pad.includes(':bestand')) continue;
    const browser = await browserOf(wie);
    const known = filled(pad.replaceAll(/:(?!dossiernummer|handeling)\w+/g, ':woord')).replaceAll(
      /\/x(?=\/|$)/g,
      '/:woord',
    );
    for (const address of new Set([...badAddresses(pad), ...badAddresses(known)])) {
      tried += 1;
      const answer = await browser.send(address);
      expectNoFault(answer.status, await answer.text(), address.slice(0, 100));
    }
  }
});

describe.each(posts.map(({ pad, wie }) => [pad, wie] as const))('%s', (pad, wie) => {
  test('takes whatever is sent without a fault, and keeps what was typed', async () => {
    const fields = fieldsFor(pad);
    if (!fields) throw new Error(`no page has a form for ${pad}, and its fields are not listed`);
    const found = forms.get(pad);
    const browser = found?.browser ?? (await browserOf(wie));
    const csrf = found?.velden.find(({ naam }) => naam === 'csrf')?.waarden[0] ?? (await browser.csrf());
    const base: Pairs = (found?.velden ?? []).flatMap(({ naam, waarden }) =>
      waarden.map((waarde): [string, string] => [naam, waarde]),
    );
    for (const { naam, soort } of fields) {
      if (naam === 'csrf') continue;
      for (const [what, text] of typed.includes(soort) ? Object.entries(strange) : few) {
        const others = base.filter(([one]) => one !== naam && one !== 'csrf');
        const sent: Pairs = [['csrf', csrf], ...others, [naam, text]];
        const answer = await send(browser, found?.actie ?? filled(pad), sent);
        const html = answer.headers.get('content-type')?.includes('html') ? await answer.text() : '';
        const of = `${pad} ${naam}: ${what}`;
        expectNoFault(answer.status, html, of);
        if (!found) continue;
        if (Array.isArray(wie)) expect([401, 403], of).not.toContain(answer.status);
        if (['text', 'textarea'].includes(soort) && Object.hasOwn(never, what))
          expect(answer.status, `${of} was taken`).not.toBe(303);
        if (answer.status !== 400) continue;
        for (const { reden } of faultsOf(html)) expect(reden, of).toMatch(/\p{L}{2,}/u);
        await expectStillThere(html, found, sent, of);
      }
    }
  });

  test('takes names of fields from anywhere', async () => {
    if (pad === '/uitloggen') return;
    const browser = forms.get(pad)?.browser ?? (await browserOf(wie));
    const csrf = await browser.csrf();
    for (const naam of [
      '__proto__',
      'constructor',
      'toString',
      'a.b.c',
      'a[0]',
      '',
      'a\0b',
      'x'.repeat(5_000),
    ]) {
      const sent: Pairs = [
        ['csrf', csrf],
        [naam, 'a'],
        [naam, 'b'],
      ];
      const answer = await send(browser, filled(pad), sent);
      expectNoFault(answer.status, await answer.text(), `${pad} ${naam}`);
    }
  });
});

test('many were tried', () => {
  expect(tried).toBeGreaterThan(1_000);
});
