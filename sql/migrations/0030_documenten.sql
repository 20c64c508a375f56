-- What a document is called can tell who somebody is, so its title is sealed under the key of the dossier, like the file.
-- A letter says which version of its template it was made from (`soort.deel@versie`).
alter table document
    add column mediatype text not null default 'application/octet-stream',
    add column titel bytea,
    add column sjabloon text;
alter table document alter column mediatype drop default;
