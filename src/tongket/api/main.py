"""Which addresses does the API have, and who may ask?"""

from ninja import NinjaAPI
from ninja.security import django_auth

from tongket.api import decisions, documents, indicators, problems, units, words
from tongket.api.tokens import TokenAuth

api = NinjaAPI(
    title="Tổng kết",
    version="1",
    description=(
        "Scorecards, findings, documents with their claims, and decisions about them. Numbers are"
        " exact and written as strings; days are ISO dates. A program sends an access token, made"
        " on the page of its owner's account, as Authorization: Bearer TOKEN. Who is signed in on"
        " the web pages may ask too; a POST then wants the cookie csrftoken again in the header"
        " X-CSRFToken. Errors are problems (RFC 9457) with a code."
    ),
    auth=[TokenAuth(), django_auth],
)
api.add_router("/units", units.router)
api.add_router("/indicators", indicators.router)
api.add_router("/documents", documents.router)
api.add_router("/documents", decisions.router)
api.add_router("/words", words.router)
problems.install(api)
