"""What does the frame of every page need to know?"""

from django.conf import settings
from django.http import HttpRequest

from tongket.web.language import CHOICES, current
from tongket.web.visit import visit


def frame(request: HttpRequest) -> dict[str, object]:
    """The language and the others, the section the page lies in, what the visitor may go to."""
    user = getattr(request, "user", None)  # none where a request was refused at once
    language = current()
    return {
        "is_demo": settings.DEMO,
        "administers": user is not None and user.is_authenticated and visit(request).administers,
        "language": language,
        "other_languages": [(code, name) for code, name in CHOICES.items() if code != language],
        "section": request.path.strip("/").split("/")[0],
    }
