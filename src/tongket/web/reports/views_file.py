"""How does a report leave as a file?"""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from tongket.reports.correction import correction
from tongket.reports.forms.choice import FORMS
from tongket.reports.queries import reports as queries
from tongket.reports.queries.reports import ReportView
from tongket.reports.queries.templates import TemplateUnknown
from tongket.reports.queries.templates import template as kept_template
from tongket.reports.rendering import RENDERERS
from tongket.vocabulary.key import key_of
from tongket.web.visit import visit
from tongket.writing.document import Document
from tongket.writing.stylesheet import style_sheet
from tongket.writing.word import fill_template

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA_TYPES = {
    "docx": DOCX,
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
ENDINGS = tuple(_MEDIA_TYPES)


@login_required
@require_GET
def report_file(request: HttpRequest, number: int, ending: str) -> HttpResponse:
    if ending not in _MEDIA_TYPES:
        raise Http404
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    return _file(view, view.document, ending)


@login_required
@require_GET
def filled_file(request: HttpRequest, number: int, template: int) -> HttpResponse:
    """The report in its body's own template."""
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    facts, content = kept_template(template, asked.access)
    if facts.body != view.facts.body:
        raise TemplateUnknown(template=template)
    return attached(fill_template(content, view.document), f"{_name(view)}-{facts.name}")


@login_required
@require_GET
def correction_file(request: HttpRequest, number: int) -> HttpResponse:
    """The draft of a notice that corrects a signed report."""
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    if not any(each.now for each in view.touched):
        raise Http404
    return _file(view, correction(view.document, view.touched), "docx")


def _file(view: ReportView, document: Document, ending: str) -> HttpResponse:
    shown = "inline" if ending == "pdf" else "attachment"
    response = HttpResponse(RENDERERS[f".{ending}"](document), content_type=_MEDIA_TYPES[ending])
    response["Content-Disposition"] = f'{shown}; filename="{_name(view)}.{ending}"'
    return response


def _name(view: ReportView) -> str:
    facts = view.facts
    return key_of(f"{facts.kind}-{facts.period}-{facts.body}-{facts.as_of}")


def attached(content: bytes, name: str) -> HttpResponse:
    """A Word file to be kept under a name."""
    response = HttpResponse(content, content_type=DOCX)
    response["Content-Disposition"] = f'attachment; filename="{key_of(name)}.docx"'
    return response


@login_required
@require_GET
@cache_control(private=True, max_age=3600)
def form_style(request: HttpRequest, key: str) -> HttpResponse:
    """The style sheet of a form; it holds measures and nothing of anybody."""
    del request
    form = next((form for form in FORMS if form.key == key), None)
    if form is None:
        raise Http404
    return HttpResponse(style_sheet(form), content_type="text/css; charset=utf-8")
