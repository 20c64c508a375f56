-- Column grants: a pipeline role can't read, count or compare what its work does not need.

grant select, insert, update on nummering, medewerker, sessie, organisatie, voorval, dossier, termijn, lvtd_wachtrij, invoer_rij to meldpunt_app;
grant delete on sessie, lvtd_wachtrij to meldpunt_app;
grant select, insert, delete on dossier_grond, dossier_klachtbehandeling, blinde_index to meldpunt_app;
grant delete on termijn to meldpunt_app;
grant select, insert on journaal, kluis, document, logboek to meldpunt_app;
grant select on run, lvtd_levering, kubus, kubus_jaar, grafsteen, vernietigingsverklaring, reservekopie to meldpunt_app;
grant select, update on vernietigingslijst, vernietigingslijst_dossier to meldpunt_app;

grant select (dossier_id, registratie_id, versie, kanaal, rol_melder, anonimiteit, registratiedatum, gemeente_woon, gemeente_voorval, terrein, aard,
              aantal_slachtoffers, klacht_op, gesloten_op, voorval_id) on dossier to meldpunt_lvtd;
grant select on dossier_grond, dossier_klachtbehandeling to meldpunt_lvtd;
grant select (voorval_id, massaal) on voorval to meldpunt_lvtd;
grant select, delete on lvtd_wachtrij to meldpunt_lvtd;
grant select, insert, update on lvtd_levering, lvtd_registratie, run to meldpunt_lvtd;

grant select (dossier_id, dossiernummer, registratie_id, status, ontvangstdatum, registratiedatum, gemeente_woon, gemeente_voorval, terrein, aard, behandelwijze,
              klacht_op, gesloten_op, voorval_id, organisatie_id) on dossier to meldpunt_archive;
grant select on dossier_grond, dossier_klachtbehandeling, termijn to meldpunt_archive;
grant select (voorval_id, massaal) on voorval to meldpunt_archive;
grant select (organisatie_id, soort) on organisatie to meldpunt_archive;
grant delete on voorval, organisatie to meldpunt_archive;
grant select (dossier_id, document_id) on document to meldpunt_archive;
grant select (dossier_id, versie) on journaal, kluis to meldpunt_archive;
grant select (dossier_id) on blinde_index, invoer_rij to meldpunt_archive;
grant delete on dossier, dossier_grond, dossier_klachtbehandeling, termijn, journaal, kluis, document, blinde_index, invoer_rij to meldpunt_archive;
grant select, insert on lvtd_wachtrij to meldpunt_archive;
grant select, insert, update on vernietigingslijst, vernietigingslijst_dossier, run to meldpunt_archive;
grant select, insert on grafsteen, vernietigingsverklaring, kubus_jaar to meldpunt_archive;
grant select, insert, update, delete on feitrij, kubus to meldpunt_archive;

grant select (dossier_id, melder_ref, kanaal, rol_melder, ontvangstdatum, registratiedatum, voorvaldatum, gemeente_woon, gemeente_voorval, terrein, aard,
              aantal_slachtoffers, spoedeisend, klacht_op, behandelwijze, behandelaar_id, organisatie_id, voorval_id, status, eerste_contact_op,
              intake_op, plan_op, gesloten_op, sluitreden, evaluatie_op, tevredenheid, doel_bereikt) on dossier to meldpunt_analytics;
grant select on dossier_grond, dossier_klachtbehandeling, termijn, voorval, feitrij to meldpunt_analytics;
grant select (organisatie_id, soort, naam, naamsleutel, kvk_nummer, gemeente) on organisatie to meldpunt_analytics;
grant select, insert, update on run to meldpunt_analytics;

grant select (dossier_id, ontvangstdatum, registratiedatum, gemeente_woon, gemeente_voorval, terrein, aard, klacht_op, behandelwijze, voorval_id) on dossier to meldpunt_reports;
grant select on dossier_grond, dossier_klachtbehandeling, kubus, kubus_jaar to meldpunt_reports;
grant select (voorval_id, massaal) on voorval to meldpunt_reports;

grant select on nummering, medewerker, organisatie, voorval, dossier, dossier_grond, dossier_klachtbehandeling, termijn, journaal, logboek, kluis, document, run,
                lvtd_wachtrij, lvtd_levering, lvtd_registratie, vernietigingslijst, vernietigingslijst_dossier, grafsteen, feitrij, kubus, kubus_jaar,
                vernietigingsverklaring, invoer_rij, reservekopie to meldpunt_backup;
grant insert on reservekopie to meldpunt_backup;
