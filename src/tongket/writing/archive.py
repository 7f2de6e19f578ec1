"""How is a document kept, so that years later it is the same in every word, number and measure?

A tree of plain JSON values: a frozen type becomes an object that names it under "is" and leaves
out what is empty as a matter of course; an enumeration its value, a day its ISO form, a decimal
its digits.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from tongket.vocabulary.error import TongketError
from tongket.writing import chart, document, form
from tongket.writing.document import Document

_TYPE = "is"


class ArchiveUnreadable(TongketError):
    """What was kept is no document of a kind that this version knows."""


def kept(content: Document) -> dict[str, Any]:
    """Give a document as a tree of JSON values."""
    tree = _kept(content)
    assert isinstance(tree, dict)  # noqa: S101 - a frozen type becomes an object
    return tree


def restored(tree: Any) -> Document:
    """Give back the document that ``kept`` made the tree of.

    Raises:
        ArchiveUnreadable: the tree is not one of those.
    """
    try:
        found = _restored(tree, Document)
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise ArchiveUnreadable(reason=str(error)) from error
    if not isinstance(found, Document):
        raise ArchiveUnreadable(reason=type(found).__name__)
    return found


def seal(tree: dict[str, Any]) -> str:
    """Give the SHA-256 of a kept document, which any later change of it would alter."""
    text = json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _kept(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_kept(part) for part in value]
    kept_fields = {
        each.name: _kept(held)
        for each in fields(value)
        if (held := getattr(value, each.name)) != _default(each)
    }
    return {_TYPE: type(value).__name__, **kept_fields}


def _default(each: Field[Any]) -> Any:
    if each.default_factory is not MISSING:
        return each.default_factory()
    return each.default


def _restored(value: Any, hint: Any) -> Any:
    """A value of the type that a field declares; of a union the part that fits what was kept."""
    possible = _alternatives(hint)
    if isinstance(value, dict):
        kind, hints = _types()[value[_TYPE]]
        return kind(**{n: _restored(part, hints[n]) for n, part in value.items() if n != _TYPE})
    if isinstance(value, list):
        tuples = (get_args(one) for one in possible if get_origin(one) is tuple)
        return tuple(map(_restored, value, _of_parts(next(tuples, ()), len(value))))
    for one in possible:
        if (found := _plain(value, one)) is not None:
            return found
    if value is None and type(None) in possible:
        return None
    raise TypeError(f"{value!r} is no {hint}")


def _of_parts(inner: tuple[Any, ...], count: int) -> tuple[Any, ...]:
    """The type of each part of a tuple: of one kind throughout, or each its own."""
    parts = inner[:1] * count if inner[-1:] == (Ellipsis,) else inner
    if len(parts) != count:
        raise TypeError(f"{count} parts are no {inner}")
    return parts


def _plain(value: Any, kind: Any) -> Any:
    """A kept string or number as one declared type; nothing where it is none of that type."""
    if not isinstance(kind, type):
        return None
    if isinstance(value, str) and kind in _READ:
        return _READ[kind](value)
    if issubclass(kind, Enum):
        return kind(value)
    fits = type(value) is kind or (kind is float and type(value) is int)
    return value if fits else None


_READ: dict[type, Callable[[str], Any]] = {date: date.fromisoformat, Decimal: Decimal}


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)


@cache
def _types() -> dict[str, tuple[type[Any], dict[str, Any]]]:
    """The frozen types a document is made of, by name, with the types of their fields."""
    return {
        name: (found, get_type_hints(found))
        for module in (document, chart, form)
        for name, found in vars(module).items()
        if isinstance(found, type) and is_dataclass(found)
    }
