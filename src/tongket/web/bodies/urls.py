"""Which addresses lead to the bodies of units?"""

from django.urls import URLPattern, path

from tongket.web.bodies import views

urlpatterns: list[URLPattern] = [
    path("", views.index, name="bodies"),
    path("<slug:unit>/", views.bodies, name="bodies_of_unit"),
    path("<slug:unit>/below/", views.enter_below, name="enter_bodies_below"),
    path("<slug:unit>/<slug:body>/name/", views.rename, name="rename_body"),
    path("<slug:unit>/<slug:kind>/", views.enter, name="enter_body"),
]
