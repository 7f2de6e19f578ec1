"""How do all doors say numbers, days, verdicts, reasons and findings, in both languages?

``numerals`` writes numbers, days and intervals, ``targets`` what was promised and reached,
``table`` holds the phrases by code. Nothing here knows a subject: codes are plain words.
"""
