"""How does Django know this subject?"""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.foundation"
    label = "foundation"
