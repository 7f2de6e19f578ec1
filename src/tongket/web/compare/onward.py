"""Where does a comparison lead on whose units were not yet there, or no more?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from tongket.foundation.phrases.numerals import day
from tongket.organisation.queries import UnitFacts
from tongket.web.existence import Onward, Way, existence, not_yet
from tongket.web.visit import Knowledge, Visit
from tongket.web.words import say

Pairs = Sequence[tuple[str, object]]


@dataclass(frozen=True, slots=True)
class Question:
    """The page that was asked for: ``path`` gives its address for a unit above others."""

    path: Callable[[str], str]
    rest: Pairs  # what else the address asks for
    on: date
    known: Knowledge

    def way(self, above: str, words: str, on: date | None, as_of: date | None) -> Way:
        """The same of another unit or day; without a day of knowledge, as all is known now."""
        days = [("on", on), ("as_of", as_of)]
        pairs = [(name, at.isoformat()) for name, at in days if at is not None]
        moment = self.known.moment if as_of is not None else ()
        query = urlencode([*pairs, *moment, *self.rest])
        return self.path(above) + (f"?{query}" if query else ""), words


def onward(
    above: UnitFacts, below: Sequence[UnitFacts], asks: Question, asked: Visit
) -> Onward | None:
    """Explain a comparison in which units were not yet known, or none lay there any more."""
    language, as_of = asked.language, asks.known.as_of
    told = existence(above, asks.on, asked.access, language)
    if told is not None:
        ways = [asks.way(key, name, asks.on, as_of) for key, name in told.others]
        inside = _inside(above, asks.on)
        words = say("existence.then", language, day=day(inside))
        ways.append(asks.way(above.key, words, inside, max(as_of, inside)))
        return Onward(told.sentence, tuple(ways))
    sentence = not_yet(below, as_of, language)
    if not sentence:
        return None
    now = asks.way(above.key, say("existence.today", language), asks.on, None)
    return Onward(sentence, (now, *_before(above, asks, asked)))


def _before(above: UnitFacts, asks: Question, asked: Visit) -> Sequence[Way]:
    """The units there were on the day of knowledge."""
    as_of, words = (
        asks.known.as_of,
        say("existence.then", asked.language, day=day(asks.known.as_of)),
    )
    told = existence(above, as_of, asked.access, asked.language)
    if told is None:
        return [asks.way(above.key, words, as_of, as_of)]
    return [asks.way(key, name, as_of, as_of) for key, name in told.others]


def _inside(unit: UnitFacts, on: date) -> date:
    """The day nearest to another on which a unit was there."""
    return max(min(on, unit.last_day or on), unit.valid_from)
