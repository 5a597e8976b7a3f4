"""The tests' database: made and migrated by the owner, used by the restricted web login."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

ALIASES = ("default", "voortgang")


def as_owner() -> None:
    """Let the test connections log in as the owner, to make, migrate and drop the test database."""
    _log_in(settings.OWNER_DATABASE_URL)


def as_web() -> None:
    """Let the test connections log in as the portal itself does: no table of its own, row security on."""
    _log_in(settings.WEB_DATABASE_URL)


def name_of_copy() -> str:
    """What Django will call the test database of this worker."""
    return connections["default"].creation._get_test_db_name()


NOOIT_GELEEGD = "select tgrelid::regclass::text from pg_trigger where tgname = 'nooit_geleegd'"
"""Tables that refuse to be emptied, also for their owner."""


def allow_truncate() -> None:
    """Let the web login empty tables between tests that commit; only ever in a test database."""
    with connections["default"].cursor() as cursor:
        cursor.execute(f'grant truncate on all tables in schema public to "{settings.DATABASE_WEB_LOGIN}"')
        cursor.execute(NOOIT_GELEEGD)
        for (table,) in cursor.fetchall():
            cursor.execute(f"alter table {table} disable trigger nooit_geleegd")


def share_connection(shared: bool) -> None:
    """Let progress travel over the test's own connection, where its uncommitted rows can be seen, or over its own."""
    own = _own_connections.setdefault("voortgang", connections["voortgang"])
    name = connections["default"].settings_dict["NAME"]
    if own.settings_dict["NAME"] != name:  # put aside before the test database was made
        own.close()
        own.settings_dict["NAME"] = name
    connections["voortgang"] = connections["default"] if shared else own


@contextmanager
def undone() -> Iterator[None]:
    """Take back what happens inside, as if it were a test of its own."""
    block = transaction.atomic()
    block._from_testcase = True  # the portal opens its scope inside it, as it does inside the transaction of a test
    with block:
        try:
            yield
        finally:
            transaction.set_rollback(True)


def stand(blocker: Any, build: Callable[[], Any]) -> Iterator[Any]:
    """What `build` makes, as the body of a fixture that several tests share: every test takes back what it did itself.

    `blocker` is pytest-django's own. Not for tests that commit.
    """
    with blocker.unblock(), undone():
        made = build()
        with blocker.block():
            yield made


_own_connections: dict[str, BaseDatabaseWrapper] = {}


def _log_in(url: str) -> None:
    parts = urlsplit(url)
    for connection in (connections["default"], _own_connections.get("voortgang", connections["voortgang"])):
        connection.close()
        connection.settings_dict["USER"] = unquote(parts.username or "")
        connection.settings_dict["PASSWORD"] = unquote(parts.password or "")
