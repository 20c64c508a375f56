import { openDossier } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { makeBehandelaar, pathIn, recordSteps, type Stap } from '../support/whole-path.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let visitor: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 2 });
  await makeBehandelaar(site.deps);
  visitor = new Visitor(site);
  await visitor.logIn('klachtbehandelaar');
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const path: Stap[] = pathIn(2025);
const through = (name: string): Stap[] => path.slice(0, path.findLastIndex(([one]) => one === name) + 1);
/** Names of its own for each dossier: the same ones everywhere would be conflicts of interest (3.5). */
const names = ['Qwibla', 'Zorvex', 'Timpel', 'Hufnar'];
const recorded = (steps: readonly Stap[]) => {
  const name = names.shift();
  return recordSteps(site.deps, steps, (field) =>
    field === 'agreePlan.resultaat'
      ? '- Excuses van de winkel\n- Een nieuwe <b>afspraak</b>'
      : `Verzonnen ${name} ${field.split('.').at(-1)}`,
  );
};

test('protocol 8.5: the form of a copy names the letters that wait for one', async () => {
  const { dossiernummer } = await recorded(through('sendRappel'));
  const form = await visitor.read(`/dossiers/${dossiernummer}/handelingen/sendAfschrift`);
  const card = /Hiervan krijgt de cliënt een afschrift.*?<\/ul>/s.exec(form)?.[0] ?? '';
  expect([...card.matchAll(/<li>([^<]*)<\/li>/g)].map(([, naam]) => naam)).toEqual([
    'Bericht dat het onderzoek begint, vrijdag 21 maart 2025',
    'Hoor-wederhoorbrief, zondag 23 maart 2025',
    'Rappel, maandag 7 april 2025',
  ]);
});

test('protocol 8.6a: only reasons that can succeed are offered; the others say what they lack, and which act is theirs', async () => {
  const { dossiernummer } = await recorded(path.slice(0, -2));
  const form = await visitor.read(`/dossiers/${dossiernummer}/handelingen/closeDossier`);
  const offered = [...form.matchAll(/name="reden" value="([^"]+)"/g)].map(([, code]) => code);
  expect(offered).toContain('doel_bereikt');
  expect(offered).toContain('client_wil_niet_verder');
  for (const code of [
    'overgedragen',
    'dubbel',
    'ten_onrechte',
    'niet_in_behandeling',
    'client_reageert_niet',
  ])
    expect(offered).not.toContain(code);
  expect(form).toMatch(
    /De cliënt reageert niet[^<]*<\/strong>: De cliënt is niet schriftelijk gewaarschuwd\./,
  );
  expect(form).toContain(`/dossiers/${dossiernummer}/handelingen/warnClient`);
  for (const act of ['transferDossier', 'mergeDossier', 'voidRegistratie'])
    expect(form).toContain(`/dossiers/${dossiernummer}/handelingen/${act}`);
});

test('protocol 9: the evaluation shows each goal of the plan, and keeps how far it was reached', async () => {
  const { dossierId, dossiernummer, versie } = await recorded(path.slice(0, -1));
  const form = await visitor.read(`/dossiers/${dossiernummer}/handelingen/holdEvaluatie`);
  expect(form).toContain('Excuses van de winkel</textarea>');
  expect(form).toContain('Een nieuwe &lt;b&gt;afspraak&lt;/b&gt;</textarea>');
  expect(form).toContain('name="perDoel.1.bereikt"');
  expect(form).not.toContain('name="perDoel.2.bereikt"');
  const answer = await visitor.post(`/dossiers/${dossiernummer}/handelingen/holdEvaluatie`, {
    versie: String(versie),
    op: '2025-06-01',
    respons: 'ja',
    doelBereikt: 'deels',
    'perDoel.0.doel': 'Excuses van de winkel',
    'perDoel.0.bereikt': 'geheel',
    'perDoel.1.doel': 'Een nieuwe afspraak',
    'perDoel.1.bereikt': 'niet',
  });
  expect(answer.status).toBe(303);
  const opened = await openDossier(site.deps, dossiernummer, {
    reader: { medewerkerId: null, rol: 'systeem' },
    onderdelen: ['journaal'],
  });
  expect(opened && 'dossier' in opened && opened.dossier.evaluatie?.perDoel).toEqual(['geheel', 'niet']);
  expect(dossierId).toBeTruthy();
});

test('protocol 9: without a plan no goals are asked', async () => {
  const begin = through('contactClient');
  const { dossiernummer } = await recorded([
    ...begin,
    ['chooseBehandelwijze', { op: '2025-03-03', behandelwijze: 'registratie', vormen: [] }],
    ['tellEinde', { op: '2025-03-04', wijze: 'schriftelijk' }],
    ['closeDossier', { op: '2025-03-04', reden: 'geregistreerd', gewezenOpKlachtprocedure: true }],
  ]);
  const form = await visitor.read(`/dossiers/${dossiernummer}/handelingen/holdEvaluatie`);
  expect(form).toContain('In hoeverre zijn de doelen bereikt?');
  expect(form).not.toContain('perDoel');
});
