select
    dossier_id::uuid as dossier_id,
    begonnen_versie::integer as begonnen_versie,
    termijn::varchar as termijn,
    bindt::varchar as bindt,
    begonnen_op::date as begonnen_op,
    uiterlijk_op::date as uiterlijk_op,
    voldaan_op::date as voldaan_op,
    vervallen_op::date as vervallen_op
from read_parquet(getvariable('parquet') || '/termijnen.parquet')
