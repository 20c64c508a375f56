select
    maand,
    massaal,
    count(*)::integer as meldingen,
    count(*) filter (where klacht)::integer as klachten
from int_meldingen
group by maand, massaal
order by maand, massaal
