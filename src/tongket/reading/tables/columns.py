"""What do the columns of a table hold, one beside the other?"""

from collections.abc import Sequence
from dataclasses import replace

from tongket.reading.tables.roles import (
    Column,
    Role,
    column_of,
    is_lone_unit,
    tells_plan,
    tells_result,
    years_in,
)


def columns_of(heads: Sequence[str], year: int | None) -> list[Column]:
    """Say what each column holds; ``year`` is the document's own, unless all results name theirs.

    A lone "Đơn vị" is the unit of measure where another column names the indicators, and the
    place otherwise. Where no head names what the rows are about, the first unknown column does.
    """
    year = _year_told(heads, year)
    found = [column_of(head, year) for head in heads]
    roles = [column.role for column in found]
    if Role.NAME in roles:
        for position, head in enumerate(heads):
            if roles[position] is Role.PLACE and is_lone_unit(head):
                found[position] = Column(Role.UNIT)
    elif Role.PLACE not in roles and Role.UNKNOWN in roles:
        found[roles.index(Role.UNKNOWN)] = Column(Role.NAME)
    if Role.RESULT not in roles:
        found = _told(found, year)
    found = _second_name_planned(found)
    former = Role.PREVIOUS in roles and not {Role.PLAN, Role.NEXT_PLAN} & set(roles)
    return [_of_former(column) if former else column for column in found]


def _year_told(heads: Sequence[str], year: int | None) -> int | None:
    """The year on which a table reports: the last one that its results name, if all name one.

    "Thực hiện năm 2024", "Kế hoạch năm 2025", "Ước thực hiện năm 2025" are those of 2025 in any
    document.
    """
    named = [years_in(head) for head in heads if tells_result(head)]
    latest = max(map(max, named)) if named and all(named) else None
    planned = any(tells_plan(head) and latest in years_in(head) for head in heads)
    if latest and (year is None or latest > year or planned):
        return latest
    if year is not None:
        return year
    years = [year for head in heads for year in years_in(head)]
    return max(years, key=years.count, default=None)


def _second_name_planned(columns: list[Column]) -> list[Column]:
    """Take a second column headed "Chỉ tiêu", behind that of the units, for the plan."""
    names = [at for at, column in enumerate(columns) if column.role is Role.NAME]
    if len(names) != 2 or columns[names[1] - 1].role is not Role.UNIT:
        return columns
    columns[names[1]] = Column(Role.PLAN)
    return columns


def _of_former(column: Column) -> Column:
    """A share of which only "%" tells, for a ratio where the table has a former level, no plan."""
    bare = column.role is Role.PLAN_SHARE and column.unsaid
    return replace(column, role=Role.RATIO) if bare else column


def _told(columns: Sequence[Column], year: int | None) -> list[Column]:
    """Take columns over which only a time stands for results, a last one a year ahead for its plan.

    Of several years ahead all are results: the document's own year is then an earlier one.
    """
    timed = [at for at, one in enumerate(columns) if one.role is Role.UNKNOWN and one.period]
    years = {at: period.start.year for at in timed if (period := columns[at].period)}
    ahead = [at for at in timed if year is not None and years[at] == year + 1]
    planned = ahead if timed[-1:] == ahead and year in years.values() else []
    told = list(columns)
    for at in timed:
        role = Role.NEXT_PLAN if at in planned else Role.RESULT
        told[at] = replace(columns[at], role=role)
    return told
