"""Which addresses lead to reports?"""

from django.urls import URLPattern, path

from tongket.web.reports import views, views_draft, views_file, views_templates

urlpatterns: list[URLPattern] = [
    path("", views.reports, name="reports"),
    path("new/", views.new, name="report-new"),
    path("forms/<slug:key>.css", views_file.form_style, name="report-form"),
    path("templates/", views_templates.templates, name="report-templates"),
    path("templates/starter.docx", views_templates.starter, name="report-starter"),
    path("templates/<int:number>.docx", views_templates.template_file, name="report-template"),
    path("templates/<int:number>/withdraw/", views_templates.withdraw, name="template-withdraw"),
    path("<int:number>/", views.report, name="report"),
    path("<int:number>/file.<slug:ending>", views_file.report_file, name="report-file"),
    path("<int:number>/template/<int:template>.docx", views_file.filled_file, name="report-filled"),
    path("<int:number>/correction.docx", views_file.correction_file, name="report-correction"),
    path("<int:number>/words/", views_draft.words, name="report-words"),
    path("<int:number>/words/undo/", views_draft.undo_words, name="report-undo"),
    path("<int:number>/gaps/", views_draft.drop_gaps, name="report-gaps"),
    path("<int:number>/sections/", views_draft.sections, name="report-sections"),
    path("<int:number>/back/", views_draft.take_back, name="report-back"),
    path("<int:number>/sign/", views_draft.sign, name="report-sign"),
    path("<int:number>/withdraw/", views_draft.withdraw, name="report-withdraw"),
    path("<int:number>/restore/", views_draft.restore, name="report-restore"),
]
