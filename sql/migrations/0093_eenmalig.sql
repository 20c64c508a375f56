-- Work that is done once after an upgrade, and remembered: what SQL alone can't do, because it needs the keys.
create table eenmalige_stap (
    naam text primary key,
    gedaan_op timestamptz not null
);
grant select, insert on eenmalige_stap to meldpunt_app;
grant select on eenmalige_stap to meldpunt_backup;
