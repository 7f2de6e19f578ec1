"""How does Django know this subject?"""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """The subject's place in the program."""

    name = "tongket.organisation"
    label = "organisation"
