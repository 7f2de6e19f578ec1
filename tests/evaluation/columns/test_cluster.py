"""Spark makes of the same expressions what DuckDB makes of them, in every field of every row."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from importlib.util import find_spec
from math import floor
from pathlib import Path
from random import Random
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cast import DISTRICT, MOMENT, Cast
from evaluation.columns.land import DEEPEST, land
from evaluation.region import correct_some, fill
from measured import load_measured
from tongket.evaluation import frames
from tongket.evaluation.columns import national, scorecards
from tongket.evaluation.columns.country import Country
from tongket.evaluation.columns.engine import Chain, evaluate
from tongket.evaluation.columns.rounding import (
    WIDE,
    floor_quotient,
    half_up_quotient,
    half_up_share,
)
from tongket.organisation import queries as organisation

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(
        find_spec("pyspark") is None or shutil.which("java") is None,
        reason="takes requirements/spark.txt and Java 17",
    ),
]
DAY = date(2023, 12, 31)
CODES = (
    *("grain_output", "poverty_rate", "forest_planting_area", "budget_revenue"),
    *("income_per_capita", "share_agriculture"),
)
WIDE_PAIR = pa.schema([("over", pa.decimal128(38)), ("under", pa.decimal128(38))])
SETTINGS = """
spark.ui.enabled              false
spark.sql.shuffle.partitions  1
spark.sql.codegen.wholeStage  false
"""  # compiling takes far longer than so few rows
PAIR = pa.schema([("val", pa.int64()), ("under", pa.int64())])


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A small Spark in this process's own Java, without pages and on loopback."""
    from tongket.evaluation.columns import cluster

    conf = tmp_path_factory.mktemp("conf")
    (conf / "spark-defaults.conf").write_text(SETTINGS)
    (conf / "log4j2.properties").write_text("rootLogger.level = off\n")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SPARK_CONF_DIR", str(conf))
        environment.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        with cluster.opened("local[1]") as opened:
            yield opened


def on_spark(
    session: Any, chain: Chain, given: Mapping[str, pa.Table], folder: Path
) -> list[dict[str, Any]]:
    from tongket.evaluation.columns import cluster

    for name, frame in given.items():
        pq.write_table(frame, folder / f"{name}.parquet")
    files = {name: f"{folder}/{name}.parquet" for name in given}
    return pq.read_table(cluster.evaluate(session, chain, files, f"{folder}/frames")).to_pylist()


def in_order(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Rows as they can be told apart and put in order, what is null included."""
    return sorted((tuple(row.items()) for row in rows), key=repr)


def rounded(value: Fraction) -> int:
    size = floor(abs(value) + Fraction(1, 2))
    return size if value >= 0 else -size


def test_quotients_are_exact_up_to_38_digits(session: Any, tmp_path: Path) -> None:
    chance, wide, narrow = Random(38), [], []
    for _ in range(400):
        under = chance.randint(1, 10 ** chance.randint(1, 30))
        whole = chance.randint(-(10**8), 10**8)
        wide.append(
            (under * whole + chance.choice((0, under // 2, chance.randrange(under))), under)
        )
        narrow.append((chance.randint(-(9 * 10**18), 9 * 10**18), chance.randint(10**7, 10**18)))
    given = {
        "wide": pa.Table.from_pylist(
            [{"over": Decimal(a), "under": Decimal(b)} for a, b in wide], schema=WIDE_PAIR
        ),
        "narrow": pa.Table.from_pylist([{"val": a, "under": b} for a, b in narrow], schema=PAIR),
    }
    pair = ibis.table({"over": WIDE, "under": WIDE}, name="wide")
    quotients, shares = Chain(), Chain()
    quotients.keep(
        "quotients",
        pair.mutate(
            down=floor_quotient(pair.over, pair.under), up=half_up_quotient(pair.over, pair.under)
        ),
    )
    pair = ibis.table({"val": "int64", "under": "int64"}, name="narrow")
    shares.keep("shares", pair.mutate(share=half_up_share(pair.val, 1000, pair.under)))

    for chain in (quotients, shares):
        folder = tmp_path / chain.kept[-1][0]
        folder.mkdir()
        found = on_spark(session, chain, given, folder)
        assert in_order(found) == in_order(evaluate(chain.compiled(), given).to_pylist())
        for row in found:
            if "share" in row:
                assert row["share"] == rounded(Fraction(row["val"] * 1000, row["under"]))
            else:
                quotient = Fraction(row["over"]) / Fraction(row["under"])
                assert (row["down"], row["up"]) == (floor(quotient), rounded(quotient))


def test_what_does_not_fit_into_64_bits_is_an_error(session: Any, tmp_path: Path) -> None:
    given = {"pairs": pa.Table.from_pylist([{"over": Decimal(10**20), "under": 1}], WIDE_PAIR)}
    pair = ibis.table({"over": WIDE, "under": WIDE}, name="pairs")
    chain = Chain()
    chain.keep("quotients", pair.select(down=floor_quotient(pair.over, pair.under)))

    with pytest.raises(Exception, match="CAST_OVERFLOW"):
        on_spark(session, chain, given, tmp_path)


def test_a_country_is_the_same_on_spark(session: Any, tmp_path: Path) -> None:
    made = land(2)
    chain = national.evaluation(Country(made.months, DEEPEST, made.needed))

    found = on_spark(session, chain, made.frames(), tmp_path)

    assert in_order(found) == in_order(made.by_columns().to_pylist())
    assert len(found) > 20


@pytest.mark.django_db
def test_lines_of_random_worlds_are_the_same_on_spark(
    session: Any, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_measured()
    random, keys = Random(11), [unit.key for unit in organisation.children(DISTRICT, DAY)]
    fill(keys, CODES, random)
    correct_some(random)
    given: dict[str, pa.Table] = {}

    def on_duckdb(chain: tuple[tuple[str, str], ...], asked: Mapping[str, pa.Table]) -> pa.Table:
        given.update(asked)
        return evaluate(chain, asked)

    monkeypatch.setattr(frames, "evaluate", on_duckdb)
    moment = MOMENT + timedelta(hours=3)
    when = {"as_of": DAY, "recorded_by": moment, "access": cast.ha.access}
    lines = frames.lines_of_year(keys, 2023, **when).select(scorecards.COLUMNS)

    chain = Chain()
    scorecards.lines(chain)
    found = on_spark(session, chain, given, tmp_path)

    assert in_order(found) == in_order(lines.to_pylist())
    assert len(found) > 50
