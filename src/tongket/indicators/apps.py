"""How does Django know this subject?"""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.indicators"
    label = "indicators"
