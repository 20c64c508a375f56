-- What others must know of an account: the only directeur was invited anew by who manages accounts. For each who must see it, until
-- they did; it is never taken away, and stands in the log too.
create table accountwaarschuwing (
    waarschuwing_id bigint generated always as identity primary key,
    ontvanger_id uuid not null references medewerker,
    over_id uuid not null references medewerker,
    door_id uuid not null,
    gemaakt_op timestamptz not null,
    gezien_op timestamptz
);
create index accountwaarschuwing_open on accountwaarschuwing (ontvanger_id) where gezien_op is null;

grant select, insert, update (gezien_op) on accountwaarschuwing to meldpunt_app;
grant select on accountwaarschuwing to meldpunt_backup;
