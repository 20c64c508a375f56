import type { Client } from 'pg';

/**
 * Fills the tables with `count` dossiers of four years up to 2026-06-30, by PostgreSQL itself and always the same: no name of a
 * natural person, but organisations of both kinds.
 */
export async function fillWithDossiers(client: Client, count: number): Promise<void> {
  await client.query(`
    insert into organisatie (organisatie_id, soort, naam, naamsleutel)
    select ${uuidOf('5', 'i')}, 'rechtspersoon', 'Organisatie ' || i || ', "Noord"', 'organisatie ' || i
    from generate_series(1, 50) as i
    union all
    select ${uuidOf('6', 'i')}, 'natuurlijk_persoon', null, null
    from generate_series(1, 10) as i;

    insert into voorval (voorval_id, voorvalnummer, massaal, aangemaakt_op)
    values ('90000000-0000-4000-8000-000000000001', 'V-1', true, '2024-01-01');
  `);
  await client.query(`
    insert into dossier (
        dossier_id, dossiernummer, registratie_id, versie, protocol_editie, status, melder_ref, kanaal, rol_melder,
        anonimiteit, ontvangen_op, ontvangstdatum, registratiedatum, gemeente_woon, gemeente_voorval, terrein, aard,
        aantal_slachtoffers, spoedeisend, klacht_op, behandelwijze, organisatie_id, voorval_id, gesloten_op, tevredenheid)
    select
        ${uuidOf('1', 'i')}, 'D-' || i, ${uuidOf('2', 'i')}, 1, '2025', 'ontvangen', ${uuidOf('3', '(i * 7) % (9 * c.n / 10 + 1)')},
        (array['webformulier', 'telefoon', 'email'])[1 + i % 3], 'slachtoffer', 'bekend',
        dag, dag, dag, (array['GM0014', 'GM0037', 'GM1895'])[1 + i % 3], (array['GM0014', 'GM1979'])[1 + i % 2],
        (array['arbeidsmarkt', 'werkvloer', 'onderwijs', 'huisvesting', 'onbekend'])[1 + i % 5],
        (array['geweld', 'belediging', 'overig'])[1 + i % 3], 1, false,
        case when i % 4 = 0 then dag + 3 end, case when i % 4 = 0 then 'bemiddeling' end,
        case when i % 10 = 0 then ${uuidOf('6', '1 + i % 7')} when i % 2 = 1 then ${uuidOf('5', '1 + i % 50')} end,
        case when i % 20 = 3 then '90000000-0000-4000-8000-000000000001'::uuid end,
        case when i % 3 = 0 then dag + i % 90 end, case when i % 6 = 0 then 1 + i % 5 end
    from generate_series(1, ${count}) as i
    cross join (select ${count} as n) as c
    cross join lateral (select date '2026-06-30' - ((i % 1440) * 7919) % 1440 as dag) as d;
  `);
  // Something is the matter at the sports clubs of Pekela.
  await client.query(`
    update dossier set terrein = 'sport_recreatie', gemeente_voorval = 'GM0765', voorval_id = null, gesloten_op = null,
                       ontvangstdatum = date '2026-01-01' + right(dossiernummer, 2)::integer
    where dossiernummer in ('D-10', 'D-20', 'D-30', 'D-40', 'D-50', 'D-60', 'D-70', 'D-80', 'D-90', 'D-11', 'D-12', 'D-13');
  `);
  await client.query(`
    insert into dossier_grond
    select ${uuidOf('1', 'i')}, (array['ras', 'islam', 'vrouw', 'handicap_chronische_ziekte'])[1 + i % 4]
    from generate_series(1, ${count}) as i
    union all
    select ${uuidOf('1', 'i')}, 'huidskleur' from generate_series(1, ${count}, 5) as i;

    insert into dossier_klachtbehandeling
    select ${uuidOf('1', 'i')}, 'bemiddeling' from generate_series(4, ${count}, 4) as i;

    insert into termijn (dossier_id, begonnen_versie, termijn, artikel, bindt, begonnen_op, waarschuwen_op, uiterlijk_op, voldaan_op)
    select dossier_id, 1, 'eersteContact', '3.4', 'bureau', ontvangstdatum, ontvangstdatum + 1, ontvangstdatum + 2, gesloten_op
    from dossier;

    insert into feitrij values (2021, 'GM0014', 'ras', 'arbeidsmarkt', 12);
  `);
}

function uuidOf(first: string, number: string): string {
  return `('${first}0000000-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
}
