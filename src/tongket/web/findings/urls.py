"""Which addresses lead to findings?"""

from django.urls import URLPattern, path

from tongket.web.findings import views

urlpatterns: list[URLPattern] = [
    path("", views.units, name="findings-units"),
    path("<slug:unit>/", views.findings, name="findings"),
    path("<slug:unit>/explain/", views.explain, name="explain-finding"),
    path("<slug:unit>/withdraw/", views.withdraw, name="withdraw-explanation"),
]
