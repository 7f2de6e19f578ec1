"""How do pieces of text become sentences and lists?"""

from collections.abc import Sequence

from tongket.foundation.phrases.table import sentence_case
from tongket.writing.document import Content


def sentence(content: Content, end: str = ".") -> Content:
    """Begin with a capital and close with a mark."""
    first, *rest = content
    head = sentence_case(first) if isinstance(first, str) else first
    return (head, *rest, end)


def colon(content: Content) -> Content:
    """Begin with a capital and close with a colon."""
    return sentence(content, ":")


def inside(name: str) -> str:
    """Write a name as it stands within a sentence; one that begins with capitals keeps them."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def listed(items: Sequence[Content], between: str = "; ") -> Content:
    """Join pieces with a mark between them."""
    joined: list[Content] = []
    for item in items:
        joined += [(between,), item] if joined else [item]
    return tuple(part for piece in joined for part in piece)
