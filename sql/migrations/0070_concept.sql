-- What somebody is still writing: the form of an act, encrypted under the key of its dossier; for a new melding under the
-- key of the dossier that it becomes. Only its writer sees it.
create table concept (
    dossier_id uuid not null,
    medewerker_id uuid not null references medewerker,
    handeling text not null,
    -- The version of the dossier that the writer had in view; 0 for a new melding.
    versie integer not null,
    bewaard_op timestamptz not null,
    nonce bytea not null,
    geheimtekst bytea not null,
    primary key (dossier_id, medewerker_id, handeling)
);
create index concept_medewerker on concept (medewerker_id, bewaard_op);

grant select, insert, update, delete on concept to meldpunt_app;
grant select (dossier_id) on concept to meldpunt_archive;
grant delete on concept to meldpunt_archive;
grant select on concept to meldpunt_backup;
