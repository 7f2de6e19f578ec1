"""How is this installation set up? Everything that differs comes from the environment.

``TONGKET_HOME``  folder of all data (default ``var/home`` below the working folder)
``TONGKET_DATABASE``  ``postgresql://user:password@host:port/name``; SQLite in the home otherwise
``TONGKET_HOSTS``  comma-separated host names to answer to (default: this machine)
``TONGKET_HTTPS``  ``1`` behind a proxy that speaks HTTPS
``TONGKET_TONE_MARKS``  how the office spells in its papers: ``hóa`` (default) or ``hoá``
``TONGKET_DEBUG``  ``1`` for developers
"""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tongket.config.secret import secret_key

HOME = Path(os.environ.get("TONGKET_HOME", "var/home")).absolute()
DEMO = (HOME / "this-is-the-demo").exists()  # laid there by `tongket demo`
DEBUG = os.environ.get("TONGKET_DEBUG") == "1"
HTTPS = os.environ.get("TONGKET_HTTPS") == "1"
TONE_MARKS = "hoá" if os.environ.get("TONGKET_TONE_MARKS") == "hoá" else "hóa"
ALLOWED_HOSTS = os.environ.get("TONGKET_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
SECRET_KEY = secret_key(HOME)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "axes",
    "ninja",
    "tongket.foundation",
    "tongket.organisation",
    "tongket.indicators",
    "tongket.plans",
    "tongket.results",
    "tongket.evaluation",
    "tongket.reports",
    "tongket.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # a province's heat table is a megabyte of HTML
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tongket.web.middleware.LanguageMiddleware",
    "tongket.web.middleware.PolicyMiddleware",
    "tongket.web.middleware.SizeMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "tongket.web.middleware.RefusalMiddleware",
    "tongket.web.middleware.SignedOutMiddleware",
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
ROOT_URLCONF = "tongket.config.urls"
WSGI_APPLICATION = "tongket.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tongket.web.context.frame",
            ],
        },
    },
]


def _database() -> dict[str, object]:
    if address := os.environ.get("TONGKET_DATABASE"):
        parts = urlsplit(address)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": parts.port or "",
            "CONN_MAX_AGE": 60,
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "tongket.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A plain BEGIN loses most concurrent writers; IMMEDIATE queues them.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "foundation.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"
PASSWORD_RESET_TIMEOUT = 24 * 3600  # an administrator's one-time link
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "tongket.web.accounts.views_carried.locked"
CSRF_FAILURE_VIEW = "tongket.web.accounts.views_carried.form_expired"

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # nothing to collect: static files lie in the package
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": HOME / "files"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
UPLOAD_LIMIT = 20 * 1024 * 1024  # bytes of one document
BODY_LIMIT = 2 * UPLOAD_LIMIT  # bytes of one request; a document just too large gets its sentence

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
