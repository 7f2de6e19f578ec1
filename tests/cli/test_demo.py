"""What a visitor sees of the demo at a terminal, and what building it never touches."""

import csv
import io
import json
import os
import shutil
import socket
import subprocess
from pathlib import Path

import docx
import pytest

from cli.terminal import COMMAND, refused, tongket
from tongket.writing.word import starter_template

CONFERENCE = "2023-12-12"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A working folder with a demo in it, and what building it printed."""
    folder = tmp_path_factory.mktemp("visitor")
    run = tongket("demo", "--no-serve", PWD=str(folder))
    assert run.returncode == 0, run.stderr
    return folder, run.stdout


@pytest.fixture(scope="module")
def demo(shown: tuple[Path, str]) -> Path:
    return shown[0] / "var" / "demo"


def test_the_demo_prints_scorecard_findings_and_one_sign_in_a_role(
    shown: tuple[Path, str],
) -> None:
    printed = shown[1]
    assert "34 chỉ tiêu" in printed
    assert "29/34" in printed
    assert "Mâu thuẫn" in printed
    for role in ("người xem", "cán bộ nhập liệu", "cán bộ duyệt", "quản trị"):
        assert role in printed


def test_the_demo_can_be_built_again_and_is_clean(shown: tuple[Path, str], tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(shown[0], again)
    stray = again / "var" / "demo" / "stray"
    stray.touch()
    home = tmp_path / "mine"
    run = tongket(
        "demo",
        "--no-serve",
        PWD=str(again),
        TONGKET_HOME=str(home),
        TONGKET_DATABASE="postgresql://nobody@127.0.0.1:1/mine",
    )
    assert run.returncode == 0, run.stderr
    assert not stray.exists()
    assert not home.exists()
    assert run.stdout == shown[1]


def test_the_demo_leaves_a_folder_alone_that_it_did_not_make(tmp_path: Path) -> None:
    mine = tmp_path / "var" / "demo"
    mine.mkdir(parents=True)
    (mine / "letter.txt").write_text("mine")
    refused(tongket("demo", "--no-serve", PWD=str(tmp_path)), 3, str(mine))
    assert (mine / "letter.txt").read_text() == "mine"


def test_the_demo_notices_a_busy_port_before_it_builds(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refused(tongket("demo", "--port", port, PWD=str(tmp_path)), 3, str(port))
    assert list(tmp_path.iterdir()) == []


def test_where_only_the_demo_was_made_commands_find_it_and_say_so(
    shown: tuple[Path, str],
) -> None:
    run = tongket("audit", "verify", PWD=str(shown[0]))
    assert run.returncode == 0
    assert "var/demo" in run.stderr


def test_a_scorecard_as_csv_is_one_row_an_indicator(demo: Path) -> None:
    run = tongket(
        "scorecard", "--unit", "pac-nam", "--year", 2023, "--as-of", CONFERENCE,
        "--format", "csv", home=demo,
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(run.stdout)))
    assert len(rows) == 34
    [revenue] = [row for row in rows if row["indicator"] == "budget_revenue"]
    assert (revenue["verdict"], revenue["stated_share"]) == ("exceeded", "102")


def test_a_scorecard_as_json_is_one_object_of_exact_strings(demo: Path) -> None:
    run = tongket(
        "scorecard", "--unit", "pac-nam", "--year", 2023, "--as-of", CONFERENCE,
        "--format", "json", home=demo,
    )  # fmt: skip
    card = json.loads(run.stdout)
    assert card["headline"]["targets"] == len(card["rows"]) == 34
    assert sum(card["headline"]["counts"].values()) == 34
    [revenue] = [row for row in card["rows"] if row["indicator"] == "budget_revenue"]
    assert revenue["figure"]["number"] == "11.3"
    assert revenue["figure"]["interval"] == {
        "low": "11.3",
        "high": "11.4",
        "low_closed": True,
        "high_closed": False,
    }


def test_what_was_recorded_later_is_not_in_an_earlier_records_view(demo: Path) -> None:
    run = tongket(
        "scorecard", "--unit", "pac-nam", "--year", 2023, "--recorded-by", "2021-01-01", home=demo
    )
    refused(run, 3, "2023")


def test_an_unknown_unit_is_told_with_the_keys_most_like_it(demo: Path) -> None:
    for command in (["scorecard", "--year", 2023], ["check"]):
        refused(tongket(*command, "--unit", "pac-nm", home=demo), 3, "pac-nm", "pac-nam")


def test_a_year_without_targets_is_told_with_the_years_there_are(demo: Path) -> None:
    refused(tongket("scorecard", "--unit", "pac-nam", "--year", 1987, home=demo), 3, "1987", "2023")


def test_a_unit_that_was_not_there_is_told_with_those_before_or_after_it(demo: Path) -> None:
    new = ("scorecard", "--unit", "bang-thanh-01864", "--year", 2025)
    early = tongket(*new, "--as-of", "2025-06-01", home=demo)
    refused(early, 3, "01/07/2025", "xã Bộc Bố (boc-bo-01864)", "bang-thanh-01858")
    late = tongket("scorecard", "--unit", "boc-bo-01864", "--year", 2026, home=demo)
    refused(late, 3, "01/07/2025", "xã Bằng Thành (bang-thanh-01864)", "UBTVQH15")


def test_check_of_a_unit_tells_contradictions_by_its_exit_code(demo: Path) -> None:
    run = tongket("check", "--unit", "pac-nam", "--json", home=demo)
    assert run.returncode == 1
    answer = json.loads(run.stdout)
    assert answer["unit"] == "pac-nam"
    for finding in answer["findings"]:
        ids = {figure["id"] for figure in finding["figures"]}
        assert {id_ for side in finding["sides"] for id_ in side["figures"]} <= ids
        assert all(figure["source"]["document"] for figure in finding["figures"])


def test_check_of_a_text_against_the_record_finds_what_it_adds(demo: Path, tmp_path: Path) -> None:
    text = tmp_path / "moi.txt"
    text.write_text(
        "Huyện Pác Nặm, ngày 15/01/2024\n\n"
        "Năm 2023, diện tích trồng rừng của huyện đạt 999 ha, bằng 265% kế hoạch.\n"
    )
    alone = json.loads(tongket("check", "--unit", "pac-nam", "--json", home=demo).stdout)
    both = json.loads(tongket("check", text, "--unit", "pac-nam", "--json", home=demo).stdout)
    added = [f for f in both["findings"] if f not in alone["findings"]]
    assert [(f["outcome"], f["indicator"]) for f in added] == [
        ("contradiction", "forest_planting_area")
    ]
    assert "moi.txt" in {figure["source"]["document"] for figure in added[0]["figures"]}


def test_a_backup_of_the_demo_gives_the_same_scorecard_elsewhere(
    demo: Path, tmp_path: Path
) -> None:
    copy, other = tmp_path / "copy", tmp_path / "other"
    assert tongket("backup", copy, home=demo).returncode == 0
    refused(tongket("backup", copy, home=demo), 3, str(copy))
    assert tongket("restore", copy, home=other).returncode == 0
    ask = ("scorecard", "--unit", "pac-nam", "--year", 2023, "--format", "json")
    assert tongket(*ask, home=other).stdout == tongket(*ask, home=demo).stdout


def test_a_file_that_is_no_backup_leaves_no_home_behind(tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("nothing of ours")
    refused(tongket("restore", tmp_path / "copy", home=tmp_path / "home"), 3)
    refused(tongket("restore", tmp_path / "none", home=tmp_path / "home"), 3, "none")
    assert not (tmp_path / "home").exists()


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


REPORT = ("report", "--unit", "pac-nam", "--year", 2023, "--as-of", CONFERENCE)


@pytest.mark.parametrize(("ending", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_a_report_is_drawn_up_from_the_record(
    demo: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    file = tmp_path / f"report.{ending}"
    run = tongket(*REPORT, "--form", "party", "--out", file, home=demo)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == f"Đã ghi 1 báo cáo: {file}\n"
    assert file.read_bytes().startswith(begins)
    assert names_in(tmp_path) == [file.name]


def test_a_report_is_spelt_by_the_offices_habit(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    run = tongket(*REPORT, "--out", file, home=demo, TONGKET_TONE_MARKS="hoá")
    assert run.returncode == 0, run.stderr
    text = file.read_text("utf-8")
    assert "UỶ BAN NHÂN DÂN" in text
    assert "Văn hoá - xã hội" in text
    assert "hóa" not in text


def test_the_reports_of_all_units_below_are_written_and_what_is_refused_is_told(
    demo: Path, tmp_path: Path
) -> None:
    below = ("--children", "--kind", "month", "--month", 6, "--as-of", "2024-07-10")
    asked = ("report", "--unit", "pac-nam", "--year", 2024, *below)
    run = tongket(*asked, "--out", tmp_path / "{unit}.md", home=demo)
    assert run.returncode == 3
    assert run.stdout == f"Đã ghi 2 báo cáo: {tmp_path}\n"
    assert names_in(tmp_path) == ["boc-bo-01864.md", "nghien-loan-01882.md"]
    assert "Tổng đàn lợn" in (tmp_path / "boc-bo-01864.md").read_text("utf-8")
    assert len(run.stderr.strip().splitlines()) == 8


@pytest.mark.parametrize(
    ("change", "code", "word"),
    [
        (("--kind", "poem"), 2, "poem"),
        (("--year", 1987), 3, "1987"),
        (("--out", "report.doc"), 3, ".docx"),
        (("--out", "nowhere/report.docx"), 3, "nowhere"),
        (("--unit", "bac-kan", "--out", "report.docx"), 2, "{unit}"),
        (("--out", "taken.docx"), 3, "taken.docx"),
    ],
)
def test_a_report_that_cannot_be_drawn_up_says_why_and_leaves_nothing(
    demo: Path, tmp_path: Path, change: tuple[object, ...], code: int, word: str
) -> None:
    (tmp_path / "taken.docx").mkdir()
    asked = (*REPORT, "--out", "report.docx", *change)
    refused(tongket(*asked, home=demo, PWD=str(tmp_path)), code, word)
    assert names_in(tmp_path) == ["taken.docx"]


def test_a_report_is_filled_into_the_offices_template(demo: Path, tmp_path: Path) -> None:
    own, file = tmp_path / "own.docx", tmp_path / "report.docx"
    own.write_bytes(starter_template())
    run = tongket(*REPORT, "--template", own, "--out", file, home=demo)
    assert (run.returncode, run.stderr) == (0, "")
    first, last = docx.Document(str(file)).tables[:1] + docx.Document(str(file)).tables[-1:]
    assert "ỦY BAN NHÂN DÂN" in first.cell(0, 0).text
    assert "{{" not in first.cell(0, 0).text + last.cell(0, 0).text


@pytest.mark.parametrize(
    ("template", "out", "word"),
    [
        ("starter.docx", "report.pdf", "report.pdf"),
        ("fieldless.docx", "report.docx", "noi_dung"),
        ("broken.docx", "report.docx", "DOCX"),
        ("nowhere.docx", "report.docx", "nowhere.docx"),
    ],
)
def test_a_template_that_cannot_be_filled_says_why_and_leaves_nothing(
    demo: Path, tmp_path: Path, template: str, out: str, word: str
) -> None:
    (tmp_path / "starter.docx").write_bytes(starter_template())
    (tmp_path / "broken.docx").write_bytes(starter_template()[:999])
    docx.Document().save(str(tmp_path / "fieldless.docx"))
    before = names_in(tmp_path)
    asked = (*REPORT, "--template", template, "--out", out)
    refused(tongket(*asked, home=demo, PWD=str(tmp_path)), 3, word)
    assert names_in(tmp_path) == before


def test_a_full_disk_is_told_and_leaves_no_half_of_a_report(demo: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = f"mount -t tmpfs -o size=8k tmpfs {small}"
    if subprocess.run(["unshare", "-m", "sh", "-c", mount], check=False).returncode:
        pytest.skip("NO SMALL DISK CAN BE MOUNTED HERE (it takes root): the full disk is not tried")
    asked = " ".join(map(str, (*REPORT, "--out", small / "report.docx")))
    run = subprocess.run(
        [
            "unshare",
            "-m",
            "sh",
            "-c",
            f"{mount} && {COMMAND} {asked}; c=$?; ls -A {small}; exit $c",
        ],
        env={"PATH": os.environ["PATH"], "TONGKET_HOME": str(demo)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    refused(run, 3, "đầy")
