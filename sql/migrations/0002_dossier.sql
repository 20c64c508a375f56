create table medewerker (
    medewerker_id uuid primary key,
    gebruikersnaam text not null unique,
    naam text not null,
    rol text not null check (rol in ('klachtbehandelaar', 'leidinggevende', 'directeur', 'beheerder', 'functionaris_gegevensbescherming')),
    actief boolean not null default true,
    wachtwoord_hash text,
    totp_geheim bytea,
    totp_laatste_stap bigint,
    uitnodiging_hash bytea unique,
    uitnodiging_tot timestamptz,
    aangemaakt_op timestamptz not null
);

create table sessie (
    sessie_hash bytea primary key,
    medewerker_id uuid not null references medewerker,
    tweede_factor boolean not null,
    csrf_geheim bytea not null,
    begonnen_op timestamptz not null,
    gezien_op timestamptz not null
);

-- The last number given out in a series and year; a row lock makes numbers follow each other without gaps.
create table nummering (
    reeks text not null,
    jaar integer not null,
    laatste integer not null check (laatste > 0),
    primary key (reeks, jaar)
);

-- A legal person stands here by name; of a natural person (a sole trader too) the name is in the vault only.
create table organisatie (
    organisatie_id uuid primary key,
    soort text not null check (soort in ('rechtspersoon', 'natuurlijk_persoon')),
    naam text,
    naamsleutel text,
    kvk_nummer text,
    gemeente text,
    check ((soort = 'rechtspersoon') = (naam is not null)),
    check ((naam is null) = (naamsleutel is null))
);
create unique index organisatie_naamsleutel on organisatie (naamsleutel, coalesce(gemeente, ''));

-- The incident: several meldingen can be about one. Mass reports are kept apart in every figure.
create table voorval (
    voorval_id uuid primary key,
    voorvalnummer text not null unique,
    gemeente text,
    datum date,
    massaal boolean not null default false,
    aangemaakt_op timestamptz not null
);

-- Projection of the journal: what lists, terms and figures ask for. Codes, dates and ids only.
create table dossier (
    dossier_id uuid primary key,
    dossiernummer text not null unique,
    registratie_id uuid not null unique,
    versie integer not null,
    protocol_editie text not null,
    status text not null check (status in ('ontvangen', 'eerste_contact', 'in_behandeling', 'afgesloten')),
    melder_ref uuid not null,
    kanaal text not null,
    rol_melder text not null,
    anonimiteit text not null,
    ontvangen_op timestamptz not null,
    ontvangstdatum date not null,
    registratiedatum date not null,
    voorvaldatum date,
    gemeente_woon text not null,
    gemeente_voorval text not null,
    terrein text not null,
    aard text not null,
    aantal_slachtoffers integer not null,
    spoedeisend boolean not null,
    klacht_op date,
    behandelwijze text,
    behandelaar_id uuid references medewerker,
    organisatie_id uuid references organisatie,
    voorval_id uuid references voorval,
    eerste_contact_op date,
    intake_op date,
    plan_op date,
    gesloten_op date,
    sluitreden text,
    evaluatie_op date,
    tevredenheid smallint,
    doel_bereikt text
);
create index dossier_behandelaar on dossier (behandelaar_id) where gesloten_op is null;
create index dossier_registratiedatum on dossier (registratiedatum);
create index dossier_gesloten_op on dossier (gesloten_op) where gesloten_op is not null;
create index dossier_voorval on dossier (voorval_id) where voorval_id is not null;
create index dossier_melder_ref on dossier (melder_ref);

create table dossier_grond (
    dossier_id uuid not null references dossier on delete cascade,
    grond text not null,
    primary key (dossier_id, grond)
);

-- Values of the statutory table "Klachtbehandeling" that the dossier has reached so far.
create table dossier_klachtbehandeling (
    dossier_id uuid not null references dossier on delete cascade,
    klachtbehandeling text not null,
    primary key (dossier_id, klachtbehandeling)
);

-- Every term that ever ran in a dossier; open while voldaan_op and vervallen_op are null.
create table termijn (
    dossier_id uuid not null references dossier on delete cascade,
    begonnen_versie integer not null,
    termijn text not null,
    artikel text not null,
    bindt text not null check (bindt in ('bureau', 'client', 'wederpartij', 'derde')),
    begonnen_op date not null,
    waarschuwen_op date not null,
    uiterlijk_op date not null,
    voldaan_op date,
    vervallen_op date,
    primary key (dossier_id, begonnen_versie, termijn)
);
create index termijn_open on termijn (uiterlijk_op) where voldaan_op is null and vervallen_op is null;

-- The dossier itself: everything that happened, in order. Codes, dates, ids and numbers only; words are in the vault.
create table journaal (
    dossier_id uuid not null,
    versie integer not null check (versie > 0),
    gebeurtenis text not null,
    handeling text not null,
    inhoud jsonb not null,
    medewerker_id uuid,
    vastgelegd_op timestamptz not null,
    primary key (dossier_id, versie)
);

create function weiger_wijziging() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger journaal_alleen_toevoegen before update or truncate on journaal
    for each statement execute function weiger_wijziging();

-- Who read or did what, written before the answer is sent. Ids and codes only.
create table logboek (
    logboek_id bigint generated always as identity primary key,
    tijdstip timestamptz not null,
    medewerker_id uuid,
    rol text,
    actie text not null,
    dossier_id uuid,
    onderdeel text,
    uitkomst text not null
);
create index logboek_dossier on logboek (dossier_id, tijdstip);
create index logboek_tijdstip on logboek (tijdstip);

create trigger logboek_alleen_toevoegen before update or truncate on logboek
    for each statement execute function weiger_wijziging();
