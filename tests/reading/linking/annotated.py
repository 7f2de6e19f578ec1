"""What does the linker make of the annotated documents, each seen by the others' words alone?

An alias that only one document says is left out when that document is linked, as if nobody had
met it yet; the catalogue's names stay. Confidences are counted over the other documents.
"""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reading.scoring import alike, figures, matched
from tongket.indicators.catalogue import shipped_catalogue
from tongket.reading import read
from tongket.reading.guide import as_guide
from tongket.reading.linking import Alias, Link, Linker, link_all
from tongket.reading.linking.evidence import Evidence, confidence
from tongket.vocabulary.claim import Claim

CORPUS = Path(__file__).parent.parent / "corpus"
Tallies = dict[Evidence, tuple[int, int]]


@dataclass(frozen=True)
class Judged:
    """A link of a claim that people annotated, and the code they gave, empty for none."""

    document: str
    words: str
    link: Link
    wanted: str

    @property
    def right(self) -> bool:
        return self.link.code == self.wanted


@cache
def codes() -> dict[str, dict[int, str]]:
    """Document → number of the gold claim → code."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    with (CORPUS / "links.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[row["document"]][int(row["claim"])] = row["code"]
    return found


def gold(document: str) -> list[dict]:
    return json.loads((CORPUS / f"{document}.json").read_text(encoding="utf-8"))["claims"]


def text_of(document: str) -> str:
    return (CORPUS / f"{document}.txt").read_text(encoding="utf-8")


@cache
def read_claims(document: str) -> tuple[tuple[Claim, ...], dict[int, str]]:
    """The claims as the program reads them, and the codes of those that the gold knows."""
    reading = read(text_of(document))
    wanted = [{**claim, "at": at} for at, claim in enumerate(gold(document), start=1)]
    got = [{**claim, "at": at} for at, claim in enumerate(as_guide(reading, document)["claims"])]
    pairs = matched(wanted, got, same)
    return reading.claims, {theirs["at"]: codes()[document][ours["at"]] for ours, theirs in pairs}


def same(one: dict, other: dict) -> bool:
    shared = {*figures(one)} & {*figures(other)}
    return bool(shared) and alike(one["indicator"], other["indicator"])


@cache
def aliases() -> tuple[Alias, ...]:
    """The shipped catalogue's names and aliases."""
    return tuple(
        Alias(row.code, words, row.unit)
        for row in shipped_catalogue()
        for words in (row.name, *row.aliases)
    )


@cache
def linked(document: str, left_out: frozenset[Alias] = frozenset()) -> tuple[Judged, ...]:
    """The annotated claims of a document to which a catalogue without some aliases gives a link."""
    kept = (alias for alias in aliases() if alias not in left_out)
    linker = Linker(kept, least=0)
    claims, wanted = read_claims(document)
    links = link_all(claims, linker, text_of(document))
    return tuple(
        Judged(document, claim.indicator, link, wanted[at])
        for at, (claim, link) in enumerate(zip(claims, links, strict=True))
        if link is not None and at in wanted
    )


@cache
def own_aliases() -> dict[str, frozenset[Alias]]:
    """The aliases by which only one document was linked, by that document."""
    users: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document in codes():
        for judged in linked(document):
            users[judged.link.code, judged.link.alias].add(document)
    names = {(row.code, row.name) for row in shipped_catalogue()}
    found: dict[str, set[Alias]] = {document: set() for document in codes()}
    for alias in aliases():
        used_by = users[alias.code, alias.text]
        if len(used_by) == 1 and (alias.code, alias.text) not in names:
            found[min(used_by)].add(alias)
    return {document: frozenset(own) for document, own in found.items()}


def unseen() -> tuple[Judged, ...]:
    """Every document linked without the aliases that it alone uses."""
    return tuple(
        judged for document in codes() for judged in linked(document, own_aliases()[document])
    )


def tallies(judged: Iterable[Judged]) -> Tallies:
    """Evidence → how many links were right, of how many."""
    given, right = Counter[Evidence](), Counter[Evidence]()
    for one in judged:
        given[one.link.evidence] += 1
        right[one.link.evidence] += one.right
    return {evidence: (right[evidence], count) for evidence, count in given.items()}


def leave_one_out(judged: Iterable[Judged]) -> list[tuple[float, Judged]]:
    """Each link with the confidence that the other documents give to its evidence."""
    links = tuple(judged)
    found = []
    for document in codes():
        others = tallies(one for one in links if one.document != document)
        found.extend(
            (confidence(one.link.evidence, others), one)
            for one in links
            if one.document == document
        )
    return found


def wanted() -> int:
    """How many claims that are read and annotated mean an indicator."""
    return sum(bool(code) for document in codes() for code in read_claims(document)[1].values())
