"""How does Django know the pages?"""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, their templates and static files."""

    name = "tongket.web"
    label = "web"
