"""What do the pages of reports show: lists, the paper itself, what changed since it was signed?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from tongket.foundation.phrases.numerals import Language, day, moment, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.reports.queries.disagreements import Disagreement
from tongket.reports.queries.reports import ReportFacts, ReportView
from tongket.reports.returned import Returned
from tongket.reports.rewording import Touched
from tongket.web.words import say
from tongket.writing.contents import gaps_in, text_of
from tongket.writing.document import Content, Gap
from tongket.writing.html import as_article

_KEYED = re.compile(r'<(\w+)( class="[^"]*")? data-key="([^"]*)">')
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Listed:
    """A report in the list."""

    id: int
    title: str
    body: str
    state: str
    is_signed: bool
    when: str


@dataclass(frozen=True, slots=True)
class TouchedView:
    """A signed figure that the record tells otherwise now."""

    words: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph by its beginning; ``gaps`` say what is missing in it, each reason once."""

    key: str
    words: str
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One report, ready to be shown; ``open`` are the paragraphs with gaps."""

    title: str
    sub: str
    signed: str
    form: str
    form_note: str
    article: SafeString
    gaps: int
    open: tuple[Passage, ...]
    dropped: tuple[Passage, ...]
    touched: tuple[TouchedView, ...]
    may_correct: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph; ``reason`` says why a number in it is doubted."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnPage:
    """What an edited file changed."""

    taken: tuple[str, ...]
    figures: tuple[TouchedView, ...]
    missing: tuple[str, ...]


def title_of(facts: ReportFacts, language: Language) -> str:
    """Name a report: "Báo cáo năm, năm 2023"."""
    period = pick((facts.period.vietnamese, facts.period.english), language)
    return f"{say(f'report.kind.{facts.kind}', language)}, {period}"


def listed(facts: ReportFacts, language: Language) -> Listed:
    """Write a report out for the list."""
    if facts.signed:
        state = say("report.state.signed", language, number=_number(facts))
        when = day(facts.signed.date)
    else:
        state = say("report.state.draft", language)
        when = moment(timezone.localtime(facts.begun_at))
    return Listed(
        id=facts.id,
        title=title_of(facts, language),
        body=facts.body_name,
        state=state,
        is_signed=facts.signed is not None,
        when=when,
    )


def _number(facts: ReportFacts) -> str:
    signed = facts.signed
    if signed is None:
        return ""
    mark = "-" if "/" in signed.symbol else "/"  # 07-BC/HU of the Party, 07/BC-UBND of the state
    return f"{signed.number:02}{mark}{signed.symbol}"


def report_page(view: ReportView, language: Language) -> ReportPage:
    """Write a report out: of a draft every paragraph that can be reworded has a link to do so."""
    facts = view.facts
    article = as_article(view.document)
    if facts.signed is None:
        article = _with_links(article, view, language)
    return ReportPage(
        title=title_of(facts, language),
        sub=f"{facts.body_name} · {say('report.known', language, day=day(facts.as_of))}",
        signed=_signed(facts, language),
        form=view.document.form.key,
        form_note=view.document.form.note,
        article=mark_safe(article),  # noqa: S308 - the renderer escapes every word of it
        gaps=len(gaps_in(view.document)),
        open=tuple(_open(view)),
        dropped=tuple(Passage(key, shortened(text_of(c))) for key, c in view.dropped),
        touched=tuple(_touched(each, language) for each in view.touched),
        may_correct=any(each.now for each in view.touched),
    )


def _open(view: ReportView) -> Iterator[Passage]:
    for key, content in view.contents:
        gaps = dict.fromkeys(part.reason for part in content if isinstance(part, Gap))
        if gaps:
            yield Passage(key, shortened(text_of(content)), tuple(gaps))


def _signed(facts: ReportFacts, language: Language) -> str:
    signed = facts.signed
    if signed is None:
        return ""
    return say(
        "report.signed.by",
        language,
        number=_number(facts),
        day=day(signed.date),
        office=signed.office,
        name=signed.name,
        who=signed.signed_by,
        at=moment(timezone.localtime(signed.signed_at)),
        seal=signed.sha256[:12],
    )


def _with_links(article: str, view: ReportView, language: Language) -> str:
    base = reverse("report-words", args=[view.facts.id])
    title = escape(str(say("report.reword", language)))

    def linked(match: re.Match[str]) -> str:
        tag, classes, key = match[1], match[2] or "", match[3]
        mark = " reworded" if key in view.reworded else ""
        link = f'<a class="reword{mark}" href="{base}?paragraph={key}" title="{title}">✎</a>'
        return f'<{tag}{classes} data-key="{key}" id="p-{key}">{link}'

    return _KEYED.sub(linked, article)


def _touched(each: Touched, language: Language) -> TouchedView:
    now = each.now or str(say("report.gone", language))
    return TouchedView(shortened(each.sentence), each.then, now)


def shortened(text: str) -> str:
    """The beginning of a paragraph."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def paragraph_page(
    content: Content, wrong: Iterable[Disagreement], language: Language
) -> tuple[Piece, ...]:
    """Cut a paragraph at the numbers that the record tells otherwise."""
    text, pieces, at = text_of(content), [], 0
    for each in sorted(wrong, key=lambda one: one.start):
        if each.start < at:
            continue
        recorded = each.recorded
        reason = say(
            "report.doubt",
            language,
            name=sentence_case(each.name),
            recorded=recorded.printed,
            source=recorded.source.title,
        )
        pieces += [Piece(text[at : each.start]), Piece(text[each.start : each.end], reason)]
        at = each.end
    return (*pieces, Piece(text[at:]))


def return_page(view: ReportView, back: Returned, language: Language) -> ReturnPage:
    """Write out what an edited file changed."""
    del language
    words = {key: text_of(content) for key, content in (*view.contents, *view.dropped)}
    return ReturnPage(
        taken=tuple(shortened(text) for text in back.words.values()),
        figures=tuple(
            TouchedView(shortened(words[each.paragraph]), each.bound, each.typed)
            for each in back.figures
        ),
        missing=tuple(shortened(words[key]) for key in back.missing),
    )
