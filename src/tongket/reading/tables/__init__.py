"""What do the tables of a text claim, however their cells lie in it?"""

from tongket.reading.tables.finding import tables_in
from tongket.reading.tables.rows import TableClaims, claims_of, notes_on

__all__ = ["TableClaims", "claims_of", "notes_on", "tables_in"]
