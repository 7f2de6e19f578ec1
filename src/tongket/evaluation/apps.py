"""How does Django know this subject?"""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.evaluation"
    label = "evaluation"
