"""How are findings shown in a terminal?"""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.text import Text

from tongket.cli.language import LANGUAGE, say
from tongket.cli.show import OUTCOMES, console
from tongket.evaluation.consistency.explained import Explanation
from tongket.evaluation.consistency.findings import Finding, Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.telling import Names, Teller, Told, ToldSide
from tongket.foundation.phrases import numerals
from tongket.foundation.phrases.table import phrase, title_of


@dataclass(frozen=True, slots=True)
class NamedFindings:
    """What was found among prints, and the names and units of the indicators that they speak of."""

    findings: tuple[Finding, ...]
    prints: Mapping[str, Print]
    names: Names
    units: Mapping[str, str]
    explanations: tuple[Explanation, ...] = ()


def show(checked: NamedFindings) -> None:
    """Print how much was checked, and each finding with its sides and their sources."""
    page = console()
    prints, found = checked.prints, checked.findings
    texts = len({one.text for one in prints.values()})
    page.print(
        say(
            f"Đã đối chiếu {len(prints)} số liệu của {texts} văn bản: {len(found)} phát hiện.",
            f"{len(prints)} figures of {texts} texts held together: {len(found)} findings.",
        )
    )
    teller = Teller(prints, checked.names, checked.units, LANGUAGE, checked.explanations)
    for number, finding in enumerate(found, 1):
        told = teller.tell(finding)
        page.print()
        page.print(Text(f"{number}. {_heading(told)}", style="bold"), soft_wrap=True)
        said = filter(None, [told.explained, told.accepted, told.formerly])
        for line in (*map(_side, told.sides), *said):
            page.print(Text(f"   {line}"), soft_wrap=True)


def _heading(told: Told) -> str:
    parts = [told.about, told.line]
    if told.outcome == Outcome.TENSION:
        parts.reverse()
    return f"{OUTCOMES[told.outcome]} {told.word}: {': '.join(parts)}"


def _side(side: ToldSide) -> str:
    """What a side says, how that is reckoned, and in which texts it stands."""
    says = f"{side.says} = {side.arithmetic}" if side.arithmetic else side.says
    odd = f" [{phrase('finding.odd.mark', LANGUAGE)}]" if side.is_odd else ""
    texts = "; ".join(
        f"{title_of(one.source, LANGUAGE)},"
        f" {numerals.days(one.source.known_from, one.source.known_to)}"
        for one in side.sources
    )
    return f"{says}{odd}  ←  {texts}"
