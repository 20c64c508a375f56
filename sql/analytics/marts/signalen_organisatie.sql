-- Legal persons reported by more than so many different reporters within the window, over so many months, without mass reports.
-- One reporter's meldingen on one organisation that follow each other within some days count once.
with meldingen_in_venster as (
    select
        dossier_id,
        organisatie_id,
        melder_ref,
        ontvangstdatum,
        ontvangstdatum - lag(ontvangstdatum) over (
            partition by organisatie_id, melder_ref order by ontvangstdatum, dossier_id
        ) as dagen_sinds_vorige
    from int_meldingen
    where
        organisatie_id is not null
        and not massaal
        and ontvangstdatum <= getvariable('peildatum')
        and ontvangstdatum > getvariable('peildatum') - to_months(getvariable('venster_maanden'))
),

tellingen as (
    select
        organisatie_id,
        count(*) as alle_meldingen,
        count(*) filter (where telt) as meldingen,
        count(distinct melder_ref) as melders,
        count(distinct date_trunc('month', ontvangstdatum)) filter (where telt) as maanden,
        min(ontvangstdatum) as eerste_op,
        max(ontvangstdatum) as laatste_op
    from (
        select
            *,
            dagen_sinds_vorige is null or dagen_sinds_vorige > getvariable('dubbel_binnen_dagen') as telt
        from meldingen_in_venster
    )
    group by organisatie_id
),

gronden_per_organisatie as (
    select
        meldingen.organisatie_id,
        list_sort(list(distinct gronden.grond)) as gronden
    from meldingen_in_venster as meldingen
    inner join int_melding_gronden as gronden on gronden.dossier_id = meldingen.dossier_id
    group by meldingen.organisatie_id
)

select
    organisaties.organisatie_id::varchar as organisatie_id,
    organisaties.naam,
    organisaties.gemeente,
    tellingen.meldingen::integer as meldingen,
    (tellingen.alle_meldingen - tellingen.meldingen)::integer as dubbele_meldingen,
    tellingen.melders::integer as melders,
    tellingen.maanden::integer as maanden,
    tellingen.eerste_op,
    tellingen.laatste_op,
    gronden_per_organisatie.gronden
from tellingen
inner join stg_organisaties as organisaties on organisaties.organisatie_id = tellingen.organisatie_id
inner join gronden_per_organisatie on gronden_per_organisatie.organisatie_id = tellingen.organisatie_id
where
    tellingen.melders > getvariable('organisatie_melders')
    and tellingen.maanden >= getvariable('organisatie_maanden')
order by tellingen.melders desc, tellingen.meldingen desc, organisaties.organisatie_id
