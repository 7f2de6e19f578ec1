"""In which language does the command line speak?"""

import os
import sys

from tongket.foundation.phrases.numerals import Language


def _chosen() -> Language:
    """``--lang`` where given, else the system's language, else Vietnamese."""
    arguments = sys.argv[1:]
    for position, argument in enumerate(arguments):
        if argument == "--lang" and arguments[position + 1 :]:
            return "en" if arguments[position + 1] == "en" else "vi"
        if argument.startswith("--lang="):
            return "en" if argument == "--lang=en" else "vi"
    system = next(
        (os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), ""
    )
    return "en" if system.startswith("en") else "vi"


LANGUAGE: Language = _chosen()


def say(vietnamese: str, english: str) -> str:
    """Pick the words in the language of this run."""
    return vietnamese if LANGUAGE == "vi" else english
