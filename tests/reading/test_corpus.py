"""Reading the annotated documents as well as it ever did."""

import json
from pathlib import Path

import pytest

from reading.scoring import Tally, compare
from tongket.reading import read
from tongket.reading.guide import as_guide

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in (HERE / "corpus").glob("*.json"))
FLOORS = {"figure": 0.995, "link": 0.99, "claim": 0.984, "period": 0.975}


def tallies(folder: Path, name: str) -> dict[str, Tally]:
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return compare(gold, as_guide(read(text), name))


def test_the_development_documents_are_read_above_the_floors():
    total = dict.fromkeys(FLOORS, Tally())
    for name in NAMES:
        total = {key: total[key] + tally for key, tally in tallies(HERE / "corpus", name).items()}
    assert {key: tally.f1 for key, tally in total.items() if tally.f1 < FLOORS[key]} == {}


def test_a_report_like_the_one_the_project_grew_from_is_read_without_a_fault():
    found = tallies(HERE, "equivalent")
    assert {key: tally.f1 for key, tally in found.items()} == dict.fromkeys(FLOORS, 1.0)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_says_its_own_period(name):
    gold = json.loads((HERE / "corpus" / f"{name}.json").read_text(encoding="utf-8"))
    text = (HERE / "corpus" / f"{name}.txt").read_text(encoding="utf-8")
    assert str(read(text).report_period) == gold["report_period"]
