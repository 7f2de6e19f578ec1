"""What do the scorecard, the page of one target, findings and entry say?"""

UNITS: dict[str, tuple[str, str]] = {}
