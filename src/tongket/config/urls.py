"""Which address leads to which door?"""

from django.urls import URLPattern, URLResolver, include, path

from tongket.api.main import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tongket.web.urls")),
    path("api/", api.urls),
]
