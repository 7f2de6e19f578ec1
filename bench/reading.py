"""How fast and how well is a report read, beside word segmentation and a naive reader?

The corpus is read document by document, as it is and as one long text; then with four sentences
without figures behind each of its lines, in the same paragraph, which gives as many numbers a
kilobyte as whole reports and newspaper articles have (five to eight); then with ten such sentences
on lines of their own between every two of its lines (three numbers a kilobyte). A reading that is
linear in the length costs the same for each byte: the growth exponent is 1.
"""

import json
import math
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from underthesea import word_tokenize

from _measure import medians, peers, tell

HERE = Path(__file__).parents[1]
sys.path.insert(0, str(HERE / "tests/reading"))

from scoring import Tally, compare  # noqa: E402 - the path comes first

from tongket.reading import read  # noqa: E402 - as above
from tongket.reading.guide import as_guide  # noqa: E402 - as above

CORPUS = HERE / "tests/reading/corpus"
SIZES = (50_000, 200_000, 800_000)
PROSE = """
Cấp ủy các cấp tiếp tục quan tâm công tác giáo dục chính trị tư tưởng cho cán bộ, đảng viên.
Các ngành chủ động phối hợp, tháo gỡ khó khăn cho người dân và doanh nghiệp.
Tình hình an ninh chính trị, trật tự an toàn xã hội được giữ vững.
Một số nơi còn chậm đổi mới phương thức làm việc, tinh thần trách nhiệm chưa cao.
Nhân dân phấn khởi, tin tưởng vào sự lãnh đạo của Đảng và sự điều hành của chính quyền.
Công tác cải cách hành chính có nhiều chuyển biến, thủ tục được niêm yết công khai.
Thời tiết diễn biến phức tạp đã ảnh hưởng đến sản xuất và đời sống của bà con.
Mặt trận và các đoàn thể đẩy mạnh tuyên truyền, vận động hội viên tham gia phong trào.
Việc học tập và làm theo tấm gương đạo đức của Bác được duy trì thành nền nếp.
Huyện yêu cầu từng cơ quan rà soát nhiệm vụ, phân công rõ người và thường xuyên kiểm tra.
""".strip()
NUMBER = re.compile(
    r"(?P<digits>\d[\d.,]*\d|\d)\s*"
    r"(?P<unit>%|(?:nghìn|triệu|tỷ)?\s?đồng|ha|tấn|hộ|xã|con|km|vụ|người|chỉ tiêu)"
)
CLAUSE = re.compile(r"[;.:\n]\s|,\s")
CUES = re.compile(r"\s(?:ước )?(?:đạt|bằng|tăng|giảm|là|có|còn|vượt|trên|khoảng|gần)\b.*", re.S)


def naive(text: str) -> list[dict[str, str]]:
    """Every number with a well-known unit, named by the words in front of it in its clause."""
    claims: list[dict[str, str]] = []
    for clause in CLAUSE.split(text):
        for found in NUMBER.finditer(clause):
            front, behind = clause[: found.start()], clause[found.end() :]
            name = CUES.sub("", front).strip()
            slot = "value"
            if found["unit"] == "%":
                if re.match(r"\s*(?:kế hoạch|KH|dự toán)", behind):
                    slot = "plan_percent"
                elif re.search(r"(?:tăng|giảm)\s*$", front):
                    slot = "growth_percent"
            sign = "-" if slot == "growth_percent" and re.search(r"giảm\s*$", front) else ""
            if not name and claims and slot not in claims[-1]:
                claims[-1][slot] = sign + found["digits"]
            elif name:
                claims.append({"indicator": name, slot: sign + found["digits"]})
                if slot == "value":
                    claims[-1]["unit"] = found["unit"]
    return claims


def score(reader: Callable[[str, str], dict]) -> dict[str, float]:
    """F1 of figures, links and claims over the annotated documents."""
    total: dict[str, Tally] = {}
    for path in sorted(CORPUS.glob("*.json")):
        got = reader(path.with_suffix(".txt").read_text(), path.stem)
        for name, tally in compare(json.loads(path.read_text()), got).items():
            total[name] = total.get(name, Tally()) + tally
    return {name: round(total[name].f1, 3) for name in ("figure", "link", "claim")}


def speeds(texts: Sequence[str]) -> dict[str, float]:
    """Kilobytes a second of each reader."""
    size = sum(len(text.encode()) for text in texts) / 1000
    readers = {"tongket": read, "underthesea": word_tokenize, "naive": naive}
    spent = medians(
        {name: lambda of=of: [of(text) for text in texts] for name, of in readers.items()}, times=1
    )
    return {name: size / (ms / 1000) for name, ms in spent.items()}


def growth(text: str) -> tuple[float, dict[int, float]]:
    """The exponent with which the time grows over sizes, and the time for each in milliseconds."""
    whole = text * (SIZES[-1] // len(text.encode()) + 1)
    cuts = {size: whole.encode()[:size].decode(errors="ignore") for size in SIZES}
    took = medians({str(size): lambda cut=cut: read(cut) for size, cut in cuts.items()}, times=1)
    xs = [math.log(size) for size in SIZES]
    ys = [math.log(took[str(size)]) for size in SIZES]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum(
        (x - mean_x) ** 2 for x in xs
    )
    return slope, {int(size): ms for size, ms in took.items()}


def main() -> None:
    texts = [path.read_text() for path in sorted(CORPUS.glob("*.txt"))]
    mixed = [re.sub(r"\n+", f"\n{PROSE}\n", text) for text in texts]
    behind = " ".join(PROSE.splitlines()[:4])
    paragraphs = [re.sub(r"\n+", f" {behind}\n", text) for text in texts]
    cases = {
        "documents": texts,
        "one text": ["\n".join(texts)],
        "paragraphs": paragraphs,
        "with prose": mixed,
        "prose alone": [PROSE * 40],
    }
    rows, outcome = [], {}
    for name, case in cases.items():
        rate = speeds(case)
        ratio = rate["tongket"] / rate["underthesea"]
        cells = [f"{rate[reader]:,.0f}" for reader in ("tongket", "underthesea", "naive")]
        rows.append((name, *cells, f"{ratio:.2f}"))
        outcome[name] = {k: round(v, 1) for k, v in rate.items()} | {"ratio": round(ratio, 2)}
    scores = {
        "tongket": score(lambda text, name: as_guide(read(text), name)),
        "naive": score(lambda text, _: {"claims": naive(text), "report_period": None}),
    }
    slope, took = growth("\n".join(texts))
    tell(
        "kB/s of text (medians)",
        ("text", "tongket", "underthesea", "naive", "tongket ÷ underthesea"),
        rows,
        {
            "kB_per_s": outcome,
            "f1": scores,
            "growth_exponent": round(slope, 3),
            "ms_by_bytes": {str(size): round(ms) for size, ms in took.items()},
            "peers": peers("underthesea"),
        },
    )
    if "--json" not in sys.argv[1:]:
        print(f"F1 by the annotation guide: {scores}")
        print(f"growth exponent from {SIZES[0]:,} to {SIZES[-1]:,} bytes: {slope:.3f}")
        print(peers("underthesea"))


if __name__ == "__main__":
    main()
