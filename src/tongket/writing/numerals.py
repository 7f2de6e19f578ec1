"""How is a heading's place written: in Roman numbers, digits, letters or words?"""

from tongket.writing.form import Numerals

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def numeral(place: int, numerals: Numerals) -> str:
    """Write a place, counted from one.

    Letters follow the order in which Vietnamese laws count points (d, đ, e, g …); behind the last
    they begin again with a digit ("a1"). Ordinals beyond ten are digits.
    """
    match numerals:
        case Numerals.ARABIC:
            return str(place)
        case Numerals.ROMAN:
            return _roman(place)
        case Numerals.LETTERS:
            round_, letter = divmod(place - 1, len(_LETTERS))
            return _LETTERS[letter] + (str(round_) if round_ else "")
        case Numerals.ORDINAL:
            return _ORDINALS[place - 1] if place <= len(_ORDINALS) else str(place)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text += sign
            number -= value
    return text
