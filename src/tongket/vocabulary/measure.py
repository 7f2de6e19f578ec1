"""Of what about an indicator does a figure speak?"""

from enum import StrEnum


class Measure(StrEnum):
    """The kinds of statement that a number can make about an indicator in a period.

    A text may give only some of them: "106 % of plan" without a level is a complete statement.
    Percentages are stored as printed (103 for 103 %).
    """

    LEVEL = "level"
    SHARE_OF_PLAN = "share_of_plan"  # level over the year's plan, in percent
    OVER_PLAN = "over_plan"  # share of plan minus one hundred
    GROWTH = "growth"  # against the same period before, in percent, with sign
    RATIO = "ratio"  # level over the level of the same period before, in percent
    CHANGE = "change"  # level minus the previous level, in the unit or in points, with sign
    PREVIOUS = "previous"  # the level of the same period before
    TOTAL = "total"  # the whole of which the level is a counted part


class Nature(StrEnum):
    """What kind of quantity an indicator is."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    RANK = "rank"
    YES_NO = "yes_no"
