"""What does a person's account show: what she may do, her programs' access, her password?"""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tongket.foundation import tokens
from tongket.foundation.phrases.numerals import day, moment
from tongket.organisation import queries as organisation
from tongket.web.accounts.forms import ChangePasswordForm, TokenForm
from tongket.web.places import unit_name
from tongket.web.refusals import REFUSED
from tongket.web.visit import visit


@dataclass(frozen=True, slots=True)
class MadeToken:
    """A token just made, which is shown this once, with its name and last day."""

    name: str
    token: str
    last_day: str


def account_page(
    request: HttpRequest,
    password: ChangePasswordForm,
    token: TokenForm,
    *,
    made: MadeToken | None = None,
) -> HttpResponse:
    """Show a person's account, and the token that she has just made."""
    asked = visit(request)
    words = {
        "form": password,
        "token": token,
        "made": made,
        "tokens": [
            {
                "id": one.id,
                "name": one.name,
                "made_at": moment(timezone.localtime(one.made_at)),
                "last_day": day(one.last_day),
                "is_over": one.last_day < asked.today,
                "used_on": day(one.used_on) if one.used_on else "",
            }
            for one in tokens.tokens_of(asked.user_id)
        ],
        "mandates": [
            (one, unit_name(organisation.unit(one.unit_key), asked.language))
            for one in asked.access.mandates
        ],
    }
    wrong = bool(password.errors or token.errors)
    return render(request, "web/accounts/account.html", words, status=REFUSED if wrong else 200)
