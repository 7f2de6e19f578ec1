"""How do files come in: one, several, or dropped on the page one after the other?"""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from tongket.foundation.documents import DocumentAlreadyStored
from tongket.foundation.phrases.numerals import days, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.foundation.sentences import sentence
from tongket.organisation.access import Role
from tongket.results.actions.intake import take_in
from tongket.results.opening import DocumentUndated
from tongket.results.queries import reading
from tongket.vocabulary.error import TongketError
from tongket.web.documents.forms import Sent, UploadForm
from tongket.web.places import units_of
from tongket.web.refusals import REFUSED
from tongket.web.visit import Visit, visit
from tongket.web.words import say


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: its line in the list of documents, or why it was declined."""

    sent: Sent
    row: reading.DocumentRow | None = None
    refusal: TongketError | None = None

    def why(self, asked: Visit) -> str:
        """The sentence of the refusal."""
        return sentence(self.refusal, asked.language) if self.refusal else ""

    @property
    def there(self) -> dict[str, object] | None:
        """The document that is there already, where that is why."""
        is_stored = isinstance(self.refusal, DocumentAlreadyStored)
        return dict(self.refusal.data) if is_stored and self.refusal else None

    def told(self, asked: Visit) -> str:
        """What it was filed as: for whom, of which day and period, with how many claims."""
        row = self.row
        if row is None:
            return ""
        return say(
            "upload.told",
            asked.language,
            unit=sentence_case(pick((row.unit_name, row.unit_name_en), asked.language)),
            when=days(row.published_from, row.published_to),
            period=pick((row.period.vietnamese, row.period.english), asked.language),
            n=row.claims,
        )

    @property
    def title(self) -> str:
        """What it is called on record, or the name of the file that is not taken in."""
        return self.row.title if self.row else self.sent.name

    @property
    def address(self) -> str:
        """The document's page: the new one's, or that of the one that is there already."""
        key = self.row.key if self.row else self.there["key"] if self.there else ""
        return f"/documents/{key}/" if key else ""


@login_required
def upload(request: HttpRequest) -> HttpResponse:
    """Take files in. A script that sends one at a time gets what became of it as JSON."""
    asked = visit(request)
    units = units_of(asked.access, Role.CLERK, asked.language)
    form = UploadForm(request.POST or None, request.FILES or None, units=units)
    by_script = request.headers.get("Accept") == "application/json"
    taken: list[Taken] = []
    if request.method == "POST" and form.is_valid():
        taken = [_take_in(sent, form, asked) for sent in form.files_sent]
        if by_script:
            return _as_json(taken[0], asked)
        done = [one.row for one in taken if one.row]
        if done:
            return _done(request, taken, done, asked)
        for one in taken:
            form.add_error(None, one.why(asked) if len(taken) == 1 else _named(one, asked))
    if by_script and form.errors:
        return JsonResponse({"form": True}, status=REFUSED)
    words = {
        "form": form,
        "again": [one.there for one in taken if one.there],
        "may_add": bool(units),
        "limit": settings.UPLOAD_LIMIT // (1024 * 1024),
    }
    return render(request, "web/documents/new.html", words, status=form.status)


def _take_in(sent: Sent, form: UploadForm, asked: Visit) -> Taken:
    data = form.cleaned_data
    try:
        key = take_in(
            sent.content,
            sent.name,
            title=sent.title,
            publisher=data["publisher"],
            published_from=data["published_from"],
            published_to=data["published_to"],
            unit_key=data["unit"],
            by=asked.user_id,
            at=asked.now,
            access=asked.access,
        )
    except TongketError as error:
        return Taken(sent, refusal=error)
    return Taken(sent, reading.line(key, access=asked.access))


def _done(
    request: HttpRequest, taken: list[Taken], done: list[reading.DocumentRow], asked: Visit
) -> HttpResponse:
    """Lead to the one document, or of several to the list, which tells what was declined."""
    if len(taken) == 1:
        said = say("upload.done", asked.language, title=done[0].title)
        messages.success(request, said, "done")
        return redirect("document", done[0].key)
    messages.success(request, say("upload.done.several", asked.language, n=len(done)), "done")
    for one in taken:
        if one.refusal:
            messages.error(request, _named(one, asked), "wrong")
    return redirect("documents")


def _named(one: Taken, asked: Visit) -> str:
    return f"{one.sent.name}: {one.why(asked)}"


def _as_json(one: Taken, asked: Visit) -> JsonResponse:
    answer = {
        "title": one.title,
        "address": one.address,
        "why": one.why(asked),
        "told": one.told(asked),
        "undated": isinstance(one.refusal, DocumentUndated),
    }
    return JsonResponse(answer, status=REFUSED if one.refusal else 200)
