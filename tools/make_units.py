"""How is the table of Vietnam's units before and after 1 July 2025 made?

From the data of the package ``vietnamadminunits`` (MIT): 63 provinces, 696 districts and 10,035
communes before, 34 provinces and 3,321 communes after, and which passed into which. Run it from
the root of the project; it writes ``src/tongket/organisation/seed/country.csv.xz``.

A key is its unit's for ever. A province or district bears its name, followed by its code where
another has the same; a commune bears name and code, and "-2025" where the one before it bore both.
"""

import csv
import importlib.metadata
import io
import json
import lzma
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tongket.vocabulary.key import key_of

TABLE = Path("src/tongket/organisation/seed/country.csv.xz")
COLUMNS = ("era", "kind", "key", "name", "name_en", "parent", "code", "lat", "lon", "into", "basis")
COUNTRY = "viet-nam"
ENGLISH = {
    "Tỉnh": "Province", "Thành phố": "City", "Quận": "Urban District", "Huyện": "District",
    "Thị xã": "Town", "Xã": "Commune", "Phường": "Ward", "Thị trấn": "Township",
    "Đặc khu": "Special Zone",
}  # fmt: skip
# Resolutions on communes whose number was seen in a public list; the others are named by their day.
SEEN = {
    "01": "1656", "19": "1683", "08": "1684", "31": "1669", "46": "1675", "48": "1659",
    "79": "1685", "92": "1668",
}  # fmt: skip
Row = Mapping[str, Any]
Names = tuple[str, str, str]  # with its kind in small letters, in English, and alone


def main() -> None:
    """Write the table and say what is in it."""
    lines = list(Maker(_folder()).lines())
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(lines)
    packed = lzma.compress(text.getvalue().encode(), preset=9 | lzma.PRESET_EXTREME)
    TABLE.write_bytes(packed)
    counts = Counter((line[0], line[1]) for line in lines)
    print(f"{TABLE}: {len(lines)} lines, {len(packed)} bytes, {dict(counts)}")  # noqa: T201 - a tool tells what it did


def _folder() -> Path:
    files = importlib.metadata.files("vietnamadminunits") or []
    return Path(str(next(file for file in files if file.name == "dataset.db").locate())).parent


def _rows(folder: Path, table: str) -> list[Row]:
    with sqlite3.connect(f"file:{folder / 'dataset.db'}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]  # noqa: S608 - a name of our own


def _named(full: str) -> Names:
    kind = next(kind for kind in ENGLISH if full.lower().startswith(kind.lower() + " "))
    bare = full[len(kind) + 1 :]
    english = f"{ENGLISH[kind]} {bare}" if bare.isdigit() else f"{bare} {ENGLISH[kind]}"
    return f"{kind[0].lower()}{kind[1:]} {bare}", english, bare


def _passings(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """What each old unit passed into, wholly where it is one; in the package's own keys."""
    tables = json.loads((folder / "converter_2025.json").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for province, wards in tables["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                found[old].append((province, ward))
    for province, olds in tables["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds.items():
            found[old] += [(province, part["newWardKey"]) for part in parts]
    for province, olds in tables["DICT_PROVINCE"].items():
        for old in olds:
            found[old].append((province, ""))
    return found


def _once(rows: Iterable[Row], *names: str) -> dict[tuple[str, ...], Row]:
    """The first row of each unit named by these columns."""
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in names), row)
    return found


def _commune_key(row: Row, taken: set[str]) -> str:
    full, _, bare = _named(row["ward"])
    key = f"{key_of(full if bare.isdigit() else bare)}-{row['wardCode']}"
    return f"{key}-2025" if key in taken else key


def _basis(province: str, code: str) -> str:
    if number := SEEN.get(code):
        return f"Nghị quyết {number}/NQ-UBTVQH15"
    return (
        "Nghị quyết ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội sắp xếp đơn vị hành chính cấp xã"
        f" của {province} năm 2025"
    )


class Maker:
    """The package's rows, and the keys that the table gives their units."""

    def __init__(self, folder: Path) -> None:
        self.old, self.new = _rows(folder, "admin_units_legacy"), _rows(folder, "admin_units")
        self.passings = _passings(folder)
        self.before = _once(self.old, "provinceKey")
        self.after = _once(self.new, "provinceKey")
        self.districts = _once(self.old, "provinceKey", "districtKey")
        names = {row["province"] for row in (*self.before.values(), *self.after.values())}
        areas = [*names, *(row["district"] for row in self.districts.values())]
        self.bearers = Counter(key_of(_named(name)[2]) for name in areas)
        self.communes = {_own(row): _commune_key(row, set()) for row in self.old if row["wardCode"]}
        taken = set(self.communes.values())
        self.new_keys = {
            (row["provinceKey"], row["wardKey"]): _commune_key(row, taken) for row in self.new
        }
        into = Counter(
            to for passings in self.passings.values() for to, ward in passings if not ward
        )
        self.gone_on = {key for (key,) in self.after if into[key] == 1}

    def lines(self) -> Iterator[list[object]]:
        """Each unit after what it lies under, and the new ones before what passed into them."""
        yield from self._provinces()
        yield from self._districts()
        for row in self.new:
            key = self.new_keys[row["provinceKey"], row["wardKey"]]
            yield _line("after", "commune", key, _named(row["ward"]), self._new(row), row, "ward")
        for row in self.old:
            if row["wardCode"]:
                key, into = self.communes[_own(row)], self._into(_own(row))
                above = self._district(row)
                names = _named(row["ward"])
                yield _line("before", "commune", key, names, above, row, "ward", into)

    def _provinces(self) -> Iterator[list[object]]:
        for (province,), row in self.after.items():
            era, names = "both" if province in self.gone_on else "after", _named(row["province"])
            basis = _basis(names[0], row["provinceCode"])
            key = self._new(row)
            yield _line(era, "province", key, names, COUNTRY, row, "province", basis=basis)
        for (province,), row in self.before.items():
            if province not in self.gone_on:
                name, english, bare = _named(row["province"])
                if (province,) in self.after:
                    name, english = f"{name} (trước 1/7/2025)", f"{english} (before 1 July 2025)"
                into = self._new(self.after[self.passings[province][0][0],])
                names, key = (name, english, bare), self._former(row)
                yield _line("before", "province", key, names, COUNTRY, row, "province", into)

    def _districts(self) -> Iterator[list[object]]:
        for row in self.districts.values():
            names, above = _named(row["district"]), self._former(row)
            into = self._into(f"{row['provinceKey']}_{row['districtKey']}_")  # islands without one
            key = self._district(row)
            yield _line("before", "district", key, names, above, row, "district", into)

    def _new(self, row: Row) -> str:
        return key_of(_named(row["province"])[2])

    def _former(self, row: Row) -> str:
        province, key = row["provinceKey"], self._new(row)
        has_namesake = (province,) in self.after and province not in self.gone_on
        return f"{key}-truoc-2025" if has_namesake else key

    def _district(self, row: Row) -> str:
        key = key_of(_named(row["district"])[2])
        return key if self.bearers[key] == 1 else f"{key}-{row['districtCode']}"

    def _into(self, own: str) -> str:
        return "|".join(sorted(self.new_keys[to] for to in self.passings.get(own, ())))


def _own(row: Row) -> str:
    """An old commune as the package's passings name it."""
    return f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey']}"


def _line(
    era: str, kind: str, key: str, names: Names, above: str, row: Row, level: str,
    into: str = "", basis: str = "",
) -> list[object]:  # fmt: skip
    code, lat, lon = (row[f"{level}{column}"] for column in ("Code", "Lat", "Lon"))
    return [era, kind, key, *names[:2], above, code, lat, lon, into, basis]


if __name__ == "__main__":
    main()
