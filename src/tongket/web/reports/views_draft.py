"""How does a draft change its words and its parts, come back from Word, and get signed?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from tongket.organisation.access import Role
from tongket.reading.files.controls import marked_paragraphs
from tongket.reports.actions import drafting, signing
from tongket.reports.queries import reports as queries
from tongket.reports.queries.disagreements import disagreements
from tongket.reports.returned import returned
from tongket.reports.rewording import ParagraphUnknown, typed
from tongket.vocabulary.error import TongketError
from tongket.web.reports.forms import BackForm, SectionsForm, SignForm, WordsForm
from tongket.web.reports.page import paragraph_page, report_page, return_page
from tongket.web.visit import DayUnreadable, read_a_day, visit
from tongket.web.words import say
from tongket.writing.contents import text_of


@login_required
def words(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    key = request.GET.get("paragraph", "")
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    asked.access.require(Role.CLERK, view.facts.unit)
    contents = dict(view.contents)
    if key not in contents:
        raise ParagraphUnknown(key=key)
    content = contents[key]
    form = WordsForm(request.POST or None, initial={"text": typed(content)})
    if request.method == "POST" and form.is_valid():
        try:
            drafting.reword(
                number,
                key,
                form.cleaned_data["text"],
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("report.reworded", asked.language), "done")
            return redirect(f"{reverse('report-words', args=[number])}?paragraph={key}")
    wrong = disagreements(
        text_of(content),
        view.facts.unit,
        period=view.facts.period,
        as_of=view.facts.as_of,
        recorded_by=asked.now,
        access=asked.access,
    )
    words_of_page = {
        "form": form,
        "report": view,
        "key": key,
        "paragraph": paragraph_page(content, wrong, asked.language),
        "is_reworded": key in view.reworded,
        "page": report_page(view, asked.language),
    }
    return render(request, "web/reports/words.html", words_of_page, status=form.status)


@login_required
@require_POST
def undo_words(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    key = request.POST.get("paragraph", "")
    drafting.undo_rewording(number, key, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("report.undone", asked.language), "done")
    return redirect(f"{reverse('report-words', args=[number])}?paragraph={key}")


@login_required
@require_POST
def drop_gaps(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    count = drafting.drop_gaps(number, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("report.gaps.dropped", asked.language, n=count), "done")
    return redirect("report", number)


@login_required
@require_POST
def sections(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    form = SectionsForm(request.POST)
    if form.is_valid():
        drafting.choose_sections(
            number, form.left_out, by=asked.user_id, at=asked.now, access=asked.access
        )
        messages.success(request, say("report.sections.done", asked.language), "done")
    return redirect("report", number)


@login_required
@require_POST
def take_back(request: HttpRequest, number: int) -> HttpResponse:
    """Take over the words of an edited file, and show the figures that somebody typed over."""
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    form = BackForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, say("form.missing", asked.language), "wrong")
        return redirect("report", number)
    back = returned(view.document, marked_paragraphs(form.content()))
    with transaction.atomic():
        for key, text in back.words.items():
            drafting.reword(number, key, text, by=asked.user_id, at=asked.now, access=asked.access)
    words_of_page = {"report": view, "back": return_page(view, back, asked.language)}
    return render(request, "web/reports/back.html", words_of_page)


@login_required
def sign(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    asked.access.require(Role.OFFICER, view.facts.unit)
    try:
        day = read_a_day(request.POST["date"])
    except (KeyError, DayUnreadable):
        day = view.facts.as_of
    series = queries.numbering(number, day, recorded_by=asked.now, access=asked.access)
    front, end = view.document.front, view.document.end
    initial = {"place": front.place, "office": end.signature.office if end else ""}
    form = SignForm(request.POST or None, initial=initial, series=series, on=day)
    if request.method == "POST" and form.is_valid():
        try:
            signing.sign_report(
                number, form.seal, by=asked.user_id, at=asked.now, access=asked.access
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("report.signed", asked.language), "done")
            return redirect("report", number)
    words_of_page = {
        "form": form,
        "report": view,
        "page": report_page(view, asked.language),
    }
    return render(request, "web/reports/sign.html", words_of_page, status=form.status)


@login_required
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    drafting.withdraw_report(number, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("report.withdrawn", asked.language), "done")
    return redirect(f"{reverse('reports')}?withdrawn={number}")


@login_required
@require_POST
def restore(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    drafting.restore_report(number, by=asked.user_id, at=asked.now, access=asked.access)
    return redirect("report", number)
