"""How does a document become a page of the web?

Meaning is in the elements, looks are in one style sheet per form: no script and no inline style, so
that it suits a strict content policy.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from tongket.writing.checking import check
from tongket.writing.document import (
    Chart,
    Content,
    Document,
    Emphasis,
    Figure,
    Gap,
    Inline,
    Table,
)
from tongket.writing.drawing import draw
from tongket.writing.form import Separator
from tongket.writing.grid import Placed, placed
from tongket.writing.setting import Head, Line, SetBlock, SetDocument, set_document
from tongket.writing.stylesheet import style_sheet

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_RULES = {Separator.RULE_AS_LONG: "p-rule-long", Separator.RULE_SHORT: "p-rule-short"}
_DEEPEST = 6


def as_html(document: Document) -> bytes:
    """Write a document as one file that stands alone.

    Raises:
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
    """
    title = escape(set_document(document).title)
    return (
        f'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{style_sheet(document.form)}</style>\n</head>\n"
        f"<body>\n{as_article(document)}</body>\n</html>\n"
    ).encode()


def as_article(document: Document) -> str:
    """Write a document as an article for a page that loads ``style_sheet`` of its form.

    Figures are ``<span class="p-figure" data-ref="…">``, gaps ``<mark class="p-gap">``, notes
    to the editor ``<small class="p-note">``; a paragraph with a key has it as ``data-key``.

    Raises:
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
    """
    check(document)
    return "".join(f"{piece}\n" for piece in _article(set_document(document)))


def _article(whole: SetDocument) -> Iterator[str]:
    yield f'<article class="paper {whole.form.key}" lang="vi">'
    yield '<section class="p-sheet">'
    yield from _blocks(whole.label)
    yield from _head(whole.head)
    yield from _blocks(whole.blocks)
    if whole.foot is not None:
        foot = whole.foot
        yield '<footer class="p-columns">'
        yield from _column(foot.recipients)
        yield from _column((*foot.powers, *foot.signer))
        yield "</footer>"
        yield from _blocks(foot.drafter)
    yield "</section>"
    for appendix in whole.appendices:
        yield f'<section class="p-sheet{" p-landscape" * appendix.landscape}">'
        yield from _blocks(appendix.blocks)
        yield "</section>"
    yield "</article>"


def _head(head: Head) -> Iterator[str]:
    yield "<header>"
    for left, right in ((head.body, head.nation), (head.number, head.place)):
        yield '<div class="p-columns">'
        yield from _column(left)
        yield from _column(right)
        yield "</div>"
    yield from _blocks(head.title)
    yield "</header>"


def _column(lines: Iterable[Line]) -> Iterator[str]:
    yield "<div>"
    yield from _blocks(lines)
    yield "</div>"


def _blocks(blocks: Iterable[SetBlock]) -> Iterator[str]:
    for listed, group in groupby(blocks, lambda b: isinstance(b, Line) and b.role == "listing"):
        if listed:
            yield '<ul class="p-listing">'
            for item in group:
                if isinstance(item, Line):
                    depth = min(item.depth, 1)
                    yield f'<li class="p-depth-{depth}"{_key(item)}>{_words(item)}</li>'
            yield "</ul>"
            continue
        for block in group:
            match block:
                case Line():
                    yield _line(block)
                case Table():
                    yield from _table(block)
                case Chart():
                    yield from _chart(block)
                case _:
                    yield '<hr class="p-page-break">'


def _line(line: Line) -> str:
    tag = "p"
    if line.role == "type_name":
        tag = "h1"
    elif line.outline:
        tag = f"h{min(line.outline + 1, _DEEPEST)}"
    rule = _RULES.get(line.separator, "")
    return (
        f'<{tag} class="p-{line.role}{" " * bool(rule)}{rule}"{_key(line)}>{_words(line)}</{tag}>'
    )


def _key(line: Line) -> str:
    return f' data-key="{escape(line.key)}"' if line.key else ""


def _words(line: Line) -> str:
    return _text(line.mark) + _content(line.content)


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _content(content: Content) -> str:
    return "".join(map(_part, content))


def _part(part: Inline) -> str:
    match part:
        case str():
            return _text(part)
        case Emphasis():
            words = escape(part.text)
            words = f"<strong>{words}</strong>" if part.bold else words
            return f"<em>{words}</em>" if part.italic else words
        case Figure():
            words = escape(part.printed)
            return f'<span class="p-figure" data-ref="{escape(part.ref)}">{words}</span>'
        case Gap():
            reason = escape(part.reason)
            return f'<mark class="p-gap" title="{reason}">{escape(part.printed)}</mark>'
        case _:
            return f'<small class="p-note">{escape(part.text)}</small>'


def _table(table: Table) -> Iterator[str]:
    yield '<div class="p-table" tabindex="0">'
    yield "<table>"
    above = f'<p class="p-caption">{_content(table.caption)}</p>' if table.caption else ""
    above += f'<p class="p-unit">{escape(table.unit)}</p>' if table.unit else ""
    yield f"<caption>{above}</caption>" if above else ""
    whole = sum(column.weight for column in table.columns)
    columns = "".join(f'<col width="{c.weight / whole:.2%}">' for c in table.columns)
    yield f"<colgroup>{columns}</colgroup>"
    for tag, cells in groupby(placed(table), lambda at: "thead" if at.head else "tbody"):
        yield f"<{tag}>"
        for _, row in groupby(cells, lambda at: at.row):
            yield "<tr>" + "".join(_cell(at, table) for at in row) + "</tr>"
        yield f"</{tag}>"
    yield "</table>"
    yield from (f'<p class="p-remark">{_content(note)}</p>' for note in table.notes)
    yield "</div>"


def _cell(at: Placed, table: Table) -> str:
    named = at.column == table.name_column and not at.head
    classes = [f"p-{at.align.value}"] + ["p-bold"] * (at.bold and not at.head)
    classes += [f"p-depth-{min(at.of.depth, 3)}"] * bool(named and at.of.depth)
    spans = f' colspan="{at.cell.columns}"' * (at.cell.columns > 1)
    spans += f' rowspan="{at.cell.rows}"' * (at.cell.rows > 1)
    tag = "th" if at.head else "td"
    scope = ' scope="colgroup"' if at.cell.columns > 1 else ' scope="col"'
    names = " ".join(classes)
    words = _content(at.cell.content)
    return f'<{tag}{scope if at.head else ""}{spans} class="{names}">{words}</{tag}>'


def _chart(chart: Chart) -> Iterator[str]:
    drawing = draw(chart.data)
    picture = drawing.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(chart.alt)}" ', 1)
    yield f"<figure>{picture}"
    yield f'<figcaption class="p-caption">{_content(chart.caption)}</figcaption></figure>'
