"""What did people say to explain a finding, and are its figures still those that they had?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.consistency.prints import Print


@dataclass(frozen=True, slots=True)
class Explanation:
    """A named person's reason why a tension need not be looked into again.

    ``place`` is what was disputed, ``figures`` the key of the finding that she had before her: of
    other numbers it says nothing.
    """

    place: str
    figures: str
    reason: str
    by: str
    known_from: date


@dataclass(frozen=True, slots=True)
class Explained:
    """How a finding was explained: with the figures that it has, or once with others."""

    now: Explanation | None = None
    formerly: Explanation | None = None


def explained(
    finding: Finding, prints: Mapping[str, Print], explanations: Iterable[Explanation]
) -> Explained:
    """Pick what explains a finding out of all explanations of its unit, the latest first."""
    about = [one for one in explanations if one.place == place_of(finding)]
    key = key_of(finding, prints) if about else ""
    now = next((one for one in about if one.figures == key), None)
    return Explained(now) if now else Explained(formerly=next(iter(about), None))


def place_of(finding: Finding) -> str:
    """Name what is disputed and in which way: a word for addresses, one a finding of a check."""
    name = f"{finding.outcome}-{finding.indicator}-{finding.kind}-{finding.period}"
    return name.replace("/", "-")


def key_of(finding: Finding, prints: Mapping[str, Print]) -> str:
    """Sum up a finding with all of its figures, so that it is another one when any changes.

    Where and how often a figure stands does not matter: another text that prints the very same
    changes no arithmetic. ``prints`` holds the figures by their ids.
    """
    said = sorted({_said(prints[id_]) for id_ in finding.figures})
    return blake2b(
        repr((finding.outcome, _about(finding), said)).encode(), digest_size=12
    ).hexdigest()


def _about(finding: Finding) -> tuple[str, ...]:
    about = finding.about
    period, kind = str(about.period), str(about.kind)
    return about.indicator, about.unit, period, kind, about.definition, about.basis


def _said(one: Print) -> tuple[str, ...]:
    """What a printed figure says, wherever it stands."""
    low, high = (str(end) for end in (one.interval.low, one.interval.high))
    about = (one.indicator, one.unit, str(one.period), "plan" if one.planned else "")
    return *about, str(one.measure), str(one.bound), low, high, one.definition, one.basis
