import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';
import { type Gelezen, type Marts, openMarts } from '@meldpunt/marts';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { fillWithDossiers } from './synthetic-rows.ts';

type Reads = Omit<Marts, 'close'>;
type RowOf<Name extends keyof Reads> =
  Awaited<ReturnType<Reads[Name]>> extends Gelezen<infer Row> ? Row : never;
type Kind = 'getal' | 'tekst' | 'janee' | 'lijst';

// The compiler refuses a list that is not exactly that of the row type; the test compares it with what is read.
const counted = { meldingen: 'getal', klachten: 'getal' } as const;
const columns: { [Name in keyof Reads]: Record<keyof RowOf<Name>, Kind> } = {
  meldingenPerMaand: { maand: 'tekst', massaal: 'janee', ...counted },
  meldingenPerGrond: { jaar: 'getal', grond: 'tekst', massaal: 'janee', ...counted },
  meldingenPerTerrein: { jaar: 'getal', terrein: 'tekst', massaal: 'janee', ...counted },
  meldingenPerAard: { jaar: 'getal', aard: 'tekst', massaal: 'janee', ...counted },
  meldingenPerKanaal: { jaar: 'getal', kanaal: 'tekst', massaal: 'janee', ...counted },
  meldingenPerGemeente: { jaar: 'getal', gemeente: 'tekst', soort: 'tekst', massaal: 'janee', ...counted },
  behandelwijzen: { jaar: 'getal', behandelwijze: 'tekst', massaal: 'janee', meldingen: 'getal' },
  klachtbehandelingen: { jaar: 'getal', klachtbehandeling: 'tekst', massaal: 'janee', meldingen: 'getal' },
  doorlooptijd: {
    jaar: 'getal',
    massaal: 'janee',
    gesloten: 'getal',
    mediaan_dagen: 'getal',
    p90_dagen: 'getal',
  },
  termijnenGehaald: {
    jaar: 'getal',
    termijn: 'tekst',
    bindt: 'tekst',
    massaal: 'janee',
    totaal: 'getal',
    op_tijd: 'getal',
    te_laat: 'getal',
    lopend: 'getal',
    vervallen: 'getal',
  },
  organisatiesJaar: {
    jaar: 'getal',
    organisatie_id: 'tekst',
    naam: 'tekst',
    gemeente: 'tekst',
    massaal: 'janee',
    ...counted,
    melders: 'getal',
  },
  tevredenheid: {
    jaar: 'getal',
    massaal: 'janee',
    gesloten: 'getal',
    antwoorden: 'getal',
    respons: 'getal',
    gemiddelde: 'getal',
  },
  vernietigdeMeldingen: {
    jaar: 'getal',
    gemeente_voorval: 'tekst',
    grond: 'tekst',
    terrein: 'tekst',
    meldingen: 'getal',
  },
  signalenOrganisatie: {
    organisatie_id: 'tekst',
    naam: 'tekst',
    gemeente: 'tekst',
    meldingen: 'getal',
    dubbele_meldingen: 'getal',
    melders: 'getal',
    maanden: 'getal',
    eerste_op: 'tekst',
    laatste_op: 'tekst',
    gronden: 'lijst',
  },
  signalenCel: {
    grond: 'tekst',
    terrein: 'tekst',
    gemeente: 'tekst',
    meldingen: 'getal',
    melders: 'getal',
    eerdere_meldingen: 'getal',
    eerder_gemiddeld: 'getal',
    groei: 'getal',
    verwacht: 'getal',
    kans: 'getal',
    grens: 'getal',
  },
  signalenToelichting: {
    na_dag: 'tekst',
    tot_en_met_dag: 'tekst',
    venster_maanden: 'getal',
    dubbel_binnen_dagen: 'getal',
    organisatie_meer_dan_melders: 'getal',
    organisatie_maanden: 'getal',
    cel_eerdere_vensters: 'getal',
    cel_minimum: 'getal',
    cel_kans: 'getal',
    cel_voorkennis: 'getal',
    cellen_getoetst: 'getal',
    cellen_met_signaal: 'getal',
    verwachte_valse_signalen: 'getal',
    vernietigd_in_vensters: 'getal',
  },
  samenvatting: {
    peildatum: 'tekst',
    meldingen: 'getal',
    klachten: 'getal',
    massale_meldingen: 'getal',
    gesloten: 'getal',
    melders: 'getal',
    organisaties: 'getal',
    eerste_registratie: 'tekst',
    laatste_registratie: 'tekst',
    vernietigde_meldingen: 'getal',
    signalen_organisatie: 'getal',
    signalen_cel: 'getal',
  },
};

test('every read of the marts gives the columns of its row type, as plain values', async () => {
  const database = await freshDatabase();
  const dir = await mkdtemp(join(tmpdir(), 'meldpunt-marts-'));
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await fillWithDossiers(client, 1000);
  await client.end();
  const deps = { databaseUrl: database.url, dir };
  await applyAnalytics(planAnalytics(await readAnalytics(deps, '2026-06-30')), deps);

  const marts = openMarts(dir);
  for (const [name, expected] of Object.entries(columns)) {
    const found = await ask(marts, name as keyof Reads);
    if (found.stand !== 'gereed') throw new Error('There are no marts');
    expect(found.rijen.length, name).toBeGreaterThan(0);
    for (const row of found.rijen) {
      const kinds = Object.entries(row).map(([column, value]) => [
        column,
        value === null ? null : kindOf(value),
      ]);
      expect(Object.keys(row), name).toEqual(Object.keys(expected));
      for (const [column, kind] of kinds) {
        if (kind !== null)
          expect([name, column, kind]).toEqual([name, column, expected[column as keyof typeof expected]]);
      }
    }
  }
  await marts.close();
  await rm(dir, { recursive: true });
  await database.drop();
});

function ask(marts: Marts, name: keyof Reads): Promise<Gelezen<object>> {
  return name === 'organisatiesJaar' ? marts.organisatiesJaar(2025, 10) : marts[name]();
}

function kindOf(value: unknown): Kind | 'vreemd' {
  if (typeof value === 'number') return 'getal';
  if (typeof value === 'string') return 'tekst';
  if (typeof value === 'boolean') return 'janee';
  return Array.isArray(value) ? 'lijst' : 'vreemd';
}
