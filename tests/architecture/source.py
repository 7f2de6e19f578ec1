"""Which files make up the program, and what do they define?"""

import ast
import math
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "tongket"
SUBJECTS_DOCUMENTED = ("rules", "queries", "actions")
FOLDERS_DOCUMENTED = ("vocabulary", "reading", "writing", "evaluation")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    """Every module of the program but migrations."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, Function):
            yield node


def public_functions(path: Path) -> Iterator[Function]:
    """Functions and methods that another module may call."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef):
            items = [] if node.name.startswith("_") else node.body
        else:
            items = [node]
        for item in items:
            if isinstance(item, Function) and not item.name.startswith("_"):
                yield item


def percentile_95(values: list[int]) -> int:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]
