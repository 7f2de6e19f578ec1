"""Which addresses lead here?"""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
