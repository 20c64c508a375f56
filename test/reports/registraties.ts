import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { GeteldDossier } from '../../packages/core/src/index.ts';
import { kubusBijdragen } from '../../packages/core/src/index.ts';

/** A dossier as far as the forms count it. */
export type Registratie = Omit<GeteldDossier, 'registratiejaar'> & { registratiedatum: string };

/** Repeatable chance: a whole number below n. */
export function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Registrations with everything that makes counting hard: own codes, doubles, elsewhere, unknown, old municipalities. */
export function randomRegistraties(seed: number, aantal: number): Registratie[] {
  const next = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const some = (from: readonly string[]) => [...new Set([pick(from), pick(from), pick(from)])].slice(next(4));
  const plaatsen = [
    'GM0014',
    'GM0014',
    'GM0014',
    'GM1979',
    'GM0765',
    'GM0010',
    'GM0053',
    'GM0106',
    'onbekend',
    'buitenland',
  ];
  return Array.from({ length: aantal }, () => ({
    registratiedatum: pick(['2025-01-01', '2025-06-15', '2025-12-31', '2024-12-31', '2026-01-01']),
    gemeenteWoon: pick(plaatsen),
    gemeenteVoorval: pick([...plaatsen, 'online', 'online']),
    terrein: pick([
      'stage',
      'arbeidsmarkt',
      'onderwijs',
      'onbekend',
      'internet_sociale_media',
      'openbare_ruimte',
    ]),
    aard: pick(['belediging', 'geweld', 'onbekend', 'uitsluiting']),
    gronden: some([
      'ras',
      'huidskleur',
      'islam',
      'godsdienst',
      'vrouw',
      'zwangerschap',
      'taal',
      'leeftijd_oud',
    ]),
    klachtbehandelingen: some(['registratie', 'bemiddeling', 'overig', 'doorverwijzing']),
    massaal: next(5) === 0,
  }));
}

/** Puts registrations into the database, as its owner. */
export async function insertRegistraties(url: string, registraties: readonly Registratie[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const voorval = randomUUID();
    await client.query(`insert into voorval values ($1, $2, null, null, true, '2025-01-01')`, [
      voorval,
      voorval,
    ]);
    const rijen = registraties.map((r) => ({
      ...r,
      dossierId: randomUUID(),
      voorval: r.massaal ? voorval : null,
    }));
    await client.query(insertDossiers, [JSON.stringify(rijen)]);
    await client.query(insertMany('grond', 'gronden'), [JSON.stringify(rijen)]);
    await client.query(insertMany('klachtbehandeling', 'klachtbehandelingen'), [JSON.stringify(rijen)]);
  } finally {
    await client.end();
  }
}

/** What the archive does with registrations that are destroyed: their counts stay in the kubus. */
export async function addToKubus(client: pg.Client, registraties: readonly Registratie[]): Promise<void> {
  const cellen = registraties.flatMap((r) => {
    const registratiejaar = Number(r.registratiedatum.slice(0, 4));
    return kubusBijdragen({ ...r, registratiejaar }).map((cel) => ({ ...cel, jaar: registratiejaar }));
  });
  await client.query(
    `insert into kubus select jaar, gemeente, kolom, tabel, rubriek, massaal, count(*)
     from jsonb_to_recordset($1::jsonb) as c (jaar int, gemeente text, kolom text, tabel text, rubriek text, massaal boolean)
     group by 1, 2, 3, 4, 5, 6`,
    [JSON.stringify(cellen)],
  );
}

const insertDossiers = `
  insert into dossier (dossier_id, dossiernummer, registratie_id, versie, protocol_editie, status, melder_ref, kanaal, rol_melder,
                       anonimiteit, ontvangen_op, ontvangstdatum, registratiedatum, gemeente_woon, gemeente_voorval, terrein, aard,
                       aantal_slachtoffers, spoedeisend, voorval_id)
  select r."dossierId", r."dossierId"::text, gen_random_uuid(), 1, '1', 'ontvangen', gen_random_uuid(), 'telefoon', 'slachtoffer',
         'niet', r.registratiedatum, r.registratiedatum, r.registratiedatum, r."gemeenteWoon", r."gemeenteVoorval", r.terrein, r.aard,
         1, false, r.voorval
  from jsonb_to_recordset($1::jsonb) as r ("dossierId" uuid, registratiedatum date, "gemeenteWoon" text, "gemeenteVoorval" text,
                                           terrein text, aard text, voorval uuid)`;

const insertMany = (naam: 'grond' | 'klachtbehandeling', lijst: string) => `
  insert into dossier_${naam} (dossier_id, ${naam})
  select (r ->> 'dossierId')::uuid, code
  from jsonb_array_elements($1::jsonb) as r, jsonb_array_elements_text(r -> '${lijst}') as code`;
