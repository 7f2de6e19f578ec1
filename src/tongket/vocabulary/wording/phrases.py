"""How is a table of phrases written down?"""


def phrases(rows: str) -> tuple[str, ...]:
    """The phrases between the semicolons of some lines, each with single blanks."""
    return tuple(" ".join(phrase.split()) for phrase in rows.split(";"))
