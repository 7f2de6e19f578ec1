"""What is a reading rule?"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame

Production = Callable[[Frame, Walk, str], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A name, a pattern over a frame's sign, and a production.

    A sign is written in letters (``Frame.sign``): "n" for a name in front, "v" for a bare verb, "-"
    for neither; the cues by the letters of ``Cue`` ("u" rises, "d" falls, "r" reaches …); "%", "x"
    for times, "p" for points, "m" for another unit; "P" where the comparison is with a plan, "W"
    with what was before, "O" with another place.

    The production changes the walk and says whether it did; where it declines, the next rule is
    asked. ``examples`` pair a text with the claims read from it in the notation of
    ``reading.notation``, at least one of them by this rule; in the texts of ``counters`` the rule
    must not fire. Both run as tests.
    """

    name: str
    pattern: re.Pattern[str]
    produce: Production
    examples: tuple[tuple[str, str], ...]
    counters: tuple[str, ...]

    def fits(self, sign: str) -> bool:
        """Whether the rule is for frames of that sign."""
        return self.pattern.fullmatch(sign) is not None


def rule(
    name: str,
    pattern: str,
    *,
    examples: tuple[tuple[str, str], ...],
    counters: tuple[str, ...] = (),
) -> Callable[[Production], Rule]:
    """Make a rule of the production below."""

    def made(produce: Production) -> Rule:
        return Rule(name, re.compile(pattern), produce, examples, counters)

    return made
