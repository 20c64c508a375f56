select voorval_id, massaal
from raw_voorvallen
