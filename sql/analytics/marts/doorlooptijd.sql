-- Days from receipt to closing, by year of closing. A median of all can't be made from two medians: massaal null is both together.
select
    year(gesloten_op)::integer as jaar,
    massaal,
    count(*)::integer as gesloten,
    quantile_cont(gesloten_op - ontvangstdatum, 0.5)::double as mediaan_dagen,
    quantile_cont(gesloten_op - ontvangstdatum, 0.9)::double as p90_dagen
from int_meldingen
where gesloten_op <= getvariable('peildatum')
group by grouping sets ((year(gesloten_op), massaal), (year(gesloten_op)))
order by jaar, massaal nulls last
