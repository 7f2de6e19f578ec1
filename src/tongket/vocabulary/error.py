"""What does everything that this system declines to do have in common?"""

import re
from typing import ClassVar


class TongketError(Exception):
    """Base of every error a person may read.

    A subclass lies beside the function that raises it and carries data (value, limit, period),
    never a sentence: a door looks up ``code`` in ``foundation.sentences`` and fills in the data.
    """

    code: ClassVar[str]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __init__(self, **data: object) -> None:
        super().__init__(*data.values())
        self.data = data

    def __str__(self) -> str:
        return f"{self.code} {self.data}"
