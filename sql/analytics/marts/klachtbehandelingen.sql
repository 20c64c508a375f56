-- Statutory table 5: several per melding, none while it runs.
select
    meldingen.jaar,
    codes.statutair as klachtbehandeling,
    meldingen.massaal,
    count(distinct meldingen.dossier_id)::integer as meldingen
from int_meldingen as meldingen
inner join stg_dossier_klachtbehandelingen as behandelingen on behandelingen.dossier_id = meldingen.dossier_id
left join stg_codes as codes
    on codes.lijst = 'klachtbehandeling' and codes.code = behandelingen.klachtbehandeling
group by meldingen.jaar, codes.statutair, meldingen.massaal
order by meldingen.jaar, codes.statutair, meldingen.massaal
