"""Which addresses lead to scorecards and targets?"""

from django.urls import URLPattern, path, register_converter
from django.urls.converters import IntConverter

from tongket.web.units import views


class YearConverter(IntConverter):
    """A year of four digits, as every period can hold it."""

    regex = "[12][0-9]{3}"


register_converter(YearConverter, "year")

urlpatterns: list[URLPattern] = [
    path("", views.units, name="units"),
    path("go/", views.go, name="go"),
    path("<slug:unit>/", views.unit_home, name="unit"),
    path("<slug:unit>/<year:year>/", views.scorecard, name="scorecard"),
    path("<slug:unit>/<year:year>/figures/", views.figures, name="figures"),
    path("<slug:unit>/<year:year>/targets/<slug:indicator>/", views.target, name="target"),
    path(
        "<slug:unit>/<year:year>/targets/<slug:indicator>/override/<int:target>/",
        views.override,
        name="override",
    ),
    path(
        "<slug:unit>/<year:year>/targets/<slug:indicator>/withdraw/<int:target>/",
        views.withdraw,
        name="withdraw",
    ),
]
