-- Meldingen that came in and that nobody took up yet: few, and looked for at each start of a day. Among them are those of
-- reporters whom nobody can reach, for which no term runs (protocol 3.3). The rules of terms changed with it: the program
-- makes the rows of running terms anew when it has brought the database up to date.
create index dossier_nieuw on dossier (dossier_id) where status = 'ontvangen' and gesloten_op is null;
