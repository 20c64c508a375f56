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

do $$
begin
    execute format('grant create, usage on schema public to %I', 'meldpunt_owner');
    execute 'revoke create on schema public from public';
end
$$;

grant usage on schema public to
    meldpunt_app, meldpunt_lvtd, meldpunt_archive, meldpunt_analytics, meldpunt_reports, meldpunt_backup;
