-- Meldingen per cell (ground x terrain x municipality of the incident), in the last window and those before it,
-- without mass reports; one reporter on one organisation within some days counts once.
with meldingen_in_vensters as (
    select
        gronden.grond,
        meldingen.terrein,
        meldingen.gemeente_voorval as gemeente,
        meldingen.melder_ref,
        meldingen.ontvangstdatum,
        meldingen.ontvangstdatum - lag(meldingen.ontvangstdatum) over (
            partition by
                gronden.grond, meldingen.terrein, meldingen.gemeente_voorval,
                meldingen.organisatie_id, meldingen.melder_ref
            order by meldingen.ontvangstdatum, meldingen.dossier_id
        ) as dagen_sinds_vorige
    from int_meldingen as meldingen
    inner join int_melding_gronden as gronden on gronden.dossier_id = meldingen.dossier_id
    where
        not meldingen.massaal
        and meldingen.ontvangstdatum <= getvariable('peildatum')
        and meldingen.ontvangstdatum
        > getvariable('peildatum') - to_months(getvariable('venster_maanden') * (1 + getvariable('cel_vensters')))
)

select
    grond,
    terrein,
    gemeente,
    melder_ref,
    ontvangstdatum > getvariable('peildatum') - to_months(getvariable('venster_maanden')) as laatste_venster
from meldingen_in_vensters
where dagen_sinds_vorige is null or dagen_sinds_vorige > getvariable('dubbel_binnen_dagen')
