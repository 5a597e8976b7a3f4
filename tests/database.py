"""The tests' database: made and migrated by the owner, used by the restricted web login."""

from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db import connections

ALIASES = ("default", "voortgang")


def as_owner() -> None:
    """Let the test connections log in as the owner, to make, migrate and drop the test database."""
    _log_in(settings.OWNER_DATABASE_URL)


def as_web() -> None:
    """Let the test connections log in as the portal itself does: no table of its own, row security on."""
    _log_in(settings.WEB_DATABASE_URL)


def allow_truncate() -> None:
    """Let the web login empty tables between tests that commit; only ever in a test database."""
    with connections["default"].cursor() as cursor:
        cursor.execute(f'grant truncate on all tables in schema public to "{settings.DATABASE_WEB_LOGIN}"')


def _log_in(url: str) -> None:
    parts = urlsplit(url)
    for alias in ALIASES:
        connections[alias].close()
        connections[alias].settings_dict["USER"] = unquote(parts.username or "")
        connections[alias].settings_dict["PASSWORD"] = unquote(parts.password or "")
