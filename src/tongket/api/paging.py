"""How is a long list handed out, a page at a time?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from django.http import HttpRequest
from ninja import Query

A_PAGE = 500  # rows

Row = TypeVar("Row")
Shape = TypeVar("Shape")

PageNumber = Annotated[
    int, Query(ge=1, le=1_000_000, description=f"Which page of {A_PAGE}, counted from one.")
]


@dataclass(frozen=True, slots=True)
class Page(Generic[Shape]):
    """Some of a list; ``next`` is the address of what follows, null on the last page."""

    items: list[Shape]
    next: str | None


def window(page: int) -> tuple[int, int]:
    """Where a page begins, and how many rows to fetch: one more than are shown."""
    return (page - 1) * A_PAGE, A_PAGE + 1


def page_of(
    request: HttpRequest, page: int, rows: Sequence[Row], shape: Callable[[Row], Shape]
) -> Page[Shape]:
    """Take a page out of a whole list."""
    first, most = window(page)
    return page_from(request, page, rows[first : first + most], shape)


def page_from(
    request: HttpRequest, page: int, rows: Sequence[Row], shape: Callable[[Row], Shape]
) -> Page[Shape]:
    """Make a page of the rows in its window, the last of which only says that more follows."""
    asked = request.GET.copy()
    asked["page"] = str(page + 1)
    more = len(rows) > A_PAGE
    return Page(
        [shape(row) for row in rows[:A_PAGE]],
        f"{request.path}?{asked.urlencode()}" if more else None,
    )
