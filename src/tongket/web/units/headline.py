"""How is a scorecard summed up in words and in one stripe?"""

from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from tongket.evaluation.scorecard import Headline
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.phrases.numerals import Language
from tongket.foundation.phrases.table import phrase
from tongket.web.units.bars import Part, tally
from tongket.web.words import say


@dataclass(frozen=True, slots=True)
class HeadlineView:
    """The sentences, the stripe and its key."""

    sentences: SafeString
    targets: int
    stripe: tuple[Part, ...]
    key: tuple[tuple[str, int, str], ...]  # verdict, count, word


def headline_view(headline: Headline, language: Language) -> HeadlineView:
    """Sum up what a source states, what the figures say, and what has none."""
    counts = [(verdict, headline.counts[verdict]) for verdict in Verdict]
    return HeadlineView(
        sentences=format_html_join(" ", "{}", ((part,) for part in _sentences(headline, language))),
        targets=headline.targets,
        stripe=tally(counts),
        key=tuple(
            (verdict, count, phrase(f"verdict.{verdict}", language))
            for verdict, count in counts
            if count
        ),
    )


def _sentences(headline: Headline, language: Language) -> list[SafeString]:
    if not headline.targets:
        return [say("headline.no_targets", language)]
    parts = []
    if headline.stated is not None:
        says = f"headline.stated.{headline.stated.says}"
        parts.append(say(says, language, met=headline.stated.met, total=headline.stated.total))
    parts.append(_figures(headline, language))
    if headline.estimates:
        parts.append(say("headline.estimates", language, n=headline.estimates))
    if running := headline.counts[Verdict.IN_PROGRESS]:
        parts.append(say("headline.in_progress", language, n=running))
    if headline.named_without_figures:
        parts.append(say("headline.named", language, n=headline.named_without_figures))
    return parts


def _figures(headline: Headline, language: Language) -> SafeString:
    if not headline.with_figures:
        return say("headline.no_figures", language, targets=headline.targets)
    judged = ", ".join(
        f"{headline.counts[verdict]} {phrase(f'verdict.{verdict}', language)}"
        for verdict in Verdict
        if verdict.is_final and headline.counts[verdict]
    )
    return say("headline.figures", language, n=headline.with_figures, judged=judged)
