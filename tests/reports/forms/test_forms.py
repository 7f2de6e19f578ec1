"""A form keeps to its rule, and files keep to their form."""

from dataclasses import fields
from datetime import date

import pytest

from architecture.source import ROOT
from reports.forms.table import in_pdf_number, is_capitals, letters, paper
from tongket.reports.forms import FORMS, FormUnknown, family_of, form_on
from tongket.reports.forms.measures import MEASURES, SHEETS
from tongket.writing.form import Align, Family, Form, Power, Style, Styles
from tongket.writing.pdf import as_pdf
from tongket.writing.word import as_docx
from writing.every_role import ROLES, papers, words_by_role
from writing.measured import InPdf, in_pdf, in_word


@pytest.mark.parametrize(
    ("family", "day", "key"),
    [
        (Family.STATE, date(2023, 12, 12), "state-2020"),
        (Family.STATE, date(2020, 3, 5), "state-2020"),
        (Family.PARTY, date(2023, 12, 12), "party-2018"),
        (Family.PARTY, date(2026, 5, 26), "party-2018"),
        (Family.PARTY, date(2026, 5, 27), "party-2026"),
    ],
)
def test_the_form_is_the_one_that_holds_on_the_day(family: Family, day: date, key: str) -> None:
    assert form_on(family, day).key == key


def test_no_form_is_invented_for_a_day_before_the_first() -> None:
    with pytest.raises(FormUnknown):
        form_on(Family.STATE, date(2020, 3, 4))


def test_party_committees_write_by_the_partys_rules_and_others_by_the_states() -> None:
    assert family_of("party_committee") is Family.PARTY
    assert family_of("council") is family_of("peoples_committee") is Family.STATE


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_form_keeps_within_its_rule(form: Form) -> None:
    for measure in MEASURES[form.family]:
        style: Style = getattr(form.styles, measure.role)
        found = {
            "size": measure.size[0] <= style.size <= measure.size[1],
            "style": letters(style) == measure.style,
            "capitals": style.capitals == measure.capitals,
            "align": measure.align in {None, style.align},
        }
        for name in ("indent_mm", "before", "after"):
            wanted = getattr(measure, name)
            found[name] = wanted is None or wanted[0] <= getattr(style, name) <= wanted[1]
        assert all(found.values()), (measure.part, found)
    for field in fields(SHEETS[form.family]):
        low, high = getattr(SHEETS[form.family], field.name)
        assert low <= getattr(form.page, field.name) <= high


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_lines_are_spaced_as_the_rule_says(form: Form) -> None:
    text = form.styles.text
    if form.family is Family.PARTY:
        assert text.exact
        assert 18 <= text.line <= 22
    else:
        assert not text.exact
        assert 1 <= text.line <= 1.5


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_word_file_has_the_measures_of_its_form(form: Form) -> None:
    whole, letter = papers(form)
    found = in_word(as_docx(letter)) | in_word(as_docx(whole))
    assert {*ROLES} - {*found} <= ({"motto"} if not form.marks.motto else set())
    for role, look in found.items():
        style: Style = getattr(form.styles, role)
        assert look.font == "Times New Roman"
        assert (look.size, look.style, look.align) == (style.size, letters(style), style.align)
        assert (look.before, look.after) == (style.before, style.after)
        assert (look.line, look.exact) == (style.line, style.exact)
        assert look.indent_mm == pytest.approx(style.indent_mm, abs=0.05)
        assert is_capitals(look.words) or not style.capitals


def box(role: str, form: Form, *, landscape: bool) -> tuple[float, float]:
    """From where to where, in millimetres, a role's lines may reach."""
    page = form.page
    left, right = page.left, (page.height if landscape else page.width) - page.right
    if role in {"superior", "body", "number", "letter_subject"}:
        return left, left + form.head_left_mm
    if role in {"nation", "motto", "place"}:
        return left + form.head_left_mm, right
    if role in {"recipients_head", "recipients"}:
        return left, (left + right) / 2
    return ((left + right) / 2, right) if role in {"power", "office", "signer"} else (left, right)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_pdf_has_the_measures_of_its_form(form: Form) -> None:
    for document in papers(form):
        pdf, roles = as_pdf(document), words_by_role(document)
        for role, line in roles.items():
            long = len(line) > 60 or role in {"text", "listing"}
            words = line[:40].strip() if long else line
            found = in_pdf(pdf, words)
            assert found is not None, role
            hold(found, role, form, whole=words == roles[role])


def hold(found: InPdf, role: str, form: Form, *, whole: bool) -> None:
    style: Style = getattr(form.styles, role)
    assert (found.size, found.style) == (style.size, letters(style).replace("u", "")), role
    left, right = box(role, form, landscape=role in {"appendix", "appendix_title", "attached"})
    if style.align is Align.CENTRE and whole:
        assert (found.left + found.right) / 2 == pytest.approx((left + right) / 2, abs=1), role
    elif style.align in {Align.LEFT, Align.JUSTIFIED}:
        assert found.left == pytest.approx(left + style.indent_mm, abs=0.5), role


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_page_numbers_stand_in_the_middle_of_the_top_margin(form: Form) -> None:
    number = in_pdf_number(as_pdf(papers(form)[0]))
    page = form.page
    assert number.size == form.styles.page_number.size
    assert number.top == pytest.approx(page.number_top, abs=1)
    middle = (page.left + page.width - page.right) / 2
    assert (number.left + number.right) / 2 == pytest.approx(middle, abs=0.5)


def test_state_and_party_differ_where_a_shared_template_would_break() -> None:
    state, party = FORMS[0], FORMS[2]
    assert state.marks.number != party.marks.number
    assert (state.styles.office.bold, party.styles.office.bold) == (True, False)
    assert (state.styles.ground.italic, party.styles.ground.italic) == (True, False)
    assert (state.marks.motto != "", party.marks.motto) == (True, "")
    for form, on_behalf in ((state, "TM. "), (party, "T/M ")):
        assert dict(form.marks.powers)[Power.ON_BEHALF] == on_behalf


def test_every_form_names_its_source_and_what_was_not_confirmed() -> None:
    assert len({form.key for form in FORMS}) == len(FORMS)
    assert all(form.source and form.note for form in FORMS)
    assert "05-HD/VPTW" in FORMS[2].note


def test_every_measure_speaks_of_a_role_that_exists() -> None:
    roles = {field.name for field in fields(Styles)}
    for measures in MEASURES.values():
        assert {measure.role for measure in measures} <= roles


def test_the_table_of_measures_shows_what_the_files_have() -> None:
    assert (ROOT / "docs/forms.md").read_text(encoding="utf-8") == paper()
