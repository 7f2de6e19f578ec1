"""How do people in the stories of the tests work on documents whose claims are made by hand?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cast import DISTRICT, MOMENT, Person
from tongket.foundation import documents
from tongket.foundation.fields import period_columns
from tongket.indicators.models import Indicator
from tongket.organisation import queries as organisation
from tongket.plans import queries as plans
from tongket.results import actions, queries
from tongket.results.models import Intake, ReadClaim
from tongket.results.payload import to_json
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.number import readings
from tongket.vocabulary.period import Period

PUBLISHED = date(2023, 12, 12)
YEAR = Period.year(2023)
HOUR = timedelta(hours=1)


@dataclass
class Desk:
    """A person at her desk, reading documents whose claims are made by hand.

    Every act takes an hour; ``now`` is when the last one was done.
    """

    person: Person
    now: datetime = MOMENT
    key: str = ""

    def __post_init__(self) -> None:
        self.access = self.person.access

    @property
    def by(self) -> dict:
        self.now += HOUR
        return {"by": self.person.id, "at": self.now, "access": self.access}

    def document(
        self, *claims: tuple[str, Claim], published: date = PUBLISHED, unit: str = DISTRICT, **more
    ) -> list[int]:
        """Store a document with claims linked to indicators, and give the claims' numbers."""
        self.now += HOUR
        facts = documents.store_document(
            content=f"{self.now} {published}".encode(),
            filename="report.txt",
            media_type="text/plain",
            title=f"Báo cáo {self.now:%d/%m %H:%M}",
            publisher="Báo Bắc Kạn",
            published_from=more.pop("published_from", published),
            published_to=published,
            text="Thu ngân sách đạt trên 11,3 tỷ đồng, bằng 102% kế hoạch." * 9,
            rewritten=False,
            illustrative=False,
            by=self.person.id,
            at=self.now,
        )
        intake = Intake.objects.create(
            **period_columns(more.pop("period", YEAR)),
            document_id=facts.id,
            unit_id=organisation.unit(unit).id,
            body_id=organisation.body("huyen-uy-pac-nam").id,
            reader="test",
            read_at=self.now,
            read_by_id=self.person.id,
        )
        rows = [
            ReadClaim.objects.create(
                intake=intake,
                position=position,
                kind=more.get("kind", "figures"),
                payload=to_json(claim),
                indicator=Indicator.objects.get(code=code) if code else None,
                confidence=90 if code else 0,
            ).pk
            for position, (code, claim) in enumerate(claims, start=1)
        ]
        self.key = facts.key
        return rows

    def accept(self, *ids: int) -> tuple[int, ...]:
        return actions.accept_claims(ids, **self.by)

    def undo(self, decision: int) -> None:
        actions.undo_decision(decision, **self.by)

    def figures(self, as_of: date = date.max, recorded_by: datetime | None = None, **more):
        return queries.figures(
            more.pop("unit", DISTRICT),
            as_of=as_of,
            recorded_by=recorded_by or self.now,
            access=self.access,
            **more,
        )

    def targets(self, as_of: date = date.max, recorded_by: datetime | None = None):
        return plans.targets(
            DISTRICT, as_of=as_of, recorded_by=recorded_by or self.now, access=self.access
        )

    def statements(self, as_of: date = date.max, recorded_by: datetime | None = None):
        return queries.statements(
            DISTRICT, as_of=as_of, recorded_by=recorded_by or self.now, access=self.access
        )

    def view(self, key: str = ""):
        return queries.document(key or self.key, self.access)


def figure(
    slot: Slot, text: str, unit: str = "", bound: Bound = Bound.EXACT, at: int = 20
) -> ClaimFigure:
    written = readings(text)[0]
    return ClaimFigure(
        slot, text, written.number, written.decimals, at, at + len(text), unit, bound
    )


def claim(
    level: str = "11,3",
    *more: ClaimFigure,
    unit: str = "tỷ đồng",
    bound: Bound = Bound.EXACT,
    stage: ClaimStage = ClaimStage.ACTUAL,
    period: Period | None = None,
    words: str = "Thu ngân sách",
) -> Claim:
    figures = (figure(Slot.VALUE, level, unit, bound), *more)
    return Claim(words, 0, len(words), figures, unit, stage, period)
