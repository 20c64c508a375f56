select lijst, code, statutair
from raw_codes
