-- Statutory table 2: several grounds per melding; two own codes under one statutory ground count once; none recorded is unknown.
select distinct
    meldingen.dossier_id,
    coalesce(codes.statutair, 'onbekend') as grond
from int_meldingen as meldingen
left join stg_dossier_gronden as gronden on gronden.dossier_id = meldingen.dossier_id
left join stg_codes as codes on codes.lijst = 'grond' and codes.code = gronden.grond
