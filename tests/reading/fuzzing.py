"""Does reading hold for inputs that coverage leads to? Run by ``make fuzz``.

An input's first byte says what it is: a text, the text in decomposed letters, or a file. Seeds are
the annotated documents, some of them as files of each kind; texts are changed by pieces of the
genre, archives part by part. What fails is kept in ``var/fuzz`` as ``crash-…`` or ``timeout-…``;
``python -m reading.fuzzing FILE``, run in ``tests/``, tries one again.
"""

import io
import os
import random
import sys
import unicodedata
import zipfile
import zlib
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tongket.reading", "tongket.vocabulary"]):
    from reading.upholding import uphold_file, uphold_pace, uphold_text

from reading.files.render import RENDERERS

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / "var" / "fuzz"
TEXT, DECOMPOSED, FILE = b"tdf"
PACED = 40  # one text of so many is also read twice over
LONGEST = 1_500  # characters of a paced text
PIECES = (
    "% ", "1.300 ", "12/12 ", "(", ")", " so với cùng kỳ", " trong đó ", "\t", "|", "\n", "- ",
    ": ", "; ", ". ", ", ", "Stt\nChỉ tiêu\nKH\nTH\n", " giảm dưới ", " trở lên ", " năm 2023 ",
    " 6 tháng ", "\u0301", " tỷ đồng", " 29/34 ", " từ ", " đến ", "…", '"', "“", "0", "9" * 20,
    "½", "-", " gấp ", " lần ", " vượt chỉ tiêu ", " đạt ", " (lớp 1) ", " mục tiêu ", "[1]", "°",
    " nhiệm kỳ 2020-2025 ",
)  # fmt: skip


def one_input(data: bytes) -> None:
    """Uphold what must hold for one input."""
    if not data:
        return
    if data[0] == FILE:
        uphold_file(data[1:])
        return
    text = data[1:].decode(errors="replace")
    uphold_text(unicodedata.normalize("NFD", text) if data[0] == DECOMPOSED else text)
    if sum(data[:64]) % PACED == 0:
        uphold_pace(text[:LONGEST])


def mutated(data: bytes, most: int, seed: int) -> bytes:
    """Change an input as people and programs damage texts and files."""
    chance = random.Random(seed)
    if data[:1] == bytes([FILE]) and data[1:3] == b"PK" and chance.random() < 0.8:
        return bytes([FILE]) + _archive(data[1:], chance)[: most - 1]
    if data[:1] in {bytes([TEXT]), bytes([DECOMPOSED])} and chance.random() < 0.8:
        return _text(data, chance)[:most]
    return atheris.Mutate(data, most)


def _text(data: bytes, chance: random.Random) -> bytes:
    text = data[1:].decode(errors="replace")
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        match chance.randrange(4):
            case 0 | 1:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 2:
                text = text[:at] + text[at + chance.randint(1, 40) :]
            case 3:
                other = chance.randint(0, len(text))
                text = text[:at] + text[other : other + chance.randint(1, 200)] + text[at:]
    return data[:1] + text.encode(errors="replace")


def _archive(data: bytes, chance: random.Random) -> bytes:
    """One part of an archive changed, the others as they were."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        return bytes(atheris.Mutate(data, len(data) + 64))
    if parts:
        name = chance.choice(sorted(parts))
        parts[name] = bytes(atheris.Mutate(parts[name], len(parts[name]) + 64))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _seed(folder: Path) -> None:
    """Write the annotated documents as first inputs, and short ones as files of each kind."""
    for count, path in enumerate(sorted((HERE / "corpus").glob("*.txt"))):
        text = path.read_text(encoding="utf-8")
        (folder / path.stem).write_bytes(bytes([TEXT]) + text.encode())
        (folder / f"{path.stem}-nfd").write_bytes(bytes([DECOMPOSED]) + text.encode())
        if count % 6 == 0:
            for kind, rendered in RENDERERS.items():
                content = bytes([FILE]) + rendered(text[:600])
                (folder / f"{path.stem}-{kind}").write_bytes(content)


def main() -> None:
    """Fuzz for FUZZ_SECONDS (60 unless told), or try the files named."""
    options = sys.argv[1:]
    if not options:
        corpus = KEPT / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        _seed(corpus)
        seconds = int(os.environ.get("FUZZ_SECONDS", "60"))
        options = [str(corpus), f"-max_total_time={seconds}", f"-artifact_prefix={KEPT}/"]
        options += ["-max_len=60000", "-timeout=60", "-rss_limit_mb=2048", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options], one_input, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
