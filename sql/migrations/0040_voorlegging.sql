-- What was put to the directeur or leidinggevende, open while beslissing is null. A projection of the journal.
create table voorlegging (
    dossier_id uuid not null references dossier on delete cascade,
    versie integer not null,
    soort text not null,
    voorgelegd_op date not null,
    beslissing text,
    beslist_op date,
    beslist_versie integer,
    -- Who decides in this dossier instead of a directeur with a personal interest (B2.5).
    vervanger_id uuid references medewerker,
    primary key (dossier_id, versie)
);
create index voorlegging_open on voorlegging (voorgelegd_op) where beslissing is null;

insert into voorlegging (dossier_id, versie, soort, voorgelegd_op, beslissing, beslist_op, beslist_versie, vervanger_id)
with ingetrokken as (
    select dossier_id, jsonb_array_elements_text(inhoud -> 'versies')::integer as versie
    from journaal where gebeurtenis = 'HandelingWithdrawn'
), geldend as (
    select dossier_id, versie, gebeurtenis, inhoud from journaal j
    where gebeurtenis in ('Voorgelegd', 'VoorleggingDecided', 'VervangerNamed')
      and not exists (select 1 from ingetrokken i where i.dossier_id = j.dossier_id and i.versie = j.versie)
)
select v.dossier_id, v.versie, v.inhoud ->> 'soort', (v.inhoud ->> 'op')::date, b.inhoud ->> 'beslissing', (b.inhoud ->> 'op')::date, b.versie,
       (select (n.inhoud ->> 'medewerkerId')::uuid from geldend n where n.dossier_id = v.dossier_id and n.gebeurtenis = 'VervangerNamed'
        order by n.versie desc limit 1)
from geldend v
left join lateral (
    select g.versie, g.inhoud from geldend g
    where g.dossier_id = v.dossier_id and g.gebeurtenis = 'VoorleggingDecided' and g.inhoud ->> 'soort' = v.inhoud ->> 'soort' and g.versie > v.versie
    order by g.versie limit 1
) b on true
where v.gebeurtenis = 'Voorgelegd';

-- Who stands in for an absent directeur, from day to day; it ends by itself, or earlier when it is withdrawn.
create table waarneming (
    waarneming_id uuid primary key,
    medewerker_id uuid not null references medewerker,
    voor_rol text not null check (voor_rol = 'directeur'),
    van date not null,
    tot_en_met date not null check (tot_en_met >= van),
    benoemd_door uuid not null references medewerker,
    benoemd_op timestamptz not null,
    ingetrokken_op timestamptz
);
create index waarneming_medewerker on waarneming (medewerker_id);

grant select, insert, delete on voorlegging to meldpunt_app;
grant select (dossier_id), delete on voorlegging to meldpunt_archive;
grant select on voorlegging, waarneming to meldpunt_backup;
grant select, insert on waarneming to meldpunt_app;
grant update (ingetrokken_op) on waarneming to meldpunt_app;
