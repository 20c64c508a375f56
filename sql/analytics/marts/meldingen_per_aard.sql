select
    jaar,
    aard,
    massaal,
    count(*)::integer as meldingen,
    count(*) filter (where klacht)::integer as klachten
from int_meldingen
group by jaar, aard, massaal
order by jaar, aard, massaal
