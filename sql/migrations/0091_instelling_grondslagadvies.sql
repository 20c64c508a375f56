-- The advice of a lawyer on the legal bases (AVG art. 6) is set on screen too.
alter table instelling
    drop constraint instelling_naam_check,
    add constraint instelling_naam_check check (
        naam in ('kalender', 'termijnen', 'drempels', 'bureau', 'bewaarregels', 'codelijsten', 'grondslagadvies')
    );
