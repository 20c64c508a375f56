select
    organisatie_id::uuid as organisatie_id,
    naam::varchar as naam,
    gemeente::varchar as gemeente
from read_parquet(getvariable('parquet') || '/organisaties.parquet')
