"""Which indicator of the catalogue do the words of a claim mean?"""

from tongket.reading.linking.context import link_all
from tongket.reading.linking.evidence import Evidence, Match
from tongket.reading.linking.linker import Alias, Link, Linker, link

__all__ = ["Alias", "Evidence", "Link", "Linker", "Match", "link", "link_all"]
