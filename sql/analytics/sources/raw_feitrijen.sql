select
    registratiejaar::integer as registratiejaar,
    gemeente_voorval::varchar as gemeente_voorval,
    grond::varchar as grond,
    terrein::varchar as terrein,
    aantal::integer as aantal
from read_parquet(getvariable('parquet') || '/feitrijen.parquet')
