"""What is on record of a unit's year, whether or not there is a target for it?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tongket.foundation.phrases import targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.indicators.queries import IndicatorFacts
from tongket.results.rules import Figure, State, standing
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.stage import Stage
from tongket.web.links import source_link
from tongket.web.units.rows import unit_of, written

_ORDER = tuple(Measure)


@dataclass(frozen=True, slots=True)
class Said:
    """One measure that stands: what it is, its number in words, and where it was read."""

    measure: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class RecordedRow:
    """All that stands of one indicator and period."""

    anchor: str  # the indicator's code in its first row
    name: str
    period: str
    said: tuple[Said, ...]
    definition: str  # what is counted where a source counts something of its own
    chips: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]  # title and days, each once


def recorded(
    figures: Iterable[Figure], catalogue: Mapping[str, IndicatorFacts], language: Language
) -> tuple[tuple[str, tuple[RecordedRow, ...]], ...]:
    """Lay out what stands among figures, by field in the order of the catalogue, then by period.

    The catalogue has every indicator that they are of.
    """
    places: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        place = (figure.indicator, figure.period, figure.definition)
        places.setdefault(place, []).append(figure)
    order = {code: number for number, code in enumerate(catalogue)}
    found = [tuple(_standing(said)) for said in places.values()]
    found.sort(
        key=lambda said: (order[said[0].indicator], said[0].period.start, said[0].period.end)
    )
    rows: dict[str, list[RecordedRow]] = {}
    told = ""
    for said in found:
        facts = catalogue[said[0].indicator]
        row = _row(said, facts, "" if facts.code == told else facts.code, language)
        rows.setdefault(facts.field, []).append(row)
        told = facts.code
    return tuple((phrase(f"field.{field}", language), tuple(own)) for field, own in rows.items())


def _standing(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figure that stands of each measure and basis."""
    kinds: dict[tuple[Measure, str], list[Figure]] = {}
    for figure in figures:
        kinds.setdefault((figure.measure, figure.basis), []).append(figure)
    for kind in sorted(kinds, key=lambda kind: (_ORDER.index(kind[0]), kind[1])):
        if stands := standing(kinds[kind]):
            yield stands.figure


def _row(
    figures: tuple[Figure, ...], facts: IndicatorFacts, anchor: str, language: Language
) -> RecordedRow:
    first = figures[0]
    links = [(one, source_link(one.source)) for one in figures]
    return RecordedRow(
        anchor=anchor,
        name=pick((facts.name, facts.name_en), language),
        period=sentence_case(pick((first.period.vietnamese, first.period.english), language)),
        said=tuple(
            Said(
                measure=phrase(f"measure.{one.measure}", language),
                words=targets.with_unit(written(one, language), unit_of(one, facts.unit), language),
                address=link.address,
            )
            for one, link in links
        ),
        definition=first.definition,
        chips=tuple((code, phrase(f"chip.{code}", language)) for code in _chips(figures)),
        sources=tuple(dict.fromkeys((link.title, link.when) for _, link in links)),
    )


def _chips(figures: tuple[Figure, ...]) -> Iterator[str]:
    holds = {
        "proposed": any(figure.state is State.PROPOSED for figure in figures),
        "by_one": any(figure.by_one for figure in figures),
        "estimate": any(figure.stage is Stage.ESTIMATE for figure in figures),
        "illustrative": any(figure.source.illustrative for figure in figures),
    }
    return (code for code, held in holds.items() if held)
