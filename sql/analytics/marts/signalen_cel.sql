-- Cells above their own past: enough meldingen, by enough different reporters, and a tail chance at most the threshold.
with kansen as (
    select
        *,
        nb_staart(aantal, vorm, verwacht) as kans
    from int_cellen
    where
        aantal >= getvariable('cel_minimum')
        and melders >= getvariable('cel_minimum')
)

select
    kansen.grond,
    kansen.terrein,
    kansen.gemeente,
    kansen.aantal::integer as meldingen,
    kansen.melders::integer as melders,
    kansen.eerder::integer as eerdere_meldingen,
    kansen.eerder / getvariable('cel_vensters')::double as eerder_gemiddeld,
    kansen.groei,
    kansen.verwacht,
    kansen.kans,
    grenzen.grens::integer as grens
from kansen
left join int_cel_grenzen as grenzen
    on grenzen.grond = kansen.grond and grenzen.terrein = kansen.terrein and grenzen.gemeente = kansen.gemeente
where kansen.kans <= getvariable('cel_kans')
order by kansen.kans, kansen.grond, kansen.terrein, kansen.gemeente
