"""Deployment settings, read from the environment only. Policy lives in data (`core.Parameter`), never here.

In production (`DEMO` and `DEBUG` off) a missing or unsafe value stops the start with a sentence that says what to set.
"""

import os
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()

# --- Where we are -----------------------------------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("DEMO", default=False)
PRODUCTION = not (DEBUG or DEMO)
VAR_DIR = Path(env.str("RIVIERENLAND_VAR", default=str(BASE_DIR / "var")))

SECRET_KEY = env.str("SECRET_KEY", default="" if PRODUCTION else "only-for-evaluation-development-and-tests-0123456789")
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=[] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]", "testserver"]
)
SITE_URL = env.str("SITE_URL", default="" if PRODUCTION else "http://127.0.0.1:8000")

# --- Applications, ground floor first ---------------------------------------------------------------------------------
INSTALLED_APPS = [
    "rivierenland.core",
    "registratie",
    "speerpunten.programma",
    "rivierenland.dashboards",
    "rivierenland.rapportages",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django_filters",
    "django_tables2",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_structlog",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
]

ROOT_URLCONF = "rivierenland.urls"
WSGI_APPLICATION = "rivierenland.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database: the web login owns nothing; migrations run as the owner ------------------------------------------------
WEB_DATABASE_URL = env.str("DATABASE_URL", default="")
OWNER_DATABASE_URL = env.str("DATABASE_OWNER_URL", default="")
AS_OWNER = env.bool("DATABASE_AS_OWNER", default=False)
DATABASES = {
    "default": env.db_url_config(OWNER_DATABASE_URL if AS_OWNER else WEB_DATABASE_URL or "postgres:///rivierenland")
}
DATABASES["default"]["ENGINE"] = "rivierenland.core.db.backend"
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASE_WEB_LOGIN = env.db_url_config(WEB_DATABASE_URL or "postgres:///rivierenland").get("USER") or "rivierenland_web"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ATOMIC_REQUESTS = False  # the scope middleware opens the transaction, after it knows the scope

# --- Broker, cache, jobs ----------------------------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
