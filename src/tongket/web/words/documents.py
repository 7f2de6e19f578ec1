"""What do the documents' pages say?"""

DOCUMENTS: dict[str, tuple[str, str]] = {}
