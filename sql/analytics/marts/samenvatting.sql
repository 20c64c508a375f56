select
    getvariable('peildatum') as peildatum,
    count(*)::integer as meldingen,
    count(*) filter (where klacht)::integer as klachten,
    count(*) filter (where massaal)::integer as massale_meldingen,
    count(*) filter (where gesloten_op <= getvariable('peildatum'))::integer as gesloten,
    count(distinct melder_ref)::integer as melders,
    count(distinct organisatie_id)::integer as organisaties,
    min(registratiedatum) as eerste_registratie,
    max(registratiedatum) as laatste_registratie,
    (select coalesce(sum(meldingen), 0)::integer from vernietigde_meldingen) as vernietigde_meldingen,
    (select count(*)::integer from signalen_organisatie) as signalen_organisatie,
    (select count(*)::integer from signalen_cel) as signalen_cel
from int_meldingen
