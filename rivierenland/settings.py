"""Deployment settings, read from the environment only. Policy lives in data (`core.Parameter`), never here.

In production (`DEMO` and `DEBUG` off) a missing or unsafe value stops the start with a sentence that says what to set.
"""

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import environ
import pghistory
import structlog
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from rivierenland.api.versie import PREFIX, VERSION
from rivierenland.core.talen import STANDAARD, TALEN

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()

# --- Where we are -----------------------------------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("DEMO", default=False)
PRODUCTION = not (DEBUG or DEMO)
VAR_DIR = Path(env.str("RIVIERENLAND_VAR", default=str(BASE_DIR / "var")))

EXAMPLE_KEY = "only-for-evaluation-development-and-tests-0123456789"
SECRET_KEY = env.str("SECRET_KEY", default="" if PRODUCTION else EXAMPLE_KEY)
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=[] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]", "testserver"]
)
SITE_URL = env.str("SITE_URL", default="" if PRODUCTION else "http://127.0.0.1:8000")

# --- Applications, ground floor first ---------------------------------------------------------------------------------
INSTALLED_APPS = [
    "rivierenland.core",
    "registratie",
    "handhaving",
    "convenant",
    "speerpunten.aanbod",
    "speerpunten.arbeidsmigrant",
    "speerpunten.zorg",
    "speerpunten.kennis",
    "speerpunten.programma",
    "rivierenland.dashboards",
    "rivierenland.rapportages",
    "rivierenland.api",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
    "django_filters",
    "django_tables2",
    "django_htmx",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_structlog",
]

MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",  # outermost: a redirect, a refused host and a static file carry the policy too
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rivierenland.core.request_guard.RequestGuardMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "rivierenland.core.taalkeuze.TaalMiddleware",  # before the form's token is checked: a refusal has a language too
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "rivierenland.api.middleware.ApiMiddleware",  # software has a token, no session
    "rivierenland.core.middleware.ScopeMiddleware",  # everything after it runs inside the scope's transaction
    "rivierenland.core.middleware.StrongLoginMiddleware",
]

ROOT_URLCONF = "rivierenland.urls"
WSGI_APPLICATION = "rivierenland.wsgi.application"

LOOK = ("look", "look_lists", "look_numbers", "look_figures", "look_work", "look_publiek")
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
                "rivierenland.dashboards.context.huis",
            ],
            "builtins": [f"rivierenland.core.templatetags.{name}" for name in LOOK],
        },
    },
]

# --- Database: the web login owns nothing; migrations run as the owner ------------------------------------------------
WEB_DATABASE_URL = env.str("DATABASE_URL", default="postgres://rivierenland_web@/rivierenland")
OWNER_DATABASE_URL = env.str("DATABASE_OWNER_URL", default="postgres://rivierenland_owner@/rivierenland")


def database(url: str) -> dict:
    """A connection whose BEGIN carries the scope (`core.db.backend`)."""
    config = env.db_url_config(url)
    return config | {
        "HOST": unquote(config["HOST"] or ""),  # a socket's folder travels as %2Fpath
        "ENGINE": "rivierenland.core.db.backend",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": config.get("OPTIONS", {}) | {"connect_timeout": 5},
    }


AS_OWNER = env.bool("DATABASE_AS_OWNER", default=False)
DATABASES = {
    "default": database(OWNER_DATABASE_URL if AS_OWNER else WEB_DATABASE_URL),
    # Progress of a job shows while the job's own transaction is still open.
    "voortgang": database(OWNER_DATABASE_URL if AS_OWNER else WEB_DATABASE_URL) | {"TEST": {"MIRROR": "default"}},
}
DATABASE_WEB_LOGIN = env.db_url_config(WEB_DATABASE_URL)["USER"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ATOMIC_REQUESTS = False  # the scope middleware opens the transaction, after it knows the scope
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()  # beside the row: the audit table needs INSERT only
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)  # history is read by row, never by relation

# --- Broker, cache, jobs ----------------------------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL.replace("redis+socket://", "unix://"),
        "KEY_PREFIX": "rivierenland",
    }
}
PAGINAS_BEWAREN = env.bool("PAGINAS_BEWAREN", default=True)  # public pages, for a short while (`core.bewaard`)
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True  # what a user watches is an Achtergrondtaak
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_TASK_TIME_LIMIT = 3600
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# A message comes back after the longest task plus a margin; a killed worker's job is rung again much sooner by its own row.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 3900}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True

# --- Login ------------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "core.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation reached the address, which proves it
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_ADAPTER = "rivierenland.core.adapter.AccountAdapter"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody can sign up, so there is nothing to tell an unknown address
ACCOUNT_FORMS = {
    "login": "rivierenland.core.forms.inloggen.InlogForm",
    "reauthenticate": "rivierenland.core.forms.inloggen.BevestigForm",
    "change_password": "rivierenland.core.forms.inloggen.WachtwoordWijzigForm",
    "set_password": "rivierenland.core.forms.inloggen.WachtwoordKiesForm",
    "reset_password": "rivierenland.core.forms.inloggen.WachtwoordVergetenForm",
    "reset_password_from_key": "rivierenland.core.forms.inloggen.WachtwoordHerstelForm",
}
# Failures are counted per account and address by `core.lockout`; these limits are wide, per address, against floods.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": None, "reset_password": "60/m/ip,5/m/key"}
MFA_ADAPTER = "rivierenland.core.adapter.MFAAdapter"
MFA_FORMS = {
    "authenticate": "rivierenland.core.forms.inloggen.CodeForm",
    "reauthenticate": "rivierenland.core.forms.inloggen.CodeBevestigForm",
    "activate_totp": "rivierenland.core.forms.inloggen.AppKoppelForm",
    "add_webauthn": "rivierenland.core.forms.inloggen.SleutelForm",
    "edit_webauthn": "rivierenland.core.forms.inloggen.SleutelNaamForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the invitation reached the address
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
MFA_TOTP_TOLERANCE = 1  # half a minute early or late: clocks of phones differ
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Huisvesting Rivierenland"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "rivierenland.api.fouten.csrf_failure"

# --- Security headers -------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"  # not `no-referrer`: forms would come in with `Origin: null` and be refused
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz/"]
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
ALLAUTH_TRUSTED_PROXY_COUNT = 0  # X-Forwarded-For is believed only from a proxy of our own
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXY_COUNT", default=1)
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="mailto:beveiliging@rivierenland.example")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# --- Words, time, numbers ---------------------------------------------------------------------------------------------
LANGUAGE_CODE = STANDAARD
LANGUAGES = list(TALEN.items())  # of the public pages; all others are Dutch (`core.taalkeuze`)
# A catalogue for every road of the public pages, compiled by `tools/build_assets.py` from the sources in `vertalingen/`.
LOCALE_PATHS = [VAR_DIR / "vertalingen" / weg.name for weg in sorted((BASE_DIR / "vertalingen").iterdir())]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
FORMAT_MODULE_PATH = ["rivierenland.core.notatie"]
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORM_RENDERER = "rivierenland.core.renderers.HuisRenderer"

# --- Files ------------------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "collected"
STATICFILES_DIRS = [VAR_DIR / "static"]
FONTS_DIR = VAR_DIR / "fonts"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(VAR_DIR / "bestanden")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "rivierenland.core.staticfiles.PortalStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
AANLEVERING_MAX_BYTES = env.int("AANLEVERING_MAX_BYTES", default=200 * 1024 * 1024)
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# --- API for providers' own software ----------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rivierenland.api.herkenning.Tokenaanmelding"],
    "DEFAULT_PERMISSION_CLASSES": [],  # every address names the scope of each of its methods
    "DEFAULT_PARSER_CLASSES": ["rivierenland.api.strikt.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "rivierenland.api.schema.Beschrijving",
    "EXCEPTION_HANDLER": "rivierenland.api.problemen.handle",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "URL_FORMAT_OVERRIDE": None,  # one form of answer, chosen by the header only
}
API_CONTACT = env.str("API_CONTACT", default="api@rivierenland.example")
SPECTACULAR_SETTINGS = {
    "TITLE": "Huisvesting Rivierenland",
    "DESCRIPTION": (
        "Voor software van organisaties die internationale werknemers huisvesten: eigen locaties, kamers en verblijven, "
        "volgens dezelfde regels als in het portaal. Een verblijf is de nachten van aankomst tot vertrek."
    ),
    "VERSION": VERSION,
    "CONTACT": {"name": "API-team Huisvesting Rivierenland", "url": f"{SITE_URL}/api/", "email": API_CONTACT},
    "LICENSE": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"},
    "SERVERS": [{"url": f"{SITE_URL}{PREFIX}"}],
    "TAGS": [{"name": naam} for naam in ("Overzicht", "Locaties", "Kamers", "Verblijven", "Signalen")],
    "SCHEMA_PATH_PREFIX": PREFIX,
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "PREPROCESSING_HOOKS": ["rivierenland.api.schema.once"],
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_NAME_OVERRIDES": {naam: f"registratie.enums.{naam}" for naam in ("Locatiestatus", "Brpstatus")},
}

# --- Seal of signed documents: off unless configured; a timestamp of others only when asked for -------------------------
ZEGEL_MAP = VAR_DIR / "zegel"  # of the demo alone, made by `make_zegel`
ZEGEL_PKCS12 = env.str("ZEGEL_PKCS12", default="" if PRODUCTION else str(ZEGEL_MAP / "zegel.p12"))
ZEGEL_WACHTWOORD = env.str("ZEGEL_WACHTWOORD", default="" if PRODUCTION else "alleen-voor-de-demo")
# Files with trusted roots in PEM. An old root stays in the list, so that what was sealed under it can still be checked.
ZEGEL_WORTELS = env.list("ZEGEL_WORTELS", default=[] if PRODUCTION else [str(ZEGEL_MAP / "wortel.pem")])
ZEGEL_TSA_URL = env.str("ZEGEL_TSA_URL", default="")

# --- eHerkenning, to sign with: off unless configured -------------------------------------------------------------------
EHERKENNING_ISSUER = env.str("EHERKENNING_ISSUER", default="")
EHERKENNING_CLIENT_ID = env.str("EHERKENNING_CLIENT_ID", default="")
# One of the two: a secret, or a private key in PEM; either also by file (…_FILE).
EHERKENNING_CLIENT_SECRET = env.str("EHERKENNING_CLIENT_SECRET", default="")
EHERKENNING_PRIVATE_KEY = env.str("EHERKENNING_PRIVATE_KEY", multiline=True, default="")
EHERKENNING_NIVEAU = env.str("EHERKENNING_NIVEAU", default="EH3")
EHERKENNING_KVK_CLAIM = env.str("EHERKENNING_KVK_CLAIM", default="urn:etoegang:1.9:EntityConcernedID:KvKnr")
EHERKENNING_VESTIGING_CLAIM = env.str("EHERKENNING_VESTIGING_CLAIM", default="")
EHERKENNING_SET = (EHERKENNING_ISSUER, EHERKENNING_CLIENT_ID, EHERKENNING_CLIENT_SECRET or EHERKENNING_PRIVATE_KEY)
if any(EHERKENNING_SET):
    EHERKENNING_PROBLEMS = {
        "EHERKENNING_ISSUER, EHERKENNING_CLIENT_ID and EHERKENNING_CLIENT_SECRET (or _PRIVATE_KEY) belong together: set all, or none.": (
            not all(EHERKENNING_SET)
        ),
        "Set one of EHERKENNING_CLIENT_SECRET and EHERKENNING_PRIVATE_KEY, not both.": (
            bool(EHERKENNING_CLIENT_SECRET and EHERKENNING_PRIVATE_KEY)
        ),
        "EHERKENNING_PRIVATE_KEY is no private key in PEM.": (
            bool(EHERKENNING_PRIVATE_KEY) and "PRIVATE KEY-----" not in EHERKENNING_PRIVATE_KEY
        ),
        "EHERKENNING_ISSUER must begin with https:// and have no ? or # in it.": bool(EHERKENNING_ISSUER)
        and (
            urlsplit(EHERKENNING_ISSUER).scheme not in (("https",) if PRODUCTION else ("https", "http"))
            or not urlsplit(EHERKENNING_ISSUER).netloc
            or any(teken in EHERKENNING_ISSUER for teken in "?#")
        ),
        "EHERKENNING_NIVEAU must be EH3 or EH4.": EHERKENNING_NIVEAU not in ("EH3", "EH4"),
        "EHERKENNING_KVK_CLAIM is empty: name the claim with the KVK number.": not EHERKENNING_KVK_CLAIM,
    }
    if wrong := [problem for problem, found in EHERKENNING_PROBLEMS.items() if found]:
        raise ImproperlyConfigured("The portal does not start:\n- " + "\n- ".join(wrong))

# --- Mail -------------------------------------------------------------------------------------------------------------
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="dummymail://" if not PRODUCTION else "smtp://localhost:25")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Huisvesting Rivierenland <noreply@rivierenland.example>")
EMAIL_TIMEOUT = 10

# --- Registers of others: off unless configured, so that nothing leaves the building unasked ---------------------------
SMS_URL = env.str("SMS_URL", default="")  # takes {"to", "text"} as JSON; without it, no SMS is offered
SMS_TOKEN = env.str("SMS_TOKEN", default="")
KVK_API_URL = env.str("KVK_API_URL", default="https://api.kvk.nl/api")
KVK_API_KEY = env.str("KVK_API_KEY", default="")
KVK_CA_FILE = env.str("KVK_CA_FILE", default="")  # the KVK answers under the private root of the State
PDOK_URL = env.str("PDOK_URL", default="")
STATLINE_URL = env.str("STATLINE_URL", default="")  # https://datasets.cbs.nl/odata/v1/CBS; else files only

# --- Contact data of referrals: the keys that encrypt them, the newest first ------------------------------------------------
EXAMPLE_CONTACT_KEY = "b25seS1mb3ItZXZhbHVhdGlvbi1hbmQtdGVzdHMtMDE="
CONTACT_SLEUTELS = env.list("CONTACT_SLEUTELS", default=[] if PRODUCTION else [EXAMPLE_CONTACT_KEY])

# --- Estimate of the unregistered: the keys that make codes of names, the newest first; an old one until its rounds are over ---
EXAMPLE_ESTIMATE_KEY = "b25seS1mb3ItZXZhbHVhdGlvbi1hbmQtdGVzdHMtMDI="
SCHATTING_SLEUTELS = env.list("SCHATTING_SLEUTELS", default=[] if PRODUCTION else [EXAMPLE_ESTIMATE_KEY])

# --- Map: a background only when configured, so that no address of a visitor goes to anybody unasked --------------------
KAART_TEGELS_URL = env.str("KAART_TEGELS_URL", default="")
KAART_TEGELS_BRON = env.str("KAART_TEGELS_BRON", default="")
KAART_GRENZEN_SECONDEN = 60  # how long a process draws with the borders it knows before it looks for a newer import
if KAART_TEGELS_URL:
    if not KAART_TEGELS_BRON or any(part not in KAART_TEGELS_URL for part in ("{z}", "{x}", "{y}")):
        raise ImproperlyConfigured(
            "KAART_TEGELS_URL needs {z}, {x} and {y} in it, and KAART_TEGELS_BRON the source that the map must name."
        )
    if urlsplit(KAART_TEGELS_URL).scheme not in ("", "https") and PRODUCTION:
        raise ImproperlyConfigured(
            "KAART_TEGELS_URL must begin with https://, or with / for tiles through the own web server."
        )
    if tiles := urlsplit(KAART_TEGELS_URL).netloc:
        CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"].append(f"{urlsplit(KAART_TEGELS_URL).scheme}://{tiles}")

# --- Tables, logs -----------------------------------------------------------------------------------------------------
DJANGO_TABLES2_TEMPLATE = "components/table.html"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(ensure_ascii=False),
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO" if PRODUCTION else "WARNING")},
}
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.filter_by_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.format_exc_info,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)

# --- Refuse to start on a missing or unsafe value ---------------------------------------------------------------------
if PRODUCTION:
    PROBLEMS = {
        "SECRET_KEY is missing, an example or shorter than 50 characters: make one with `openssl rand -base64 60`.": (
            len(SECRET_KEY) < 50 or SECRET_KEY == EXAMPLE_KEY or len(set(SECRET_KEY)) < 10
        ),
        "ALLOWED_HOSTS is empty or holds `*` or `.`: name the host names of the portal.": (
            not ALLOWED_HOSTS or bool({"*", ".", ""} & set(ALLOWED_HOSTS))
        ),
        "SITE_URL must begin with https://.": not SITE_URL.startswith("https://"),
        "DATABASE_URL is missing: the web login, never the owner.": "DATABASE_URL" not in env.ENVIRON,
        "DATABASE_URL and DATABASE_OWNER_URL use the same login: the web login may own nothing.": (
            env.db_url_config(OWNER_DATABASE_URL)["USER"] == DATABASE_WEB_LOGIN
        ),
        "REDIS_URL is missing.": "REDIS_URL" not in env.ENVIRON,
        "EMAIL_URL is missing or sends nothing: for example smtp+tls://user:password@host:587.": (
            "EMAIL_URL" not in env.ENVIRON or not EMAIL_CONFIG["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
        ),
        "CONTACT_SLEUTELS is missing, or holds an example or no Fernet key: make one with `openssl rand -base64 32 | tr '+/' '-_'`.": (
            not CONTACT_SLEUTELS
            or EXAMPLE_CONTACT_KEY in CONTACT_SLEUTELS
            or not all(re.fullmatch(r"[A-Za-z0-9_-]{43}=", sleutel) for sleutel in CONTACT_SLEUTELS)
        ),
        "SCHATTING_SLEUTELS is missing, or holds an example or a key under 32 characters: make one with `openssl rand -base64 48`.": (
            not SCHATTING_SLEUTELS
            or EXAMPLE_ESTIMATE_KEY in SCHATTING_SLEUTELS
            or not all(len(sleutel) >= 32 for sleutel in SCHATTING_SLEUTELS)
        ),
        "ZEGEL_PKCS12 names no file that can be read, or ZEGEL_WACHTWOORD or ZEGEL_WORTELS is missing with it.": (
            bool(ZEGEL_PKCS12)
            and not (ZEGEL_WACHTWOORD and ZEGEL_WORTELS and all(map(os.path.isfile, (ZEGEL_PKCS12, *ZEGEL_WORTELS))))
        ),
        "ZEGEL_TSA_URL must begin with https://.": bool(ZEGEL_TSA_URL) and not ZEGEL_TSA_URL.startswith("https://"),
    }
    if wrong := [problem for problem, found in PROBLEMS.items() if found]:
        raise ImproperlyConfigured("The portal does not start:\n- " + "\n- ".join(wrong))
