"""An office's own template comes in over the page, goes out filled, and is refused by name."""

import io
from collections.abc import Callable

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cast import DISTRICT, MOMENT, Cast, Person
from desk import Desk
from reports.test_templates import BODY, CREST, OWN, WRONG, keep
from tongket.reports.actions.drafting import begin_report
from tongket.reports.kinds import Kind
from tongket.reports.queries.templates import templates
from tongket.writing.word import check_template
from web.conftest import Year

Visitor = Callable[[Person], Client]
PAGE = "/reports/templates/"


@pytest.fixture
def minh(cast: Cast, home: object) -> Desk:
    """The officer's desk."""
    return Desk(cast.minh)


def upload(client: Client, content: bytes, **more: str) -> object:
    file = SimpleUploadedFile("mau.docx", content)
    return client.post(PAGE, {"body": BODY, "name": "Có logo", "file": file, **more})


def test_the_page_takes_a_template_and_hands_it_out(minh: Desk, visitor: Visitor) -> None:
    client = visitor(minh.person)
    assert upload(client, OWN).status_code == 302
    page = client.get(PAGE).content.decode()
    (facts,) = templates(minh.access)
    assert "Có logo" in page
    assert "{{noi_dung}}" in page
    assert client.get(f"{PAGE}{facts.id}.docx").content == OWN
    assert check_template(client.get(f"{PAGE}starter.docx").content)
    client.post(f"{PAGE}{facts.id}/withdraw/")
    assert templates(minh.access) == ()
    assert client.get(f"{PAGE}{facts.id}.docx").status_code == 404


def test_the_page_names_the_fields_that_are_wrong(minh: Desk, visitor: Visitor) -> None:
    answer = upload(visitor(minh.person), WRONG)
    assert answer.status_code == 422
    assert "Trường không biết: logo. Thiếu trường bắt buộc: noi_dung." in answer.content.decode()
    assert templates(minh.access) == ()


def test_who_is_no_officer_is_offered_no_upload(minh: Desk, cast: Cast, visitor: Visitor) -> None:
    client = visitor(cast.ha)
    assert 'type="file"' not in client.get(PAGE).content.decode()
    assert upload(client, OWN).status_code == 422
    assert templates(cast.ha.access) == ()


def test_a_report_leaves_in_its_bodys_template_only(year: Year, visitor: Visitor) -> None:
    year.accept()
    minh = Desk(year.cast.minh)
    period, day = Kind.ANNUAL.period(2023), MOMENT.date()
    paper = {"body": BODY, "kind": Kind.ANNUAL, "period": period, "as_of": day}
    number = begin_report(DISTRICT, **paper, **minh.by)
    own, foreign = keep(minh), keep(minh, body="hdnd-pac-nam")
    client = visitor(minh.person)
    page = client.get(f"/reports/{number}/").content.decode()
    assert "DOCX theo mẫu: Có logo" in page
    assert f"template/{foreign}.docx" not in page
    named = client.get(f"/reports/{number}/file.md")["Content-Disposition"]
    assert named.endswith(f'-{day}.md"')
    answer = client.get(f"/reports/{number}/template/{own}.docx")
    word = docx.Document(io.BytesIO(answer.content))
    assert word.paragraphs[0].text == CREST
    words = "".join(word.element.body.itertext())
    assert "11,3" in words
    assert "{{" not in words
    assert client.get(f"/reports/{number}/template/{foreign}.docx").status_code == 404
