-- The file that somebody chose while writing, so that an error elsewhere on the form does not lose it: encrypted as the
-- draft itself, and gone with it.
alter table concept
    add column bestand_nonce bytea,
    add column bestand bytea;
