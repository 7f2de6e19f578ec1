"""Which addresses does the API have, and who may ask?"""

from ninja import NinjaAPI
from ninja.security import django_auth

from tongket.api import documents, indicators, problems, units

api = NinjaAPI(
    title="Tổng kết",
    version="1",
    description=(
        "Scorecards, claims and findings. Numbers are exact and written as strings; days are ISO"
        " dates. Sign in on the web pages first. Errors are problems (RFC 9457) with a code."
    ),
    auth=django_auth,
)
api.add_router("/units", units.router)
api.add_router("/indicators", indicators.router)
api.add_router("/documents", documents.router)
problems.install(api)
