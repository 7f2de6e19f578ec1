"""Which addresses lead to signing in, passwords and people?"""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, path

from tongket.web.accounts.views import SignIn, account, choose_password

urlpatterns: list[URLPattern] = [
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("account/", account, name="account"),
    path("password/<str:user>/<str:token>/", choose_password, name="password"),
]
