select organisatie_id, naam, gemeente
from raw_organisaties
