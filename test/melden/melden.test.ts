import { randomBytes } from 'node:crypto';
import { latestFields, openDossier } from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { systeem } from '../support/melding.ts';
import { databaseText } from '../support/traces.ts';
import { type MeldenSite, openMeldenSite } from './melden-site.ts';
import { answers, fieldsOf, type Page, Reporter } from './reporter.ts';

let site: MeldenSite;
let reporter: Reporter;
beforeAll(async () => {
  site = await openMeldenSite();
  reporter = new Reporter(site);
});
afterAll(() => site?.close());

const numberOn = ({ text }: Page): string => /mp-meldnummer">(\d{4}-\d+)</.exec(text)?.[1] ?? '';
const dossiers = async (): Promise<number> =>
  Number((await ask(site.url, 'select count(*)::int as n from dossier'))[0]?.n);
const recorded = async (nummer: string) => {
  const opened = await openDossier(site.deps, nummer, {
    reader: systeem,
    onderdelen: ['contact', 'bijzonder', 'derden', 'vrije_tekst'],
  });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  return { rij: opened.rij, velden: latestFields(opened.persoonlijk), dossier: opened.dossier };
};
const sendAll = async (over: Record<string, string | readonly string[]> = {}): Promise<Page> =>
  reporter.send(await reporter.toCheck(over), {}, 'verstuur');

describe('the whole form, without scripts', () => {
  test('protocol 3.3, B7: a melding comes in with moment, channel and words as they were typed', async () => {
    const check = await reporter.toCheck();
    expect(check.h1).toBe('Controleer uw antwoorden');
    for (const said of ['Voor mijzelf', 'Mijn vriend wel.', 'Groningen', 'zondag 1 maart 2026', 'Leeftijd'])
      expect(check.text).toContain(said);
    const done = await reporter.send(check, {}, 'verstuur');
    expect([done.status, done.titel]).toEqual([200, 'Ontvangen - Formulier']);
    expect(done.text).toContain('dinsdag 10 maart 2026');
    const { rij, velden, dossier } = await recorded(numberOn(done));
    expect(rij).toMatchObject({
      kanaal: 'webformulier',
      rol_melder: 'slachtoffer',
      anonimiteit: 'geen',
      ontvangstdatum: '2026-03-06',
      voorvaldatum: '2026-03-01',
      gemeente_woon: 'onbekend',
      gemeente_voorval: 'GM0014',
      terrein: 'horeca_amusement',
      aard: 'onbekend',
      spoedeisend: false,
    });
    expect(rij.ontvangen_op).toEqual(new Date('2026-03-06T14:30:00Z'));
    expect(dossier.melding?.gronden).toEqual(['ras', 'leeftijd']);
    expect(velden).toEqual({
      melderNaam: 'Aafke van den Berg',
      melderTelefoon: '+31 (0)6-1234 5678',
      omschrijving: 'Ik mocht niet naar binnen.\nMijn vriend wel.',
      plaats: 'Café aan de markt',
      wederpartijNaam: 'Café Voorbeeld',
    });
    expect(
      await ask(
        site.url,
        "select uiterlijk_op::text from termijn where termijn = 'contact' order by 1 desc limit 1",
      ),
    ).toEqual([{ uiterlijk_op: '2026-03-10' }]);
  });

  test('protocol B5, 5.4.1b: of who stays wholly anonymous nothing is asked, nor kept when it was typed before', async () => {
    const named = await reporter.toCheck({ naam: 'Toch Bekend' });
    const again = await reporter.send(named, {}, 'wijzig:anoniem');
    expect(again.text).toContain('niet bemiddelen');
    const check = await reporter.send(again, { anonimiteit: 'geheel' });
    expect(check.h1).toBe('Controleer uw antwoorden');
    expect(check.text).not.toContain('Toch Bekend');
    const done = await reporter.send(check, {}, 'verstuur');
    expect(done.text).toContain('Wij kunnen geen contact met u opnemen');
    const { rij, velden } = await recorded(numberOn(done));
    expect([rij.anonimiteit, rij.gemeente_woon]).toEqual(['geheel', 'onbekend']);
    expect(Object.keys(velden).filter((veld) => veld.startsWith('melder'))).toEqual([]);
  });

  test('protocol 5c, B5: who reports anonymously for somebody else hears both what that means', async () => {
    const hidden = await sendAll({ rolMelder: 'getuige', anonimiteit: 'geheel' });
    expect(hidden.text).toContain('Wij kunnen geen contact met u opnemen');
    expect(hidden.text).toContain('als het slachtoffer zelf contact met ons heeft');
    const known = await sendAll({ rolMelder: 'intermediair', anonimiteit: 'jegens_derden' });
    expect(known.text).toContain('Wij noemen uw naam aan niemand anders.');
    expect(known.text).toContain('als het slachtoffer zelf contact met ons heeft');
  });

  test('each page asks one thing, and says how many are left', async () => {
    let page = await reporter.send(await reporter.open());
    const all = { ...answers, anonimiteit: 'geheel' };
    const seen: string[] = [];
    while (page.hidden.stap !== 'controle') {
      seen.push(/Vraag (\d+ van \d+)/.exec(page.text)?.[1] ?? '');
      expect(page.text.split('<h1').length - 1).toBe(1);
      const mine = fieldsOf[page.hidden.stap ?? ''] ?? [];
      page = await reporter.send(
        page,
        Object.fromEntries(mine.map((name) => [name, all[name as keyof typeof all] ?? ''])),
      );
      expect(page.status).toBe(200);
    }
    expect(seen[0]).toBe('1 van 12');
    expect(seen).toHaveLength(9);
  });

  test('protocol B5: who is anonymous to others is known to the bureau', async () => {
    const { rij, velden } = await recorded(
      numberOn(await sendAll({ anonimiteit: 'jegens_derden', gemeenteWoon: 'elders' })),
    );
    expect([rij.anonimiteit, rij.gemeente_woon]).toEqual(['jegens_derden', 'onbekend']);
    expect(velden).toMatchObject({ melderNaam: 'Aafke van den Berg', melderAdres: 'Elders in Nederland' });
  });

  test('protocol 5.4.4a: who reports says how to call back without harm, and a made-up code is left out', async () => {
    const done = await sendAll({ letOp: ['geen_voicemail', 'geen_post'], beltijden: 'na 18 uur' });
    const { rij, velden } = await recorded(numberOn(done));
    expect(rij.contact_voorwaarden).toEqual(['alleen_uren', 'anders', 'geen_voicemail']);
    expect(velden).toMatchObject({ contactAfspraak: 'Bel alleen: na 18 uur' });
    const hidden = await recorded(
      numberOn(await sendAll({ anonimiteit: 'geheel', letOp: 'geen_voicemail' })),
    );
    expect(hidden.rij.contact_voorwaarden).toEqual([]);
  });

  test.each(['intermediair', 'getuige'])(
    'protocol 5c: a report by %s says what the victim must do',
    async (rolMelder) => {
      const done = await sendAll({ rolMelder });
      expect(done.text).toContain('als het slachtoffer zelf contact met ons heeft');
      expect((await recorded(numberOn(done))).rij.rol_melder).toBe(rolMelder);
    },
  );

  test('protocol 3.4: what can not wait is urgent, and the next page says what to do now', async () => {
    const begun = await reporter.send(await reporter.open());
    const asked = await reporter.send(begun, { rolMelder: 'slachtoffer' });
    const next = await reporter.send(asked, { spoed: 'ja' });
    expect(next.h1).toBe('Wat is er gebeurd?');
    expect(next.text).toContain('Bel 112.');
    expect(next.text).toContain('href="tel:0501234567"');
    const { rij } = await recorded(numberOn(await sendAll({ spoed: 'ja' })));
    expect(rij.spoedeisend).toBe(true);
  });

  test('protocol 5.2a: unknown is an answer to nearly every question', async () => {
    const done = await sendAll({
      gemeenteVoorval: 'onbekend',
      plaats: '',
      terrein: '',
      dag: '',
      dagOnbekend: 'ja',
      gronden: 'onbekend',
      wederpartij: '',
      anonimiteit: 'geheel',
    });
    const { rij, velden } = await recorded(numberOn(done));
    expect([rij.gemeente_voorval, rij.terrein, rij.voorvaldatum]).toEqual(['onbekend', 'onbekend', null]);
    expect(Object.keys(velden)).toEqual(['omschrijving']);
  });
});

describe('what was typed is not lost', () => {
  test('an empty page is shown again with its errors, first in main and in the title', async () => {
    const begun = await reporter.send(await reporter.open());
    const wrong = await reporter.send(begun);
    expect([wrong.status, wrong.titel]).toEqual([400, 'Fout: Voor wie meldt u? - Formulier']);
    expect(wrong.text).toMatch(
      /<main[^>]*><div[^>]*><div[^>]*><div class="utrecht-alert utrecht-alert--error/,
    );
    expect(wrong.text).toContain('<a href="#veld-rolMelder">Kies voor wie u meldt.</a>');
  });

  test('errors keep the text, going back keeps an answer that does not hold yet', async () => {
    const check = await reporter.toCheck();
    const contact = await reporter.send(check, {}, 'wijzig:contact');
    const typed = { naam: 'Jan <b>&"', telefoon: '12', email: 'jan@' };
    const wrong = await reporter.send(contact, typed);
    expect(wrong.status).toBe(400);
    for (const kept of ['value="Jan &lt;b&gt;&amp;&quot;"', 'value="12"', 'value="jan@"'])
      expect(wrong.text).toContain(kept);
    const day = await reporter.send(check, {}, 'wijzig:wanneer');
    const back = await reporter.send(
      { hidden: { stap: 'wanneer', concept: day.hidden.concept ?? '' } },
      { dag: 'ooit' },
      'terug',
    );
    expect(back.h1).toBe('In welke situatie was het?');
    const forth = await reporter.send(back, { terrein: '' });
    expect(forth.text).toContain('value="ooit"');
  });

  test('back from the first question leads to the start, and the draft goes on from there', async () => {
    const begun = await reporter.send(await reporter.open());
    const start = await reporter.send(begun, { rolMelder: 'getuige' }, 'terug');
    expect(start.h1).toBe('Discriminatie melden');
    expect((await reporter.send(start)).text).toMatch(/value="getuige"[^>]* checked/);
  });

  test('1 MB of text comes back whole, to be made shorter; more than the form takes is refused', async () => {
    const page = await reporter.send(await reporter.toCheck(), {}, 'wijzig:wat');
    const much = 'é'.repeat(500_000);
    const wrong = await reporter.send(page, { omschrijving: much });
    expect([wrong.status, wrong.text.includes(much)]).toEqual([400, true]);
    expect(wrong.text).toContain('Uw tekst is te lang: 500000 tekens.');
    expect(wrong.hidden.concept?.length).toBeLessThan(5000);
    const back = await reporter.send(page, { omschrijving: much }, 'terug');
    expect([back.h1, back.text.includes(much)]).toEqual(['Wat is er gebeurd?', true]);
    // The server closes a connection that it does not read to the end, so no other request may be waiting on it.
    const body = new URLSearchParams({ ...page.hidden, omschrijving: 'x'.repeat(4_300_000) });
    expect((await reporter.post(body, { connection: 'close' })).status).toBe(413);
  });

  test('a melding that can not be recorded keeps its answers and can be sent again', async () => {
    const check = await reporter.toCheck();
    await ask(site.url, 'revoke insert on kluis from meldpunt_app');
    const wrong = await reporter.send(check, {}, 'verstuur');
    await ask(site.url, 'grant insert on kluis to meldpunt_app');
    expect([wrong.status, wrong.titel]).toEqual([503, 'Fout: Controleer uw antwoorden - Formulier']);
    expect(wrong.text).toContain('Mijn vriend wel.');
    expect(wrong.text).toContain('href="tel:0501234567"');
    expect(numberOn(await reporter.send(wrong, {}, 'verstuur'))).toMatch(/^2026-/);
  });
});

describe('one melding is one dossier', () => {
  test('sent twice, one after the other or at once, gives the same number', async () => {
    const before = await dossiers();
    const check = await reporter.toCheck();
    const first = await reporter.send(check, {}, 'verstuur');
    const second = await reporter.send(check, {}, 'verstuur');
    expect(numberOn(second)).toBe(numberOn(first));
    expect(second.text).toContain('hadden wij al ontvangen');
    const other = await reporter.toCheck();
    const both = await Promise.all([1, 2, 3].map(() => reporter.send(other, {}, 'verstuur')));
    expect(new Set(both.map(numberOn)).size).toBe(1);
    expect(await dossiers()).toBe(before + 2);
  });

  test('changed after it was sent, it stays what it was, and the page says so', async () => {
    const check = await reporter.toCheck();
    const first = await reporter.send(check, {}, 'verstuur');
    const page = await reporter.send(check, {}, 'wijzig:wat');
    const changed = await reporter.send(page, { omschrijving: 'Iets anders.' });
    const second = await reporter.send(changed, {}, 'verstuur');
    expect(numberOn(second)).toBe(numberOn(first));
    expect((await recorded(numberOn(first))).velden.omschrijving).toBe(answers.omschrijving.trim());
  });
});

describe('a draft that is not ours', () => {
  const changed = (sealed: string, at: number) =>
    sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);

  test('changed anywhere, made up, or missing it opens nothing, and what was just typed is shown', async () => {
    const page = await reporter.send(await reporter.toCheck(), {}, 'wijzig:wat');
    const sealed = page.hidden.concept ?? '';
    for (const concept of [
      changed(sealed, 3),
      changed(sealed, 40),
      changed(sealed, sealed.length - 4),
      'x',
      '',
      sealed.repeat(2),
    ]) {
      const late = await reporter.send(
        { hidden: { ...page.hidden, concept } },
        { omschrijving: 'Net <i>getypt</i>' },
      );
      expect([late.status, late.h1]).toEqual([400, 'Het formulier is verlopen']);
      expect(late.text).toContain('Net &lt;i&gt;getypt&lt;/i&gt;');
      expect(late.text).not.toContain('Mijn vriend');
    }
  });

  test('after four hours it is worth nothing; within them it goes on', async () => {
    const check = await reporter.toCheck();
    const { now } = site.clock;
    site.clock.now = new Date(now.getTime() + 4 * 3_600_000);
    expect((await reporter.send(check)).status).toBe(200);
    site.clock.now = new Date(now.getTime() + 4 * 3_600_000 + 1);
    expect((await reporter.send(check, {}, 'verstuur')).h1).toBe('Het formulier is verlopen');
    site.clock.now = now;
  });

  test('is unreadable from outside, and twice the same answers look different', async () => {
    const [one, two] = [await reporter.toCheck(), await reporter.toCheck()];
    expect(one.hidden.concept).not.toBe(two.hidden.concept);
    expect(Buffer.from(one.hidden.concept ?? '', 'base64url').toString('latin1')).not.toContain(
      'Mijn vriend',
    );
  });
});

describe('what others could send', () => {
  test('another site can not send the form, and no cookie is set or asked', async () => {
    const { hidden } = await reporter.send(await reporter.open());
    const body = () => new URLSearchParams({ ...hidden, naar: 'verder', rolMelder: 'getuige' });
    expect((await reporter.post(body(), { origin: 'https://evil.test' })).status).toBe(403);
    expect((await reporter.post(body(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const taken = await reporter.post(body());
    expect([taken.status, taken.headers.get('cache-control'), taken.headers.getSetCookie()]).toEqual([
      200,
      'no-store',
      [],
    ]);
    expect((await fetch(`${site.address}/melden`)).headers.getSetCookie()).toEqual([]);
  });

  test('hostile characters, names and codes never give a fault of ours', async () => {
    const check = await reporter.toCheck();
    const nasty = [
      '\0',
      'a\0b\u0007',
      '\u202Etxt',
      '\uFFFF',
      '<script>alert(1)</script>',
      "'; drop table dossier; --",
      '{{7*7}}',
      '=cmd|x',
      '%00',
      '💥'.repeat(50),
      ' ',
    ];
    for (const text of nasty)
      for (const stap of [
        'voor-wie',
        'wat',
        'waar',
        'wanneer',
        'waarom',
        'wie',
        'contact',
        'veilig-contact',
        'woonplaats',
        '__proto__',
        'constructor',
        'x',
      ]) {
        const body = new URLSearchParams({ stap, naar: text, concept: check.hidden.concept ?? '' });
        for (const naam of [
          'rolMelder',
          'omschrijving',
          'gemeenteVoorval',
          'plaats',
          'dag',
          'gronden',
          'wederpartij',
          'naam',
          'telefoon',
          '__proto__',
          text,
        ])
          body.append(naam, text);
        const answer = await reporter.post(body);
        expect(answer.status, `${stap} ${JSON.stringify(text)}`).toBeLessThan(500);
        expect(await answer.text()).not.toContain('<script>alert');
      }
    for (const type of ['text/plain', 'application/json', 'multipart/form-data'])
      expect((await reporter.post('x=1', { 'content-type': type })).status).toBe(400);
  });

  test('a character that can not be kept is left out, and the melding is taken', async () => {
    const done = await sendAll({ omschrijving: 'Eerste\0 regel\r\ntweede\u0007 \u202E💥' });
    expect((await recorded(numberOn(done))).velden.omschrijving).toBe('Eerste regel\ntweede \u202E💥');
  });

  test('protocol 3.3: a place that no longer fits behind "elders" is cut between characters, and the melding is taken', async () => {
    const done = await sendAll({ gemeenteVoorval: 'elders', plaats: '😀'.repeat(100) });
    const { plaats = '' } = (await recorded(numberOn(done))).velden;
    expect([plaats.startsWith('Elders in Nederland: 😀'), plaats.isWellFormed()]).toEqual([true, true]);
  });
});

test('leaving clears what the browser holds and goes elsewhere; another site can not log anybody out by it', async () => {
  const leave = (headers: Record<string, string>) =>
    fetch(`${site.address}/weg`, { redirect: 'manual', headers });
  const own = await leave({ 'sec-fetch-site': 'same-origin' });
  expect([own.status, own.headers.get('location')]).toEqual([303, 'https://www.buienradar.nl/']);
  expect(own.headers.get('clear-site-data')).toContain('"storage"');
  expect((await leave({ 'sec-fetch-site': 'cross-site' })).headers.get('clear-site-data')).toBeNull();
});

test('no internet address, browser or page of origin is kept anywhere', async () => {
  const canary = `kanarie${randomBytes(6).toString('hex')}`;
  const known = {
    'user-agent': canary,
    referer: `https://${canary}.example/`,
    'x-forwarded-for': '203.0.113.77',
    forwarded: 'for=203.0.113.77',
    'x-real-ip': '203.0.113.77',
    cookie: `meldpunt-sessie=${canary}`,
  };
  const traced = new Reporter(site, known);
  const done = await traced.send(await traced.toCheck({ naam: 'Controle Persoon' }), {}, 'verstuur');
  expect(numberOn(done)).toMatch(/^2026-/);
  await fetch(`${site.address}/weg`, { redirect: 'manual', headers: known });
  const said = JSON.stringify([await databaseText(site.url), site.logged]);
  expect(said).toContain(numberOn(done));
  for (const trace of [canary, '203.0.113.77', 'Controle Persoon', 'Mijn vriend'])
    expect(said).not.toContain(trace);
});

test('over the limit the answers stay, with the telephone number; later it can be sent', async () => {
  let last = await reporter.toCheck({ anonimiteit: 'geheel' });
  for (let i = 0; i < 61 && last.status !== 429; i++) {
    // Long enough for the limit on all requests, not for that on meldingen.
    site.clock.now = new Date(site.clock.now.getTime() + 200);
    last = await reporter.send(await reporter.toCheck({ anonimiteit: 'geheel' }), {}, 'verstuur');
  }
  expect([last.status, last.h1]).toEqual([429, 'Controleer uw antwoorden']);
  expect(last.text).toContain('Probeer het straks opnieuw');
  expect(last.text).toContain('href="tel:0501234567"');
  expect(last.text).toContain('Mijn vriend wel.');
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
  expect(numberOn(await reporter.send(last, {}, 'verstuur'))).toMatch(/^2026-/);
}, 60_000);

test('when the whole program is flooded, what was typed goes along and can be sent again', async () => {
  const page = await reporter.send(await reporter.toCheck(), {}, 'wijzig:wat');
  for (let i = 0; i < 500; i++) await fetch(`${site.address}/weg`, { redirect: 'manual' });
  const busy = await reporter.send(page, { omschrijving: 'Nog een keer "zo"' });
  expect([busy.status, busy.h1]).toEqual([429, 'Even wachten']);
  expect(busy.text).toContain('value="Nog een keer &quot;zo&quot;"');
  expect(busy.text).toContain('href="tel:0501234567"');
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
  const { naar: _, omschrijving = '', ...hidden } = busy.hidden;
  const next = await reporter.send({ hidden }, { omschrijving: omschrijving.replaceAll('&quot;', '"') });
  expect(next.text).toContain('Nog een keer &quot;zo&quot;');
}, 60_000);
