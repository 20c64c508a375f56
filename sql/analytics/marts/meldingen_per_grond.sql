select
    meldingen.jaar,
    gronden.grond,
    meldingen.massaal,
    count(*)::integer as meldingen,
    count(*) filter (where meldingen.klacht)::integer as klachten
from int_meldingen as meldingen
inner join int_melding_gronden as gronden on gronden.dossier_id = meldingen.dossier_id
group by meldingen.jaar, gronden.grond, meldingen.massaal
order by meldingen.jaar, gronden.grond, meldingen.massaal
