"""How does Django know this subject?"""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.results"
    label = "results"
