"""What the command line says of texts: their claims, their contradictions, and what is no text."""

import codecs
import csv
import errno
import json
import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.terminal import COMMAND, refused, tongket
from reading.files.render import as_docx
from tongket.cli import batch, reading
from tongket.cli.texts import ReadText, published
from tongket.foundation.sentences import sentence
from tongket.reading import read

FIRST = """Huyện Mường Lay, ngày 15/12/2023

Năm 2023, tổng giá trị sản xuất đạt 500 tỷ đồng, bằng 100% kế hoạch. Sản lượng chè búp tươi đạt
1.200 tấn. Toàn huyện có 15 hợp tác xã.
"""
TODAY = date(2024, 6, 1)


def texts(folder: Path, *contents: str) -> list[Path]:
    paths = [folder / f"van-ban-{number}.txt" for number in range(1, len(contents) + 1)]
    for path, content in zip(paths, contents, strict=True):
        path.write_text(content)
    return paths


def day_of(text: str) -> tuple[date, date]:
    return published(ReadText("x", text, read(text)), TODAY)


def test_a_text_is_read_into_one_json_object_in_the_guides_form(tmp_path: Path) -> None:
    [path] = texts(tmp_path, FIRST)
    answer = json.loads(tongket("read", path, "--json").stdout)
    assert answer["id"] == "van-ban-1"
    assert answer["report_period"] == "2023"
    assert answer["claims"][0] == {
        "indicator": "tổng giá trị sản xuất",
        "value": "500",
        "plan_percent": "100",
        "unit": "tỷ đồng",
    }


HEDGED = """Huyện Mường Lay, ngày 15/12/2023

Năm 2023, thu ngân sách đạt hơn 5,2 tỷ đồng, bằng khoảng 45% kế hoạch. Tỷ lệ hộ nghèo giảm trên 3%.
Sản lượng lương thực đạt từ 20 nghìn tấn trở lên; diện tích rừng trồng mới đạt gần 100 ha.
Tuyển mới 15 người.
"""


def test_for_a_person_numbers_keep_the_words_that_hedge_them(tmp_path: Path) -> None:
    [path] = texts(tmp_path, HEDGED)
    page = tongket("read", path).stdout
    for words in (
        *("hơn 5,2 tỷ đồng; khoảng 45 % kế hoạch", "giảm trên 3 %", "20 nghìn tấn trở lên"),
        *("gần 100 ha", "  15 người"),
    ):
        assert words in page


COMPARED = """Huyện Mường Lay, ngày 15/12/2023

Năm 2023, thu ngân sách đạt 5,2 tỷ đồng, vượt 4% kế hoạch, giảm 3% so với cùng kỳ. Tổng đàn lợn đạt
21.350 con, bằng 98,2% so với năm 2022.
"""


def test_for_a_person_comparisons_read_as_in_a_report(tmp_path: Path) -> None:
    [path] = texts(tmp_path, COMPARED)
    page = " ".join(tongket("read", path).stdout.split())
    assert "5,2 tỷ đồng; vượt 4 % kế hoạch; giảm 3 % so với cùng kỳ" in page
    assert "21.350 con; bằng 98,2 % so với năm 2022" in page


def test_a_day_up_to_which_is_counted_stands_in_json_and_csv(tmp_path: Path) -> None:
    [path] = texts(tmp_path, "Báo cáo năm 2023\nĐến 20/6, thu ngân sách đạt 5 tỷ đồng.\n")
    [claim] = json.loads(tongket("read", path, "--json").stdout)["claims"]
    [row] = csv.DictReader(tongket("read", path, "--csv").stdout.splitlines())
    assert claim["cut_off"] == row["cut_off"] == "2023-06-20"


def test_csv_in_a_file_begins_as_excel_expects_and_in_a_pipe_as_programs_do(tmp_path: Path) -> None:
    [path] = texts(tmp_path, FIRST)
    piped = tongket("read", path, "--csv").stdout
    assert piped.startswith("document,")
    kept = tmp_path / "so-lieu.csv"
    for _ in range(2):  # the second time it is added to
        with kept.open("ab") as file:
            subprocess.run([COMMAND, "read", path, "--csv"], stdout=file, check=True)
    assert kept.read_bytes() == codecs.BOM_UTF8 + piped.encode() * 2


def test_the_trace_names_rules_and_places(tmp_path: Path) -> None:
    [path] = texts(tmp_path, FIRST)
    answer = json.loads(tongket("read", path, "--json", "--trace").stdout)
    assert len(answer["trace"]) == len(answer["claims"])
    first = answer["trace"][0]
    start, end = first["indicator"]
    assert FIRST[start:end] == "tổng giá trị sản xuất"
    assert first["rules"]


def test_for_a_person_the_claims_are_a_table(tmp_path: Path) -> None:
    [path] = texts(tmp_path, FIRST)
    page = tongket("read", path).stdout
    assert "tổng giá trị sản xuất" in page
    assert "500 tỷ đồng" in page


def test_a_text_without_figures_is_an_empty_list_and_a_note(tmp_path: Path) -> None:
    [path] = texts(tmp_path, "Hội nghị đã thành công tốt đẹp.\n")
    answer = json.loads(tongket("read", path, "--json").stdout)
    assert (answer["claims"], answer["notes"]) == ([], ["no-figures"])
    assert "không có số liệu" in tongket("read", path).stdout
    assert tongket("check", path).returncode == 0


@pytest.mark.parametrize("command", ["read", "check"])
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, command: str) -> None:
    bad = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)),
        "report.docx": b"PK\x03\x04" + bytes(100),
        "old.txt": "une époque déjà passée".encode("cp1252"),
        "large.txt": b"a" * (5 * 1024 * 1024 + 1),
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
        refused(tongket(command, tmp_path / name), 3)
    refused(tongket(command, tmp_path / "none.txt"), 3, "none.txt")


@pytest.mark.parametrize("command", ["read", "check"])
def test_a_file_that_is_far_too_large_is_refused_unread(tmp_path: Path, command: str) -> None:
    with (tmp_path / "phim.mp4").open("wb") as file:
        file.truncate(1 << 40)  # more than any memory
    refused(tongket(command, tmp_path / "phim.mp4"), 3, "1.048.576 MB")


def test_standard_input_is_read_like_a_file(tmp_path: Path) -> None:
    answer = json.loads(tongket("read", "-", "--json", given=FIRST).stdout)
    [path] = texts(tmp_path, FIRST)
    read_from_file = json.loads(tongket("read", path, "--json").stdout)
    assert answer == {**read_from_file, "id": "stdin"}
    refused(tongket("read", "-"), 3, "trống")


def test_standard_input_goes_with_any_number_of_files(tmp_path: Path) -> None:
    others = [FIRST.replace("15 hợp", f"{number} hợp") for number in range(20, 25)]
    run = tongket("read", "-", *texts(tmp_path, *others), "--csv", given=FIRST)
    rows = list(csv.DictReader(run.stdout.splitlines()))
    assert [row["document"] for row in rows if row["number"] == "15"] == ["stdin"]
    assert len({row["document"] for row in rows}) == 6
    run = tongket("check", "-", *texts(tmp_path, others[0]), "--json", given=FIRST)
    [finding] = json.loads(run.stdout)["findings"]
    assert {*map(tuple, (s["documents"] for s in finding["sides"]))} == {
        ("stdin",),
        ("van-ban-1.txt",),
    }
    refused(tongket("check", "-", "-", given=FIRST), 2, "stdin")


def test_a_folder_is_no_text_to_check_and_an_empty_one_nothing_to_read(tmp_path: Path) -> None:
    refused(tongket("check", tmp_path), 3, str(tmp_path))
    refused(tongket("read", tmp_path), 2)


def test_a_folder_is_read_file_by_file_and_the_refused_ones_are_listed(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    (source / "2023").mkdir(parents=True)
    for number in range(6):
        (source / f"bao-cao-{number}.txt").write_text(FIRST)
    (source / "2023" / "bang.docx").write_bytes(as_docx(FIRST))
    (source / "2023" / "bang.txt").write_text(FIRST)
    (source / "anh.png").write_bytes(b"\x89PNG")
    (source / ".an").write_text(FIRST)
    run = tongket("read", source, "--out", out)
    assert run.returncode == 3
    assert run.stdout == ""
    assert "anh.png: " in run.stderr
    assert "8 tệp" in run.stderr
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*.json"))
    assert written == [
        "2023/bang.docx.json",
        "2023/bang.txt.json",
        *(f"bao-cao-{number}.json" for number in range(6)),
    ]
    answers = [json.loads((out / name).read_text())["claims"] for name in written]
    assert all(claims == answers[0] != [] for claims in answers)


def test_files_of_one_name_in_several_folders_are_each_written(tmp_path: Path) -> None:
    for folder in ("xa-1", "xa-2/2023"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "bao-cao.txt").write_text(FIRST)
    one, other, out = tmp_path / "xa-1", tmp_path / "xa-2" / "2023", tmp_path / "out"
    run = tongket("read", one, other, one / "bao-cao.txt", other / ".." / "2023", "--out", out)
    assert run.returncode == 0
    assert "Đã đọc 2 tệp" in run.stderr
    written = {str(path.relative_to(out)) for path in out.rglob("*.json")}
    assert written == {"xa-1/bao-cao.json", "xa-2/2023/bao-cao.json"}


@given(st.lists(st.tuples(*[st.sampled_from(["a", "a.txt", "a.txt.txt", "b", "b.c"])] * 2)))
def test_every_file_has_a_name_of_its_own(paths: list[tuple[str, str]]) -> None:
    sources = batch.sources_of([Path("none", *path) for path in paths])
    assert len({source.name for source in sources}) == len(set(paths)) == len(sources)


def test_where_a_file_stands_for_the_folder_that_is_said(tmp_path: Path) -> None:
    [path] = texts(tmp_path, FIRST)
    refused(tongket("read", path, "--out", path), 3, "van-ban-1.txt", "không phải thư mục")


def test_a_name_that_is_too_long_to_be_written_stops_no_other(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for letter, length in (("a", 251), ("b", 250)):  # with ".json" one byte too long, and not
        (source / f"{letter * length}.txt").write_text(FIRST)
    run = tongket("read", source, "--out", out)
    assert run.returncode == 3
    assert "quá dài" in run.stderr
    assert [path.name[0] for path in out.iterdir()] == ["b"]


def test_a_full_disk_is_named_with_how_far_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: Path, content: bytes) -> int:
        if not list((tmp_path / "out").glob("*.json")):
            return len(content)
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr(Path, "replace", lambda _, target: target.touch())
    paths = []
    for number in range(3):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(FIRST)
    with pytest.raises(OSError, match="no space") as caught:
        reading.read(paths, form="table", out=tmp_path / "out", trace=False)
    assert "Đã dừng sau 1/3 tệp" in capsys.readouterr().err
    assert f"Đĩa chứa “{tmp_path}/out/1.json” đã đầy" in sentence(caught.value)


def test_several_texts_are_one_list_in_json_and_a_row_a_number_in_csv(tmp_path: Path) -> None:
    paths = texts(tmp_path, FIRST, FIRST)
    answer = json.loads(tongket("read", *paths, "--json").stdout)
    assert [document["id"] for document in answer] == ["van-ban-1", "van-ban-2"]
    rows = list(csv.DictReader(tongket("read", *paths, "--csv").stdout.splitlines()))
    assert [
        row["text"] for row in rows if row["document"] == "van-ban-2" and row["text"] != "1.200"
    ] == [
        *("500", "100", "15"),
    ]
    first = rows[0]
    assert FIRST[int(first["start"]) : int(first["end"])] == "500"
    assert (first["slot"], first["period"], first["rules"]) == (
        *("value", "2023"),
        "level share-of-plan",
    )


def test_old_letters_are_converted_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes("Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång".encode("cp1252"))
    answer = json.loads(tongket("read", path, "--json").stdout)
    assert answer["notes"] == ["converted-tcvn3"]
    assert answer["claims"][0]["indicator"] == "Tổng giá trị sản xuất"


def test_a_person_reads_what_was_done_to_the_text_in_words(tmp_path: Path) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes("Tæng gi¸ trÞ s¶n xuÊt ®¹t 721 tû ®ång".encode("cp1252"))
    assert "TCVN3 (ABC), đã chuyển sang Unicode" in tongket("read", path).stdout


def test_who_stops_a_folder_is_told_how_far_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> Iterator[int]:
        yield from (3, 4)
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "write_each", stopped)
    with pytest.raises(KeyboardInterrupt):
        reading.read(texts(tmp_path, FIRST, FIRST, FIRST), form="table", out=tmp_path, trace=False)
    assert "Đã dừng sau 2/3 tệp" in capsys.readouterr().err


def test_a_csv_is_neither_json_nor_a_folder(tmp_path: Path) -> None:
    [path] = texts(tmp_path, FIRST)
    refused(tongket("read", path, "--csv", "--json"), 2, "--json, --csv")
    refused(tongket("read", path, "--csv", "--out", tmp_path / "out"), 2, "--csv, --out")


def stop_at_four(source: batch.Source) -> str:
    if source.name == "4":
        os._exit(1)
    return source.name


def test_a_file_that_takes_its_process_with_it_stops_no_other() -> None:
    sources = [batch.Source(Path(f"{n}.pdf"), str(n)) for n in range(12)]
    answers = list(batch._each(stop_at_four, sources))
    lost = answers.pop(4)
    assert isinstance(lost, batch.Unread)
    assert "4.pdf" in lost.why
    assert answers == [str(n) for n in range(12) if n != 4]


def test_texts_that_agree_are_clean(tmp_path: Path) -> None:
    run = tongket("check", *texts(tmp_path, FIRST), "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["findings"] == []


def test_texts_that_cannot_both_be_true_are_a_contradiction(tmp_path: Path) -> None:
    other = FIRST.replace("15 hợp tác xã", "17 hợp tác xã")
    run = tongket("check", *texts(tmp_path, FIRST, other), "--json")
    [finding] = json.loads(run.stdout)["findings"]
    assert finding["outcome"] == "contradiction"
    assert finding["name"] == "hợp tác xã"
    assert [side["documents"] for side in finding["sides"]] == [
        ["van-ban-1.txt"],
        ["van-ban-2.txt"],
    ]
    assert run.returncode == 1


def test_a_later_text_that_moves_a_figure_is_a_revision_and_no_contradiction(
    tmp_path: Path,
) -> None:
    later = FIRST.replace("15/12/2023", "20/12/2023").replace("15 hợp tác xã", "17 hợp tác xã")
    run = tongket("check", *texts(tmp_path, FIRST, later), "--json")
    assert [f["outcome"] for f in json.loads(run.stdout)["findings"]] == ["revision"]
    assert run.returncode == 0


def test_an_amount_in_another_unit_is_told_without_zeros(tmp_path: Path) -> None:
    said = ["7.214.906.000 đồng", "8.100 triệu đồng"]
    run = tongket("check", *texts(tmp_path, *(f"Năm 2023, thu ngân sách đạt {n}." for n in said)))
    assert "7,214906 ≠ 8,1\u00a0tỷ đồng" in run.stdout


SHARED = """Huyện Mường Lay, ngày 15/12/2023

Năm 2023, tổng giá trị sản xuất đạt 505 tỷ đồng, bằng 101% kế hoạch.
"""
PLANNED = """Huyện Mường Lay, ngày 15/12/2023

Phấn đấu năm 2023 tổng giá trị sản xuất đạt {} tỷ đồng.
"""


def test_between_figures_that_agree_stands_no_sign_that_they_differ(tmp_path: Path) -> None:
    """Twice 505 ÷ 101 %, once 500 as printed, once 450 that fits none of them."""
    said = [SHARED, SHARED.replace("tổng", "Tổng"), *map(PLANNED.format, (500, 450))]
    page = tongket("check", *texts(tmp_path, *said)).stdout
    [line] = [line for line in page.splitlines() if "Mâu thuẫn" in line]
    assert line.endswith("năm 2023: 500 ≠ 450\N{NO-BREAK SPACE}tỷ đồng")
    assert page.count("505 ÷ (101") == 1


def test_texts_about_different_places_are_not_compared(tmp_path: Path) -> None:
    other = FIRST.replace("Mường Lay", "Mường Tè").replace("500 tỷ", "900 tỷ")
    assert tongket("check", *texts(tmp_path, FIRST, other)).returncode == 0


def test_check_without_anything_to_check_says_what_it_takes() -> None:
    refused(tongket("check"), 2, "--unit")


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths += texts(tmp_path / folder, FIRST)
    refused(tongket("check", *paths), 2, "van-ban-1.txt")


def test_a_texts_day_is_the_one_at_its_beginning() -> None:
    assert day_of(FIRST) == (date(2023, 12, 15), date(2023, 12, 15))


def test_a_text_that_names_a_month_may_be_of_any_of_its_days() -> None:
    text = "(Báo tỉnh, tháng 12/2021 – tháng 2/2022)\n\nNăm 2021, thu ngân sách đạt 9 tỷ đồng.\n"
    assert day_of(text) == (date(2021, 12, 1), date(2022, 2, 28))


def test_a_text_without_a_day_may_be_of_any_day_until_today() -> None:
    assert day_of("Năm 2021, thu ngân sách đạt 9 tỷ đồng.\n") == (date(2021, 1, 1), TODAY)


def test_words_that_mean_two_things_in_one_text_are_compared_with_nothing(tmp_path: Path) -> None:
    text = """Huyện Mường Lay, ngày 15/12/2023

Năm 2023, diện tích lúa 500 ha, năng suất 58,6 tạ/ha; diện tích ngô 300 ha, năng suất 46,1 tạ/ha.
"""
    assert tongket("check", *texts(tmp_path, text)).returncode == 0


def test_a_hedged_figure_agrees_with_all_that_it_can_stand_for(tmp_path: Path) -> None:
    other = FIRST.replace("15 hợp tác xã", "trên 10 hợp tác xã")
    assert tongket("check", *texts(tmp_path, FIRST, other)).returncode == 0


def test_a_text_without_figures_is_named_and_is_no_error(tmp_path: Path) -> None:
    [path] = texts(tmp_path, "Hội nghị bàn việc của năm tới.")
    run = tongket("check", path)
    assert run.returncode == 0
    assert "“van-ban-1.txt”" in run.stderr
