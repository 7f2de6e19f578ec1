"""Which addresses lead to mergers and other events of units?"""

from django.urls import URLPattern, path

from tongket.web.mergers import views

urlpatterns: list[URLPattern] = [
    path("", views.mergers, name="mergers"),
    path("new/", views.new, name="new_merger"),
    path("apply/", views.apply, name="apply_merger"),
    path("<int:event>/", views.merger, name="merger"),
    path("<int:event>/undo/", views.undo, name="undo_merger"),
    path("<int:event>/share/<int:succession>/", views.share, name="share"),
]
