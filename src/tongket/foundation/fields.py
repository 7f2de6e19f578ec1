"""How are exact numbers, periods and times of recording kept in columns, and asked for?"""

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from django.db import models
from django.db.models import Count, Max, Q, QuerySet, Sum

from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period, PeriodKind

_LARGEST = 2**63 - 1

Mark = tuple[int | datetime | None, ...]
"""What tells apart the states of a list of rows; it means nothing by itself."""

M = TypeVar("M", bound=models.Model)


class NumberTooPrecise(TongketError):
    """A number has more than six digits behind the comma of its indicator's unit."""


class NumberTooLarge(TongketError):
    """A number does not fit 64 bits when counted in millionths."""


def to_millionths(number: Decimal) -> int:
    """Count an exact number in millionths.

    Raises:
        NumberTooPrecise: it is no whole number of millionths.
        NumberTooLarge: it does not fit 64 bits.
    """
    if not number:
        return 0  # however many zeros were written
    if not number.is_finite() or number.adjusted() > 18:
        raise NumberTooLarge(number=str(number))
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)  # noqa: S101 - a finite number has one
    whole: int = int("".join(map(str, digits)))
    shift = exponent + 6
    if shift < 0:
        whole, rest = divmod(whole, int(10**-shift))
        if rest:
            raise NumberTooPrecise(number=number)
    else:
        whole *= int(10**shift)
    if whole > _LARGEST:
        raise NumberTooLarge(number=str(number))
    return -whole if sign else whole


class MillionthsField(models.BigIntegerField):  # type: ignore[type-arg]  # generic only for the checker
    """An exact decimal kept as a 64-bit integer of millionths.

    SQLite's decimal columns are floats and lose digits; integers pass every driver unchanged.
    """

    def get_prep_value(self, value: Any) -> Any:
        """Count a decimal in millionths on its way into the database."""
        return to_millionths(value) if isinstance(value, Decimal) else value

    def from_db_value(self, value: int | None, *_: object) -> Decimal | None:
        """Give the exact decimal back, without trailing zeros of the millionths."""
        if value is None:
            return None
        whole, rest = divmod(value, 1_000_000)
        return Decimal(value).scaleb(-6).normalize() if rest else Decimal(whole)

    def to_python(self, value: Any) -> Any:
        """Take what a form or a fixture wrote as an exact decimal."""
        return value if value is None or isinstance(value, Decimal) else Decimal(value)


class OfPeriod(models.Model):
    """Mixed into tables whose rows speak of a period; three columns, so that all can be queried."""

    period_start = models.DateField()
    period_end = models.DateField()
    period_kind = models.CharField(max_length=16, choices=[(k, k) for k in PeriodKind])

    class Meta:
        abstract = True

    @property
    def period(self) -> Period:
        """The three columns as one value."""
        return period_of(self.period_start, self.period_end, self.period_kind)


def period_columns(period: Period) -> dict[str, date | str]:
    """The three columns of a period, for filters and new rows."""
    return {
        "period_start": period.start,
        "period_end": period.end,
        "period_kind": period.kind.value,
    }


@lru_cache(maxsize=2**12)  # few periods, on very many rows
def period_of(start: date, end: date, kind: str) -> Period:
    """The three columns as one value."""
    return Period(start, end, PeriodKind(kind))


def span_of(years: Collection[int] | None) -> tuple[date, date]:
    """The first day of the first year and the last of the last; all days where none are named."""
    if years is None:
        return date.min, date.max
    if not years:
        return date.max, date.min  # nothing lies between
    return date(min(years), 1, 1), date(max(years), 12, 31)


def touching(first: date, last: date) -> Q:
    """Rows whose period has a day from the first to the last of these."""
    return Q(period_end__gte=first, period_start__lte=last)


def on_record(by: datetime) -> Q:
    """Rows that the record held at a moment: recorded by then, and not yet withdrawn."""
    return Q(recorded_at__lte=by) & (Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gt=by))


def marks(
    rows: QuerySet[M, Any], *by: str, **further: models.Aggregate
) -> QuerySet[M, tuple[Any, ...]]:
    """Give the mark of each group of rows that are known, what it is grouped by first.

    Rows are only ever added, and withdrawn once, so equal marks of a group mean the same rows:
    what is added comes with a later moment or raises the count, what is withdrawn lowers it.
    ``further`` marks what else is set once.
    """
    parts: dict[str, models.Aggregate] = {
        "count": Count("id"),
        "sum": Sum("id"),
        "latest": Max("recorded_at"),
        **further,
    }
    marked: QuerySet[M, tuple[Any, ...]] = (
        rows.order_by(*by)
        .values(*by)
        .annotate(**{f"mark_{name}": part for name, part in parts.items()})
        .values_list(*by, *(f"mark_{name}" for name in parts))
    )
    return marked
