-- What each cell would hold by its own past: Gamma(past + prior, windows) as the rate, so the count is negative binomial.
-- Growth of all other cells together is taken along; a shrinking register never makes a cell look high.
with cellen as (
    select
        grond,
        terrein,
        gemeente,
        count(*) filter (where laatste_venster) as aantal,
        count(distinct melder_ref) filter (where laatste_venster) as melders,
        count(*) filter (where not laatste_venster) as eerder
    from int_cel_meldingen
    group by grond, terrein, gemeente
),

overige as (
    select
        *,
        sum(aantal) over () - aantal as overige_aantal,
        (sum(eerder) over () - eerder) / getvariable('cel_vensters') as overige_gemiddeld
    from cellen
),

verwachtingen as (
    select
        *,
        eerder + getvariable('cel_voorkennis') as vorm,
        greatest(1.0, (overige_aantal + 1) / (overige_gemiddeld + 1)) as groei
    from overige
)

select
    grond,
    terrein,
    gemeente,
    aantal,
    melders,
    eerder,
    groei,
    vorm,
    vorm / getvariable('cel_vensters') * groei as verwacht
from verwachtingen
