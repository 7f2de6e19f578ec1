"""Which typeface on this machine prints Vietnamese as the decree asks?"""

from functools import cache

import typst

from tongket.writing.drawing import FONTS

SHIPPED = "Tong Ket Serif"
_WANTED = ("Times New Roman", "Liberation Serif", SHIPPED)
_PROBE = """
#set document(title: "x")
#set text(font: sys.inputs.face, fallback: false, lang: "vi")
#let letters = sys.inputs.letters
#text(letters) #strong(letters) #emph(letters) #strong(emph(letters))
"""
_LETTERS = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY aăâbcdđeêghiklmnoôơpqrstuưvxy 0123456789 .,;:/()%–“”…"
    "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
    "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
)


@cache
def fonts() -> typst.Fonts:
    """Every typeface of the machine and those shipped."""
    return typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


@cache
def face() -> str:
    """Name the first of Times New Roman, Liberation Serif and the shipped face that is whole.

    A face that is installed may lack letters: Liberation Serif before version 2 has no Vietnamese.
    """
    installed = set(fonts().families())
    return next(name for name in _WANTED if name in installed and _is_whole(name))


def _is_whole(name: str, letters: str = _LETTERS) -> bool:
    compiler = typst.Compiler(_PROBE.encode(), font_paths=fonts())
    try:
        compiler.compile(
            format="pdf", pdf_standards="ua-1", sys_inputs={"face": name, "letters": letters}
        )
    except typst.TypstError:
        return False
    return True
