-- Projections of the journal: procedures about the bureau (5.4.5, B12), the purposes a case contributed to (1), whether the
-- client answered the evaluation (9), and that the directeur granted a request to erase the whole dossier (A16-17).
create table bureauprocedure (
    dossier_id uuid not null references dossier on delete cascade,
    begonnen_versie integer not null,
    soort text not null check (soort in ('bezwaar', 'klacht_bureau', 'beroep')),
    van text not null check (van in ('client', 'wederpartij')),
    ontvangen_op date not null,
    behandelaar_id uuid references medewerker,
    bevestigd_op date,
    verlengd_op date,
    afgehandeld_op date,
    uitkomst text,
    primary key (dossier_id, begonnen_versie)
);
create index bureauprocedure_open on bureauprocedure (ontvangen_op) where afgehandeld_op is null;

create table dossier_doel (
    dossier_id uuid not null references dossier on delete cascade,
    doel text not null,
    primary key (dossier_id, doel)
);

alter table dossier add column evaluatie_respons boolean;
alter table dossier add column wissing_op date;
create index dossier_wissing on dossier (wissing_op) where wissing_op is not null;

-- Counts for the yearly report that are frozen with the year, as the kubus is: evaluations, purposes, procedures, requests.
create table jaartelling (
    jaar integer not null,
    onderdeel text not null check (onderdeel in ('evaluatie', 'tevredenheid', 'doel_bereikt', 'doel', 'procedure')),
    rubriek text not null,
    aantal integer not null check (aantal > 0),
    primary key (jaar, onderdeel, rubriek)
);

grant select, insert, delete on bureauprocedure, dossier_doel to meldpunt_app;
grant select on lvtd_registratie, jaartelling to meldpunt_app;
grant select, delete on bureauprocedure, dossier_doel to meldpunt_archive;
grant select (wissing_op, evaluatie_op, evaluatie_respons, tevredenheid, doel_bereikt) on dossier to meldpunt_archive;
grant select, insert, update, delete on jaartelling to meldpunt_archive;
grant select on bureauprocedure, dossier_doel, jaartelling to meldpunt_backup;

-- The vault is written once, but for one thing: a value that was wrong is sealed again, and one that is erased goes (A16-17).
-- The application may not change the vault by itself. This does, and only for the act that was recorded in the same
-- transaction, in the row which that act names.
create function kluis_hersluiten(het_dossier uuid, doel_versie integer, de_klasse text, de_nonce bytea, de_geheimtekst bytea, door_versie integer)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if not exists (
        select 1 from public.journaal j
        where j.dossier_id = het_dossier and j.versie = door_versie
          and j.gebeurtenis in ('GegevenCorrected', 'GegevenErased')
          and split_part(j.inhoud ->> 'doel', '.', 1) = doel_versie::text
          and j.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296
    ) then
        raise exception 'no act in this transaction lets this row of the vault change' using errcode = 'insufficient_privilege';
    end if;
    if de_geheimtekst is null then
        delete from public.kluis where dossier_id = het_dossier and versie = doel_versie and klasse = de_klasse;
    else
        update public.kluis set nonce = de_nonce, geheimtekst = de_geheimtekst
        where dossier_id = het_dossier and versie = doel_versie and klasse = de_klasse;
    end if;
    if not found then
        raise exception 'no such row in the vault' using errcode = 'no_data_found';
    end if;
end
$$;
revoke all on function kluis_hersluiten from public;
grant execute on function kluis_hersluiten to meldpunt_app;

-- The same for the row of a document.
create function document_wissen(het_dossier uuid, het_document uuid, door_versie integer)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if not exists (
        select 1 from public.journaal j
        where j.dossier_id = het_dossier and j.versie = door_versie
          and j.gebeurtenis = 'DocumentErased' and j.inhoud ->> 'documentId' = het_document::text
          and j.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296
    ) then
        raise exception 'no act in this transaction lets this document go' using errcode = 'insufficient_privilege';
    end if;
    delete from public.document where dossier_id = het_dossier and document_id = het_document;
    if not found then
        raise exception 'no such document' using errcode = 'no_data_found';
    end if;
end
$$;
revoke all on function document_wissen from public;
grant execute on function document_wissen to meldpunt_app;
