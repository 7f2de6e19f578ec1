"""What does a report say, and where has the record moved away from what was signed?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils import timezone

from tongket.organisation.access import Access, Role
from tongket.reports.kinds import Kind, Section
from tongket.reports.models import Report, Signature
from tongket.reports.numbering import next_number, series_possible
from tongket.reports.queries.composing import composed, standing_words
from tongket.reports.queries.rows import report_row
from tongket.reports.rewording import Touched, rewordable, reworded, touched
from tongket.vocabulary.period import Period
from tongket.writing.archive import restored
from tongket.writing.document import Content, Document


@dataclass(frozen=True, slots=True)
class SignedFacts:
    """Under which number a report was signed, when and by whom."""

    number: int
    symbol: str
    series: str
    place: str
    date: date
    office: str
    name: str
    signed_at: datetime
    signed_by: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A report as it is listed; ``signed`` is nothing while it is a draft."""

    id: int
    unit: str
    unit_name: str
    body: str
    body_name: str
    kind: Kind
    period: Period
    as_of: date
    begun_at: datetime
    begun_by: str
    left_out: frozenset[Section]
    signed: SignedFacts | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with its text.

    ``reworded`` are the keys of the paragraphs of a draft that stand in a person's words,
    ``dropped`` those that a person took out, as they were composed;
    ``touched`` the figures of a signed report that the record tells otherwise by now.
    """

    facts: ReportFacts
    document: Document
    reworded: frozenset[str] = frozenset()
    dropped: tuple[tuple[str, Content], ...] = ()
    touched: tuple[Touched, ...] = ()

    @property
    def contents(self) -> tuple[tuple[str, Content], ...]:
        """The paragraphs that can be reworded, by key, those taken out as nothing."""
        return (*rewordable(self.document), *((key, ()) for key, _ in self.dropped))


def reports(access: Access) -> tuple[ReportFacts, ...]:
    """List the drafts and signed reports that a person may see, the youngest first."""
    rows = Report.objects.filter(withdrawn_at__isnull=True)
    keys = access.unit_keys(Role.VIEWER)
    if keys is not None:
        rows = rows.filter(unit__key__in=keys)
    return tuple(
        map(_facts, rows.select_related("unit", "body", "begun_by", "signature__signed_by"))
    )


def report(number: int, *, recorded_by: datetime, access: Access) -> ReportView:
    """Give a report with its text as it stands at a moment; a signed one as it was signed.

    Raises:
        ReportUnknown: none has this number, or its draft was withdrawn.
        NotAllowed: the person may not see the unit.
    """
    row = report_row(number, access)
    facts = _facts(row)
    if facts.signed is None:
        draft, words = composed(row, recorded_by=recorded_by, access=access), standing_words(row)
        dropped = tuple(pair for pair in rewordable(draft) if words.get(pair[0]) == [])
        return ReportView(facts, reworded(draft, words), frozenset(words), dropped)
    signed = restored(row.signature.document)
    today = timezone.localdate(recorded_by)
    now = composed(row, as_of=today, recorded_by=recorded_by, access=access)
    return ReportView(facts, signed, touched=touched(signed, now))


def numbering(
    number: int, signed: date, *, recorded_by: datetime, access: Access
) -> tuple[tuple[str, int], ...]:
    """Give the series in which a draft signed on a day can be numbered, each with its next number.

    The likelier series comes first.

    Raises:
        ReportUnknown: none has this number, or its draft was withdrawn.
        NotAllowed: the person may not see the unit.
    """
    row = report_row(number, access)
    draft = composed(row, recorded_by=recorded_by, access=access)
    taken = Signature.objects.filter(body_id=row.body_id, symbol=draft.front.symbol)
    highest = dict(taken.values_list("series").annotate(Max("number")))
    possible = series_possible(draft.form.family, signed)
    return tuple((series, next_number(highest.get(series))) for series in possible)


def _facts(row: Report) -> ReportFacts:
    return ReportFacts(
        id=row.pk,
        unit=row.unit.key,
        unit_name=row.unit.name,
        body=row.body.key,
        body_name=row.body.name,
        kind=Kind(row.kind),
        period=row.period,
        as_of=row.as_of,
        begun_at=row.begun_at,
        begun_by=row.begun_by.display_name or row.begun_by.get_username(),
        left_out=frozenset(map(Section, row.left_out)),
        signed=_signed(row.signature) if hasattr(row, "signature") else None,
    )


def _signed(row: Signature) -> SignedFacts:
    return SignedFacts(
        number=row.number,
        symbol=row.symbol,
        series=row.series,
        place=row.place,
        date=row.date,
        office=row.office,
        name=row.name,
        signed_at=row.signed_at,
        signed_by=row.signed_by.display_name or row.signed_by.get_username(),
        sha256=row.sha256,
    )
