import ast
import importlib
import pkgutil
import re
import string
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import tongket
from tongket.foundation.sentences import SENTENCES, sentence
from tongket.organisation.queries import UnitUnknown
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.number import NumberUnreadable
from tongket.vocabulary.period import PeriodUnreadable

SOURCES = Path(tongket.__file__).parent
_EXTRAS = {"tongket.evaluation.columns.cluster"}  # takes what requirements/spark.txt installs


def errors() -> Iterator[type[TongketError]]:
    for module in pkgutil.walk_packages(tongket.__path__, "tongket."):
        if ".migrations" not in module.name and module.name not in _EXTRAS:
            importlib.import_module(module.name)
    waiting = [TongketError]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            if kind.__module__.startswith("tongket."):
                waiting.append(kind)
                yield kind


def data_at_every_raise() -> dict[str, list[set[str]]]:
    """Class name → the keywords of each call that makes one."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                found[name].append({keyword.arg or "**" for keyword in node.keywords})
    return found


RAISED = data_at_every_raise()
ERRORS = sorted(
    {kind for kind in errors() if kind.__name__ in RAISED or not kind.__subclasses__()},
    key=lambda kind: (kind.code, kind.__module__),
)  # a base that nobody raises needs no sentence


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.code)
def test_every_error_has_a_sentence_in_both_languages(kind: type[TongketError]) -> None:
    pair = SENTENCES.get(kind.code)
    assert pair, f"{kind.__name__} needs a line {kind.code!r}"
    vietnamese, english = pair
    assert vietnamese != english
    for text in (vietnamese, english):
        assert text.strip() == text
        assert text.endswith("."), text


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.code)
def test_a_sentence_asks_only_for_what_every_raise_carries(kind: type[TongketError]) -> None:
    asked = {
        field
        for text in SENTENCES.get(kind.code, ())
        for _, field, _, _ in string.Formatter().parse(text)
        if field is not None
    }
    for carried in RAISED[kind.__name__]:
        assert asked <= carried, f"{kind.__name__} is made with {carried}, asked for {asked}"


def test_no_sentence_stands_for_an_error_that_is_gone() -> None:
    assert set(SENTENCES) <= {kind.code for kind in ERRORS}


def test_the_table_is_in_alphabetical_order() -> None:
    assert list(SENTENCES) == sorted(SENTENCES)


def test_a_value_stands_in_the_sentence() -> None:
    assert "“12..5”" in sentence(NumberUnreadable(text="12..5"))
    assert "“2023-13”" in sentence(PeriodUnreadable(code="2023-13"), "en")


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (date(2023, 12, 5), "05/12/2023", "05/12/2023"),
        (("a", Decimal(2)), "a, 2", "a, 2"),
        ((), "–", "–"),
    ],
)
def test_values_are_written_as_the_language_writes_them(
    value: object, vietnamese: str, english: str
) -> None:
    error = NumberUnreadable(text=value)
    assert f"“{vietnamese}”" in sentence(error, "vi")
    assert f"“{english}”" in sentence(error, "en")


def test_what_there_is_nothing_to_say_of_is_left_out() -> None:
    some, none = UnitUnknown(key="x", near=("xa-a", "xa-b")), UnitUnknown(key="x", near=())
    assert "“x”. Gần giống: xa-a, xa-b. Hãy" in sentence(some)
    assert "“x”. Hãy" in sentence(none)
    assert "“x”. Look in" in sentence(none, "en")


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.code)
def test_brackets_are_paired_and_name_what_they_depend_on(kind: type[TongketError]) -> None:
    for text in SENTENCES[kind.code]:
        parts = re.findall(r"\[([^\[\]]*)\]", text)
        assert text.count("[") == text.count("]") == len(parts)
        assert all("{" in part for part in parts)


def test_a_fault_of_the_program_says_nothing_of_its_inside() -> None:
    told = sentence(KeyError("secret"), "en")
    assert "secret" not in told
    assert "administrator" in told
