"""Which rules read a number, and in which order are they asked?"""

from functools import lru_cache

from tongket.reading.rules import (
    change,
    excess,
    former,
    further,
    level,
    merged,
    plan,
    planned,
    rank,
    ratio,
    share,
)
from tongket.reading.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    rank.rank,
    former.level_of_former_time,
    share.counted_whole,
    share.contribution,
    change.other_place,
    former.from_level,
    former.to_level,
    planned.planned_level,
    planned.compared_plan,
    planned.bracketed_plan,
    excess.over_plan,
    excess.excess_in_units,
    ratio.times_previous,
    former.level_over_former,
    merged.merged_into,
    former.growth_of_former_time,
    former.former_level,
    further.signed_change,
    further.change_in_percent,
    further.change_goes_on,
    further.growth_of_next,
    further.excess_goes_on,
    further.growth_goes_on,
    further.equal_change,
    change.mean_growth,
    change.growth,
    change.change,
    plan.share_of_plan,
    ratio.ratio_to_previous,
    plan.share_of_allotted_money,
    ratio.shared_ratio,
    plan.bare_share_of_plan,
    share.share_of_whole,
    level.level,
)
"""The first rule that fits a frame and takes it reads it."""


@lru_cache(maxsize=4096)
def rules_for(sign: str) -> tuple[Rule, ...]:
    """The rules whose pattern fits a frame's sign, in their order."""
    return tuple(rule for rule in RULES if rule.fits(sign))
