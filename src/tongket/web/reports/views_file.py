"""How does a report leave as a file?"""

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from tongket.reports.correction import correction
from tongket.reports.forms.choice import FORMS
from tongket.reports.queries import reports as queries
from tongket.reports.queries.reports import ReportView
from tongket.vocabulary.key import key_of
from tongket.web.visit import visit
from tongket.writing.document import Document
from tongket.writing.html import as_html
from tongket.writing.markdown import as_markdown
from tongket.writing.pdf import as_pdf
from tongket.writing.stylesheet import style_sheet
from tongket.writing.word import as_docx
from tongket.writing.workbook import as_xlsx

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RENDERERS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "docx": (_DOCX, as_docx),
    "pdf": ("application/pdf", as_pdf),
    "html": ("text/html; charset=utf-8", as_html),
    "md": ("text/markdown; charset=utf-8", as_markdown),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
}
ENDINGS = tuple(_RENDERERS)


@login_required
@require_GET
def report_file(request: HttpRequest, number: int, ending: str) -> HttpResponse:
    if ending not in _RENDERERS:
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
    media_type, render = _RENDERERS[ending]
    facts = view.facts
    name = key_of(f"{facts.kind}-{facts.period}-{facts.body}")
    shown = "inline" if ending == "pdf" else "attachment"
    response = HttpResponse(render(document), content_type=media_type)
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
