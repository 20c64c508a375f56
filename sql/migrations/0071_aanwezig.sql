-- Who has a dossier open at this moment, for who works in it too. Gone after a quarter of an hour, and in no backup.
create unlogged table aanwezig (
    dossier_id uuid not null,
    medewerker_id uuid not null references medewerker,
    -- The act of which the form is open; null on the page of the dossier itself.
    handeling text,
    gezien_op timestamptz not null,
    primary key (dossier_id, medewerker_id)
);

grant select, insert, update, delete on aanwezig to meldpunt_app;
grant select (dossier_id) on aanwezig to meldpunt_archive;
grant delete on aanwezig to meldpunt_archive;
