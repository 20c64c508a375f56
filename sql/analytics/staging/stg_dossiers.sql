-- What is known at the end of the day of the night: a later registration belongs to a later night.
select
    dossier_id,
    melder_ref,
    kanaal,
    ontvangstdatum,
    registratiedatum,
    year(registratiedatum)::integer as jaar,
    strftime(registratiedatum, '%Y-%m') as maand,
    gemeente_woon,
    gemeente_voorval,
    terrein,
    aard,
    klacht_op is not null as klacht,
    behandelwijze,
    organisatie_id,
    voorval_id,
    gesloten_op,
    tevredenheid
from raw_dossiers
where registratiedatum <= getvariable('peildatum')
