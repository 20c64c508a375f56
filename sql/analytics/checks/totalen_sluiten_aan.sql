-- Every mart with one row per value counts each melding once.
with totalen as (
    select 'maand' as mart, sum(meldingen) as aantal from meldingen_per_maand
    union all
    select 'terrein' as mart, sum(meldingen) as aantal from meldingen_per_terrein
    union all
    select 'aard' as mart, sum(meldingen) as aantal from meldingen_per_aard
    union all
    select 'kanaal' as mart, sum(meldingen) as aantal from meldingen_per_kanaal
    union all
    select 'woon' as mart, sum(meldingen) as aantal from meldingen_per_gemeente where soort = 'woon'
    union all
    select 'voorval' as mart, sum(meldingen) as aantal from meldingen_per_gemeente where soort = 'voorval'
    union all
    select 'behandelwijze' as mart, sum(meldingen) as aantal from behandelwijzen
)

select totalen.mart, totalen.aantal, samenvatting.meldingen
from totalen
cross join samenvatting
where coalesce(totalen.aantal, 0) <> samenvatting.meldingen
