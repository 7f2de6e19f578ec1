"""An office keeps its own template; what is wrong with a file is named, and nothing is kept."""

import io

import docx
import pytest

from cast import Cast
from desk import Desk
from tongket.foundation.audit import verify
from tongket.foundation.models import AuditEntry
from tongket.organisation.access import NotAllowed
from tongket.reports.actions.templates import (
    TemplateNameMissing,
    keep_template,
    withdraw_template,
)
from tongket.reports.queries.templates import TemplateUnknown, template, templates
from tongket.writing.word import (
    FIELDS,
    TemplateDamaged,
    TemplateFieldsWrong,
    check_template,
    starter_template,
)

BODY = "huyen-uy-pac-nam"
CREST = "Trang riêng của cơ quan"


def word_file(*paragraphs: str) -> bytes:
    word, file = docx.Document(), io.BytesIO()
    for words in paragraphs:
        word.add_paragraph(words)
    word.save(file)
    return file.getvalue()


OWN = word_file(CREST, "{{so_ky_hieu}}", "{{trich_yeu}}", "{{noi_dung}}")
WRONG = word_file("{{so_ky_hieu}} {{trich_yeu}} {{logo}}")


def keep(desk: Desk, content: bytes = OWN, name: str = "Có logo", body: str = BODY) -> int:
    return keep_template(body=body, name=name, content=content, **desk.by)


def test_the_starter_has_every_field() -> None:
    assert sorted(check_template(starter_template())) == sorted(FIELDS)
    assert starter_template() == starter_template()


def test_a_template_is_kept_as_it_came_and_told_in_the_trail(minh: Desk) -> None:
    number = keep(minh)
    facts, content = template(number, minh.access)
    assert (facts.body, facts.name, content) == (BODY, "Có logo", OWN)
    entry = AuditEntry.objects.get(action="keep_template")
    assert entry.subject == f"template/{number}"
    assert facts.sha256 in str(entry.detail)
    assert verify().is_whole


def test_one_of_the_same_name_takes_its_place(minh: Desk) -> None:
    old, other = keep(minh), keep(minh, name="Khác")
    new = keep(minh, starter_template(), "  Có   logo ")
    assert {facts.id for facts in templates(minh.access)} == {other, new}
    with pytest.raises(TemplateUnknown):
        template(old, minh.access)


def test_a_template_goes_once(minh: Desk) -> None:
    number = keep(minh)
    withdraw_template(template=number, **minh.by)
    assert templates(minh.access) == ()
    assert AuditEntry.objects.filter(action="withdraw_template").count() == 1
    with pytest.raises(TemplateUnknown):
        withdraw_template(template=number, **minh.by)


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [
        (WRONG, "Có logo", TemplateFieldsWrong),
        (b"no Word file", "Có logo", TemplateDamaged),
        (OWN, "  ", TemplateNameMissing),
    ],
)
def test_what_is_wrong_is_refused_and_leaves_what_stands(
    minh: Desk, content: bytes, name: str, error: type[Exception]
) -> None:
    number = keep(minh)
    with pytest.raises(error):
        keep(minh, content, name)
    assert [facts.id for facts in templates(minh.access)] == [number]


def test_only_officers_of_the_unit_keep_and_withdraw(minh: Desk, measured: Cast) -> None:
    number = keep(minh)
    for person in (measured.ha, measured.lan, measured.binh):
        with pytest.raises(NotAllowed):
            keep(Desk(person))
        with pytest.raises(NotAllowed):
            withdraw_template(template=number, **Desk(person).by)
    assert [facts.id for facts in templates(measured.ha.access)] == [number]
    assert templates(measured.binh.access) == ()
    with pytest.raises(NotAllowed):
        template(number, measured.binh.access)
