-- Per cell the smallest count that would be a signal, and the exact chance of reaching it while nothing is the matter.
-- By Cantelli the tail beyond mean + deviation * sqrt(1/p) is below p, so the range holds that count for sure.
with aantallen as (
    select
        grond,
        terrein,
        gemeente,
        vorm,
        verwacht,
        unnest(range(
            getvariable('cel_minimum') + 2 + ceil(
                verwacht + sqrt((verwacht + verwacht * verwacht / vorm) / getvariable('cel_kans'))
            )::bigint
        )) as aantal
    from int_cellen
),

staarten as (
    select
        grond,
        terrein,
        gemeente,
        aantal,
        1.0 - coalesce(sum(nb_kans(aantal, vorm, verwacht)) over (
            partition by grond, terrein, gemeente
            order by aantal
            rows between unbounded preceding and 1 preceding
        ), 0.0) as kans
    from aantallen
)

select
    grond,
    terrein,
    gemeente,
    min(aantal) as grens,
    arg_min(kans, aantal) as kans_op_grens
from staarten
where aantal >= getvariable('cel_minimum') and kans <= getvariable('cel_kans')
group by grond, terrein, gemeente
