-- One row per melding, in statutory codes, with whether it is part of a mass report.
select
    dossiers.dossier_id,
    dossiers.melder_ref,
    dossiers.kanaal,
    dossiers.ontvangstdatum,
    dossiers.registratiedatum,
    dossiers.jaar,
    dossiers.maand,
    dossiers.gemeente_woon,
    dossiers.gemeente_voorval,
    terreinen.statutair as terrein,
    aarden.statutair as aard,
    dossiers.klacht,
    dossiers.behandelwijze,
    dossiers.organisatie_id,
    dossiers.gesloten_op,
    dossiers.tevredenheid,
    coalesce(voorvallen.massaal, false) as massaal
from stg_dossiers as dossiers
left join stg_voorvallen as voorvallen on voorvallen.voorval_id = dossiers.voorval_id
left join stg_codes as terreinen on terreinen.lijst = 'terrein' and terreinen.code = dossiers.terrein
left join stg_codes as aarden on aarden.lijst = 'aard' and aarden.code = dossiers.aard
