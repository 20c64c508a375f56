select
    dossier_id::uuid as dossier_id,
    grond::varchar as grond
from read_parquet(getvariable('parquet') || '/dossier_gronden.parquet')
