"""Every setting of the site, read from the environment (docs/reference/settings.md). Nothing said: SQLite in one folder.

Raises ImproperlyConfigured in one line that says what to set.
"""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from curbside.site.accounts.form_names import OF_ACCOUNTS, OF_PROVIDERS, OF_SECOND_FACTORS
from curbside.site.lib.addresses import contact, host_names, parts_of, public_address, sender
from curbside.site.lib.clock import time_zone
from curbside.site.lib.environment import (
    chosen,
    country,
    database,
    identity_provider,
    kept_secret,
    mail_server,
    proxies,
    said,
    writable_folder,
)

HERE = Path(__file__).parent
MODE = chosen("CURBSIDE_MODE", ("production", "demo", "test"), "production")
DATA = writable_folder(os.environ.get("CURBSIDE_DATA") or "curbside-data")
ADDRESS = public_address("CURBSIDE_ADDRESS", said("CURBSIDE_ADDRESS", "http://127.0.0.1:8000"))
FORMER_ADDRESSES = [public_address("CURBSIDE_FORMERLY", one) for one in os.environ.get("CURBSIDE_FORMERLY", "").split()]
SECRET_KEY = kept_secret(MODE, DATA)
DEBUG = False

SITE_NAME = said("CURBSIDE_NAME", "Curbside")
COUNTRY = country("CURBSIDE_COUNTRY", "US")
CLOCK = time_zone("CURBSIDE_TIME_ZONE", "UTC")  # of what pages say; all else is in UTC
EMERGENCY_NUMBER = said("CURBSIDE_EMERGENCY", "911")
OPERATOR = said("CURBSIDE_OPERATOR", "")
CONTACT = contact("CURBSIDE_CONTACT")
CORS = chosen("CURBSIDE_CORS", ("on", "off"), "off") == "on"
QAPAGE = chosen("CURBSIDE_QAPAGE", ("on", "off"), "on") == "on"

_public = parts_of(ADDRESS)
ALLOWED_HOSTS = [_public.hostname, "127.0.0.1", "localhost", *host_names("CURBSIDE_HOSTS")]
PROXIES = proxies(os.environ.get("CURBSIDE_PROXIES", ""))
CSRF_TRUSTED_ORIGINS = [ADDRESS]
CSRF_FAILURE_VIEW = "curbside.site.pages.sent_anew.refused"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    "curbside.site.mail",
    "curbside.site.kept",
    "curbside.site.accounts",
    "curbside.site.moderation",
    "curbside.site.doctors",
    "curbside.site.questions",
    "curbside.site.answers",
    "curbside.site.consensus",
    "curbside.site.readers",
    "curbside.site.search",
    "curbside.site.imports",
    "curbside.site.pages",
    "curbside.site.api",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "curbside.site.lib.http.PrivateMiddleware",
    "curbside.site.api.middleware.ApiMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "curbside.site.lib.unprintable.UnprintableMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "curbside.site.accounts.second_factor.SecondFactorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "curbside.site.lib.http.RefusalMiddleware",
    "curbside.site.lib.slashes.SlashMiddleware",
]
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["curbside.site.accounts.sessions.Backend"]
SESSION_ENGINE = "curbside.site.accounts.sessions"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "me"
LOGOUT_REDIRECT_URL = "home"
SECOND_FACTOR_NEEDED = MODE == "production"
ACCOUNT_FORMS, MFA_FORMS, SOCIALACCOUNT_FORMS = OF_ACCOUNTS, OF_SECOND_FACTORS, OF_PROVIDERS
ACCOUNT_ADAPTER = "curbside.site.accounts.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]
ACCOUNT_SIGNUP_FORM_CLASS = "curbside.site.accounts.forms.HandleForm"
ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD = "website"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * 60  # the pages and the mail say so
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _public.scheme
ACCOUNT_SESSION_REMEMBER = True
_identity = identity_provider(os.environ.get("CURBSIDE_OIDC", ""))
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [_identity.as_app()] if _identity else []}}
SOCIALACCOUNT_ADAPTER = "curbside.site.accounts.adapter.ProviderAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = False  # a handle is chosen first
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "curbside.site.accounts.adapter.SecondFactorAdapter"
MFA_TOTP_ISSUER = SITE_NAME
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = MODE != "production"
USERSESSIONS_TRACK_ACTIVITY = False
ROOT_URLCONF = "curbside.site.urls"
WSGI_APPLICATION = "curbside.site.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "curbside.site.lib.context.site",
                "curbside.site.doctors.context.answering",
                "curbside.site.moderation.context.moderating",
            ],
            "builtins": ["curbside.site.pages.templatetags.words"],
        },
    }
]

DATABASES = {"default": database(dj_database_url.parse, os.environ.get("DATABASE_URL", ""), DATA / "curbside.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_LOCAL = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    # tries of signing in, which the library counts here: in the database, so that all processes count together and no try is pushed out by others
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_try",
        "KEY_FUNCTION": "curbside.site.accounts.tries.digest",
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
    "limits": {"BACKEND": _LOCAL, "LOCATION": "limits", "OPTIONS": {"MAX_ENTRIES": 2000}},
    # drawn pictures, about 23 kB each: no more than 5 MB a process
    "pictures": {"BACKEND": _LOCAL, "LOCATION": "pictures", "OPTIONS": {"MAX_ENTRIES": 200}},
}

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [HERE / "static"]
STORAGES = {
    "default": {"BACKEND": "curbside.site.lib.storage.DurableFiles", "OPTIONS": {"location": DATA / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF, *([_identity.origin] if _identity else [])],  # a browser holds redirects after a form to it
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
if _public.scheme == "https":
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

_mail = mail_server(os.environ.get("CURBSIDE_SMTP", ""), MODE)
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT, EMAIL_TIMEOUT = _mail.backend, _mail.host, _mail.port, 20
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.user, _mail.password, _mail.tls, _mail.ssl
DEFAULT_FROM_EMAIL = SERVER_EMAIL = sender("CURBSIDE_FROM", SITE_NAME, _public.hostname or "")
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend" if MODE == "test" else "django_tasks_db.DatabaseBackend"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "filters": {"one_line": {"()": "curbside.site.lib.away.OneLine"}},
    "loggers": {"django.request": {"filters": ["one_line"]}},
    "root": {"handlers": ["console"], "level": chosen("CURBSIDE_LOG", ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"), "WARNING")},
}
