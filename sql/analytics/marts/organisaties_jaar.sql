-- One reporter can be in both kinds, so melders doesn't add up: massaal null is both together.
select
    meldingen.jaar,
    organisaties.organisatie_id::varchar as organisatie_id,
    organisaties.naam,
    organisaties.gemeente,
    meldingen.massaal,
    count(*)::integer as meldingen,
    count(*) filter (where meldingen.klacht)::integer as klachten,
    count(distinct meldingen.melder_ref)::integer as melders
from int_meldingen as meldingen
inner join stg_organisaties as organisaties on organisaties.organisatie_id = meldingen.organisatie_id
group by grouping sets (
    (meldingen.jaar, organisaties.organisatie_id, organisaties.naam, organisaties.gemeente, meldingen.massaal),
    (meldingen.jaar, organisaties.organisatie_id, organisaties.naam, organisaties.gemeente)
)
order by meldingen.jaar, organisaties.organisatie_id, meldingen.massaal nulls last
