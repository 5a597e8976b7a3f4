"""Health for machines: is the process alive, and can it do its work?"""

from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views import View

from rivierenland.core.tasks import PULSE_KEY


class LiveView(View):
    """The web process answers."""

    def get(self, request: HttpRequest) -> JsonResponse:
        return JsonResponse({"status": "ok"})


class ReadyView(View):
    """The database and broker answer, and a worker was seen in the last minute; 503 when one of them is not so."""

    def get(self, request: HttpRequest) -> JsonResponse:
        checks = {"database": _works(_ask_database), "broker": _works(_ask_broker), "worker": _works(_ask_worker)}
        ready = all(checks.values())
        return JsonResponse({"status": "ok" if ready else "niet gereed", **checks}, status=200 if ready else 503)


def _works(question) -> bool:
    try:
        return bool(question())
    except Exception:
        return False


def _ask_database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select true")
        return cursor.fetchone()[0]


def _ask_broker() -> bool:
    cache.set("healthz", True, 5)
    return cache.get("healthz")


def _ask_worker() -> bool:
    return cache.get(PULSE_KEY)
