import { briefsoorten, delenVan } from '@meldpunt/letters';
import { openDossier } from '@meldpunt/store';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { Visitor } from '../dashboard/visitor.ts';
import { freshDatabase } from '../support/database.ts';
import { record, systeem } from '../support/melding.ts';
import { behandelaarId, makeBehandelaar, recordPath } from '../support/whole-path.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let handler: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 5 });
  site.deps.bureau = { naam: 'Bureau Voorbeeld', telefoon: '050 000 00 00', adres: ['Plein 1'] };
  await makeBehandelaar(site.deps);
  handler = new Visitor(site);
  await handler.logIn('klachtbehandelaar');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

/** Acts of the whole path up to and with this many; last year's, so that everything lies in the past. */
const upTo = (steps: number, over: Record<string, unknown> = {}) =>
  recordPath(
    site.deps,
    (path) =>
      path.endsWith('melderNaam')
        ? 'Samira Yılmaz'
        : path.endsWith('melderAdres')
          ? 'Geheimweg 7, 9711 AB Groningen'
          : path.endsWith('wederpartijNaam')
            ? 'Bakkerij Korstjes'
            : 'Verhaalkanarie',
    { steps, jaar: 2025, over },
  );
const names = { afspraak: 6, machtiging: 11, start: 12, hoor: 13, rappel: 14 };

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a form on a page holds, as a browser would send it. */
const fieldsIn = (page: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [, name, value] of page.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n([\s\S]*?)<\/textarea>/g))
    fields[name ?? ''] = decode(value ?? '');
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1];
    const soort = / type="([^"]+)"/.exec(tag)?.[1];
    if (!name || name === 'csrf') continue;
    if (soort === 'radio' && !tag.includes(' checked')) continue;
    fields[name] = decode(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  return fields;
};

const hoorPath = ({ dossiernummer }: { dossiernummer: string }) =>
  `/dossiers/${dossiernummer}/brieven/hoor_wederhoor`;
const versionOf = async (dossierId: string) =>
  (
    await site.deps.store.db
      .selectFrom('dossier')
      .select('versie')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirstOrThrow()
  ).versie;

describe('a letter', () => {
  test('protocol 5.2e: one that the protocol refuses now is refused before it is written, with the same refusal', async () => {
    const dossier = await upTo(names.machtiging);
    const answer = await handler.get(hoorPath(dossier));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('De cliënt heeft nog geen machtiging gegeven');
    expect(page).not.toContain('<textarea');
    expect(await (await handler.get(`/dossiers/${dossier.dossiernummer}/brieven`)).text()).toContain(
      'recordMachtiging',
    );
  });

  test('protocol 5.4.1b: none goes out for a client who is anonymous', async () => {
    const dossier = await upTo(names.start);
    await record(site.deps, {
      dossierId: dossier.dossierId,
      expectedVersion: await versionOf(dossier.dossierId),
      handeling: 'changeAnonimiteit',
      input: { op: '2026-03-09', anonimiteit: 'jegens_derden', gewezenOpBekendwording: false },
      actor: { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' },
    });
    for (const soort of ['start_onderzoek', 'hoor_wederhoor'])
      expect(
        await (await handler.get(`/dossiers/${dossier.dossiernummer}/brieven/${soort}`)).text(),
      ).toContain('anoniem');
  });

  test('an open place is an error with its name at its field, never a gap; and all that was typed stays', async () => {
    const dossier = await upTo(names.hoor);
    const fields = fieldsIn(await handler.read(hoorPath(dossier)));
    expect(fields.wederpartij_tekst).toContain('klacht onderzoeken van Samira Yılmaz over Bakkerij Korstjes');
    expect(fields.wederpartij_tekst).not.toContain('Verhaalkanarie');
    expect(fields.wederpartij_tekst).not.toContain('Geheimweg');
    const answer = await handler.post(hoorPath(dossier), {
      ...fields,
      wederpartij_tekst: `${fields.wederpartij_tekst} Nog een zin.`,
      wederpartij_verzending: 'post',
      wederpartij_aan: 'Bakkerij Korstjes\nBroodstraat 1',
      doe: 'bekijken',
    });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('In de brief is nog niet ingevuld: Samenvatting van de klacht');
    expect(page).toContain('href="#veld-vul_samenvatting"');
    for (const kept of ['Nog een zin.', 'Broodstraat 1']) expect(page).toContain(kept);
    const unknown = await handler.post(hoorPath(dossier), {
      ...fields,
      wederpartij_tekst: 'Hallo {{klant}}',
      doe: 'bekijken',
    });
    expect(decode(await unknown.text())).toContain('Het invulveld {{klant}} bestaat niet.');
  });

  test('protocol 7.3a, 8.5: seen, then sent: the act, its term, the letter twice in the vault, and the copy ready', async () => {
    const dossier = await upTo(names.hoor);
    const fields = {
      ...fieldsIn(await handler.read(hoorPath(dossier))),
      op: '2026-03-10',
      wederpartij_verzending: 'post',
      wederpartij_aan: 'Bakkerij Korstjes\nBroodstraat 1',
      vul_samenvatting: 'Zij werd afgewezen om haar hoofddoek.',
    };
    const seen = await (await handler.post(hoorPath(dossier), { ...fields, doe: 'bekijken' })).text();
    expect(seen).toContain('Klopt de brief?');
    expect(seen).toContain('dinsdag 24 maart 2026');
    const carried = fieldsIn(seen);
    const pdf = await handler.post(hoorPath(dossier), { ...carried, doe: 'pdf-0' });
    expect(pdf.headers.get('content-disposition')).toMatch(
      /^attachment; filename="2026-\d+-brief-wederpartij.pdf"$/,
    );
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer())), {
      mergePages: true,
    });
    for (const part of [
      'Broodstraat 1',
      'afgewezen om haar hoofddoek',
      'dinsdag 24 maart 2026',
      'Samira Yılmaz',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
    const sent = await handler.post(hoorPath(dossier), { ...carried, doe: 'versturen' });
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      `/dossiers/${dossier.dossiernummer}/brieven/afschrift?na=hoor_wederhoor`,
    ]);
    const opened = await openDossier(site.deps, dossier.dossierId, {
      reader: systeem,
      onderdelen: ['documenten', 'vrije_tekst'],
    });
    if (!opened || 'refused' in opened) throw new Error('not opened');
    expect(opened.journaal.at(-1)?.gebeurtenis).toMatchObject({
      type: 'HoorWederhoorbriefSent',
      op: '2026-03-10',
      verzending: 'post',
    });
    expect(
      opened.documenten.map(({ titel, mediatype, sjabloon }) => [titel, mediatype.slice(-4), sjabloon]),
    ).toEqual(
      expect.arrayContaining([
        ['Hoor-wederhoorbrief, aan de wederpartij (met de post)', '/pdf', 'hoor_wederhoor.wederpartij@0'],
        ['Hoor-wederhoorbrief, aan de wederpartij (met de post)', 'ment', 'hoor_wederhoor.wederpartij@0'],
      ]),
    );
    const terms = await site.deps.store.db
      .selectFrom('termijn')
      .select(['termijn', 'uiterlijk_op'])
      .where('dossier_id', '=', dossier.dossierId)
      .where('voldaan_op', 'is', null)
      .where('vervallen_op', 'is', null)
      .execute();
    expect(terms).toContainEqual({ termijn: 'hoorWederhoor', uiterlijk_op: '2026-03-24' });
    expect(terms.map(({ termijn }) => termijn)).toContain('afschrift');

    const copy = await handler.read(sent.headers.get('location') ?? '');
    const copyFields = fieldsIn(copy);
    expect(copyFields.client_tekst).toContain('onze brief van dinsdag 10 maart 2026');
    const shown = await handler.post(`/dossiers/${dossier.dossiernummer}/brieven/afschrift`, {
      ...copyFields,
      op: '2026-03-10',
      client_verzending: 'post',
      doe: 'bekijken',
    });
    const whole = await shown.text();
    expect(whole).toContain('Kopie van onze brief van dinsdag 10 maart 2026');
    expect(whole).toContain('afgewezen om haar hoofddoek');
    const done = await handler.post(`/dossiers/${dossier.dossiernummer}/brieven/afschrift`, {
      ...fieldsIn(whole),
      doe: 'versturen',
    });
    expect(done.status).toBe(303);
    const after = await openDossier(site.deps, dossier.dossierId, { reader: systeem, onderdelen: [] });
    if (!after || 'refused' in after) throw new Error('not opened');
    expect(after.dossier.stukken.every(({ afschriftOp }) => afschriftOp !== null)).toBe(true);
  });

  test('protocol 8.5: where both get a letter, the client’s comes with a copy of the other one', async () => {
    const dossier = await upTo(names.start);
    const path = `/dossiers/${dossier.dossiernummer}/brieven/start_onderzoek`;
    const fields = fieldsIn(await handler.read(path));
    const seen = await handler.post(path, {
      ...fields,
      client_verzending: 'post',
      wederpartij_verzending: 'post',
      doe: 'bekijken',
    });
    const [client, wederpartij] = (await seen.text()).split('aria-label="Brief aan de wederpartij"');
    expect(client).toContain('Kopie van onze brief aan Bakkerij Korstjes');
    expect(client).toContain('Bij ons is een klacht ingediend over Bakkerij Korstjes');
    expect(wederpartij).not.toContain('Kopie van onze brief');

    const sent = await handler.post(path, {
      ...fields,
      client_verzending: 'post',
      wederpartij_verzending: 'overhandigd',
      doe: 'versturen',
    });
    expect(sent.status).toBe(303);
    const after = await openDossier(site.deps, dossier.dossierId, { reader: systeem, onderdelen: [] });
    if (!after || 'refused' in after) throw new Error('not opened');
    expect(after.journaal.at(-1)?.gebeurtenis).toMatchObject({
      type: 'OnderzoekStarted',
      verzending: 'overhandigd',
      afschriftMee: true,
    });
    expect(after.dossier.stukken.every(({ afschriftOp }) => afschriftOp !== null)).toBe(true);
  });

  test('two at the same dossier: the letter of who is late is not recorded, and is still there', async () => {
    const dossier = await upTo(names.hoor);
    const fields = fieldsIn(await handler.read(hoorPath(dossier)));
    await record(site.deps, {
      dossierId: dossier.dossierId,
      expectedVersion: await versionOf(dossier.dossierId),
      handeling: 'judgeUrgency',
      input: { op: '2026-03-09', spoedeisend: true, motivering: 'M.' },
      actor: { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' },
    });
    const answer = await handler.post(hoorPath(dossier), {
      ...fields,
      op: '2026-03-10',
      wederpartij_verzending: 'post',
      vul_samenvatting: 'Mijn samenvatting.',
      doe: 'versturen',
    });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    for (const part of ['intussen veranderd', 'Mijn samenvatting.']) expect(page).toContain(part);
  });

  test('what became impossible while it was written is said above the letter, which stays', async () => {
    const dossier = await upTo(names.hoor);
    const fields = fieldsIn(await handler.read(hoorPath(dossier)));
    await record(site.deps, {
      dossierId: dossier.dossierId,
      expectedVersion: await versionOf(dossier.dossierId),
      handeling: 'changeAnonimiteit',
      input: { op: '2026-03-09', anonimiteit: 'jegens_derden', gewezenOpBekendwording: false },
      actor: { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' },
    });
    const answer = await handler.post(hoorPath(dossier), {
      ...fields,
      wederpartij_verzending: 'post',
      vul_samenvatting: 'Mijn samenvatting.',
      doe: 'versturen',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const part of ['Dit kan nu niet.', 'anoniem', 'Mijn samenvatting.']) expect(page).toContain(part);
    expect(await versionOf(dossier.dossierId)).toBe(dossier.versie + 1);
  });

  test('no post to the house of a client who asked for none: no address on the form, and a refusal', async () => {
    const dossier = await upTo(names.afspraak - 1, {
      contactvoorwaarden: ['geen_post'],
      contactAfspraak: 'Niet naar huis.',
    });
    const path = `/dossiers/${dossier.dossiernummer}/brieven/afspraak`;
    const page = await handler.read(path);
    expect(page).toContain('Stuur geen post naar huis');
    const fields = fieldsIn(page);
    expect(fields.client_aan).toBe('Samira Yılmaz');
    const given = {
      intakeOp: '2026-03-17',
      tolk: 'nee',
      op: '2026-03-10',
      vul_afspraak_tijd: '10.00',
      vul_afspraak_plaats: 'hier',
    };
    const refused = await handler.post(path, {
      ...fields,
      ...given,
      client_verzending: 'post',
      doe: 'bekijken',
    });
    expect([refused.status, (await refused.text()).includes('Kies een andere manier')]).toEqual([400, true]);
    const handed = await handler.post(path, {
      ...fields,
      ...given,
      client_verzending: 'overhandigd',
      doe: 'bekijken',
    });
    expect(await handed.text()).toContain('dinsdag 17 maart 2026');
  });
});

describe('the texts of letters', () => {
  const path = '/briefsjablonen/rappel/wederpartij';
  test('only who looks after the bureau changes them', async () => {
    expect((await handler.get(path)).status).toBe(403);
  });

  test('a change is a new version, a letter notes it, and the shipped text can come back', async () => {
    const director = new Visitor(site);
    await director.logIn('directeur');
    const fields = fieldsIn(await director.read(path));
    const wrong = await director.post(path, { ...fields, tekst: 'Hallo {{klant}}', doe: 'bewaren' });
    expect(decode(await wrong.text())).toContain('Het invulveld {{klant}} bestaat niet.');
    const shown = await director.post(path, {
      ...fields,
      tekst: 'Eigen tekst voor {{client}}.',
      doe: 'bekijken',
    });
    expect(await shown.text()).toContain('Eigen tekst voor Samira Yılmaz.');
    const saved = await director.post(path, {
      ...fields,
      tekst: 'Eigen tekst voor {{client}}.',
      doe: 'bewaren',
    });
    expect(saved.status).toBe(303);
    const late = await director.post(path, { ...fields, tekst: 'Te laat.', doe: 'bewaren' });
    expect([late.status, (await late.text()).includes('Te laat.')]).toEqual([409, true]);
    const dossier = await upTo(names.rappel);
    const letter = fieldsIn(await handler.read(`/dossiers/${dossier.dossiernummer}/brieven/rappel`));
    expect([letter.wederpartij_tekst, letter.wederpartij_sjabloon]).toEqual([
      'Eigen tekst voor Samira Yılmaz.',
      '1',
    ]);
    await director.read(path);
    expect(
      (await director.post(path, { ...fieldsIn(await director.read(path)), doe: 'herstellen' })).status,
    ).toBe(303);
    const back = await director.read(path);
    expect(back).toContain('Misschien is onze brief u ontgaan');
    expect(back).toContain('Versie 2');
    expect(await director.read(`${path}?versie=1`)).toContain('Eigen tekst voor {{client}}.');
  });
});

test('protocol 4.3, 8.5: in own action without a client the other party reads nothing of who reported, and nobody gets a copy', async () => {
  const { dossierId, dossiernummer } = await upTo(3);
  const as = (rol: 'klachtbehandelaar' | 'directeur') => ({ medewerkerId: behandelaarId, rol }) as const;
  const put = async (rol: 'klachtbehandelaar' | 'directeur', handeling: string, input: object) =>
    record(site.deps, {
      ...{ dossierId, handeling, expectedVersion: await versionOf(dossierId) },
      input: { op: '2025-03-05', ...input },
      actor: rol === 'directeur' ? { medewerkerId: null, rol } : as(rol),
    });
  await put('klachtbehandelaar', 'makeVoorlegging', { soort: 'eigen_actie', vraag: 'Zelf doen?' });
  await put('directeur', 'decideVoorlegging', {
    soort: 'eigen_actie',
    beslissing: 'akkoord',
    motivering: 'Ja.',
  });
  await put('klachtbehandelaar', 'chooseBehandelwijze', { behandelwijze: 'eigen_actie', vormen: [] });
  const stap = { stap: 'hoor-wederhoor', doorWie: 'bureau', uiterlijk: '2025-05-01' };
  await put('klachtbehandelaar', 'agreePlan', {
    ...{ resultaat: 'R.', haalbaarEnToetsbaar: true, bewijsbaarheid: 'redelijk', praktischeHulpvraag: 'P.' },
    ...{ structureleKant: 'S.', behandelaarId },
    stappen: [{ ...stap, alsGeenAntwoord: 'A.', alsAfwijzend: 'B.', alsPositief: 'C.' }],
  });
  const at = `/dossiers/${dossiernummer}/brieven`;
  const offered = await handler.read(at);
  expect(offered).toContain(`${at}/eigen_start_onderzoek`);
  expect(offered).not.toContain(`${at}/start_onderzoek`);
  expect((await handler.get(`${at}/start_onderzoek`)).status).toBe(303);
  const page = await handler.read(`${at}/eigen_start_onderzoek`);
  expect(page).not.toContain('Samira');
  expect(page).not.toContain('afschriftMee');
  const sent = await handler.post(`${at}/eigen_start_onderzoek`, {
    ...fieldsIn(page),
    op: '2025-03-06',
    wederpartij_verzending: 'post',
    wederpartij_aan: 'Bakkerij Korstjes\nBroodstraat 1',
    doe: 'versturen',
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    `/dossiers/${dossiernummer}?vastgelegd=startOnderzoek`,
  ]);
  const after = await openDossier(site.deps, dossierId, { reader: systeem, onderdelen: ['vrije_tekst'] });
  if (!after || 'refused' in after) throw new Error('not opened');
  expect(after.dossier.stukken).toMatchObject([{ soort: 'uit', zonderClient: true }]);
  expect(JSON.stringify(after.persoonlijk.at(-1)?.velden)).not.toContain('Samira');
  expect(await handler.read(`/dossiers/${dossiernummer}`)).toContain(
    'Bij eigen actie zonder cliënt is er niemand die een afschrift krijgt.',
  );
});

test('every kind of letter has its own page for its text', async () => {
  const director = new Visitor(site);
  await director.logIn('beheerder');
  for (const [soort, brief] of briefsoorten)
    for (const [deel] of delenVan(brief)) {
      const shown = await director.post(`/briefsjablonen/${soort}/${deel}`, {
        ...fieldsIn(await director.read(`/briefsjablonen/${soort}/${deel}`)),
        doe: 'bekijken',
      });
      const page = await shown.text();
      expect([soort, shown.status, page.includes('met verzonnen gegevens')]).toEqual([soort, 200, true]);
    }
});
