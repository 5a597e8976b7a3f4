"""The process of a visitor: `python -m benchmarks.bezoek on|off [GEMEENTE …]`; an address per line in, a JSON line out.

An official of these gemeenten, or without any somebody who is not logged in.

Every page goes through all of the portal's middleware, as the restricted login of the web server.
"""

import json
import resource
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import django

warnings.filterwarnings("ignore", message="No directory at")  # static files are not collected here
django.setup()

from django.db import connection, connections
from django.test import Client

from registratie.models import Huisvestingslocatie, Verblijf
from rivierenland.core import scope
from rivierenland.core.db.backend.base import DatabaseWrapper
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.rollen import Rol


class Meter:
    """Counts queries and the seconds that they take, and remembers the longest text of one."""

    def __init__(self) -> None:
        self.queries, self.seconds = 0, 0.0
        self.longest: tuple[str, Any] = ("", ())

    def __call__(self, execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
        self.longest = max(self.longest, (sql, params), key=lambda query: len(query[0]))
        begin = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += time.perf_counter() - begin
            self.queries += 1


def visit(client: Client, pad: str) -> dict[str, Any]:
    """One answer: `ms` to the last byte, `eerste_ms` to the first rows, `sql_ms` in the database, `queries`, `rijen`,
    `bytes`, `piek_mb` of this process so far; of a file also `rij_ms`: its query alone, to the first row."""
    meter = Meter()
    with connection.execute_wrapper(meter):
        begin = time.perf_counter()
        response = client.get(pad)
        assert response.status_code == 200, (response.status_code, pad)
        first, size, rows, before = None, 0, 0, meter.queries
        for part in response.streaming_content if response.streaming else [response.content]:
            if not response.streaming or meter.queries > before:  # what leaves before the query is a heading
                first = first or time.perf_counter() - begin
            size += len(part)
            rows += part.count(b"<tr") or part.count(b"\r\n")
        seconds = time.perf_counter() - begin
    answer = {"ms": seconds * 1000, "eerste_ms": first * 1000, "sql_ms": meter.seconds * 1000, "queries": meter.queries}
    answer |= {"rijen": rows - 1, "bytes": size, "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}
    return answer | ({"rij_ms": first_row(client.scope, *meter.longest)} if response.streaming else {})


def first_row(value: scope.Scope, sql: str, params: Any) -> float:
    """Milliseconds of a bare server-side cursor to the first row of this query."""
    with scope.within(value), connection.connection.cursor("meting") as cursor:
        begin = time.perf_counter()
        cursor.execute(sql, params)
        cursor.fetchone()
        return (time.perf_counter() - begin) * 1000


def official(gemeenten: Sequence[str]) -> Gebruiker:
    """The user who acts for these gemeenten, made when there is none."""
    email = f"meting-{'-'.join(gemeenten).lower()}@voorbeeld.example"
    found = Gebruiker.objects.filter(email=email).first()
    if found is None:
        found = Gebruiker.objects.create_user(email, naam="Meting")
        for gemeente in gemeenten:
            Toegang.objects.create(gebruiker=found, rol=Rol.BELEID, gemeente_id=gemeente)
    return found


def facts() -> dict[str, Any]:
    """How much the scope holds, and words that occur in it to search for."""
    locatie = Huisvestingslocatie.objects.order_by("-capaciteit_vergund", "id").first()
    newest = Verblijf.objects.for_list().first()
    return {
        "locaties": Huisvestingslocatie.objects.count(),
        "verblijven": Verblijf.objects.count(),
        "locatie": locatie.pk,
        "plaats": locatie.plaats,
        "naam": newest.bewoner.achternaam[:4],
        "vanaf": str(newest.aankomst - timedelta(days=60)),
        "tot": str(newest.aankomst - timedelta(days=30)),
    }


def enter(client: Client, gemeenten: Sequence[str]) -> dict[str, Any]:
    """Log in for these gemeenten; returns `facts` of them."""
    client.scope = scope.gemeenten(gemeenten)
    with scope.within(scope.systeem("meting")):
        user = official(gemeenten)
    with scope.within(client.scope):
        known = facts()
    client.force_login(user)
    return known


def without_row_security() -> None:
    """Leave the manager as the only lock: a role whose policy is `true`, taken once, and no settings at BEGIN."""
    DatabaseWrapper.apply_scope = lambda self, value: None  # type: ignore[method-assign]
    for one in connections.all():
        one.settings_dict["OPTIONS"]["options"] = "-c role=rl_systeem"


def main() -> None:
    row_security, *gemeenten = sys.argv[1:]
    if row_security == "off":
        without_row_security()
    client = Client()
    print(json.dumps(enter(client, gemeenten) if gemeenten else {}), flush=True)
    for line in sys.stdin:
        print(json.dumps(visit(client, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
