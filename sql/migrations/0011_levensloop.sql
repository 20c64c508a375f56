-- A double of another dossier, or what was wrongly registered, stays readable and counts nowhere. `telt` says so; the
-- numbers say of which dossier it is the double, and from which it was split off.
alter table dossier add column telt boolean not null default true;
alter table dossier add column dubbel_van text;
alter table dossier add column gesplitst_uit text;

-- Whoever opens a dossier is shown its doubles and what was split off from it.
create index dossier_dubbel_van on dossier (dubbel_van) where dubbel_van is not null;
create index dossier_gesplitst_uit on dossier (gesplitst_uit) where gesplitst_uit is not null;

grant select (telt) on dossier to meldpunt_lvtd, meldpunt_archive, meldpunt_analytics, meldpunt_reports;
-- What was wrongly registered, and a double, have a retention rule of their own.
grant select (sluitreden) on dossier to meldpunt_archive;
