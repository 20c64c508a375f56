-- By the year in which the term ended or ends. Running and lapsed terms are neither on time nor late.
select
    termijnen.jaar,
    termijnen.termijn,
    termijnen.bindt,
    meldingen.massaal,
    count(*)::integer as totaal,
    count(*) filter (where termijnen.stand = 'op_tijd')::integer as op_tijd,
    count(*) filter (where termijnen.stand = 'te_laat')::integer as te_laat,
    count(*) filter (where termijnen.stand = 'lopend')::integer as lopend,
    count(*) filter (where termijnen.stand = 'vervallen')::integer as vervallen
from stg_termijnen as termijnen
inner join int_meldingen as meldingen on meldingen.dossier_id = termijnen.dossier_id
group by termijnen.jaar, termijnen.termijn, termijnen.bindt, meldingen.massaal
order by termijnen.jaar, termijnen.termijn, termijnen.bindt, meldingen.massaal
