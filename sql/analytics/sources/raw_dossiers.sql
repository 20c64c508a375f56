select
    dossier_id::uuid as dossier_id,
    melder_ref::uuid as melder_ref,
    kanaal::varchar as kanaal,
    ontvangstdatum::date as ontvangstdatum,
    registratiedatum::date as registratiedatum,
    gemeente_woon::varchar as gemeente_woon,
    gemeente_voorval::varchar as gemeente_voorval,
    terrein::varchar as terrein,
    aard::varchar as aard,
    klacht_op::date as klacht_op,
    behandelwijze::varchar as behandelwijze,
    organisatie_id::uuid as organisatie_id,
    voorval_id::uuid as voorval_id,
    gesloten_op::date as gesloten_op,
    tevredenheid::integer as tevredenheid
from read_parquet(getvariable('parquet') || '/dossiers.parquet')
