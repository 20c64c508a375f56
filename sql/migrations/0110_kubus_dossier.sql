-- With which codes a dossier stands in the figures of a closed year. The figures stay; a later change of these codes is told in
-- the report, as is what came to count in that year afterwards. It goes with the dossier.
create table kubus_dossier (
    dossier_id uuid not null references dossier on delete cascade,
    gemeente_woon text not null,
    gemeente_voorval text not null,
    terrein text not null,
    aard text not null,
    massaal boolean not null,
    gronden text[] not null,
    klachtbehandelingen text[] not null,
    primary key (dossier_id)
);

-- Of years that were closed before this was kept: the day since which it is. Null: since the closing.
alter table kubus_jaar add column codes_sinds date;
update kubus_jaar set codes_sinds = (now() at time zone 'Europe/Amsterdam')::date;

insert into kubus_dossier
select d.dossier_id, d.gemeente_woon, d.gemeente_voorval, d.terrein, d.aard, coalesce(v.massaal, false),
       array(select g.grond from dossier_grond g where g.dossier_id = d.dossier_id order by 1),
       array(select k.klachtbehandeling from dossier_klachtbehandeling k where k.dossier_id = d.dossier_id order by 1)
from dossier d
join kubus_jaar j on j.jaar = extract(year from d.registratiedatum)
left join voorval v on v.voorval_id = d.voorval_id
where d.telt or d.telt_niet_sinds > j.gesloten_op;

grant select, insert, delete on kubus_dossier to meldpunt_archive;
grant select on kubus_dossier to meldpunt_reports, meldpunt_backup;
