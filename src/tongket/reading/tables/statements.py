"""Which statements does every row of a table make: which column gives what of which result?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tongket.reading.periods.spans import Span
from tongket.reading.tables.roles import Column, Role
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.former import UNSAID, Former
from tongket.vocabulary.period import Period, PeriodKind

SLOTS = {
    Role.PLAN_SHARE: Slot.PLAN_PERCENT,
    Role.OVER_PLAN: Slot.OVER_PLAN_PERCENT,
    Role.RATIO: Slot.RATIO_TO_PREVIOUS,
    Role.GROWTH: Slot.GROWTH_PERCENT,
    Role.CHANGE: Slot.CHANGE,
}
_PAIR = 2  # former years beside a result that may be what it is compared with
_ALONE = frozenset({Slot.RATIO_TO_PREVIOUS, Slot.GROWTH_PERCENT})  # said without any level


@dataclass(frozen=True, slots=True)
class Place:
    """A column and the slot that its figures fill; ``base`` is whose plan they speak of.

    ``former`` is what they are compared with.
    """

    column: int
    slot: Slot
    base: str = ""
    former: Former = UNSAID


@dataclass(slots=True)
class Statement:
    """One claim that each row makes: the stage, the period and where its figures stand."""

    stage: ClaimStage
    period: Period | None
    places: list[Place] = field(default_factory=list)

    def has(self, slot: Slot) -> bool:
        """Whether a column fills the slot already."""
        return any(place.slot is slot for place in self.places)


def statements_of(columns: Sequence[Column], span: Span) -> list[Statement]:
    """Say what each row states, in the order of its columns.

    A result takes to itself the plan of its year, the former level and the shares that name its
    period, else those that stand nearest behind it. A plan without a result is a goal, and so is
    the next year's; a former year without a result is a result of its own, and so is a growth.
    """
    made: dict[int, Statement] = {}
    results = _of(columns, Role.RESULT)
    for index in results:
        stage = ClaimStage.ESTIMATE if columns[index].estimate else ClaimStage.ACTUAL
        if columns[index].foreseen and columns[index].period == span.plan is not None:
            stage = ClaimStage.TARGET  # "Dự kiến 2025" of the plan for 2025
        made[index] = Statement(stage, columns[index].period, [Place(index, Slot.VALUE)])
    for index in _of(columns, Role.NEXT_PLAN):
        made[index] = _goal(index, columns[index], _next(columns[index], span))
    for index in _of(columns, Role.PLAN):
        held = _homes_of_plan(columns, index, results, span)
        if not held:
            made[index] = _goal(index, columns[index], columns[index].period)
        for one in held:
            made[one].places.append(Place(index, Slot.PLAN_VALUE, columns[index].base))
    series = _is_series(columns)
    for index in _of(columns, Role.PREVIOUS):
        home = None if series else _home_of_previous(columns, index, results, span)
        if home is None:
            place = Place(index, Slot.VALUE)
            made[index] = Statement(ClaimStage.ACTUAL, columns[index].period, [place])
        else:
            made[home].places.append(Place(index, Slot.PREVIOUS, former=columns[index].former))
    _add_shares(columns, results, made, series=series)
    return [made[index] for index in sorted(made)]


def _of(columns: Sequence[Column], role: Role) -> list[int]:
    return [index for index, column in enumerate(columns) if column.role is role]


def _is_series(columns: Sequence[Column]) -> bool:
    """Whether years stand side by side: each is a result of its own.

    Of two that something compares the one is what the other grew from.
    """
    years = [
        column
        for column in columns
        if column.role is Role.PREVIOUS and column.period and column.period.kind is PeriodKind.YEAR
    ]
    compared = any(SLOTS.get(column.role) in _ALONE for column in columns)
    return len(years) > (_PAIR if compared else 1)


def _goal(index: int, column: Column, period: Period | None) -> Statement:
    return Statement(ClaimStage.TARGET, period, [Place(index, Slot.VALUE, column.base)])


def _next(column: Column, span: Span) -> Period | None:
    """The period of the next plan: its own, the document's, else the year behind the report's."""
    if column.period or span.plan:
        return column.period or span.plan
    return Period.year(span.year + 1) if span.year else None


def _period(column: Column, span: Span) -> Period | None:
    return column.period or span.report


def _length(period: Period | None) -> int:
    return (period.end - period.start).days if period else 0


def _homes_of_plan(
    columns: Sequence[Column], index: int, results: Sequence[int], span: Span
) -> list[int]:
    """The results that a plan is held against: that for the longest stretch of its own year.

    So are others of that year of which the table gives a share of plan too. A plan of a term is
    held against none.
    """
    period = columns[index].period
    if period and period.kind is PeriodKind.TERM:
        return []
    fitting = [
        result
        for result in results
        if (own := _period(columns[result], span)) is None
        or period is None
        or (own.start.year == period.start.year and _length(own) <= _length(period))
    ]
    if not fitting:
        return []
    longest = max(fitting, key=lambda at: _length(_period(columns[at], span)))
    plans = _of(columns, Role.PLAN)
    shared = {_home_of_share(columns, share, results) for share in _of(columns, Role.PLAN_SHARE)}
    return [at for at in fitting if at == longest or (len(plans) == 1 and at in shared)]


def _home_of_previous(
    columns: Sequence[Column], index: int, results: Sequence[int], span: Span
) -> int | None:
    """The result that covers the same stretch a year later, else the nearest one behind."""
    period = columns[index].period
    if not results:
        return None
    if period is None:
        return next((at for at in results if at > index), results[-1])
    for result in results:
        own = _period(columns[result], span)
        if own is None or (
            own.start.year == period.start.year + 1 and abs(_length(own) - _length(period)) <= 1
        ):
            return result
    return None


def _add_shares(
    columns: Sequence[Column],
    results: Sequence[int],
    made: dict[int, Statement],
    *,
    series: bool,
) -> None:
    goals = [at for at, one in made.items() if one.stage is ClaimStage.TARGET]
    extra: list[tuple[int, Statement]] = []
    for index, column in enumerate(columns):
        slot = SLOTS.get(column.role)
        if slot is None:
            continue
        home = _home_of_share(columns, index, goals if column.of_plan else results or goals)
        if slot in _ALONE and columns[index - 1].role is Role.PREVIOUS and index - 1 in made:
            home = index - 1  # "Thực hiện 2020 | Tốc độ tăng bình quân | …"
        place = Place(index, slot, column.base, column.former)
        if home is None or (series and slot in _ALONE):
            if slot in _ALONE:
                extra.append((index, Statement(ClaimStage.ACTUAL, column.period, [place])))
            continue
        owner = made[home]
        if slot is Slot.CHANGE and extra and extra[-1][0] == index - 1:
            extra[-1][1].places.append(place)
        elif slot is not Slot.PLAN_PERCENT and owner.has(slot):  # to last month, then last year
            extra.append((index, Statement(owner.stage, owner.period, [place])))
        else:
            owner.places.append(place)
    made.update(extra)


def _home_of_share(columns: Sequence[Column], index: int, homes: Sequence[int]) -> int | None:
    """The statement of the period that the share names, else the nearest in front of it."""
    if columns[index].home in homes:
        return columns[index].home
    named = columns[index].period
    same = [at for at in homes if named and columns[at].period == named]
    before = [at for at in same or homes if at < index]
    return max(before) if before else next(iter(same or homes), None)
