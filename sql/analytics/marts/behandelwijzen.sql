-- Null: not chosen yet.
select
    jaar,
    behandelwijze,
    massaal,
    count(*)::integer as meldingen
from int_meldingen
group by jaar, behandelwijze, massaal
order by jaar, behandelwijze nulls last, massaal
