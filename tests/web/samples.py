"""Which scorecard do the stories of the pages tell? A district's year, a dozen rows by hand."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from tongket.evaluation.scorecard import Scorecard, scorecard
from tongket.evaluation.verdicts.judgement import IndicatorTraits
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure, State, Statement
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

UNIT, YEAR = "pac-nam", Period.year(2023)
AT = datetime(2024, 1, 5, 2, 30, tzinfo=UTC)
REVIEW = Source(
    "hoi-nghi-15", "Hội nghị lần thứ 15", "Báo Bắc Kạn", *[date(2023, 12, 12)] * 2, 40, 48
)
PLAN = Source(
    "hoi-nghi-11", "Hội nghị lần thứ 11", "Báo Bắc Kạn", *[date(2022, 12, 13)] * 2, 10, 20
)
NAMES: Mapping[str, tuple[str, str]] = {
    "huyen-uy": ("Huyện ủy", "District Party committee"),
    "hdnd": ("HĐND huyện", "District council"),
    "tinh": ("Tỉnh giao", "Set by the province"),
}
_ids = count(1)


def traits(
    code: str, name: str, name_en: str, unit: str, decimals: int, field: str, **more: object
):
    return IndicatorTraits(
        code=code,
        name=name,
        name_en=name_en,
        unit=unit,
        decimals=decimals,
        direction=more.get("direction", Direction.HIGHER),
        nature=more.get("nature", Nature.FLOW),
        field=field,
    )


INDICATORS = (
    traits(
        "output",
        "Tổng giá trị sản xuất",
        "Total gross output value",
        "tỷ đồng",
        1,
        "economy_general",
    ),
    traits(
        "revenue",
        "Thu ngân sách nhà nước trên địa bàn",
        "State budget revenue in the area",
        "tỷ đồng",
        1,
        "economy_general",
    ),
    traits(
        "retail",
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
        "Retail sales and consumer services",
        "tỷ đồng",
        1,
        "economy_general",
    ),
    traits(
        "income",
        "Thu nhập bình quân đầu người",
        "Income per capita",
        "triệu đồng/người/năm",
        1,
        "economy_general",
        nature=Nature.RATIO,
    ),
    traits(
        "grain",
        "Sản lượng lương thực bình quân đầu người",
        "Grain per capita",
        "kg/người/năm",
        0,
        "agriculture_forestry",
        nature=Nature.RATIO,
    ),
    traits(
        "conversion",
        "Diện tích chuyển đổi đất lúa, ngô kém hiệu quả sang cây trồng có giá trị kinh tế cao",
        "Rice and maize land converted to better crops",
        "ha",
        2,
        "agriculture_forestry",
    ),
    traits("forest", "Diện tích trồng rừng", "Forest planted", "ha", 0, "agriculture_forestry"),
    traits(
        "herd",
        "Tổng đàn đại gia súc",
        "Large livestock",
        "con",
        0,
        "agriculture_forestry",
        nature=Nature.STOCK,
    ),
    traits(
        "poverty",
        "Tỷ lệ hộ nghèo",
        "Poverty rate",
        "%",
        2,
        "labour_poverty",
        direction=Direction.LOWER,
        nature=Nature.RATIO,
    ),
    traits(
        "vaccinated",
        "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ",
        "Children fully immunised",
        "%",
        1,
        "health_population",
        nature=Nature.RATIO,
    ),
    traits(
        "accidents",
        "Số vụ tai nạn giao thông",
        "Traffic accidents",
        "vụ",
        0,
        "traffic_safety",
        direction=Direction.LOWER,
    ),
    traits(
        "members", "Số đảng viên mới kết nạp", "New Party members", "đảng viên", 0, "party_building"
    ),
)


def target(indicator: str, number: str | None, issuer: str = "huyen-uy", **more: object) -> Target:
    value = None if number is None else Decimal(number)
    return Target(
        id=next(_ids),
        issuer=issuer,
        decision="",
        indicator=indicator,
        unit=UNIT,
        period=YEAR,
        kind=more.pop("kind", TargetKind.LEVEL),
        bound=more.pop("bound", Bound.EXACT),
        low=value,
        high=value,
        decimals=max(-int(value.as_tuple().exponent), 0) if value is not None else 0,
        exact=False,
        printed=number or "",
        source=PLAN,
        recorded_at=AT,
        **more,
    )


def figure(
    indicator: str, measure: Measure, number: str, period: Period = YEAR, **more: object
) -> Figure:
    value = Decimal(number)
    return Figure(
        id=next(_ids),
        claim=f"claim-{indicator}-{period}",
        indicator=indicator,
        unit=UNIT,
        period=period,
        measure=measure,
        number=value,
        decimals=max(-int(value.as_tuple().exponent), 0),
        bound=more.pop("bound", Bound.EXACT),
        stage=more.pop("stage", Stage.REPORTED),
        state=State.APPROVED,
        printed=number,
        source=more.pop("source", REVIEW),
        recorded_at=AT,
        **more,
    )


TARGETS = (
    target("output", "700"),
    target("revenue", "11", "hdnd"),
    target("revenue", "12", "tinh"),
    target("retail", None),
    target("income", "28"),
    target("grain", "500"),
    target("conversion", None),
    target("forest", "258"),
    target("herd", "18300", reconstructed=True),
    target("poverty", "4", kind=TargetKind.DECREASE, bound=Bound.AT_LEAST),
    target("vaccinated", "96", "tinh"),
    target("accidents", None, kind=TargetKind.ANY_DECREASE),
    target("members", None),
)
LEVEL, SHARE, GROWTH = Measure.LEVEL, Measure.SHARE_OF_PLAN, Measure.GROWTH
FIGURES = (
    figure("output", LEVEL, "721", stage=Stage.ESTIMATE),
    figure("output", SHARE, "103", stage=Stage.ESTIMATE),
    figure("output", GROWTH, "8.3", stage=Stage.ESTIMATE),
    figure("output", LEVEL, "666.35", Period.year(2022), source=PLAN),
    figure("revenue", LEVEL, "11.3", bound=Bound.ABOVE),
    figure("revenue", SHARE, "102"),
    figure("revenue", GROWTH, "23.8"),
    figure("retail", LEVEL, "210", bound=Bound.ABOVE),
    figure("retail", SHARE, "109"),
    figure("retail", GROWTH, "16.6"),
    figure("grain", LEVEL, "500"),
    figure("grain", SHARE, "100"),
    figure("grain", LEVEL, "540", Period.year(2022), source=PLAN),
    figure("conversion", LEVEL, "61.21"),
    figure("conversion", SHARE, "122"),
    figure("forest", LEVEL, "684"),
    figure("forest", SHARE, "265"),
    figure("herd", LEVEL, "17250", Period.half(2023, 1)),
    figure("poverty", LEVEL, "49.74"),
    figure("poverty", Measure.PREVIOUS, "52.42"),
    figure("poverty", Measure.CHANGE, "-2.68"),
    figure("vaccinated", LEVEL, "94.1"),
    figure("members", SHARE, "106"),
)


def _said(indicator: str, says: str, met: int | None, total: int | None, words: str) -> Statement:
    return Statement(next(_ids), UNIT, YEAR, indicator, met, total, says, words, REVIEW, AT)


STATEMENTS = (
    _said("", "met_or_nearly", 29, 34, "29/34 chỉ tiêu cơ bản đạt và vượt"),
    _said("income", "missed", None, None, "thu nhập bình quân đầu người không đạt"),
    _said("accidents", "missed", None, None, "kiềm chế tai nạn giao thông không đạt"),
)


def card() -> Scorecard:
    """The scorecard of the district's year."""
    return scorecard(
        unit=UNIT,
        period=YEAR,
        as_of=date(2023, 12, 12),
        indicators=INDICATORS,
        targets=TARGETS,
        figures=FIGURES,
        statements=STATEMENTS,
    )
