select
    registratiejaar as jaar,
    gemeente_voorval,
    grond,
    terrein,
    aantal
from raw_feitrijen
