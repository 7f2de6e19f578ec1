"""What kinds of place are there that have a name of their own?"""

from tongket.vocabulary.wording.phrases import phrases

COMMUNES = phrases("xã; phường; thị trấn; đặc khu")

DISTRICTS = phrases("huyện; thị xã; thành phố; quận; tỉnh")
"""Districts and provinces."""

VILLAGES = phrases("""
    thôn; bản; làng; bon; plei; xóm; ấp; khu phố; tổ dân phố; buôn; khóm; khu dân cư; khối phố;
    phum; sóc; tổ nhân dân; tổ phố; tiểu khu; buôn làng
""")

UNIT_KINDS = (*COMMUNES, *DISTRICTS, "tp", "tp.")
"""Kinds of administrative unit, as names of units begin."""

PLACE_KINDS = (*UNIT_KINDS, *VILLAGES)
