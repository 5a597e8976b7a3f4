"""The portal as `bin/demo` starts it, on a database of its own: what the browser tests talk to."""

import os
import secrets
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from django.conf import settings
from launch import valkey, web
from launch.places import ROOT, Places
from launch.steps import Steps
from launch.supervise import Family
from psycopg import sql

from tests.e2e.postvak import Postvak
from tests.template import address, copy_to

PATIENCE = 20.0  # seconds


class BrowserPlaces(Places):
    """Folders that vanish after the tests, with the Python and the packages that run the tests."""

    @property
    def venv(self) -> Path:
        return Path(sys.prefix)

    @property
    def python(self) -> Path:
        return Path(sys.executable)


@dataclass(frozen=True)
class Databases:
    """One database for the portal, and the filled one that it is copied from."""

    working: str
    template: str

    def make_template(self, env: dict[str, str]) -> None:
        """Take a migrated one, and fill it as the portal's own login."""
        copy_to(self.template)
        addresses = {
            "DATABASE_URL": address(settings.WEB_DATABASE_URL, self.template),
            "DATABASE_OWNER_URL": address(settings.OWNER_DATABASE_URL, self.template),
        }
        manage(env | addresses, "make_zegel")
        manage(env | addresses, "load_demo", "--schaal", "klein")

    def renew(self) -> None:
        """Put the working database back to the day of the template."""
        limit = time.monotonic() + PATIENCE
        while True:
            self._hang_up()
            try:
                self._as_owner("drop database if exists {working}", "create database {working} template {template}")
                return
            except psycopg.errors.ObjectInUse:  # the worker's clock rang in between
                if time.monotonic() > limit:
                    raise

    def drop(self) -> None:
        self._hang_up()
        self._as_owner("drop database if exists {working}", "drop database if exists {template}")

    def _hang_up(self) -> None:
        """End the portal's connections: a login may end its own, also where the owner may not."""
        with psycopg.connect(address(settings.WEB_DATABASE_URL, "postgres"), autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = %s", [self.working]
            )

    def _as_owner(self, *statements: str) -> None:
        names = {"working": sql.Identifier(self.working), "template": sql.Identifier(self.template)}
        with psycopg.connect(address(settings.OWNER_DATABASE_URL, "postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(sql.SQL(statement).format(**names))


class Portal:
    """Web server, worker with its clock, and broker: real processes under the restricted login."""

    def __init__(self, folder: Path, name: str) -> None:
        self.port = free_port()
        self.url = f"http://{web.HOST}:{self.port}"
        self.databases = Databases(working=f"{name}_browser", template=f"{name}_browser_template")
        self._places = BrowserPlaces(var=folder, shared=Path(settings.VAR_DIR))
        self._family = Family()
        self.postvak = Postvak(folder / "post", valkey.url(self._places))

    @property
    def env(self) -> dict[str, str]:
        """What the portal's processes are told."""
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
            "DEMO": "1",
            "SECRET_KEY": self._key,
            "SITE_URL": self.url,
            "DATABASE_URL": address(settings.WEB_DATABASE_URL, self.databases.working),
            "DATABASE_OWNER_URL": address(settings.OWNER_DATABASE_URL, self.databases.working),
            "REDIS_URL": valkey.url(self._places),
            "RIVIERENLAND_VAR": str(settings.VAR_DIR),
            "EMAIL_URL": self.postvak.url,
            "MEDIA_ROOT": str(self._places.var / "bestanden"),
            "PYTHONUNBUFFERED": "1",
        }

    def start(self) -> None:
        """Make the databases and start everything; returns when the first page can be asked for."""
        self._key = secrets.token_urlsafe(50)
        self._places.make()
        steps = Steps(quiet=True)
        with steps.step("Portaal voor de browsertests") as step:
            valkey.start(self._places, step, self._family, safe=False)
            server = web.start_server(self._places, self.env, self._family, self.port)
            web.start_worker(self._places, self.env, self._family)
            self.databases.make_template(self.env)  # while the processes wake up
            self.databases.renew()
            web.wait_until_alive(server, self.port, step)

    def stop(self) -> None:
        """End the processes and remove the databases."""
        self._family.stop()
        self.databases.drop()
        with suppress(OSError):
            self._places.sockets.rmdir()

    def manage(self, *arguments: str) -> str:
        """Run a management command on the working database; its output."""
        return manage(self.env, *arguments)


def manage(env: dict[str, str], *arguments: str) -> str:
    """The output of `manage.py`; raises AssertionError with its words when it fails."""
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments], env=env, cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind((web.HOST, 0))
        return int(listener.getsockname()[1])
