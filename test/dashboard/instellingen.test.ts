import {
  type Actor,
  aanvulbareLijsten,
  datum,
  datumAt,
  gronden,
  instellingsnamen,
  isWerkdag,
  labelOf,
  type Rol,
  standaardInstellingen,
  statutairOf,
  waaromGeenWerkdag,
} from '@meldpunt/core';
import { openInstellingen, openTermijnen, standaardkeuzes } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inhoudOf } from '../../packages/lvtd/src/registratie-record.ts';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
import { Visitor, visitorsIn } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitors: Map<Rol, Visitor>;
const as = (rol: Rol): Visitor => visitors.get(rol) ?? new Visitor(site);
const system: Actor = { medewerkerId: null, rol: 'systeem' };

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 20 });
  visitors = await visitorsIn(site, ['directeur', 'beheerder', 'klachtbehandelaar']);
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

/** The values of a form as it is shown. */
const shown = (page: string): Record<string, string> => ({
  ...Object.fromEntries(
    [
      ...page.matchAll(
        /<input(?![^>]*type="(?:radio|checkbox|hidden|search)")[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g,
      ),
    ].map(([, name = '', value = '']) => [name, value]),
  ),
  ...Object.fromEntries(
    [...page.matchAll(/<input type="radio"[^>]* name="([^"]+)" value="([^"]*)" checked/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  ),
  versie: /name="versie" value="(\d+)"/.exec(page)?.[1] ?? '',
});

test('who may set what follows from what it touches', async () => {
  const paths = instellingsnamen.map((naam) => `/instellingen/${naam === 'bewaarregels' ? 'bewaren' : naam}`);
  for (const path of paths) {
    const open = ['/instellingen/bureau', '/instellingen/codelijsten'].includes(path);
    expect([path, (await as('beheerder').get(path)).status]).toEqual([path, open ? 200 : 403]);
    expect([path, (await as('directeur').get(path)).status]).toEqual([path, 200]);
    expect([path, (await as('klachtbehandelaar').get(path)).status]).toEqual([path, 403]);
  }
});

test('protocol 3.3: a closing day that is set moves an open term, in the list of work too', async () => {
  const opened = await openMelding(site.deps, { op: '2026-03-10' });
  const last = async () => {
    const rows = await openTermijnen(site.deps.store, system, {
      vandaag: datumAt(site.deps.nu()),
      limit: 5000,
    });
    return rows.find((row) => row.dossierId === opened.dossierId && row.termijn === 'contact')?.uiterlijkOp;
  };
  expect(await last()).toBe('2026-03-12');
  const director = as('directeur');
  const form = shown(await director.read('/instellingen/kalender'));
  const past = await director.post('/instellingen/kalender', {
    ...form,
    'sluitingsdagen.0.dag': '2026-03-09',
    reden: 'Te laat.',
  });
  expect(past.status).toBe(400);
  expect(await past.text()).toContain('Deze dag is al geweest');
  const bare = await director.post('/instellingen/kalender', {
    ...form,
    'sluitingsdagen.0.dag': '2026-03-11',
  });
  expect(bare.status).toBe(400);
  const set = { ...form, 'sluitingsdagen.0.dag': '2026-03-11', reden: 'Studiedag van het hele team.' };
  expect((await director.post('/instellingen/kalender', set)).headers.get('location')).toBe(
    '/instellingen?bewaard=ja',
  );
  expect(await last()).toBe('2026-03-13');
  const page = await director.read('/instellingen/kalender');
  expect(page).toContain('value="2026-03-11"');
  expect(page).toContain('Studiedag van het hele team.');
  expect(await director.read('/instellingen')).toContain('Op het scherm ingesteld');

  const stale = await director.post('/instellingen/kalender', set);
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain('Iemand anders heeft dit intussen gewijzigd');
});

test('protocol 3: whether 5 May is a day off, and bridging days of later decrees, are set on screen', async () => {
  const director = as('directeur');
  const form = shown(await director.read('/instellingen/kalender'));
  expect(form).toMatchObject({ bevrijdingsdagVrij: 'elk-jaar' });
  const set = {
    ...form,
    bevrijdingsdagVrij: 'lustrum',
    brugdagenVrij: 'ja',
    'extraBrugdagen.0.dag': '2029-05-11',
    reden: 'Cao.',
  };
  expect((await director.post('/instellingen/kalender', set)).status).toBe(303);
  const { kalender } = site.deps.instellingen;
  expect(isWerkdag(kalender, datum('2027-05-05'))).toBe(true);
  expect(isWerkdag(kalender, datum('2030-05-06'))).toBe(true);
  expect(waaromGeenWerkdag(kalender, datum('2029-05-11'))).toBe('aangewezen brugdag');
  expect(await director.read('/instellingen/kalender')).toContain('value="2029-05-11"');
});

test('AVG 6: the advice of a lawyer is set on screen, and stands in every dossier', async () => {
  const director = as('directeur');
  const place = '/instellingen/grondslagadvies';
  const form = shown(await director.read(place));
  expect((await director.post(place, { ...form, advies: '', reden: 'x' })).status).toBe(400);
  const given = { ...form, advies: 'Kantoor Voorbeeld, 12 januari 2026', reden: 'Advies gekregen.' };
  expect((await director.post(place, given)).status).toBe(303);
  const { dossiernummer } = await openMelding(site.deps, { op: '2026-03-10' });
  expect(await as('klachtbehandelaar').read(`/dossiers/${dossiernummer}`)).toContain(
    'Advies van een jurist: Kantoor Voorbeeld, 12 januari 2026',
  );
});

test('protocol 11: the size of lists and the closing of a year are set on screen, beside the retention rules', async () => {
  const director = as('directeur');
  const place = '/instellingen/vernietigen';
  expect((await as('beheerder').get(place)).status).toBe(403);
  const form = shown(await director.read(place));
  expect(form).toMatchObject({
    dossiersPerLijst: '500',
    kleinsteGroep: '10',
    maand: '4',
    dag: '1',
    opnieuwNa: '6',
  });
  const wrong = await director.post(place, { ...form, kleinsteGroep: '1', reden: 'Kleiner.' });
  expect([wrong.status, (await wrong.text()).includes('href="#veld-kleinsteGroep"')]).toEqual([400, true]);
  const set = {
    ...form,
    dossiersPerLijst: '50',
    kleinsteGroep: '15',
    maand: '5',
    reden: 'Kleinere lijsten.',
  };
  expect((await director.post(place, set)).status).toBe(303);
  expect(site.deps.bewaarregels).toMatchObject({
    dossiersPerLijst: 50,
    kleinsteGroep: 15,
    jaarafsluiting: { maand: 5, dag: 1 },
    opnieuwVoorleggenNa: 'P6M',
    versie: 2,
  });
  expect(await director.read(place)).toContain('Kleinere lijsten.');
});

test('protocol 8.3: another length holds for terms that begin from then on, thresholds and name at once', async () => {
  const director = as('directeur');
  const terms = shown(await director.read('/instellingen/termijnen'));
  expect(terms).toMatchObject({ voortgang: '6', afschrift: '5', uiterste: '8' });
  const wrong = await director.post('/instellingen/termijnen', {
    ...terms,
    antwoord: '9',
    voortgang: 'zes',
    reden: 'Proef.',
  });
  expect(wrong.status).toBe(400);
  expect(
    (await director.post('/instellingen/termijnen', { ...terms, voortgang: '4', reden: 'Vaker bellen.' }))
      .status,
  ).toBe(303);
  expect(site.deps.instellingen.voortgang).toEqual({ weken: 4 });
  expect(site.deps.instellingen.eerder?.[0]).toMatchObject({
    tot: '2026-03-10',
    lengten: { voortgang: { weken: 6 } },
  });
  const thresholds = shown(await director.read('/instellingen/drempels'));
  expect(
    (await director.post('/instellingen/drempels', { ...thresholds, massaal: '75', reden: 'Minder snel.' }))
      .status,
  ).toBe(303);
  expect(site.deps.drempelMassaal).toBe(75);
  const admin = as('beheerder');
  const office = shown(await admin.read('/instellingen/bureau'));
  expect(
    (await admin.post('/instellingen/bureau', { ...office, email: 'geen adres', reden: 'x' })).status,
  ).toBe(400);
  const named = { ...office, naam: 'Bureau <Anders>', email: 'info@anders.example', reden: 'Nieuwe naam.' };
  expect((await admin.post('/instellingen/bureau', named)).status).toBe(303);
  expect(await admin.read('/instellingen')).toContain('Bureau &lt;Anders&gt;');
});

test('protocol 11: a retention rule that is set is a new version, with who settled it', async () => {
  const director = as('directeur');
  const place = '/instellingen/bewaren/klacht';
  const form = shown(await director.read(place));
  expect(form).toMatchObject({ aantal: '2', eenheid: 'jaren' });
  const given = {
    ...form,
    aantal: '18',
    eenheid: 'maanden',
    toelichting: 'Anderhalf jaar is genoeg voor vragen achteraf.',
    vastgesteldDoor: 'de functionaris gegevensbescherming',
    vastgesteldOp: '2026-03-02',
    reden: 'Korter bewaren.',
  };
  expect((await director.post(place, { ...given, vastgesteldOp: '2026-05-02' })).status).toBe(400);
  expect((await director.post(place, given)).status).toBe(303);
  const { bewaarregels } = site.deps;
  expect(bewaarregels?.versie).toBe(3);
  expect(bewaarregels?.regels.find(({ naam }) => naam === 'klacht')).toMatchObject({
    versie: 2,
    termijn: 'P18M',
    status: expect.stringMatching(/^vastgesteld door de functionaris gegevensbescherming op .*2 maart 2026$/),
  });
  expect(await director.read('/instellingen/bewaren')).toContain('18 maanden');
  expect((await director.get('/instellingen/bewaren/onbekend')).status).toBe(404);
});

test('an own value can be chosen, counts as the statutory one everywhere, and can end but never go', async () => {
  const admin = as('beheerder');
  const place = '/instellingen/codelijsten';
  const versie = () => admin.read(place).then((page) => /name="versie" value="(\d+)"/.exec(page)?.[1] ?? '');
  const value = {
    label: 'Aziatische afkomst',
    telt: 'gronden:ras',
    van: '2026-03-10',
    reden: 'Veel meldingen hierover.',
  };
  const wrong = await admin.post(place, { ...value, telt: 'gronden:islam', van: '2025-01-01', label: '' });
  expect(wrong.status).toBe(400);
  for (const veld of ['label', 'telt', 'van'])
    expect(await (await admin.post(place, { ...value, [veld]: '' })).text()).toContain(
      `href="#veld-${veld}"`,
    );
  expect((await admin.post(place, { ...value, versie: await versie() })).status).toBe(303);
  const code = 'eigen_aziatische_afkomst';
  expect([labelOf(gronden, code), statutairOf(gronden, code)]).toEqual(['Aziatische afkomst', 'ras']);
  expect(await as('klachtbehandelaar').read('/meldingen/nieuw')).toContain('Aziatische afkomst');
  const { dossierId, dossiernummer } = await openMelding(site.deps, { op: '2026-03-10', gronden: [code] });
  const row = await site.deps.store.db
    .selectFrom('dossier')
    .select('protocol_editie')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  expect(row.protocol_editie).toBe(`${standaardkeuzes.protocolEditie}+1`);
  expect(await as('klachtbehandelaar').read(`/dossiers/${dossiernummer}`)).toContain('Aziatische afkomst');
  const facts = {
    gronden: [code],
    terrein: 'overig',
    aard: 'overig',
    klachtbehandelingen: [],
    klachtOp: null,
    geslotenOp: null,
  };
  const other = {
    anonimiteit: 'geen',
    kanaal: 'email',
    rolMelder: 'slachtoffer',
    registratiedatum: '2026-03-10',
    massaal: false,
  };
  expect(
    inhoudOf({
      ...facts,
      ...other,
      gemeenteWoon: 'GM0014',
      gemeenteVoorval: 'GM0014',
      aantalSlachtoffers: 1,
    } as never).gronden,
  ).toEqual(['ras']);
  expect(JSON.stringify(await (await as('klachtbehandelaar').get('/api/codelijsten')).json())).toContain(
    code,
  );

  // The same name twice is refused; it is renamed and ended, and stays in the dossier that has it.
  expect((await admin.post(place, { ...value, versie: await versie() })).status).toBe(400);
  const ended = {
    label: 'Oost-Aziatische afkomst',
    tot: '2026-03-10',
    reden: 'Te grof.',
    versie: await versie(),
  };
  expect((await admin.post(`${place}/${code}`, ended)).status).toBe(303);
  expect(await as('klachtbehandelaar').read('/meldingen/nieuw')).not.toContain('Oost-Aziatische afkomst');
  expect(await as('klachtbehandelaar').read(`/dossiers/${dossiernummer}`)).toContain(
    'Oost-Aziatische afkomst',
  );

  // Ended, it is refused wherever it comes from; what has it keeps it, also when the rest is put right.
  const refused = openMelding(site.deps, { op: '2026-03-10', gronden: ['leeftijd', code] });
  await expect(refused).rejects.toThrow(/"veld":"gronden".*is niet in gebruik/);
  const place2 = `/dossiers/${dossiernummer}/handelingen/amendRegistratie`;
  const amended = await as('klachtbehandelaar').read(place2);
  expect(amended).toMatch(new RegExp(`value="${code}" checked`));
  const typed = {
    versie: /name="versie" value="(\d+)"/.exec(amended)?.[1] ?? '',
    op: '2026-03-10',
    gronden: code,
    terrein: 'onderwijs',
    aard: 'bedreiging',
    gemeenteWoon: 'GM0014',
    gemeenteVoorval: 'GM0014',
    aantalSlachtoffers: '1',
  };
  expect((await as('klachtbehandelaar').post(place2, typed)).status).toBe(303);

  // Another process has the same values once it looks.
  const elsewhere = openInstellingen(site.deps.store, {
    instellingen: standaardInstellingen([]),
    drempels: { massaal: 50, signaalMelders: 3 },
    bureau: { naam: 'x' },
    protocolEditie: '2026-1',
  });
  expect(elsewhere.drempels.massaal).toBe(50);
  await elsewhere.vernieuw();
  expect([elsewhere.drempels.massaal, elsewhere.protocolEditie]).toEqual([75, '2026-1+1']);
  expect(aanvulbareLijsten.gronden.codes.some((one) => one.code === code)).toBe(true);
});

test('the name and the role of an account are changed, by who may give that role', async () => {
  const { db } = site.deps.store;
  const worker = await db
    .selectFrom('medewerker')
    .selectAll()
    .where('rol', '=', 'klachtbehandelaar')
    .executeTakeFirstOrThrow();
  const place = `/beheer/${worker.medewerker_id}/wijzigen`;
  const roleOf = async () =>
    await db
      .selectFrom('medewerker')
      .select(['naam', 'rol'])
      .where('medewerker_id', '=', worker.medewerker_id)
      .executeTakeFirstOrThrow();
  const admin = as('beheerder');
  await admin.read(place);
  expect((await admin.post(place, { naam: 'Nieuwe Naam', rol: 'klachtbehandelaar' })).status).toBe(303);
  expect((await admin.post(place, { naam: 'Nieuwe Naam', rol: 'directeur' })).status).toBe(403);
  expect(await roleOf()).toEqual({ naam: 'Nieuwe Naam', rol: 'klachtbehandelaar' });
  const director = as('directeur');
  await director.read(place);
  expect((await director.post(place, { naam: '', rol: 'leidinggevende' })).status).toBe(400);
  expect((await director.post(place, { naam: 'Nieuwe Naam', rol: 'leidinggevende' })).status).toBe(303);
  expect((await roleOf()).rol).toBe('leidinggevende');
  const self = await db
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('rol', '=', 'directeur')
    .executeTakeFirstOrThrow();
  expect(
    (await director.post(`/beheer/${self.medewerker_id}/wijzigen`, { naam: 'Zelf', rol: 'beheerder' }))
      .status,
  ).toBe(403);
  expect((await admin.get('/beheer/onbekend/wijzigen')).status).toBe(404);
});
