"""Which addresses lead to signing in, passwords and people?"""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, path

from tongket.web.accounts import views_people, views_tokens
from tongket.web.accounts.views import SignIn, account, choose_password

urlpatterns: list[URLPattern] = [
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("account/", account, name="account"),
    path("account/tokens/", views_tokens.make, name="make-token"),
    path("account/tokens/<int:token>/withdraw/", views_tokens.withdraw, name="withdraw-token"),
    path("people/", views_people.people, name="people"),
    path("people/new/", views_people.new_person, name="new-person"),
    path("people/mandates/", views_people.give, name="give-mandate"),
    path("people/<int:user>/end/<slug:unit>/", views_people.end, name="end-mandate"),
    path("people/<str:name>/link/", views_people.password_link, name="password-link"),
    path("password/<str:user>/<str:token>/", choose_password, name="password"),
]
