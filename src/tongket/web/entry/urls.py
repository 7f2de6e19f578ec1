"""Which addresses lead to the sheet of a month?"""

from django.urls import URLPattern, path

from tongket.web.entry import views

urlpatterns: list[URLPattern] = [
    path("", views.units, name="entry-units"),
    path("<slug:unit>/", views.unit_home, name="entry-unit"),
    path("<slug:unit>/<slug:month>/", views.entry, name="entry"),
    path("<slug:unit>/<slug:month>/approve/", views.approve, name="approve"),
    path("<slug:unit>/<slug:month>/return/<int:figure>/", views.send_back, name="send-back"),
]
