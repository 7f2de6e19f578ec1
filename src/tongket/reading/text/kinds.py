"""Of which of a few kinds is a thing, asked thousands of times a text?"""


class Kind(str):
    """A closed list of kinds, each an attribute annotated in the class and named like it.

    Used in place of an ``Enum`` where pieces of a text are told apart: in Python 3.11 an enum's
    attributes are found five times as slowly as those of any other class.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        for name in cls.__annotations__:
            setattr(cls, name, cls(name.lower()))
