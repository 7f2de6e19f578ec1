"""Which addresses lead to scorecards and targets?"""

from django.urls import URLPattern, path

from tongket.web.units import views

urlpatterns: list[URLPattern] = [
    path("", views.units, name="units"),
    path("go/", views.go, name="go"),
    path("<slug:unit>/", views.unit_home, name="unit"),
    path("<slug:unit>/<int:year>/", views.scorecard, name="scorecard"),
    path("<slug:unit>/<int:year>/targets/<slug:indicator>/", views.target, name="target"),
    path(
        "<slug:unit>/<int:year>/targets/<slug:indicator>/override/<int:target>/",
        views.override,
        name="override",
    ),
    path(
        "<slug:unit>/<int:year>/targets/<slug:indicator>/withdraw/<int:target>/",
        views.withdraw,
        name="withdraw",
    ),
]
