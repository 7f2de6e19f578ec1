"""How is the heat table of siblings written?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.html import format_html
from django.utils.safestring import SafeString

from tongket.evaluation.boards import Board
from tongket.evaluation.boards import Cell as BoardCell
from tongket.evaluation.comparison import Comparison, UnitLine, compare
from tongket.evaluation.verdicts.judgement import Terms, Verdict
from tongket.foundation.phrases import numerals
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.web.places import listed, unit_name
from tongket.web.units.bars import Part, tally
from tongket.web.words import say

_WHOLE = 100
_MOVES = {Terms.RISE, Terms.FALL, Terms.GROWTH, Terms.MEAN_GROWTH}


class Order(StrEnum):
    """How the units of a heat table are ordered."""

    NAME = "name"
    RANK = "rank"  # the best first


# A province's table has thousands of cells: put together here they cost a fifth of what they cost
# in the template.
_CELL = (
    '<td class="c {0}"><a href="{1}" title="{2}" aria-label="{2}">'
    '<svg aria-hidden="true"><use href="#{0}"/></svg>{3}</a></td>'
)
_SHARE = "<span>{}</span>"
_NO_CELL = SafeString('<td class="c"></td>')


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One unit's year."""

    key: str
    name: str
    cells: tuple[SafeString, ...]
    reached: str
    rank: str
    missing: str


@dataclass(frozen=True, slots=True)
class HeatHead:
    """One indicator, and how the units fared with it."""

    code: str
    name: str
    stripe: tuple[Part, ...]
    counts: tuple[tuple[str, int, str], ...]  # verdict, how many units, its word


@dataclass(frozen=True, slots=True)
class HeatPage:
    """The parts of the page, every one written out."""

    sentences: tuple[str, ...]
    heads: tuple[HeatHead, ...]
    rows: tuple[HeatRow, ...]
    key: tuple[tuple[str, str], ...]  # the verdicts on the page and their words
    moves: bool  # whether any share is of a rise or fall


def heat_page(board: Board, order: Order, query: str, language: Language) -> HeatPage:
    """Write out a board in a language; ``query`` goes along the links."""
    names = {unit.key: unit_name(unit, language) for unit in board.units}
    compared = compare(board.scorecards[unit.key] for unit in board.units)
    given = {verdict for counts in compared.distribution.values() for verdict in counts}
    lines = sorted(compared.lines, key=_by_rank) if order is Order.RANK else compared.lines
    return HeatPage(
        sentences=tuple(_sentences(compared, names, language)),
        heads=tuple(
            HeatHead(
                traits.code,
                pick((traits.name, traits.name_en), language),
                tally((v, compared.distribution[traits.code].get(v, 0)) for v in Verdict),
                tuple(_counted(compared.distribution[traits.code], language)),
            )
            for traits in board.indicators
        ),
        rows=tuple(_row(line, board, names[line.unit], query, language) for line in lines),
        key=tuple((v, phrase(f"verdict.{v}", language)) for v in Verdict if v in given),
        moves=any(cell.row.line.judgement.terms in _MOVES for cell in board.cells.values()),
    )


def _by_rank(line: UnitLine) -> tuple[bool, int]:
    return line.rank is None, line.rank or 0


def _row(line: UnitLine, board: Board, name: str, query: str, language: Language) -> HeatRow:
    targets = f"/units/{line.unit}/{board.period.start.year}/targets"
    called = {
        traits.code: pick((traits.name, traits.name_en), language) for traits in board.indicators
    }
    return HeatRow(
        key=line.unit,
        name=name,
        cells=tuple(
            _cell(cell, f"{targets}/{code}/{query}", f"{name}, {called[code]}", language)
            if cell
            else _NO_CELL
            for code in called
            for cell in [board.cell(line.unit, code)]
        ),
        reached=f"{line.reached}/{line.judged}" if line.judged else numerals.DASH,
        rank=numerals.DASH if line.rank is None else str(line.rank),
        missing=", ".join(called[code] for code in line.missing),
    )


def _cell(cell: BoardCell, href: str, of: str, language: Language) -> SafeString:
    """One unit's verdict on one target, in words for those who hear the page."""
    row, judgement = cell.row, cell.row.line.judgement
    word = sentence_case(phrase(f"verdict.{row.verdict}", language))
    text = _share(judgement.share, language)
    label = f"{of}: {word} {text}".strip()
    if text and judgement.terms in _MOVES:
        text, label = f"{text} Δ", f"{label} {say('compare.of_move', language)}"
    if cell.rank is not None:
        label = f"{label}, {say('compare.rank.of', language, rank=cell.rank)}"
    share = format_html(_SHARE, text) if text else ""
    return format_html(_CELL, row.verdict, href, label, share)


def _share(share: Decimal | None, language: Language) -> str:
    """A share of plan in whole percents, finer where that would say that the plan was just met."""
    if share is None:
        return ""
    hides = share != _WHOLE and round(share) == _WHOLE
    return numerals.percent(share, language, 1 if hides else 0)


def _counted(counts: Mapping[Verdict, int], language: Language) -> Iterable[tuple[str, int, str]]:
    for verdict in Verdict:
        if counts.get(verdict):
            yield verdict, counts[verdict], phrase(f"verdict.{verdict}", language)


def _sentences(compared: Comparison, names: Mapping[str, str], language: Language) -> Iterable[str]:
    lines = [line for line in compared.lines if line.scorecard.rows]
    if not lines:
        return
    complete = {line.unit for line in compared.complete}
    yield say("compare.coverage", language, complete=len(complete), n=len(lines))
    late = [line for line in lines if line.unit not in complete]
    if late:
        yield say("compare.late", language, names=listed([names[x.unit] for x in late], language))
    if without := len(compared.lines) - len(lines):
        yield say("compare.without", language, n=without)
    if compared.average is not None:
        share = numerals.percent(100 * compared.average, language, 0)
        yield say("compare.average", language, share=share)
    if compared.above:
        yield say("compare.up", language, names=_with_counts(compared.above, names, language))
    if compared.below:
        yield say("compare.down", language, names=_with_counts(compared.below, names, language))


def _with_counts(lines: Iterable[UnitLine], names: Mapping[str, str], language: Language) -> str:
    counted = [f"{names[line.unit]} ({line.reached}/{line.judged})" for line in lines]
    return listed(counted, language)
