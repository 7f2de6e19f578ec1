"""Which address shows which page?"""

from django.urls import URLPattern, URLResolver, include, path

from tongket.web.accounts.views_language import choose_language
from tongket.web.design.views import design
from tongket.web.desk.views import desk

urlpatterns: list[URLPattern | URLResolver] = [
    path("", desk, name="desk"),
    path("language/", choose_language, name="language"),
    path("design", design, name="design"),
    path("", include("tongket.web.accounts.urls")),
    path("units/", include("tongket.web.units.urls")),
    path("compare/", include("tongket.web.compare.urls")),
    path("bodies/", include("tongket.web.bodies.urls")),
    path("mergers/", include("tongket.web.mergers.urls")),
    path("documents/", include("tongket.web.documents.urls")),
    path("entry/", include("tongket.web.entry.urls")),
    path("findings/", include("tongket.web.findings.urls")),
    path("reports/", include("tongket.web.reports.urls")),
]
