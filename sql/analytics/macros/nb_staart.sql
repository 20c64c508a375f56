-- P(X >= aantal) for the same X.
create or replace temporary macro nb_staart(aantal, vorm, verwacht) as
    greatest(0.0, 1.0 - coalesce(
        list_sum(list_transform(range(aantal), lambda i: nb_kans(i, vorm, verwacht))),
        0.0
    ));
