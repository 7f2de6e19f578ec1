"""How long does loading the whole country take, beside Django's bulk_create?

Both write the same units, places, codes, events and successions into an empty record, and are
rolled back. Ours also checks them against the record, and each other's places, as it does always.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from _measure import demo_installation, medians, peers, tell


def main() -> None:
    from django.db import transaction

    from tongket.organisation.access import Access
    from tongket.organisation.actions import load_country, rows_of
    from tongket.organisation.country import country
    from tongket.organisation.models import (
        Event,
        OrganisationUnit,
        Placement,
        Succession,
        UnitCode,
    )

    table, now = country(), datetime.now(UTC)
    top = OrganisationUnit.objects.get(key="viet-nam")

    def forget() -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("PRAGMA defer_foreign_keys = ON")
            for table in ("succession", "event", "unitcode", "placement"):
                cursor.execute(f"DELETE FROM organisation_{table}")
            cursor.execute("DELETE FROM organisation_organisationunit WHERE key <> 'viet-nam'")

    def rolled_back(write: Callable[[], object]) -> Callable[[], None]:
        def task() -> None:
            with transaction.atomic():
                forget()
                write()
                transaction.set_rollback(True)

        return task

    def ours() -> None:
        load_country(table, by=None, at=now, access=Access.everything("bench"))

    def theirs() -> None:
        units = OrganisationUnit.objects.bulk_create(
            OrganisationUnit(
                key=u.key, kind=u.kind, name=u.name, name_en=u.name_en, valid_from=u.valid_from,
                valid_to=u.valid_to, latitude=u.latitude, longitude=u.longitude,
            )
            for u in table.units
        )  # fmt: skip
        of = {unit.key: unit for unit in units} | {"viet-nam": top}
        days = [(of[u.key], u, u.valid_from, u.valid_to) for u in table.units]
        Placement.objects.bulk_create(
            Placement(unit=unit, parent=of[u.parent], valid_from=first, valid_to=end)
            for unit, u, first, end in days
        )
        UnitCode.objects.bulk_create(
            UnitCode(unit=unit, code=u.code, valid_from=first, valid_to=end)
            for unit, u, first, end in days
        )
        events = Event.objects.bulk_create(
            Event(kind=r.kind, date=now.date(), legal_basis=r.legal_basis, recorded_at=now)
            for r in table.reforms
        )
        Succession.objects.bulk_create(
            Succession(event=event, old=of[old], new=of[r.new] if r.new else None, share=None)
            for event, r in zip(events, table.reforms, strict=True)
            for old, _ in r.passings
        )

    took = medians(
        {"ours": rolled_back(ours), "bulk_create": rolled_back(theirs), "empty": rolled_back(int)},
        times=1,
    )
    own, peer = took["ours"] - took["empty"], took["bulk_create"] - took["empty"]
    tell(
        f"The country, {rows_of(table)} rows and {len(table.reforms)} events",
        ("", "ms", "ratio"),
        [
            ("load_country", f"{own:.0f}", "1"),
            ("Django bulk_create", f"{peer:.0f}", f"{peer / own:.1f}"),
        ],
        {
            "bench": "units",
            "load_ms": round(own),
            "bulk_create_ms": round(peer),
            "ratio": round(peer / own, 2),
            "peers": peers("tongket", "django"),
        },
    )


if __name__ == "__main__":
    with demo_installation():
        main()
