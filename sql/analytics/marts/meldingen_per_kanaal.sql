select
    jaar,
    kanaal,
    massaal,
    count(*)::integer as meldingen,
    count(*) filter (where klacht)::integer as klachten
from int_meldingen
group by jaar, kanaal, massaal
order by jaar, kanaal, massaal
