"""How are findings told in a terminal?"""

from collections.abc import Mapping
from fractions import Fraction

from rich.text import Text

from tongket.cli.language import LANGUAGE, say
from tongket.cli.show import OUTCOMES, console, named
from tongket.evaluation.consistency.findings import Finding, Side
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.exchange.findings import Names
from tongket.foundation.phrases import numerals
from tongket.foundation.phrases.table import phrase
from tongket.vocabulary.interval import Interval

_KINDS = {
    "level": ("", ""),
    "plan": (" – kế hoạch", " – plan"),
    "total": (" – tổng số", " – total"),
    "denominator": (" – mẫu số", " – denominator"),
}
_MOST_PLACES = 4


def show(found: tuple[Finding, ...], prints: Mapping[str, Print], names: Names) -> None:
    """Print how much was checked, and each finding with its sides and their sources."""
    page = console()
    texts = len({one.text for one in prints.values()})
    page.print(
        say(
            f"Đã đối chiếu {len(prints)} số liệu của {texts} văn bản: {len(found)} phát hiện.",
            f"{len(prints)} figures of {texts} texts held together: {len(found)} findings.",
        )
    )
    for number, finding in enumerate(found, 1):
        page.print()
        page.print(Text(f"{number}. {heading(finding, names)}", style="bold"))
        for line in (*_sides(finding, prints), *_remarks(finding, prints, names)):
            page.print(Text(f"   {line}"), soft_wrap=True)


def heading(finding: Finding, names: Names) -> str:
    """Say what kind of finding it is, and about what."""
    name = named(*names.get(finding.indicator, (finding.indicator, "")))
    period = finding.period.vietnamese if LANGUAGE == "vi" else str(finding.period)
    outcome = phrase(f"outcome.{finding.outcome}", LANGUAGE)
    kind = numerals.pick(_KINDS[finding.kind], LANGUAGE)
    return f"{OUTCOMES[finding.outcome]} {outcome}: {name}{kind}, {period}"


def _sides(finding: Finding, prints: Mapping[str, Print]) -> list[str]:
    return [
        f"{interval_text(side.interval)}  ←  {_grounds(side, prints)}" for side in finding.sides
    ]


def _grounds(side: Side, prints: Mapping[str, Print]) -> str:
    """The words a side rests on, those of one text together, with the text and its day."""
    by_text: dict[str, list[Print]] = {}
    for id_ in side.figures:
        by_text.setdefault(prints[id_].text, []).append(prints[id_])
    return "; ".join(
        f"“{'”, “'.join(dict.fromkeys(one.printed for one in said))}” "
        f"({said[0].source.title}, "
        f"{numerals.days(said[0].source.known_from, said[0].source.known_to)})"
        for said in by_text.values()
    )


def _remarks(finding: Finding, prints: Mapping[str, Print], names: Names) -> list[str]:
    lines = []
    if finding.odd_one_out:
        odd = [one for one in prints.values() if one.claim == finding.odd_one_out]
        words = ", ".join(f"“{one.printed}”" for one in odd)
        lines.append(
            say(f"Bỏ {words} thì còn lại đều khớp.", f"Without {words} all the others agree.")
        )
    for likeness in finding.likenesses:
        other = named(*names.get(likeness.other_indicator, (likeness.other_indicator, "")))
        title = prints[likeness.figures[0]].source.title
        lines.append(
            say(
                f"Trùng số với “{other}” trong “{title}”.",
                f"The same numbers stand for “{other}” in “{title}”.",
            )
        )
    for label, fits in (
        (say("kế hoạch", "plan"), finding.plan),
        (say("gốc", "base"), finding.base),
    ):
        if fits:
            words = say("Một {} hợp với cả:", "One {} fits all:").format(label)
            lines.append(f"{words} {interval_text(fits)}")
    if finding.unprinted:
        unprinted = finding.unprinted
        name = named(*names.get(unprinted.indicator, (unprinted.indicator, "")))
        ratio = interval_text(unprinted.ratio.scaled(100))
        against = (
            say("kế hoạch so với thực tế", "plan over actual")
            if unprinted.compared == "plan"
            else say("so với kỳ trước", "against the period before")
        )
        lines.append(
            say(
                f"Chỉ cùng đúng nếu “{name}” ({against}) bằng {ratio} %.",
                f"All true only if “{name}” ({against}) is {ratio} %.",
            )
        )
    return lines


def interval_text(interval: Interval) -> str:
    """Write an interval with so many digits that its width shows."""
    low, high = interval.low, interval.high
    places = 2
    if low is not None and high is not None:
        places = next((p for p in range(_MOST_PLACES) if (high - low) * 10**p >= 5), _MOST_PLACES)
        if low == high:
            places = numerals.digits(low)
    return numerals.between(_rounded(low, places), _rounded(high, places), places, LANGUAGE)


def _rounded(value: Fraction | None, places: int) -> Fraction | None:
    return None if value is None else Fraction(round(value * 10**places), 10**places)
