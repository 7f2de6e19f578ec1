"""How does a report leave as a file?"""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from tongket.reports.correction import correction
from tongket.reports.forms.choice import FORMS
from tongket.reports.queries import reports as queries
from tongket.reports.queries.reports import ReportView
from tongket.reports.rendering import RENDERERS
from tongket.vocabulary.key import key_of
from tongket.web.visit import visit
from tongket.writing.document import Document
from tongket.writing.stylesheet import style_sheet

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA_TYPES = {
    "docx": _DOCX,
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
def correction_file(request: HttpRequest, number: int) -> HttpResponse:
    """The draft of a notice that corrects a signed report."""
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    if not view.touched:
        raise Http404
    return _file(view, correction(view.document, view.touched), "docx")


def _file(view: ReportView, document: Document, ending: str) -> HttpResponse:
    facts = view.facts
    name = key_of(f"{facts.kind}-{facts.period}-{facts.body}")
    shown = "inline" if ending == "pdf" else "attachment"
    response = HttpResponse(RENDERERS[f".{ending}"](document), content_type=_MEDIA_TYPES[ending])
    response["Content-Disposition"] = f'{shown}; filename="{name}.{ending}"'
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
