-- Where a member of staff wants the morning message; no row: nothing is sent.
create table postadres (
    medewerker_id uuid primary key references medewerker,
    adres text not null,
    ochtendbericht boolean not null
);

-- Mail that goes out. Never its words: they are made when it is sent, from counts or from the vault of the dossier.
create table uitgaande_post (
    post_id uuid primary key,
    soort text not null check (soort in ('ochtendbericht', 'clientbericht', 'ontvangstbevestiging')),
    medewerker_id uuid references medewerker,
    dossier_id uuid references dossier on delete cascade,
    versie integer,
    dag date not null,
    status text not null check (status in ('wacht', 'bezig', 'verstuurd', 'onzeker', 'opgegeven', 'vervallen')),
    pogingen integer not null,
    niet_voor timestamptz not null,
    gemaakt_op timestamptz not null,
    afgerond_op timestamptz,
    fout text,
    check ((medewerker_id is null) <> (dossier_id is null)),
    check ((dossier_id is null) = (versie is null))
);
create unique index uitgaande_post_dag on uitgaande_post (medewerker_id, dag) where medewerker_id is not null;
create unique index uitgaande_post_handeling on uitgaande_post (dossier_id, versie) where dossier_id is not null;
create index uitgaande_post_wacht on uitgaande_post (niet_voor) where status in ('wacht', 'bezig');

-- A message that was taken in, by a keyed hash of its id: it is taken in once.
create table ontvangen_post (
    bericht bytea primary key,
    dossier_id uuid not null references dossier on delete cascade
);
create index ontvangen_post_dossier on ontvangen_post (dossier_id);

-- What became of messages in the mailbox, per day.
create table post_telling (
    dag date not null,
    uitkomst text not null check (uitkomst in ('melding', 'antwoord', 'automatisch')),
    aantal integer not null,
    primary key (dag, uitkomst)
);

-- The last look in the mailbox: how many messages could not be read and were left there, and what went wrong.
create table postbus (
    enige boolean primary key check (enige),
    gezien_op timestamptz not null,
    onleesbaar integer not null,
    fout text
);

grant select, insert, update, delete on postadres to meldpunt_app;
grant select, insert, update on uitgaande_post, post_telling, postbus to meldpunt_app;
grant select, insert on ontvangen_post to meldpunt_app;
grant select (dossier_id), delete on uitgaande_post, ontvangen_post to meldpunt_archive;
grant select on postadres, uitgaande_post, ontvangen_post, post_telling, postbus to meldpunt_backup;
