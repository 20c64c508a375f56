select
    voorval_id::uuid as voorval_id,
    massaal::boolean as massaal
from read_parquet(getvariable('parquet') || '/voorvallen.parquet')
