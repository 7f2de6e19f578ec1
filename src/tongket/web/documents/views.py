"""Which documents are there, and what becomes of what they say?"""

from io import BytesIO

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tongket.foundation.phrases.numerals import days, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.organisation.access import Role
from tongket.results.queries import reading
from tongket.web.documents.page import marked_text, shown_document
from tongket.web.places import units_of
from tongket.web.visit import visit, whole_number
from tongket.web.words import say

A_PAGE = 100  # documents of one page of the list
_FURTHEST = 10**9  # beyond any list, within what a database counts


@login_required
def documents(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    waiting = request.GET.get("waiting") == "1"
    page = max(whole_number(request.GET.get("page", "")), 1)
    first = min((page - 1) * A_PAGE, _FURTHEST)
    found = reading.documents(asked.access, waiting=waiting, first=first, most=A_PAGE + 1)
    rows = found[:A_PAGE]
    words = {
        "waiting": waiting,
        "later": page - 1,
        "earlier": page + 1 if len(found) > A_PAGE else 0,
        "rows": [
            {
                "row": row,
                "when": days(row.published_from, row.published_to),
                "period": pick((row.period.vietnamese, row.period.english), asked.language),
                "unit": sentence_case(pick((row.unit_name, row.unit_name_en), asked.language)),
            }
            for row in rows
        ],
        "may_add": bool(units_of(asked.access, Role.CLERK, asked.language)),
    }
    return render(request, "web/documents/list.html", words)


@login_required
def document(request: HttpRequest, key: str) -> HttpResponse:
    asked = visit(request)
    words = shown_document(key, asked)
    place = (whole_number(request.GET.get("from", "")), whole_number(request.GET.get("to", "")))
    words["blocks"] = marked_text(words["document"], words["page"].claims, place)
    return render(request, "web/documents/document.html", words)


@login_required
def following(request: HttpRequest, key: str) -> HttpResponse:
    """Lead to the next document in the order of the list in which claims wait for the visitor."""
    asked = visit(request)
    further = reading.next_waiting(key, access=asked.access)
    if further is None:
        messages.success(request, say("documents.none_waiting", asked.language), "done")
        return redirect("documents")
    return redirect("document", further)


@login_required
def original(request: HttpRequest, key: str) -> FileResponse:
    """Hand out the file as it came, to be saved and never shown: it was sent by anybody."""
    content, name = reading.original(key, visit(request).access)
    return FileResponse(
        BytesIO(content),
        as_attachment=True,
        filename=name,
        content_type="application/octet-stream",
    )
