"""How firm is a figure?"""

from enum import StrEnum


class Stage(StrEnum):
    """The life of a result: estimated, reported, preliminary, official.

    Law on Statistics 2015, article 3.17, knows ước tính, sơ bộ, chính thức; ``REPORTED`` is what an
    office prints without saying which.
    """

    ESTIMATE = "estimate"
    REPORTED = "reported"
    PRELIMINARY = "preliminary"
    OFFICIAL = "official"

    @property
    def rank(self) -> int:
        """The higher the firmer."""
        return tuple(Stage).index(self)
