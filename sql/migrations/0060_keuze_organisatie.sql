-- How often an organisation is named ranks what a search offers, and its dossiers are listed by it.
create index dossier_organisatie on dossier (organisatie_id) where organisatie_id is not null;
