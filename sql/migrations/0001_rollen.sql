-- One database role per kind of work; none can log in, the login of the installation takes one on (design: least right).
-- Roles belong to the whole server, so two databases on one server may meet here.
do $$
declare
    rol text;
begin
    foreach rol in array array['meldpunt_owner', 'meldpunt_app', 'meldpunt_lvtd', 'meldpunt_archive',
                               'meldpunt_analytics', 'meldpunt_reports', 'meldpunt_backup']
    loop
        begin
            execute format('create role %I nologin', rol);
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
end
$$;

-- The login takes the roles on; a superuser can already. On a server of others the login has made the roles itself, or was given them.
do $$
declare
    rol text;
begin
    if (select rolsuper from pg_roles where rolname = session_user) then
        return;
    end if;
    foreach rol in array array['meldpunt_owner', 'meldpunt_app', 'meldpunt_lvtd', 'meldpunt_archive',
                               'meldpunt_analytics', 'meldpunt_reports', 'meldpunt_backup']
    loop
        begin
            execute format('grant %I to %I', rol, session_user);
        exception when insufficient_privilege then
            null;
        end;
        -- Fails here, and not half-way a night, when the login may not take the role on.
        execute format('set local role %I', rol);
        reset role;
    end loop;
end
$$;

revoke create on schema public from public;
grant create, usage on schema public to meldpunt_owner;
grant usage on schema public to
    meldpunt_app, meldpunt_lvtd, meldpunt_archive, meldpunt_analytics, meldpunt_reports, meldpunt_backup;

-- Which migrations there are is no secret, and every program checks it.
grant select on kysely_migration to
    meldpunt_owner, meldpunt_app, meldpunt_lvtd, meldpunt_archive, meldpunt_analytics, meldpunt_reports, meldpunt_backup;
