select
    lijst::varchar as lijst,
    code::varchar as code,
    statutair::varchar as statutair
from read_parquet(getvariable('parquet') || '/codes.parquet')
