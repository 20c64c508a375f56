-- The reasons of decisions about an incident are sealed under a key of that incident, which dies with it. Rows of before are
-- sealed anew at the next start (`eenmalige_stap`); that is the one change that the table still takes.
alter table voorval_besluit add column eigen_sleutel boolean not null default false;

create function alleen_opnieuw_verzegelen() returns trigger language plpgsql as $$
begin
    if old.eigen_sleutel or not new.eigen_sleutel
       or to_jsonb(old) - 'reden' - 'eigen_sleutel' is distinct from to_jsonb(new) - 'reden' - 'eigen_sleutel'
       or (old.reden is null) <> (new.reden is null) then
        raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
drop trigger voorval_besluit_alleen_toevoegen on voorval_besluit;
create trigger voorval_besluit_opnieuw_verzegelen before update on voorval_besluit
    for each row execute function alleen_opnieuw_verzegelen();
create trigger voorval_besluit_alleen_toevoegen before truncate on voorval_besluit
    for each statement execute function weiger_wijziging();
grant update (reden, eigen_sleutel) on voorval_besluit to meldpunt_app;
-- What was merged into an incident goes with it, and so does its key.
grant select (samengevoegd_in) on voorval to meldpunt_archive;
