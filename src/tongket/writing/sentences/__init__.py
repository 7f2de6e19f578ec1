"""How does a good official say a figure, a promise or a miss in a sentence?

``facts`` are what is to be said, ``results`` and ``promises`` say it; words for hedges are those of
``vocabulary.wording``, so that ``reading`` understands them: what is written here reads back as the
same facts. Several phrasings of a pattern are taken in turn, by position, never by chance.
"""

from tongket.writing.sentences.facts import Fact, Number
from tongket.writing.sentences.joining import colon, inside, listed, sentence
from tongket.writing.sentences.promises import promised
from tongket.writing.sentences.results import told
from tongket.writing.sentences.spelling import Spelling, respelt, respelt_throughout

__all__ = [
    "Fact",
    "Number",
    "Spelling",
    "colon",
    "inside",
    "listed",
    "promised",
    "respelt",
    "respelt_throughout",
    "sentence",
    "told",
]
