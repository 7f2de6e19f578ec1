"""Does the code keep the house's budgets and names?"""

import ast
import re

from architecture.source import (
    FOLDERS_DOCUMENTED,
    PACKAGE,
    SUBJECTS_DOCUMENTED,
    functions,
    modules,
    percentile_95,
    public_functions,
    tree,
)

NAMES_SAYING_NOTHING = {"utils", "util", "helpers", "common", "core", "misc", "services"}
SUPPRESSION = re.compile(r"#\s*(?P<kind>noqa|type:\s*ignore)(?P<rest>[^#\n]*)(?P<why>#.*)?")


def test_functions_are_short() -> None:
    lengths = [f.end_lineno - f.lineno + 1 for path in modules() for f in functions(path)]
    assert percentile_95(lengths) <= 35


def test_files_are_short() -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in modules()]
    assert percentile_95(lengths) <= 350


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [
        path for path in modules() if {path.stem, path.parent.name} & NAMES_SAYING_NOTHING
    ] == []


def test_every_module_says_which_question_it_answers() -> None:
    silent = [p for p in modules() if p.stat().st_size and not ast.get_docstring(tree(p))]
    assert silent == []


def test_every_public_function_of_the_subjects_is_documented() -> None:
    silent = []
    for path in modules():
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] in FOLDERS_DOCUMENTED or {*SUBJECTS_DOCUMENTED} & {*parts}:
            silent += [
                f"{path.relative_to(PACKAGE)}:{function.lineno} {function.name}"
                for function in public_functions(path)
                if not ast.get_docstring(function)
                and not any("overload" in ast.unparse(mark) for mark in function.decorator_list)
            ]
    assert silent == []


def test_suppressed_warnings_are_rare_and_give_a_reason() -> None:
    lines, found, unexplained = 0, {"noqa": 0, "type": 0}, []
    for path in modules():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            lines += 1
            for match in SUPPRESSION.finditer(line):
                found[match["kind"][:4]] += 1
                reason = match["why"] or (" - " in match["rest"])
                if not reason or not re.search(r"[A-Z]+[0-9]+|\[[a-z-]+", match["rest"]):
                    unexplained.append(f"{path.relative_to(PACKAGE)}:{number}")
    assert unexplained == []
    assert all(count <= max(1, lines / 1000) for count in found.values()), found
