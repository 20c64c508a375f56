-- What others are warned of: the account of a directeur was invited anew, or switched off. They are told by mail too, as far as
-- they gave an address: a mail without any content. One that waits is enough for whoever gets it.
alter table accountwaarschuwing add column soort text not null default 'uitgenodigd' check (soort in ('uitgenodigd', 'uitgezet'));
alter table accountwaarschuwing alter column soort drop default;

alter table uitgaande_post drop constraint uitgaande_post_soort_check;
alter table uitgaande_post add constraint uitgaande_post_soort_check
    check (soort in ('ochtendbericht', 'clientbericht', 'ontvangstbevestiging', 'accountbericht'));
drop index uitgaande_post_dag;
create unique index uitgaande_post_dag on uitgaande_post (medewerker_id, dag) where soort = 'ochtendbericht';
create unique index uitgaande_post_account on uitgaande_post (medewerker_id) where soort = 'accountbericht' and status = 'wacht';
