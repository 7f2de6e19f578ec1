"""What does the frame of every page need to know?"""

from django.conf import settings
from django.http import HttpRequest

from tongket.web.language import CHOICES, current


def frame(request: HttpRequest) -> dict[str, object]:
    """The language and the others, the section the page lies in, whether all of it is demo."""
    language = current()
    return {
        "is_demo": settings.DEMO,
        "language": language,
        "other_languages": [(code, name) for code, name in CHOICES.items() if code != language],
        "section": request.path.strip("/").split("/")[0],
    }
