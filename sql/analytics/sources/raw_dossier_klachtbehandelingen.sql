select
    dossier_id::uuid as dossier_id,
    klachtbehandeling::varchar as klachtbehandeling
from read_parquet(getvariable('parquet') || '/dossier_klachtbehandelingen.parquet')
