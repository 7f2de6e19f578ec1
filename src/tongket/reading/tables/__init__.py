"""What do the tables of a text claim, however their cells lie in it?"""

from tongket.reading.tables.finding import tables_in
from tongket.reading.tables.rows import drafts_of

__all__ = ["drafts_of", "tables_in"]
