"""What do the rows and columns of a table claim?"""

from tongket.reading.tables.rows import drafts_of, tables_in

__all__ = ["drafts_of", "tables_in"]
