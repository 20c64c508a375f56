select
    jaar,
    terrein,
    massaal,
    count(*)::integer as meldingen,
    count(*) filter (where klacht)::integer as klachten
from int_meldingen
group by jaar, terrein, massaal
order by jaar, terrein, massaal
