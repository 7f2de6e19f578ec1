"""How does Django know this subject?"""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.plans"
    label = "plans"
