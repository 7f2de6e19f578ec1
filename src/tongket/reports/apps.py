"""How does Django know this subject?"""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.reports"
    label = "reports"
