-- Personal fields, one row per act and class, AES-256-GCM under the key of the dossier. The keys are not in this database.
create table kluis (
    dossier_id uuid not null,
    versie integer not null,
    klasse text not null check (klasse in ('contact', 'bijzonder', 'derden', 'vrije_tekst')),
    nonce bytea not null,
    geheimtekst bytea not null,
    primary key (dossier_id, versie, klasse)
);

-- Documents are files of their own, encrypted; here only what is needed to find and check one.
create table document (
    document_id uuid primary key,
    dossier_id uuid not null,
    versie integer not null,
    soort text not null,
    omvang bigint not null,
    sha256 bytea not null
);
create index document_dossier on document (dossier_id);

-- Keyed, truncated hashes of normalised names, birth dates, telephone numbers and e-mail addresses. Never in a backup.
create table blinde_index (
    veld text not null check (veld in ('naam', 'geboortedatum', 'telefoon', 'email')),
    waarde integer not null,
    partij text not null check (partij in ('melder', 'wederpartij')),
    dossier_id uuid not null,
    primary key (veld, waarde, partij, dossier_id)
);
create index blinde_index_dossier on blinde_index (dossier_id);
