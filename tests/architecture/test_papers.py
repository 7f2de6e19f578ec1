"""Do the links, paths and commands that the papers name lead somewhere?"""

import re
import sys
import unicodedata
from pathlib import Path

import pytest

from architecture.source import ROOT

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.M | re.S)


def anchors(paper: Path) -> set[str]:
    """The anchors that a paper's headings give."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", paper.read_text()), re.M)
    kept = (re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", h).lower()) for h in headings)
    return {heading.strip().replace(" ", "-") for heading in kept}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_links_lead_somewhere(paper: Path) -> None:
    dead = []
    for link in LINK.findall(FENCE.sub("", paper.read_text())):
        path, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue  # the world outside is not asked
        target = (paper.parent / path).resolve() if path else paper
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_paths_named_in_code_style_exist(paper: Path) -> None:
    """`src/…`, `docs/…`, `tests/…`, `bench/…` written as code are files or folders here."""
    named = re.findall(r"`((?:src|docs|tests|bench|requirements)/[\w./-]+)`", paper.read_text())
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_commands_named_exist(paper: Path) -> None:
    """`make demo` is a target, and what is run from `.venv/bin/` was installed with us."""
    text = paper.read_text()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    made = set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.M))
    run = set(re.findall(r"\.venv/bin/([\w-]+)", text))
    installed = {path.name for path in Path(sys.executable).parent.iterdir()}
    assert (made - targets, run - installed) == (set(), set())
