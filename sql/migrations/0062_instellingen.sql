-- What the bureau sets on screen. Every change is a new version with who, when and why; nothing is changed or taken away.
create table instelling (
    naam text not null check (naam in ('kalender', 'termijnen', 'drempels', 'bureau', 'bewaarregels', 'codelijsten')),
    versie integer not null check (versie > 0),
    waarde jsonb not null,
    reden text not null,
    medewerker_id uuid not null,
    rol text not null,
    vastgelegd_op timestamptz not null,
    primary key (naam, versie)
);
create trigger instelling_alleen_toevoegen before update or truncate on instelling
    for each statement execute function weiger_wijziging();

grant select, insert on instelling to meldpunt_app;
grant select on instelling to meldpunt_backup;
