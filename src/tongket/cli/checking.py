"""Which figures cannot all be true: among texts, in a unit's record, or between both?"""

import sys
from dataclasses import asdict
from pathlib import Path

from tongket.cli import arguments, findings, record
from tongket.cli.arguments import UsageProblem
from tongket.cli.given import content_of, name_of
from tongket.cli.language import say
from tongket.cli.show import print_json
from tongket.cli.texts import (
    Indicator,
    Place,
    ReadText,
    Words,
    own_place,
    prints_of,
    published,
    sure_links,
)
from tongket.evaluation.consistency.check import check as check_prints
from tongket.evaluation.consistency.findings import Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.exchange.findings import check_shape
from tongket.reading import read as read_text
from tongket.reading.files import text_of_file
from tongket.reading.linking import Alias, Linker

CLEAN, CONTRADICTIONS = 0, 1


class NothingToCheck(UsageProblem):
    """Neither a text nor a unit is named."""


class TextNamedTwice(UsageProblem):
    """Two files have the same name, so that findings could not tell them apart."""


def check(files: list[Path], *, unit: str | None, as_json: bool) -> int:
    """Print every finding; 1 where there is a contradiction among them, else 0.

    Raises:
        NothingToCheck, TextNamedTwice: the command makes no sense.
        UnitUnknown: there is no such unit.
        FileNotText, FileTooLarge and the like: no text can be got from a file.
        OSError: a file is missing, or may not be read.
    """
    if not files and unit is None:
        raise NothingToCheck
    texts = _read(files)
    for text in texts:
        if not text.reading.claims:
            sys.stderr.write(
                say(
                    f"“{text.name}” không có số liệu nào đọc được nên không được đối chiếu.",
                    f"“{text.name}” has no figures that can be read and is left out.",
                )
                + "\n"
            )
    checked = _of_texts(texts) if unit is None else _of_unit(unit, texts)
    if as_json:
        shape = check_shape(
            checked.findings,
            checked.prints,
            unit=unit,
            names=checked.names,
            explanations=checked.explanations,
        )
        print_json(asdict(shape))
    else:
        findings.show(checked)
    outcomes = {finding.outcome for finding in checked.findings}
    return CONTRADICTIONS if Outcome.CONTRADICTION in outcomes else CLEAN


def _read(files: list[Path]) -> list[ReadText]:
    names = [name_of(file) for file in files]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise TextNamedTwice(name=twice)
    texts = [
        (name, text_of_file(content_of(file)).text) for name, file in zip(names, files, strict=True)
    ]
    return [ReadText(name, text, read_text(text)) for name, text in texts]


def _of_texts(texts: list[ReadText]) -> findings.NamedFindings:
    words, today = Words(texts), arguments.today()
    prints = {
        one.id: one
        for text in texts
        for one in prints_of(text, own_place(text), words.indicators(text), published(text, today))
    }
    found = check_prints(prints.values(), words.relations())
    return findings.NamedFindings(found, prints, words.names, words.units)


def _of_unit(unit: str, texts: list[ReadText]) -> findings.NamedFindings:
    record.open_record()
    from tongket.evaluation import queries
    from tongket.indicators import queries as indicators
    from tongket.organisation.access import Access

    today, now = arguments.today(), arguments.now()
    access = Access.everything(arguments.COMMAND_LINE)
    prints = [one for text in texts for one in _linked(text, unit)]
    checked = queries.findings_with(prints, unit, as_of=today, recorded_by=now, access=access)
    catalogue = indicators.catalogue(today)
    names = {code: (one.name, one.name_en) for code, one in catalogue.items()}
    units = {code: one.unit for code, one in catalogue.items()}
    return findings.NamedFindings(
        checked.findings, checked.prints, names, units, checked.explanations
    )


def _linked(text: ReadText, unit: str) -> list[Print]:
    """What a text prints about the indicators that its words surely name."""
    from tongket.indicators import queries as indicators
    from tongket.results.issuers import basis_of

    days = published(text, arguments.today())
    catalogue = indicators.catalogue(days[1])
    linker = Linker(
        Alias(alias.code, alias.text, catalogue[alias.code].unit)
        for alias in indicators.aliases(unit)
        if alias.code in catalogue
    )
    meant = [
        Indicator(facts.code, facts.unit, facts.nature) if facts else None
        for facts in map(catalogue.get, sure_links(text, linker))
    ]
    return prints_of(text, Place(unit, basis_of(unit, days[1])), meant, days)
