"""How does what was read become claims that point into the stored text?"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from decimal import Decimal
from fractions import Fraction

from tongket.reading.claims.drafts import Draft, Figure
from tongket.reading.claims.sureness import names_told, sureness
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import Text, key_of
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, Slot
from tongket.vocabulary.number import Mark, Resolved, decimal_mark, readings, resolve
from tongket.vocabulary.unit import Unit

_CAPTION_REACH = 60  # claims before and behind a title or caption; more are another article's
_ROUNDED = Fraction(1, 200)  # of an amount, by which a title may round it
_BOUNDED = Fraction(1, 20)  # by which it may, saying "trên" or "gần"


def finished(source: Text, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """Turn drafts with at least one figure into claims, in reading order."""
    filled = [draft for draft in drafts if draft.figures]
    mark = decimal_mark(
        figure.digits.text
        for draft in filled
        for figure in draft.figures
        if " " not in figure.digits.text
    )
    told = names_told(filled)
    return tuple(_claim(source, draft, mark, told) for draft in filled)


def without_repeats(
    drafts: Sequence[Draft], heads: Sequence[range], quiet: Set[tuple[str, str]]
) -> list[Draft]:
    """The drafts but for those of titles and captions whose figures the text near says again.

    ``quiet`` are numbers with their units that claim nothing where the text says them.
    """
    headed = {index for drafted in heads for index in drafted}

    def is_said_again(index: int) -> bool:
        near = range(max(0, index - _CAPTION_REACH), min(len(drafts), index + _CAPTION_REACH))
        body = [figure for at in near if at not in headed for figure in drafts[at].figures]
        return all(
            _written(said) in quiet or any(_says_again(said, told) for told in body)
            for said in drafts[index].figures
        )

    return [
        draft
        for index, draft in enumerate(drafts)
        if index not in headed or not is_said_again(index)
    ]


def _written(figure: Figure) -> tuple[str, str]:
    return figure.digits.text.lstrip("0"), key_of(figure.unit)


def _says_again(title: Figure, body: Figure) -> bool:
    """Whether the text says a title's figure, counted otherwise or less rounded as it may be."""
    percents = title.size is body.size and title.size is Size.PERCENT
    if title.slot is not body.slot and not percents:
        return False
    if title.digits.text.lstrip("0") == body.digits.text.lstrip("0"):
        same = " ".join(title.unit.lower().split()) == " ".join(body.unit.lower().split())
        if same or (title.size is body.size and title.size is Size.COUNT):
            return True
    one, other = Unit.parse(title.unit), Unit.parse(body.unit)
    bounded = title.bound is not Bound.EXACT
    if not (bounded or title.size is Size.MONEY) or not one.converts_to(other):
        return False
    told = Fraction(body.digits.likely) * other.factor_to(one)
    most = _BOUNDED if bounded else _ROUNDED
    return abs(Fraction(title.digits.likely) - told) <= abs(told) * most


def _claim(source: Text, draft: Draft, mark: Mark | None, told: Counter[int]) -> Claim:
    read = [(figure, _resolved(draft, figure, mark)) for figure in draft.figures]
    notes = [f"number-open {figure.digits.text}" for figure, number in read if number.open]
    start, end = source.stored_at(draft.name.start), source.stored_at(draft.name.end)
    return Claim(
        indicator=source.stored[start:end],
        indicator_start=start,
        indicator_end=end,
        figures=tuple([_figure(source, figure, number) for figure, number in read]),
        unit=draft.unit,
        stage=draft.stage,
        period=draft.period,
        cut_off=draft.cut_off,
        rules=tuple(draft.rules),
        confidence=sureness(draft, told, open_number=bool(notes)),
        notes=(*draft.notes, *notes),
    )


def _resolved(draft: Draft, figure: Figure, mark: Mark | None) -> Resolved:
    """Read the digits by their unit, the claim's other figures in that unit, and the text's way."""
    possible = readings(figure.digits.text)
    if len(possible) == 1:
        return Resolved(possible[0])
    return resolve(
        possible,
        counted=figure.size is Size.COUNT,
        company=_company(draft.figures, figure),
        mark=mark,
    )


def _company(figures: Iterable[Figure], figure: Figure) -> list[Decimal]:
    """Numbers without doubt in the same unit of the same claim; a change may be far smaller."""
    found = []
    for other in figures:
        if other.slot is Slot.CHANGE and figure.slot is not Slot.CHANGE:
            continue
        if other is not figure and other.unit == figure.unit and other.size is not Size.PERCENT:
            possible = readings(other.digits.text)
            if len(possible) == 1:
                found.append(possible[0].number)
    return found


def _figure(source: Text, figure: Figure, number: Resolved) -> ClaimFigure:
    start, end = source.stored_at(figure.digits.start), source.stored_at(figure.digits.end)
    falls, text = figure.falls, figure.digits.text
    chosen = number.chosen
    if figure.high:
        end = source.stored_at(figure.high.end)
        text = source.composed[figure.digits.start : figure.high.end]
    return ClaimFigure(
        slot=figure.slot,
        text=f"-{text}" if falls else text,
        number=-chosen.number if falls else chosen.number,
        decimals=chosen.decimals,
        start=start,
        end=end,
        unit=figure.unit,
        bound=figure.bound,
        base=figure.base,
        former=figure.former,
    )
