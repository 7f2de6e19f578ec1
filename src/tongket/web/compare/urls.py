"""Which addresses compare units?"""

from django.urls import URLPattern, path

from tongket.web.compare import views

urlpatterns: list[URLPattern] = [
    path("", views.index, name="compare"),
    path("<slug:unit>/", views.latest, name="compare_latest"),
    path("<slug:unit>/figures/", views.figures, name="compare_figures"),
    path("<slug:unit>/figures.<slug:form>", views.export, name="compare_export"),
    path("<slug:unit>/<year:year>/", views.heat, name="compare_heat"),
]
