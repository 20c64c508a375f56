-- One melding has a municipality of residence and one of the incident: the two kinds are never added.
with gemeenten as (
    select jaar, gemeente_woon as gemeente, 'woon' as soort, massaal, klacht
    from int_meldingen
    union all
    select jaar, gemeente_voorval as gemeente, 'voorval' as soort, massaal, klacht
    from int_meldingen
)

select
    jaar,
    gemeente,
    soort,
    massaal,
    count(*)::integer as meldingen,
    count(*) filter (where klacht)::integer as klachten
from gemeenten
group by jaar, gemeente, soort, massaal
order by jaar, gemeente, soort, massaal
