-- Each night by business date and step; what is due follows from here, not from the clock that woke the process.
create table run (
    zakelijke_datum date not null,
    stap text not null check (stap in ('lvtd', 'archief', 'analyse')),
    status text not null check (status in ('bezig', 'gereed', 'mislukt')),
    begonnen_op timestamptz not null,
    beeindigd_op timestamptz,
    uitkomst jsonb,
    fout text,
    primary key (zakelijke_datum, stap)
);

-- Changes since the last delivery; filled in the transaction of the act itself. Every change is a row of its own, so a
-- delivery removes exactly what it read: what comes in meanwhile waits for the next one.
create table lvtd_wachtrij (
    wachtrij_id bigint generated always as identity primary key,
    dossier_id uuid not null,
    registratie_id uuid not null,
    soort text not null default 'bijwerken' check (soort in ('bijwerken', 'intrekken'))
);

create table lvtd_levering (
    levering_nr integer primary key,
    zakelijke_datum date not null unique,
    nieuw integer not null,
    gewijzigd integer not null,
    ingetrokken integer not null,
    sha256 text not null
);

create table lvtd_registratie (
    registratie_id uuid primary key,
    versie integer not null,
    record_sha256 text not null,
    ingetrokken boolean not null default false,
    levering_nr integer not null references lvtd_levering
);

create table vernietigingslijst (
    lijst_nummer text primary key,
    opgemaakt_op date not null,
    status text not null check (status in ('voorgesteld', 'goedgekeurd', 'afgewezen', 'uitgevoerd')),
    besloten_door uuid references medewerker,
    besloten_rol text,
    besloten_op timestamptz,
    besluit_reden text,
    -- Begin, method and counts per table so far, so that a run that was cut off knows what went before.
    uitvoering jsonb
);

-- Steps of one destruction, in order; sleutel_weg is the point of no return.
create table vernietigingslijst_dossier (
    lijst_nummer text not null references vernietigingslijst,
    dossier_id uuid not null,
    dossiernummer text not null,
    bewaarregel text not null,
    regel_versie integer not null,
    vernietigen_vanaf date not null,
    stap text not null default 'te_doen'
        check (stap in ('te_doen', 'voorgenomen', 'sleutel_weg', 'rijen_weg', 'bestanden_weg', 'gereed')),
    uitgezonderd boolean not null default false,
    uitzondering_reden text,
    primary key (lijst_nummer, dossier_id)
);
create unique index vernietigingslijst_dossier_een on vernietigingslijst_dossier (dossier_id) where not uitgezonderd and stap <> 'gereed';
create index vernietigingslijst_dossier_dossier on vernietigingslijst_dossier (dossier_id);

-- From "voorgenomen" on nothing can be recorded in a dossier. The row lock makes an act and the start of the destruction
-- wait for each other: whichever comes second sees what the first did.
create function weiger_bij_vernietiging() returns trigger language plpgsql as $$
declare
    gevonden text;
begin
    select stap into gevonden from vernietigingslijst_dossier
    where dossier_id = new.dossier_id and not uitgezonderd and stap <> 'gereed'
    for share;
    if gevonden <> 'te_doen' then
        raise exception 'dossier is being destroyed' using errcode = 'object_in_use';
    end if;
    return new;
end
$$;

create trigger dossier_niet_tijdens_vernietiging before update on dossier
    for each row execute function weiger_bij_vernietiging();

-- An act that began before the rows went would otherwise bring the dossier back.
create function weiger_na_vernietiging() returns trigger language plpgsql as $$
begin
    if exists (select 1 from nieuw join vernietigingslijst_dossier v using (dossier_id) where v.stap <> 'te_doen' and not v.uitgezonderd) then
        raise exception 'dossier was destroyed' using errcode = 'object_in_use';
    end if;
    return null;
end
$$;

create trigger dossier_niet_na_vernietiging after insert on dossier
    referencing new table as nieuw for each statement execute function weiger_na_vernietiging();

create table grafsteen (
    dossiernummer text primary key,
    bewaarregel text not null,
    regel_versie integer not null,
    vernietigd_op date not null,
    lijst_nummer text not null references vernietigingslijst
);

-- What is left of a destroyed dossier for statistics: generalised until enough dossiers share the row, and counted.
create table feitrij (
    registratiejaar integer not null,
    gemeente_voorval text not null,
    grond text not null,
    terrein text not null,
    aantal integer not null check (aantal > 0),
    primary key (registratiejaar, gemeente_voorval, grond, terrein)
);

-- The counts that yearly reports rest on: whole years when closed, and before that what was destroyed within the year.
create table kubus (
    jaar integer not null,
    gemeente text not null,
    kolom text not null check (kolom in ('A', 'B', 'D', 'U')),
    tabel text not null check (tabel in ('totaal', 'grond', 'terrein', 'aard', 'klachtbehandeling')),
    rubriek text not null,
    massaal boolean not null,
    aantal integer not null check (aantal > 0),
    primary key (jaar, gemeente, kolom, tabel, rubriek, massaal)
);

create table kubus_jaar (
    jaar integer primary key,
    gesloten_op date not null
);

create table vernietigingsverklaring (
    verklaring_nummer text primary key,
    lijst_nummer text not null unique references vernietigingslijst,
    opgemaakt_op timestamptz not null,
    inhoud jsonb not null,
    sha256 text not null
);

-- Rows of a spreadsheet that were read in before: the key and content only as hashes.
create table invoer_rij (
    bron text not null,
    rijsleutel text not null,
    rij_sha256 text not null,
    dossier_id uuid not null,
    primary key (bron, rijsleutel)
);

-- Backups that were made and read back; the file itself is elsewhere.
create table reservekopie (
    gemaakt_op timestamptz primary key,
    bestand text not null,
    omvang bigint not null,
    sha256 text not null,
    rijen bigint not null
);
