-- Codes of what to mind when a client is called or written to, so that a list can warn; the words stand in the vault.
-- The role of the app reads the whole table, and no other role is given this column.
alter table dossier add column contact_voorwaarden text[] not null default '{}';
