"""How is the shipped typeface made? Source Sans 3 cut down to Latin and Vietnamese, all weights.

Run ``python tools/subset_font.py`` after an upgrade of ``fontpkg-source-sans-3``; the result is
committed together with the licence of the typeface (SIL Open Font License 1.1).
"""

import shutil
import sys
from pathlib import Path

import fontpkg_source_sans_3
from fontTools.subset import Options, Subsetter, load_font, save_font

STATIC = Path(__file__).parent.parent / "src/tongket/web/static/web"
RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x0102, 0x0103),  # Ă ă
    (0x0110, 0x0111),  # Đ đ
    (0x0128, 0x0129),  # Ĩ ĩ
    (0x0168, 0x0169),  # Ũ ũ
    (0x01A0, 0x01A1),  # Ơ ơ
    (0x01AF, 0x01B0),  # Ư ư
    (0x0300, 0x0303),  # combining grave, acute, circumflex, tilde
    (0x0306, 0x0309),  # breve, dot above, diaeresis, hook above
    (0x031B, 0x031B),  # horn
    (0x0323, 0x0323),  # dot below
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2010, 0x2026),  # dashes, quotes, ellipsis
    (0x202F, 0x202F),  # narrow no-break space
    (0x2030, 0x203A),  # per mille, primes, angle quotes
    (0x2044, 0x2044),  # fraction slash
    (0x2070, 0x2079),  # superscript figures
    (0x20AB, 0x20AB),  # đồng
    (0x2190, 0x2193),  # arrows
    (0x2212, 0x2212),  # minus
    (0x2248, 0x2265),  # ≈ ≠ ≤ ≥
)
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk", "tnum", "lnum"]


def subset(source: Path, target: Path) -> None:
    """Write the characters of ``RANGES`` of ``source`` to ``target`` as WOFF2."""
    options = Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    font = load_font(str(source), options)
    for record in font["name"].names:  # "Source" is a reserved name: what was changed bears another
        record.string = record.toUnicode().replace("Source Sans", "Tong Ket Sans")
        record.string = record.toUnicode().replace("SourceSans", "TongKetSans")
    cutter = Subsetter(options)
    cutter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    cutter.subset(font)
    save_font(font, str(target), options)


def main() -> None:
    """Make the subset and lay the licence beside it."""
    root = fontpkg_source_sans_3.ROOT
    target = STATIC / "source-sans-3.woff2"
    subset(root / "files" / "SourceSans3[wght].ttf", target)
    shutil.copyfile(root / "LICENSE", STATIC / "source-sans-3-OFL.txt")
    sys.stdout.write(f"{target.name}: {target.stat().st_size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main()
