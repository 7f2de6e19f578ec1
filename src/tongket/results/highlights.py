"""How is a text cut up, so that the words of its claims can be marked?"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a claim: code points ``start`` to before ``end``; a number, or what names it."""

    claim: int
    start: int
    end: int
    is_number: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text whose characters all belong to the same claims' words."""

    text: str
    start: int
    claims: tuple[int, ...]
    is_number: bool


def segments(text: str, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """Cut a text at the ends of spans; the segments joined are the text.

    Spans may overlap; what lies beyond the text is left out.
    """
    spans = tuple(span for span in spans if span.start < span.end <= len(text))
    cuts = {0, len(text), *(span.start for span in spans), *(span.end for span in spans)}
    waiting = sorted(enumerate(spans), key=lambda pair: pair[1].start, reverse=True)
    over: dict[int, Span] = {}  # by their place among the spans
    found = []
    for start, end in pairwise(sorted(cuts)):
        over = {place: span for place, span in over.items() if span.end > start}
        while waiting and waiting[-1][1].start == start:
            place, span = waiting.pop()
            over[place] = span
        here = [over[place] for place in sorted(over)]
        claims = tuple(dict.fromkeys(span.claim for span in here))
        found.append(Segment(text[start:end], start, claims, any(s.is_number for s in here)))
    return tuple(found)
