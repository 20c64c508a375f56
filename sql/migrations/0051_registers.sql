-- Registers beside the dossiers: data breaches (A33), and complaints about the bureau that belong to no dossier (5.4.5, B12).
-- Each entry has a key of its own, as a dossier has; words are sealed under it, codes, days and numbers stand in clear.
create table registerpost (
    post_id uuid primary key,
    register text not null check (register in ('datalek', 'losse_klacht')),
    nummer text not null unique,
    geopend_op timestamptz not null,
    -- The day from which the term of the retention rule runs; null while it is open.
    gesloten_op date,
    vernietigen_door uuid references medewerker,
    vernietigen_besloten_op timestamptz
);
create index registerpost_register on registerpost (register, gesloten_op);

create table registerregel (
    post_id uuid not null references registerpost on delete cascade,
    versie integer not null check (versie > 0),
    handeling text not null,
    gebeurtenis text not null,
    inhoud jsonb not null,
    nonce bytea,
    geheimtekst bytea,
    medewerker_id uuid,
    vastgelegd_op timestamptz not null,
    primary key (post_id, versie),
    check ((nonce is null) = (geheimtekst is null))
);

create trigger registerregel_alleen_toevoegen before update or truncate on registerregel
    for each statement execute function weiger_wijziging();

grant select, insert on registerpost, registerregel to meldpunt_app;
grant update (gesloten_op, vernietigen_door, vernietigen_besloten_op) on registerpost to meldpunt_app;
grant select (post_id, register, nummer, geopend_op, gesloten_op, vernietigen_besloten_op) on registerpost to meldpunt_archive;
grant select (post_id, versie) on registerregel to meldpunt_archive;
grant delete on registerpost, registerregel to meldpunt_archive;
grant select on registerpost, registerregel to meldpunt_backup;
