"""How are the shipped typefaces made? Cut down to Latin and Vietnamese.

``python tools/subset_font.py`` makes Source Sans 3 for pages (WOFF2, all weights) and for charts
(TrueType, two weights) after an upgrade of ``fontpkg-source-sans-3``. With the folder of an
unpacked ``fontpkg-source-serif-4`` behind it, it makes Source Serif 4 for PDF instead. The
results are committed together with the licence of the typefaces (SIL Open Font License 1.1).
"""

import shutil
import sys
from pathlib import Path

import fontpkg_source_sans_3
from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGE = Path(__file__).parent.parent / "src/tongket"
STATIC = PACKAGE / "web/static/web"
WRITING = PACKAGE / "writing/fonts"
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
STYLES = (("Regular", 400), ("Bold", 700))


def subset(font: TTFont, target: Path, family: str, flavor: str | None = None) -> None:
    """Write the characters of ``RANGES`` to ``target``.

    "Source" is a reserved name: what was changed is called "Tong Ket" instead.
    """
    options = Options()
    options.flavor = flavor
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    own, kind = f"Tong Ket {family}", f"Source {family}"
    for record in font["name"].names:
        text = record.toUnicode().replace(f"{kind} 4", own).replace(kind, own)
        text = text.replace(f"{kind} 4".replace(" ", ""), own.replace(" ", ""))
        record.string = text.replace(kind.replace(" ", ""), own.replace(" ", ""))
    cutter = Subsetter(options)
    cutter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    cutter.subset(font)
    save_font(font, str(target), options)
    sys.stdout.write(f"{target.name}: {target.stat().st_size / 1000:.0f} kB\n")


def fixed(source: Path, family: str, style: str, weight: int, **axes: float) -> TTFont:
    """Fix a variable typeface at one weight, named as its own face of the family."""
    font = instantiateVariableFont(TTFont(source), {"wght": weight, **axes})
    names = font["name"]
    for name_id in (16, 17, 25):
        names.removeNames(nameID=name_id)
    whole = f"{family} {style}"
    for name_id, text in ((1, family), (2, style), (3, whole), (4, whole)):
        names.setName(text, name_id, 3, 1, 0x409)
    names.setName(whole.replace(" ", "-"), 6, 3, 1, 0x409)
    return font


def sans(root: Path) -> None:
    """Make the typeface of pages and charts."""
    upright = root / "files" / "SourceSans3[wght].ttf"
    subset(load_font(str(upright), Options()), STATIC / "source-sans-3.woff2", "Sans", "woff2")
    for style, weight in STYLES:
        font = fixed(upright, "Source Sans", style, weight)
        subset(font, WRITING / f"sans-{style.lower()}.ttf", "Sans")
    for folder in (STATIC, WRITING):
        shutil.copyfile(root / "LICENSE", folder / "source-sans-3-OFL.txt")


def serif(root: Path) -> None:
    """Make the typeface of PDFs on a machine that has none like Times New Roman."""
    for style, weight in STYLES:
        for slant in ("", "Italic"):
            path = root / "files" / f"SourceSerif4{'-' * bool(slant)}{slant}[opsz,wght].ttf"
            name = f"{style} {slant}".strip().replace("Regular Italic", "Italic")
            font = fixed(path, "Source Serif", name, weight, opsz=14)
            subset(font, WRITING / f"serif-{name.lower().replace(' ', '-')}.ttf", "Serif")
    shutil.copyfile(root / "LICENSE", WRITING / "source-serif-4-OFL.txt")


def main() -> None:
    """Make what is asked for and lay the licence beside it."""
    WRITING.mkdir(exist_ok=True)
    if sys.argv[1:]:
        serif(Path(sys.argv[1]))
    else:
        sans(fontpkg_source_sans_3.ROOT)


if __name__ == "__main__":
    main()
