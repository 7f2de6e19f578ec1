"""Which addresses lead to documents and decisions about their claims?"""

from django.urls import URLPattern, path

from tongket.web.documents import (
    views,
    views_correct,
    views_decide,
    views_filing,
    views_upload,
    views_words,
)

urlpatterns: list[URLPattern] = [
    path("", views.documents, name="documents"),
    path("new/", views_upload.upload, name="upload"),
    path("words/", views_words.words, name="words"),
    path("words/forget/", views_words.forget, name="forget-words"),
    path("<slug:key>/", views.document, name="document"),
    path("<slug:key>/accept-sure/", views_decide.accept_sure, name="accept-sure"),
    path("<slug:key>/accept-seen/", views_decide.accept_seen, name="accept-seen"),
    path("<slug:key>/reject-seen/", views_decide.reject_seen, name="reject-seen"),
    path("<slug:key>/about/", views_filing.refile, name="refile-document"),
    path("<slug:key>/next/", views.following, name="next-document"),
    path("<slug:key>/original/", views.original, name="original"),
    path("<slug:key>/undo/", views_decide.undo_together, name="undo-together"),
    path("<slug:key>/claims/<int:claim>/", views_correct.correct, name="correct"),
    path(
        "<slug:key>/claims/<int:claim>/indicator/",
        views_correct.create_indicator,
        name="new-indicator",
    ),
    path("<slug:key>/claims/<int:claim>/accept/", views_decide.accept, name="accept"),
    path("<slug:key>/claims/<int:claim>/reject/", views_decide.reject, name="reject"),
    path("<slug:key>/claims/<int:claim>/undo/<int:decision>/", views_decide.undo, name="undo"),
]
