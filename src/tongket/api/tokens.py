"""How does a program show in whose name it asks?"""

from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from tongket.foundation.tokens import owner_of


class TokenAuth(HttpBearer):
    """An access token in the header Authorization; it needs neither cookie nor form token."""

    def authenticate(self, request: HttpRequest, token: str) -> int | None:
        """Take the token's owner for who asks; nothing where it is nobody's."""
        owner = owner_of(token, on=timezone.localdate())
        if owner is not None:
            request.user = get_user_model().objects.get(pk=owner)
        return owner
