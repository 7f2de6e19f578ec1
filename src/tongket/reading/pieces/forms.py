"""Which of many forms of words and digits begins at a position of a text?"""

import re
from collections.abc import Iterable, Iterator

DIGIT = "#"
_WORD = re.compile(r"[^\W\d_]+")


class Forms:
    """Named patterns, each with the words that can open it, asked in their order.

    A row holds a name, the composed lower-case first words with blanks between them ("#" for a
    digit) and the pattern, in which a blank stands for any run of them. Only patterns that a text's
    own first word opens are tried on it.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        opened: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for name, words, form in rows:
            compiled = re.compile(form.replace(" ", r"\s+"), re.IGNORECASE)
            for word in dict.fromkeys(words.split()):
                opened.setdefault(word, []).append((name, compiled))
        self._opened = {word: tuple(forms) for word, forms in opened.items()}
        self._any_of_digits = _any_of([form for _, form in opened[DIGIT]])

    @property
    def words(self) -> frozenset[str]:
        """The words that open any of the forms."""
        return frozenset(self._opened) - {DIGIT}

    def at(self, text: str, position: int) -> Iterator[tuple[str, re.Match[str]]]:
        """The forms that match at a position, the first in their order first."""
        if text[position : position + 1].isdigit():
            opens = DIGIT if self._any_of_digits.match(text, position) else ""  # as most numbers do
        else:
            word = _WORD.match(text, position)
            opens = word[0].lower() if word else ""
        for name, form in self._opened.get(opens, ()):
            if match := form.match(text, position):
                yield name, match


def _any_of(forms: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """A pattern that matches where any of some does, their groups named apart."""
    apart = (
        re.sub(r"\(\?P(<|=)(\w+)", rf"(?P\1\2_{number}", form.pattern)
        for number, form in enumerate(forms)
    )
    return re.compile("|".join(f"(?:{form})" for form in apart), re.IGNORECASE)
