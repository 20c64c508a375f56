-- A code without a statutory value would fall out of the yearly form.
with gebruikt as (
    select 'terrein' as lijst, terrein as code from stg_dossiers
    union
    select 'aard' as lijst, aard as code from stg_dossiers
    union
    select 'grond' as lijst, grond as code from stg_dossier_gronden
    union
    select 'klachtbehandeling' as lijst, klachtbehandeling as code from stg_dossier_klachtbehandelingen
)

select gebruikt.lijst, gebruikt.code
from gebruikt
left join stg_codes as codes on codes.lijst = gebruikt.lijst and codes.code = gebruikt.code
where codes.statutair is null
