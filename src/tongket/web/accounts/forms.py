"""What do the forms for signing in, passwords and people ask?"""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.contrib.auth.forms import AuthenticationForm

from tongket.foundation.phrases.table import phrase
from tongket.foundation.tokens import longest
from tongket.organisation.access import Role
from tongket.web.forms import DayField, WordedForm
from tongket.web.language import current
from tongket.web.places import Place
from tongket.web.words import say


def _password(*, new: bool) -> forms.CharField:
    hint = "new-password" if new else "current-password"
    return forms.CharField(strip=False, widget=forms.PasswordInput(attrs={"autocomplete": hint}))


class SignInForm(AuthenticationForm):
    """Name and password; one complaint for both, so that no name is given away."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = current()
        self.label_suffix = ""
        self.fields["username"].label = say("sign_in.name", language)
        self.fields["password"].label = say("sign_in.password", language)
        wrong = say("sign_in.wrong", language)
        self.error_messages = {"invalid_login": wrong, "inactive": wrong}


class NewPasswordForm(WordedForm):
    """A new password, twice."""

    words: ClassVar = {"password": "account.new", "again": "account.again"}
    password = _password(new=True)
    again = _password(new=True)

    def clean_again(self) -> str:
        """Refuse two that differ."""
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("password"):
            raise forms.ValidationError(say("account.differ", current()))
        return again


class ChangePasswordForm(NewPasswordForm):
    """The present password and a new one."""

    words: ClassVar = {"old": "account.old", **NewPasswordForm.words}
    field_order = ("old", "password", "again")
    old = _password(new=False)


class TokenForm(WordedForm):
    """A name for a program's access, its last day, and the password of who gives it."""

    words: ClassVar = {"name": "token.name", "last_day": "token.last_day", "old": "account.old"}
    name = forms.CharField(max_length=60)
    last_day = DayField()
    old = _password(new=False)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        first = {"last_day": longest(today)}
        super().__init__(*args, initial=first, auto_id="token_%s", **options)  # one of two forms


class NewPersonForm(WordedForm):
    """An account to be opened."""

    words: ClassVar = {"name": "people.name", "display_name": "people.display"}
    name = forms.CharField(max_length=150)
    display_name = forms.CharField(max_length=120)


class MandateForm(WordedForm):
    """A person's role for a unit, from a day on."""

    words: ClassVar = {
        "person": "people.person",
        "unit": "people.unit",
        "role": "people.role",
        "since": "people.from",
    }
    person = forms.ChoiceField()
    unit = forms.ChoiceField()
    role = forms.ChoiceField()
    since = DayField()

    def __init__(
        self, data: Any, *, people: list[tuple[str, str]], units: Iterable[Place], since: date
    ) -> None:
        super().__init__(data, initial={"since": since, "role": Role.VIEWER})
        language = current()
        self.offer("person", people)
        self.offer("unit", [(place.key, place.choice) for place in units])
        self.offer("role", [(role, phrase(f"role.{role}", language)) for role in Role])
