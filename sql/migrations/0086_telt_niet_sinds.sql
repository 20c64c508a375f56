-- The day on which it was recorded that a dossier is a double, or was wrongly registered. Once a year is closed its figures
-- stay as they are (design: the same figures every time); the report then says how many meldingen in it were put right
-- afterwards. The correction itself goes to the national registration with the next delivery.
alter table dossier add column telt_niet_sinds date;

update dossier set telt_niet_sinds = wrong.op
from (
    select j.dossier_id, max((j.vastgelegd_op at time zone 'Europe/Amsterdam')::date) as op
    from journaal j
    where j.gebeurtenis in ('DossierMerged', 'RegistratieVoided')
    group by j.dossier_id
) wrong
where wrong.dossier_id = dossier.dossier_id and not dossier.telt;

create index dossier_telt_niet_sinds on dossier (telt_niet_sinds) where telt_niet_sinds is not null;

grant select (telt_niet_sinds) on dossier to meldpunt_reports;
