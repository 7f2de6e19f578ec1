"""Which addresses lead to documents and decisions about their claims?"""

from django.urls import URLPattern, path

from tongket.web.documents import views

urlpatterns: list[URLPattern] = [
    path("", views.documents, name="documents"),
    path("new/", views.upload, name="upload"),
    path("<slug:key>/", views.document, name="document"),
    path("<slug:key>/accept-sure/", views.accept_sure, name="accept-sure"),
    path("<slug:key>/claims/<int:claim>/", views.correct, name="correct"),
    path("<slug:key>/claims/<int:claim>/accept/", views.accept, name="accept"),
    path("<slug:key>/claims/<int:claim>/reject/", views.reject, name="reject"),
    path("<slug:key>/claims/<int:claim>/undo/<int:decision>/", views.undo, name="undo"),
]
