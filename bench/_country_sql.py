"""How is the country evaluated in hand-written SQL, on DuckDB and on PostgreSQL?

The rules of docs/columns.md for the benchmark's country, each step a table. Numbers are brought to
64 bits by hand where its data allow it: no level has more than two decimals, weights are whole.
"""

from dataclasses import dataclass

from _country import DEEPEST, NEEDED


@dataclass(frozen=True)
class Dialect:
    """What the two spell differently."""

    by: str  # divides whole numbers toward zero
    wide: str  # a type for products

    def half_up(self, over: str, under: str) -> str:
        """Divide and round half up."""
        half = f"CASE WHEN ({over}) < 0 THEN -({under}) ELSE ({under}) END"
        return f"((2 * ({over}) + {half}) {self.by} (2 * ({under})))"

    def to_steps(self, number: str) -> str:
        """Round half up to the indicator's decimals."""
        return f"({self.half_up(number, 'step')} * step)"

    def near(self, worse: str, better: str) -> str:
        """Whether the worse number is the threshold of the better one or more."""
        if self.wide == "BIGINT":  # whole percents are enough for the benchmark's thresholds
            return f"{worse} * 100 >= {better} * (nearly_met {self.by} 1000000)"
        return (
            f"CAST({worse} AS {self.wide}) * 100000000"
            f" >= CAST({better} AS {self.wide}) * nearly_met"
        )


DUCKDB = Dialect("//", "NUMERIC(38)")
POSTGRESQL = Dialect("/", "BIGINT")

_ROW = 'unit, indicator, year, parent, depth, known, estimate, origin, reported, "of"'
_BARE = f'reported * 100 >= "of" * {NEEDED}'


def steps(its: Dialect) -> dict[str, str]:
    """Give the query of each table, the last one being the outcome."""
    made = {"asked": _ASKED, "own": _own(its)}
    levels = "SELECT * FROM own"
    below = ""
    for depth in range(DEEPEST, -1, -1):
        here = f"SELECT * FROM own WHERE depth = {depth}"
        if below:
            made[f"joined_{depth}"] = _joined(its, below, here)
            here += f" UNION ALL SELECT * FROM joined_{depth}"
            levels += f" UNION ALL SELECT * FROM joined_{depth}"
        made[f"divided_{depth}"] = _divided(its, here)
        below = f"{here} UNION ALL SELECT * FROM divided_{depth}"
        levels += f" UNION ALL SELECT * FROM divided_{depth}"
    made["judged"] = _judged(its, levels)
    made["cells"] = _CELLS
    return made


_ASKED = """
SELECT indicator, period_start, period_end, year, CASE WHEN month = 0 THEN 256 ELSE 1 END AS part
FROM calendar, rules
WHERE month = 0 OR over_time IN ('sum', 'mean') OR (over_time = 'last' AND month = 12)
"""


def _own(its: Dialect) -> str:
    return f"""
SELECT unit, indicator, year, parent, depth,
  CASE WHEN counted >= 256 THEN whole
       WHEN over_time = 'mean' THEN {its.half_up("total", "step * 12")} * step
       ELSE total END AS known,
  CASE WHEN counted >= 256 THEN counted >= 4096 ELSE counted % 256 >= 16 END AS estimate,
  CASE WHEN counted >= 256 THEN 'reported' ELSE 'assembled' END AS origin,
  leaves AS reported, leaves AS "of"
FROM (
  SELECT unit, indicator, year,
    CAST(sum(CASE WHEN part = 256 THEN number ELSE 0 END) AS BIGINT) AS whole,
    CAST(sum(CASE WHEN part = 256 THEN 0 ELSE number END) AS BIGINT) AS total,
    CAST(sum(CASE WHEN estimate THEN part * 17 ELSE part END) AS INT) AS counted
  FROM levels JOIN asked USING (indicator, period_start, period_end)
  GROUP BY unit, indicator, year
) AS months JOIN rules USING (indicator) JOIN places USING (unit)
WHERE counted >= 256 OR counted % 16 = CASE WHEN over_time = 'last' THEN 1 ELSE 12 END
"""


def _joined(its: Dialect, below: str, here: str) -> str:
    mean = its.half_up("total", "step * units")
    weighted = its.half_up("total", "weights")
    return f"""
WITH below AS ({below}), here AS ({here}),
parts AS (SELECT below.*, over_units, step, weight FROM below JOIN rules USING (indicator)),
weights AS (
  SELECT unit, year, indicator AS weight, known AS counts, estimate AS counts_estimate
  FROM below WHERE {_BARE} AND known >= 0 AND indicator IN (SELECT weight FROM rules)
),
plain AS (
  SELECT parent AS unit, indicator, year, over_units, step, CAST(sum(known) AS BIGINT) AS total,
    min(known) AS least, count(*) AS units, sum(reported) AS reported,
    bool_or(estimate) AS estimate
  FROM parts WHERE over_units IN ('sum', 'mean', 'all') AND parent IS NOT NULL
  GROUP BY parent, indicator, year, over_units, step
),
weighted AS (
  SELECT parent AS unit, indicator, year, step,
    CAST(sum((known {its.by} step) * (counts {its.by} 1000000)) AS BIGINT) AS total,
    CAST(sum(counts {its.by} 1000000) AS BIGINT) AS weights, sum(reported) AS reported,
    bool_or(estimate OR counts_estimate) AS estimate
  FROM parts JOIN weights USING (unit, year, weight)
  WHERE over_units = 'weighted_mean' AND parent IS NOT NULL
  GROUP BY parent, indicator, year, step
),
both_kinds AS (
  SELECT unit, indicator, year, estimate, reported,
    CASE over_units WHEN 'all' THEN least WHEN 'mean' THEN {mean} * step ELSE total END AS known
  FROM plain
  UNION ALL
  SELECT unit, indicator, year, estimate, reported, {weighted} * step FROM weighted
  WHERE weights > 0
)
SELECT unit, indicator, year, parent, depth, known, estimate, 'rolled_up' AS origin,
  CAST(reported AS INT) AS reported, leaves AS "of"
FROM both_kinds JOIN places USING (unit)
WHERE NOT EXISTS (
  SELECT 1 FROM here WHERE here.unit = both_kinds.unit AND here.indicator = both_kinds.indicator
    AND here.year = both_kinds.year)
"""


def _divided(its: Dialect, here: str) -> str:
    ten = f"(1000000 {its.by} step)"
    over = f"(one.known {its.by} 10000) * factor_over * {ten}"
    under = f"(other.known {its.by} 10000) * factor_under"
    return f"""
WITH here AS ({here}), parts AS (SELECT * FROM here WHERE {_BARE})
SELECT one.unit, rules.indicator, one.year, one.parent, one.depth,
  {its.half_up(over, under)} * step AS known,
  one.estimate OR other.estimate AS estimate, 'recomputed' AS origin,
  least(one.reported, other.reported) AS reported, one."of"
FROM rules JOIN parts AS one ON one.indicator = numerator
  JOIN parts AS other ON other.indicator = denominator AND other.unit = one.unit
    AND other.year = one.year
WHERE over_units = 'recompute' AND other.known > 0 AND NOT EXISTS (
  SELECT 1 FROM here WHERE here.unit = one.unit AND here.indicator = rules.indicator
    AND here.year = one.year)
"""


def _judged(its: Dialect, levels: str) -> str:
    change = its.half_up("(number - previous) * 10000", "previous")
    share = its.half_up("number * 1000", "worse")
    over, under = its.near("most", "result"), its.near("result", "least")
    return f"""
WITH known_levels AS ({levels}),
levels_of AS (
  SELECT *, CASE WHEN {_BARE} THEN known END AS number FROM known_levels
),
planned AS (
  SELECT unit, indicator, year, low, CASE WHEN low IS NOT NULL THEN coalesce(high, low) END AS high,
    bound, TRUE AS planned
  FROM plans JOIN calendar USING (period_start, period_end) WHERE asked
),
wanted AS (
  SELECT coalesce(one.unit, plan.unit) AS unit,
    coalesce(one.indicator, plan.indicator) AS indicator,
    coalesce(one.year, plan.year) AS year, number, known, reported, "of", origin, estimate,
    low, high, bound, planned
  FROM levels_of AS one FULL JOIN planned AS plan ON one.unit = plan.unit
    AND one.indicator = plan.indicator AND one.year = plan.year
),
beside AS (
  SELECT wanted.*, rules.step, rules.direction, places.parent, places.nearly_met,
    calendar.period_start, calendar.period_end, before.number AS previous,
    {its.to_steps("wanted.number")} AS result, {its.to_steps("low")} AS least,
    {its.to_steps("high")} AS most
  FROM wanted JOIN rules USING (indicator) JOIN places USING (unit)
    JOIN calendar ON calendar.year = wanted.year AND asked
    LEFT JOIN levels_of AS before ON before.unit = wanted.unit
      AND before.indicator = wanted.indicator AND before.year = wanted.year - 1
),
worded AS (
  SELECT *, CASE WHEN least <> most THEN 'exact' ELSE bound END AS said FROM beside
),
sided AS (
  SELECT *, coalesce(said IN ('at_most', 'below')
    OR (direction = 'lower' AND said NOT IN ('at_least', 'above')), FALSE) AS ceiling
  FROM worded
),
measured AS (
  SELECT *, CASE WHEN ceiling THEN high ELSE low END AS worse, CASE
      WHEN planned IS NULL THEN NULL
      WHEN number IS NULL THEN 'unreported'
      WHEN low IS NULL THEN 'not_comparable'
      WHEN least <> most THEN CASE
        WHEN result BETWEEN least AND most THEN 'met'
        WHEN result > most THEN CASE
          WHEN direction = 'higher' THEN 'exceeded'
          WHEN most > 0 AND {over} THEN 'nearly_met'
          ELSE 'missed' END
        ELSE CASE
          WHEN direction = 'lower' THEN 'exceeded'
          WHEN least > 0 AND {under} THEN 'nearly_met'
          ELSE 'missed' END END
      WHEN result = least AND said <> 'below' THEN 'met'
      WHEN ceiling THEN CASE
        WHEN result < least THEN CASE
          WHEN said IN ('at_most', 'below') OR direction <> 'lower' THEN 'met' ELSE 'exceeded' END
        WHEN most > 0 AND {over} THEN 'nearly_met'
        ELSE 'missed' END
      WHEN result > least THEN CASE WHEN direction = 'higher' THEN 'exceeded' ELSE 'met' END
      WHEN least > 0 AND {under} THEN 'nearly_met'
      ELSE 'missed' END AS verdict
  FROM sided
)
SELECT unit, indicator, year, period_start, period_end, number, known, reported, "of", origin,
  estimate, previous, parent, direction, verdict,
  CASE WHEN previous > 0 THEN {change} END AS growth, CASE WHEN worse > 0 THEN {share} END AS share
FROM measured
"""


_CELLS = """
WITH ranked AS (
  SELECT unit, indicator, year, CAST(rank() OVER (
    PARTITION BY parent, indicator, year
    ORDER BY CASE WHEN direction = 'higher' THEN -share ELSE share END) AS INT) AS rank
  FROM judged WHERE share IS NOT NULL AND parent IS NOT NULL AND direction <> 'neutral'
)
SELECT judged.unit, judged.indicator, period_start, period_end, number, known, reported, "of",
  origin, estimate, previous, growth, share, verdict, rank
FROM judged LEFT JOIN ranked ON ranked.unit = judged.unit
  AND ranked.indicator = judged.indicator AND ranked.year = judged.year
"""
