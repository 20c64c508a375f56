-- The incident as a thing of its own: its facts, what was decided about it, and the linking of many meldingen at once.

alter table voorval
    add column organisatie_id uuid references organisatie on delete set null,
    -- Set when two were one: everything that was here is there now. Goes with it.
    add column samengevoegd_in uuid references voorval on delete cascade,
    -- What the directeur decided about mass reports; null: the threshold decides.
    add column massaal_besluit text check (massaal_besluit in ('ja', 'nee'));
create index voorval_samengevoegd_in on voorval (samengevoegd_in) where samengevoegd_in is not null;

-- Who decided what about an incident, and why. The reason is encrypted: it is free text.
create table voorval_besluit (
    voorval_id uuid not null references voorval on delete cascade,
    besluit_nr integer not null check (besluit_nr > 0),
    soort text not null check (soort in ('massaal', 'niet_massaal', 'drempel', 'samengevoegd')),
    ander_voorval_id uuid,
    medewerker_id uuid not null,
    rol text not null,
    besloten_op timestamptz not null,
    reden bytea,
    primary key (voorval_id, besluit_nr)
);
create trigger voorval_besluit_alleen_toevoegen before update or truncate on voorval_besluit
    for each statement execute function weiger_wijziging();

-- Linking or unlinking that is being done, in steps that each leave the row of a melding out; so it can go on after a kill.
create table voorval_werk (
    werk_id uuid primary key,
    voorval_id uuid not null references voorval on delete cascade,
    soort text not null check (soort in ('koppelen', 'loskoppelen', 'samenvoegen')),
    medewerker_id uuid not null,
    rol text not null,
    begonnen_op timestamptz not null,
    totaal integer not null,
    gedaan integer not null default 0,
    geweigerd integer not null default 0,
    gereed_op timestamptz
);
create index voorval_werk_voorval on voorval_werk (voorval_id);
create table voorval_werk_regel (
    werk_id uuid not null references voorval_werk on delete cascade,
    dossier_id uuid not null references dossier on delete cascade,
    primary key (werk_id, dossier_id)
);
create index voorval_werk_regel_dossier on voorval_werk_regel (dossier_id);

-- Which meldingen were unlinked from an incident: these are not suggested for it again.
create index journaal_losgekoppeld on journaal ((inhoud ->> 'voorvalId')) where gebeurtenis = 'VoorvalUnlinked';

grant select, insert on voorval_besluit to meldpunt_app;
grant select, insert, update on voorval_werk to meldpunt_app;
grant select, insert, update, delete on voorval_werk_regel to meldpunt_app;
grant select (dossier_id) on voorval_werk_regel to meldpunt_archive;
grant delete on voorval_werk_regel to meldpunt_archive;
grant select on voorval_besluit, voorval_werk, voorval_werk_regel to meldpunt_backup;
