"""How is a result said: level, share of plan, development, in the order of the genre?"""

from collections.abc import Iterator

from tongket.writing.document import Content, Figure, Inline
from tongket.writing.sentences.facts import Number, Result
from tongket.writing.sentences.numbers import printed, size

POINTS = "điểm %"
_SAME_PERIOD = ("so với cùng kỳ", "so với cùng kỳ năm trước")
_REACHED = ("đạt", "thực hiện")
_EQUALS = ("bằng", "đạt")


def told(result: Result, turn: int = 0) -> Content:
    """Say a result as one clause, beginning with the indicator's name as given.

    ``turn`` varies the wording from sentence to sentence: the same turn gives the same words.
    A result without any number gives its name alone.
    """
    parts: list[Inline] = [result.name]
    parts.extend(_first(result, turn))
    for each in _further(result, turn, said=len(parts) > 1):
        parts.extend(each)
    return joined(parts)


def _first(result: Result, turn: int) -> Iterator[Inline]:
    """The level with its move, or the whole of which it is a part."""
    level, previous, reach = result.level, result.previous, _reach(result, turn)
    if level is None:
        return
    if previous is not None and level.number != previous.number:
        rises = level.number > previous.number
        yield f" {'ước ' if result.estimate else ''}{'tăng' if rises else 'giảm'} từ "
        yield printed(previous, result.unit)
        yield " lên " if rises else " xuống còn "
        yield printed(level, result.unit)
    elif result.total is not None:
        yield f" {reach} "
        yield printed(level, "")
        yield "/"
        yield printed(result.total, result.unit)
    else:
        yield f" {reach} "
        yield printed(level, result.unit)


def _reach(result: Result, turn: int) -> str:
    """The verb of a level; of what should be small nobody says that it was achieved."""
    if result.unwelcome:
        return "ước" if result.estimate else "là"
    if result.estimate:
        return "ước đạt"
    return _REACHED[turn % 2 if result.shares else 0]


def _further(result: Result, turn: int, *, said: bool) -> Iterator[list[Inline]]:
    """Shares of plan and development, each behind a comma where something was said before."""
    first = "" if said else ("ước " if result.estimate else "")
    same = _SAME_PERIOD[turn % 2]
    clauses = [*_of_plan(result, _EQUALS[turn % 2] if said else "đạt"), *_moves(result, same)]
    for place, (verb, figure, tail) in enumerate(clauses):
        lead = f", {verb} " if said or place else f" {first}{verb} "
        yield [lead, figure, tail]


def _of_plan(result: Result, verb: str) -> Iterator[tuple[str, Figure, str]]:
    for place, share in enumerate(result.shares):
        figure = printed(share.number, "%", inside=True)
        yield "bằng" if place else verb, figure, f" {share.plan}"
    if result.excess is not None:
        yield "vượt", printed(result.excess, "%", inside=True), " kế hoạch"


def _moves(result: Result, same: str) -> Iterator[tuple[str, Figure, str]]:
    if result.growth is not None:
        yield _way(result.growth), size(result.growth, "%"), f" {same}"
    if result.ratio is not None:
        yield "bằng", printed(result.ratio, "%", inside=True), f" {same}"
    if result.change is not None:
        unit = POINTS if result.unit == "%" else result.unit
        tail = f" {same}" if result.previous is None else ""
        yield _way(result.change), size(result.change, unit), tail


def _way(number: Number) -> str:
    return "giảm" if number.number < 0 else "tăng"


def joined(parts: list[Inline]) -> Content:
    """Put neighbouring words together, so that content has no two strings in a row."""
    content: list[Inline] = []
    for part in parts:
        if isinstance(part, str) and content and isinstance(content[-1], str):
            content[-1] += part
        else:
            content.append(part)
    return tuple(content)
