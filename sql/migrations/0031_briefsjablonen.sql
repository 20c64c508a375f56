-- Texts of letters as the bureau has changed them; older versions stay, and version 0 is the text that Meldpunt ships.
create table briefsjabloon (
    soort text not null,
    deel text not null check (deel in ('client', 'wederpartij')),
    versie integer not null check (versie > 0),
    onderwerp text not null,
    tekst text not null,
    medewerker_id uuid not null references medewerker,
    gemaakt_op timestamptz not null,
    primary key (soort, deel, versie)
);

create trigger briefsjabloon_alleen_toevoegen before update or truncate on briefsjabloon
    for each statement execute function weiger_wijziging();

grant select, insert on briefsjabloon to meldpunt_app;
grant select on briefsjabloon to meldpunt_backup;
