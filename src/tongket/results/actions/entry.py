"""How do figures that people type enter the record, and how are they approved and corrected?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from tongket.foundation import audit
from tongket.foundation.fields import period_columns
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.results.conversion import recorded_in
from tongket.results.models import Result
from tongket.results.possible import refuse_impossible
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.number import vietnamese
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.vocabulary.unit import Quantity


class ResultUnknown(TongketError):
    """No figure of the record has this number."""


class ResultAlreadyApproved(TongketError):
    """A figure was approved before."""


class ResultWithdrawn(TongketError):
    """A figure was taken back, so that nothing more can be done with it."""


class ResultSuperseded(TongketError):
    """A figure was corrected; the correction is the one to change."""


class ResultFromDocument(TongketError):
    """A figure was read from a document; its claim's acceptance is what can be undone."""


class PeriodNotBegun(TongketError):
    """A figure is entered for a period that has not begun."""


class UnitNotInPeriod(TongketError):
    """A figure is entered for a unit that did not exist on any day of the period."""


class WithdrawalWithoutReason(TongketError):
    """A figure is sent back or taken back without a reason."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A number as a person types it, in any unit that converts into the indicator's.

    Shares of plan, growth and ratios are in percent. ``definition`` says what is counted where
    that is not what the indicator counts.
    """

    value: Quantity
    measure: Measure = Measure.LEVEL
    bound: Bound = Bound.EXACT
    stage: Stage = Stage.REPORTED
    cut_off: date | None = None
    definition: str = ""
    illustrative: bool = False


@transaction.atomic
def enter_result(
    unit_key: str,
    indicator: str,
    period: Period,
    entry: Entry,
    *,
    known: date,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Propose a figure without a document, and give its number here.

    Its source is the person who enters it, on the day from which she knows it.

    Raises:
        NotAllowed: the person proposes nothing for the unit.
        UnitUnknown, IndicatorUnknown: there is none of this key.
        PeriodNotBegun: the period begins after the day on which the figure is entered.
        UnitNotInPeriod: the unit did not exist on any day of the period.
        UnitsDiffer: the number's unit cannot be converted into the indicator's.
        NumberBelowNothing, NumberNotWhole: the indicator can never have this number.
        NumberTooPrecise, NumberTooLarge: the number does not fit the record.
    """
    access.require(Role.CLERK, unit_key)
    unit = organisation.unit(unit_key)
    _require_lived(period, unit, timezone.localdate(at))
    about = indicators.indicator(indicator, period.end)
    row = Result(
        **period_columns(period),
        **_number(entry, about),
        indicator_id=about.id,
        unit_id=unit.id,
        claim=f"{indicator}:{period}:{by}:{at.isoformat()}",
        known_from=known,
        known_to=known,
        recorded_at=at,
        recorded_by_id=by,
    )
    row.save()
    _audit("enter_result", row, by=by, at=at)
    return row.pk


@transaction.atomic
def approve_results(ids: Iterable[int], *, by: int, at: datetime, access: Access) -> None:
    """Let proposed figures count, all of them or none.

    Raises:
        ResultUnknown: there is none of a number.
        NotAllowed: the person is no officer for a figure's unit.
        ResultWithdrawn, ResultAlreadyApproved: one is no proposal any more.
    """
    for result_id in sorted(set(ids)):
        row = _locked(result_id)
        access.require(Role.OFFICER, row.unit.key)
        _require_proposal(row)
        row.approved_at, row.approved_by_id = at, by
        row.save(update_fields=["approved_at", "approved_by"])
        _audit("approve_result", row, by=by, at=at)


@transaction.atomic
def return_result(result_id: int, *, reason: str, by: int, at: datetime, access: Access) -> None:
    """Send a proposed figure back to who entered it, with the reason.

    Raises:
        ResultUnknown: there is none of this number.
        NotAllowed: the person is no officer for its unit.
        ResultWithdrawn, ResultAlreadyApproved: it is no proposal any more.
        WithdrawalWithoutReason: no reason is given.
    """
    row = _locked(result_id)
    access.require(Role.OFFICER, row.unit.key)
    _require_proposal(row)
    _require_reason(reason, row)
    _withdraw(row, reason, by=by, at=at)
    _audit("return_result", row, by=by, at=at)


@transaction.atomic
def correct_result(result_id: int, entry: Entry, *, by: int, at: datetime, access: Access) -> int:
    """Propose another number for an entered figure, and give the new row's number.

    An approved figure stands until the correction is approved; a proposed one gives way at once.
    Both are known from the same day: what changed is not what was known but what was typed.

    Raises:
        ResultUnknown: there is none of this number.
        NotAllowed: the person proposes nothing for its unit.
        ResultWithdrawn, ResultSuperseded, ResultFromDocument: it is not the row to correct.
        UnitsDiffer: the number's unit cannot be converted into the indicator's.
        NumberBelowNothing, NumberNotWhole: the indicator can never have this number.
        NumberTooPrecise, NumberTooLarge: the number does not fit the record.
    """
    old = _locked(result_id)
    access.require(Role.CLERK, old.unit.key)
    _require_standing(old)
    about = indicators.indicator(old.indicator.code, old.period_end)
    row = Result(
        **period_columns(old.period),
        **_number(entry, about),
        indicator=old.indicator,
        unit=old.unit,
        claim=old.claim,
        known_from=old.known_from,
        known_to=old.known_to,
        recorded_at=at,
        recorded_by_id=by,
    )
    if old.approved_at is None:
        row.supersedes_id = old.supersedes_id
        _withdraw(old, "", by=by, at=at)
    else:
        row.supersedes = old
    row.save()
    _audit("correct_result", row, by=by, at=at)
    return row.pk


@transaction.atomic
def withdraw_result(result_id: int, *, reason: str, by: int, at: datetime, access: Access) -> None:
    """Take an entered figure back; what it corrected stands again.

    A proposal may be taken back by whoever may propose, an approved figure by an officer.

    Raises:
        ResultUnknown: there is none of this number.
        NotAllowed: the person may not do so for its unit.
        ResultWithdrawn, ResultSuperseded, ResultFromDocument: it is not the row to take back.
        WithdrawalWithoutReason: no reason is given.
    """
    row = _locked(result_id)
    access.require(Role.OFFICER if row.approved_at else Role.CLERK, row.unit.key)
    _require_standing(row)
    _require_reason(reason, row)
    _withdraw(row, reason, by=by, at=at)
    _audit("withdraw_result", row, by=by, at=at)


def _number(entry: Entry, about: IndicatorFacts) -> dict[str, Any]:
    """The columns of an entry, its number in the unit in which the measure is recorded."""
    value = entry.value.to(recorded_in(entry.measure, about))
    refuse_impossible(value, entry.measure, about)
    return {
        "measure": entry.measure,
        "stage": entry.stage,
        "number": value.number,
        "decimals": value.decimals,
        "bound": entry.bound,
        "printed": f"{vietnamese(entry.value.number, entry.value.decimals)} "
        f"{entry.value.unit.words}".strip(),
        "definition": entry.definition,
        "illustrative": entry.illustrative,
        "cut_off": entry.cut_off,
    }


def _require_lived(period: Period, unit: UnitFacts, today: date) -> None:
    if period.start > today:
        raise PeriodNotBegun(period=str(period), today=today)
    if unit.valid_from > period.end or (unit.valid_to and unit.valid_to <= period.start):
        raise UnitNotInPeriod(unit=unit.name, period=str(period))


def _locked(result_id: int) -> Result:
    """A figure that nobody else changes until the transaction ends."""
    row = (
        Result.objects.select_for_update(of=("self",))
        .select_related("unit", "indicator")
        .filter(pk=result_id)
        .first()
    )
    if row is None:
        raise ResultUnknown(id=result_id)
    return row


def _require_proposal(row: Result) -> None:
    if row.withdrawn_at is not None:
        raise ResultWithdrawn(indicator=row.indicator.code, at=row.withdrawn_at)
    if row.approved_at is not None:
        raise ResultAlreadyApproved(indicator=row.indicator.code, at=row.approved_at)


def _require_standing(row: Result) -> None:
    if row.withdrawn_at is not None:
        raise ResultWithdrawn(indicator=row.indicator.code, at=row.withdrawn_at)
    if row.document_id is not None:
        raise ResultFromDocument(indicator=row.indicator.code, printed=row.printed)
    if Result.objects.filter(supersedes=row, withdrawn_at__isnull=True).exists():
        raise ResultSuperseded(indicator=row.indicator.code, period=str(row.period))


def _require_reason(reason: str, row: Result) -> None:
    if not reason.strip():
        raise WithdrawalWithoutReason(indicator=row.indicator.code, printed=row.printed)


def _withdraw(row: Result, reason: str, *, by: int, at: datetime) -> None:
    row.withdrawn_at, row.withdrawn_by_id, row.withdrawn_reason = at, by, reason[:300]
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])


def _audit(action: str, row: Result, *, by: int, at: datetime) -> None:
    detail = {
        "result": row.pk,
        "indicator": row.indicator.code,
        "period": str(row.period),
        "measure": str(row.measure),
        "printed": row.printed,
        "supersedes": row.supersedes_id,
        "reason": row.withdrawn_reason,
    }
    audit.record(action=action, subject=row.unit.key, detail=detail, by=by, at=at)
