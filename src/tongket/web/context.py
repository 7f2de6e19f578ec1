"""What does the frame of every page need to know?"""

from django.http import HttpRequest

from tongket.web.language import CHOICES, current


def frame(request: HttpRequest) -> dict[str, object]:
    """The language, the other one to switch to, and the section the page lies in."""
    language = current()
    return {
        "language": language,
        "other_languages": [(code, name) for code, name in CHOICES.items() if code != language],
        "section": request.path.strip("/").split("/")[0],
    }
