-- Of the dossiers closed in the year: how many answered, and their mean mark. Massaal null is both together.
select
    year(gesloten_op)::integer as jaar,
    massaal,
    count(*)::integer as gesloten,
    count(tevredenheid)::integer as antwoorden,
    count(tevredenheid) / count(*) as respons,
    avg(tevredenheid) as gemiddelde
from int_meldingen
where gesloten_op <= getvariable('peildatum')
group by grouping sets ((year(gesloten_op), massaal), (year(gesloten_op)))
order by jaar, massaal nulls last
