"""Which style sheet shows a form's measures on a page of the web?"""

from collections.abc import Iterator
from dataclasses import fields

from tongket.writing.form import Align, Form, Style, Styles

_ALIGN = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFIED: "justify",
}
_FIXED = """
.paper .p-sheet {{ background: #fff; color: #000; box-sizing: border-box; margin: 0 auto 8mm;
  width: {width}mm; max-width: 100%; min-height: {height}mm;
  padding: {top}mm {right}mm {bottom}mm {left}mm;
  font-family: "{font}", "Liberation Serif", "Tinos", serif; overflow-wrap: anywhere; }}
.paper .p-landscape {{ width: {height}mm; min-height: {width}mm; }}
.paper p, .paper h1, .paper h2, .paper h3, .paper h4, .paper h5, .paper h6, .paper ul, .paper li {{
  margin: 0; padding: 0; list-style: none; font-weight: normal; max-width: none; }}
.paper .p-columns {{ display: grid; grid-template-columns: {head_left}mm 1fr; }}
.paper footer.p-columns {{ grid-template-columns: 1fr 1fr; margin-top: 12pt; break-inside: avoid; }}
.paper .p-rule-long::after, .paper .p-rule-short::after {{ content: ""; display: block; height: 0;
  margin: 2pt auto 0; border-top: 0.75pt solid; }}
.paper .p-rule-long::after {{ width: {nation_rule}mm; }}
.paper .p-rule-short::after {{ width: 35%; }}
.paper .p-table {{ overflow-x: auto; }}
.paper table {{ border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }}
.paper td, .paper th {{ border: 0.5pt solid; padding: 2pt 1mm; vertical-align: middle;
  font-size: {table_text}pt; font-weight: normal; }}
.paper th, .paper .p-bold {{ font-weight: bold; }}
.paper th {{ font-size: {table_head}pt; color: inherit; white-space: normal; }}
.paper th, .paper td {{ overflow-wrap: break-word; }}
.paper .p-landscape table {{ min-width: 210mm; }}
.paper .p-left {{ text-align: left; }}
.paper .p-centre {{ text-align: center; }}
.paper .p-right {{ text-align: right; }}
.paper td.p-depth-1 {{ padding-left: 4mm; }}
.paper td.p-depth-2 {{ padding-left: 7mm; }}
.paper td.p-depth-3 {{ padding-left: 10mm; }}
.paper figure {{ margin: 8pt 0 0; text-align: center; }}
.paper figure svg {{ max-width: 100%; height: auto; }}
.paper .p-page-break {{ border: 0; border-top: 1px dashed #999; margin: 6mm 0; }}
.paper mark.p-gap {{ background: #ffe45c; }}
.paper .p-figure {{ text-decoration: underline dotted #0b4f6c; text-underline-offset: 0.2em; }}
.paper .p-note {{ color: #0b4f6c; font-size: 10pt; font-style: normal; font-weight: normal; }}
.paper .p-note::before {{ content: " [";  }}
.paper .p-note::after {{ content: "]"; }}
@media print {{
  .paper .p-sheet {{ width: auto; min-height: 0; margin: 0; padding: 0; break-after: page; }}
  .paper .p-page-break {{ visibility: hidden; break-after: page; }}
  .paper thead {{ display: table-header-group; }}
  .paper .p-note {{ display: none; }}
  .paper .p-figure {{ text-decoration: none; }}
  @page {{ size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm; }}
}}
@media (max-width: 700px) {{
  .paper .p-sheet {{ padding: 5mm; min-height: 0; }}
  .paper .p-columns, .paper footer.p-columns {{ grid-template-columns: 1fr; row-gap: 4mm; }}
}}
"""


def style_sheet(form: Form) -> str:
    """Write the style sheet of a form: sizes in points, everything else in millimetres.

    All selectors begin with ``.paper`` and all classes with ``p-``, so that it may be loaded beside
    another sheet.
    """
    page, styles = form.page, form.styles
    fixed = _FIXED.format(
        width=page.width,
        height=page.height,
        top=page.top,
        right=page.right,
        bottom=page.bottom,
        left=page.left,
        font=form.font,
        head_left=form.head_left_mm,
        nation_rule=form.marks.nation_rule_mm,
        table_text=styles.table_text.size,
        table_head=styles.table_head.size,
    )
    rules = (_rule(field.name, getattr(styles, field.name)) for field in fields(Styles))
    return fixed.lstrip() + "".join(rules)


def _rule(role: str, style: Style) -> str:
    selector = f".paper .p-{role} li" if role == "listing" else f".paper .p-{role}"
    return f"{selector} {{ {' '.join(_declarations(style))} }}\n"


def _declarations(style: Style) -> Iterator[str]:
    yield f"font-size: {style.size}pt;"
    yield f"text-align: {_ALIGN[style.align]};"
    yield (
        f"line-height: {style.line}pt;" if style.exact else f"line-height: {style.line * 1.15:.3g};"
    )
    yield f"margin: {style.before}pt 0 {style.after}pt;"
    if style.bold:
        yield "font-weight: bold;"
    if style.italic:
        yield "font-style: italic;"
    if style.underlined:
        yield "text-decoration: underline;"
    if style.indent_mm:
        yield f"text-indent: {style.indent_mm}mm;"
