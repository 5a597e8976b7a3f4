"""Databases with made-up data at a named size, beside the configured one; kept between runs, because *land* takes minutes."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[1]


def ensure_database(schaal: str, naam: str = "") -> dict[str, str]:
    """The environment that points at the database of this size; loads it when it is not there, and says how long it took.

    With a `naam` it is one apart, for a subject that adds rows of its own.
    """
    environment = dict(os.environ)
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        parts = urlsplit(environment[name])
        environment[name] = urlunsplit(parts._replace(path=f"/benchmark_{naam or schaal}"))
    database = urlsplit(environment["DATABASE_OWNER_URL"]).path[1:]
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        found = owner.execute("select 1 from pg_database where datname = %s", [database]).fetchone()
        if not found:
            owner.execute(f'create database "{database}"')
    manage(environment, "migrate", "--no-input", "-v", "0")
    begin = time.perf_counter()
    said = manage(environment, "load_demo", "--if-empty", "--schaal", schaal)
    if time.perf_counter() - begin > 3 and re.search(r"Schaal", said):
        print(said.strip().splitlines()[-1], flush=True)
        with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
            owner.execute("vacuum analyze")
    return environment


def manage(environment: dict[str, str], *arguments: str) -> str:
    """One management command; its standard output."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
