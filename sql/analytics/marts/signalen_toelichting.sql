-- One row to be read with the signals: the windows, the thresholds, and how many of the cell signals chance alone would give.
select
    (getvariable('peildatum') - to_months(getvariable('venster_maanden')))::date as na_dag,
    getvariable('peildatum') as tot_en_met_dag,
    getvariable('venster_maanden')::integer as venster_maanden,
    getvariable('dubbel_binnen_dagen')::integer as dubbel_binnen_dagen,
    getvariable('organisatie_melders')::integer as organisatie_meer_dan_melders,
    getvariable('organisatie_maanden')::integer as organisatie_maanden,
    getvariable('cel_vensters')::integer as cel_eerdere_vensters,
    getvariable('cel_minimum')::integer as cel_minimum,
    getvariable('cel_kans')::double as cel_kans,
    getvariable('cel_voorkennis')::double as cel_voorkennis,
    (select count(*)::integer from int_cellen) as cellen_getoetst,
    (select count(*)::integer from signalen_cel) as cellen_met_signaal,
    (select coalesce(sum(kans_op_grens), 0.0)::double from int_cel_grenzen) as verwachte_valse_signalen,
    (
        select coalesce(sum(meldingen), 0)::integer
        from vernietigde_meldingen
        where
            jaar >= year(getvariable('peildatum') - to_months(
                getvariable('venster_maanden') * (1 + getvariable('cel_vensters'))
            ))
    ) as vernietigd_in_vensters
