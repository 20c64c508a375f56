select dossier_id, grond
from raw_dossier_gronden
