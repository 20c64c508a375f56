-- Who does not see a dossier (B2.5, 3.5). Projections of the journal, as the dossier itself is.

create table dossier_belang (
    dossier_id uuid not null references dossier on delete cascade,
    medewerker_id uuid not null,
    primary key (dossier_id, medewerker_id)
);

-- The dossier of whom the directeur decides, and the dossier of the other party.
create table dossier_conflict (
    dossier_id uuid not null references dossier on delete cascade,
    ander_dossier_id uuid not null,
    beslissing text,
    vervanger_id uuid,
    primary key (dossier_id, ander_dossier_id)
);
create index dossier_conflict_ander on dossier_conflict (ander_dossier_id);

insert into dossier_belang (dossier_id, medewerker_id)
select distinct j.dossier_id, (j.inhoud ->> 'medewerkerId')::uuid
from journaal j
join dossier d using (dossier_id)
where j.gebeurtenis = 'BelangDeclared'
  and not exists (
      select 1 from journaal w
      where w.dossier_id = j.dossier_id and w.gebeurtenis = 'HandelingWithdrawn' and w.inhoud -> 'versies' @> to_jsonb(j.versie)
  );

-- Acts of which it was not looked yet whether they bring a conflict of interest to light; filled in the transaction of the act.
create table conflict_wachtrij (
    wachtrij_id bigint generated always as identity primary key,
    dossier_id uuid not null references dossier on delete cascade
);

alter table blinde_index drop constraint blinde_index_veld_check;
alter table blinde_index add constraint blinde_index_veld_check check (veld in ('naam', 'klank', 'geboortedatum', 'telefoon', 'email'));

grant select, insert, delete on dossier_belang, dossier_conflict, conflict_wachtrij to meldpunt_app;
grant select (dossier_id) on dossier_belang, dossier_conflict, conflict_wachtrij to meldpunt_archive;
grant delete on dossier_belang, dossier_conflict, conflict_wachtrij to meldpunt_archive;
grant select on dossier_belang, dossier_conflict, conflict_wachtrij to meldpunt_backup;
