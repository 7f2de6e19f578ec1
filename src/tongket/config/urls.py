"""Which address leads to which door?"""

from django.urls import URLPattern, URLResolver, include, path

from tongket.api.main import api
from tongket.web import refusals

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tongket.web.urls")),
    path("api/", api.urls),
]

handler400 = refusals.bad_request
handler403 = refusals.forbidden
handler404 = refusals.not_found
handler500 = refusals.broken
