-- What is left of destroyed dossiers, as generalised by the archive; whether they were mass reports is no longer known.
select
    jaar,
    gemeente_voorval,
    grond,
    terrein,
    aantal::integer as meldingen
from stg_feitrijen
order by jaar, gemeente_voorval, grond, terrein
