-- A term lapses when what it was for fell away in time; then it was neither kept nor missed.
select
    dossier_id,
    termijn,
    bindt,
    year(uiterlijk_op)::integer as jaar,
    case
        when voldaan_op <= uiterlijk_op then 'op_tijd'
        when voldaan_op is not null then 'te_laat'
        when vervallen_op <= uiterlijk_op then 'vervallen'
        when uiterlijk_op < getvariable('peildatum') then 'te_laat'
        else 'lopend'
    end as stand
from raw_termijnen
where begonnen_op <= getvariable('peildatum')
