"""Which measures do the rules want, the forms set and the files have? Writes docs/forms.md."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from reports.forms.table import paper  # noqa: E402 - the path comes first


def main() -> None:
    """Measure every form and write the paper."""
    (ROOT / "docs/forms.md").write_text(paper(), encoding="utf-8")


if __name__ == "__main__":
    main()
