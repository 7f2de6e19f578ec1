"""Why is a verdict what it is, in sentences and in arithmetic?"""

from dataclasses import dataclass

from tongket.evaluation.scorecard import Row, TargetLine
from tongket.evaluation.verdicts.judgement import Reason, Terms
from tongket.evaluation.verdicts.outcome import Judgement
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.vocabulary.measure import Measure
from tongket.web.units.rows import promise_of, span, written
from tongket.web.words import say


@dataclass(frozen=True, slots=True)
class _Telling:
    """One line of a row, told in a language."""

    row: Row
    line: TargetLine
    language: Language

    @property
    def judgement(self) -> Judgement:
        """The computed verdict."""
        return self.line.judgement

    @property
    def unit(self) -> str:
        """The indicator's unit."""
        return self.row.indicator.unit

    def value(self) -> str:
        """The result in the target's terms, as printed where it is a level."""
        figure, value = self.row.figure, self.judgement.value
        if self.judgement.terms is Terms.LEVEL and figure and figure.measure is Measure.LEVEL:
            return targets.with_unit(written(figure, self.language), self.unit, self.language)
        if value is None:
            return numerals.DASH
        terms = self.judgement.terms
        return targets.reached(terms, value.low, value.high, self.unit, self.language)

    def plan(self) -> str:
        """The target in its own terms, or the interval that follows from what was stated."""
        target = self.line.target
        if not target.is_known and self.judgement.plan is not None:
            text = span(self.judgement.plan, self.language)
            text = targets.with_unit(text, self.unit, self.language)
            return say("verdict.derived", self.language, plan=text)
        return targets.promised(promise_of(target, self.unit), self.language)

    def reason(self) -> str:
        """The reason's sentence, its data filled in."""
        judgement = self.judgement
        stated, pace = judgement.stated_share, judgement.pace
        return phrase(
            f"reason.{judgement.reason}",
            self.language,
            value=self.value(),
            plan=self.plan(),
            nearly=numerals.percent(judgement.nearly_met, self.language),
            printed=self.row.figure.printed if self.row.figure else "",
            otherwise=phrase(f"verdict.{judgement.otherwise}", self.language)
            if judgement.otherwise
            else "",
            stated=numerals.percent(stated.number, self.language) if stated else "",
            until=numerals.day(pace.until) if pace else "",
            time=numerals.percent(pace.share_of_time, self.language) if pace else "",
        )


def verdict_sentence(row: Row, line: TargetLine, language: Language) -> str:
    """Say in one sentence why a target has its computed verdict."""
    telling = _Telling(row, line, language)
    verdict = sentence_case(phrase(f"verdict.{line.judgement.verdict}", language))
    sentence = f"{verdict}: {telling.reason()}."
    if line.judgement.rests_on_estimate:
        sentence += " " + say("verdict.estimate", language)
    return sentence


def arithmetic(row: Row, line: TargetLine, language: Language) -> tuple[str, ...]:
    """List the steps from the printed numbers to the verdict, one sentence each."""
    judgement, steps = line.judgement, []
    if judgement.share is not None:
        telling = _Telling(row, line, language)
        share = numerals.percent(judgement.share, language)
        steps.append(
            say(
                "arithmetic.share",
                language,
                value=telling.value(),
                plan=telling.plan(),
                share=share,
            )
        )
    if judgement.share_range is not None and judgement.share_range.number is None:
        shares = span(judgement.share_range, language)
        steps.append(say("arithmetic.range", language, shares=shares))
    if judgement.stated_share is not None and judgement.reason is not Reason.STATED_SHARE:
        key = f"arithmetic.{judgement.stated_share.measure}"
        stated = numerals.percent(judgement.stated_share.number, language)
        steps.append(say(key, language, stated=stated))
    nearly = numerals.percent(judgement.nearly_met, language)
    steps.append(say("arithmetic.rule", language, nearly=nearly))
    return tuple(steps)
