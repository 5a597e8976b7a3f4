"""The migrated database that every test database is copied from: migrating takes a minute, copying a second.

Its name carries a digest of everything the migrations are made of, so that it is made again when one of them changes, and only
then. It stays in the tests' own cluster between runs.
"""

import ast
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from launch import migrated
from psycopg import sql

ROOT = Path(__file__).parents[1]
PREFIX = "sjabloon_"
PACKAGES = ("django", "django-pghistory", "django-pgtrigger", "django-allauth")
LOCK = 7_265_001
"""One at a time makes the template; the number only has to be ours."""


def copy_to(name: str) -> None:
    """Make the database `name` anew, migrated and empty but for what migrations put in."""
    with psycopg.connect(address(settings.OWNER_DATABASE_URL, "postgres"), autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(%s)", [LOCK])
        template = PREFIX + digest()
        if not _exists(connection, template):
            _make(connection, template)
        _run(connection, "drop database if exists {0} with (force)", name)
        _run(connection, "create database {0} template {1}", name, template)


def digest() -> str:
    """What the migrations are made of, in sixteen letters."""
    found = hashlib.sha256()
    for package in PACKAGES:
        found.update(f"{package} {version(package)}\n".encode())
    for path in sorted(_sources()):
        found.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def address(url: str, database: str) -> str:
    """The same server and login, another database."""
    return urlsplit(url)._replace(path=f"/{database}").geturl()


def _sources() -> set[Path]:
    """What the launcher looks at too, and each module of ours that a migration imports."""
    found = migrated.sources(ROOT)
    return found.union(*(_imported(path) for path in found if path.parent.name == "migrations"))


def _imported(path: Path) -> Iterator[Path]:
    """The files behind `from registratie.enums import …` in one migration."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in migrated.FLOORS:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            places = [ROOT.joinpath(*name.split(".")) for name in names]
            yield from (
                file for place in places for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file()
            )


def _make(connection: psycopg.Connection, template: str) -> None:
    """Migrate beside it and rename at the end, so that a run that was killed leaves nothing that looks whole."""
    for (old,) in connection.execute(
        "select datname from pg_database where datname like %s", [f"{PREFIX}%"]
    ).fetchall():
        _run(connection, "drop database if exists {0} with (force)", old)
    half = f"{PREFIX}in_wording"
    _run(connection, "create database {0}", half)
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "migrate", "--no-input", "--verbosity", "0"],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
            "DATABASE_URL": address(settings.WEB_DATABASE_URL, half),
            "DATABASE_OWNER_URL": address(settings.OWNER_DATABASE_URL, half),
            "DATABASE_AS_OWNER": "1",
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    _run(connection, "alter database {0} rename to {1}", half, template)


def _exists(connection: psycopg.Connection, name: str) -> bool:
    return connection.execute("select 1 from pg_database where datname = %s", [name]).fetchone() is not None


def _run(connection: psycopg.Connection, statement: str, *names: str) -> None:
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
