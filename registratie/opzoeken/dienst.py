"""Ask a web service of somebody else: briefly, at most twice, not again soon after it failed, and never with an exception."""

import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import httpx
import structlog
from django.core.cache import cache

TIMEOUT = httpx.Timeout(2.0)
DEADLINE_SECONDS = 4.0
"""For one attempt as a whole: a service that drips its answer never passes the time-out between two bytes."""
MOST_BYTES = 1024 * 1024
FAILURES = 3
REST_SECONDS = 60
FOUND_SECONDS, NOT_FOUND_SECONDS = 24 * 3600, 600
log = structlog.get_logger(__name__)


class Mislukt(Exception):
    """The service gave no answer that can be used. `again`: a second attempt may do better."""

    def __init__(self, reden: str, *, again: bool = False):
        super().__init__(reden)
        self.again = again


@dataclass(frozen=True)
class Dienst:
    """A web service that answers in JSON. `naam` names it in cache and log; `url` is what every path is put behind.

    `ca_bestand`: the root certificate it is trusted by, for a service under a private root; empty for the usual ones.
    """

    naam: str
    url: str
    headers: Mapping[str, str]
    ca_bestand: str = ""

    def ask(
        self, pad: str, vragen: Sequence[tuple[str, str]], read: Callable[[int, Any], Any | None]
    ) -> tuple[bool, Any | None]:
        """Whether the service could be asked, and what `read` made of its status and JSON (None: not found).

        What `read` returns is kept for a day, that nothing was found for ten minutes. After three failures in a row the service
        is left alone for a minute.
        """
        key = self._key(pad, vragen)
        kept = cache.get(key)
        if kept is not None:
            return True, kept["waarde"]
        if cache.get(self._rest_key, 0) >= FAILURES:
            return False, None
        try:
            waarde = self._try_twice(pad, vragen, read)
        except Mislukt as mislukt:
            self._count_failure(str(mislukt))
            return False, None
        cache.delete(self._rest_key)
        cache.set(key, {"waarde": waarde}, NOT_FOUND_SECONDS if waarde is None else FOUND_SECONDS)
        return True, waarde

    def _try_twice(self, pad: str, vragen: Sequence[tuple[str, str]], read: Callable[[int, Any], Any | None]) -> Any:
        try:
            return self._try(pad, vragen, read)
        except Mislukt as mislukt:
            if not mislukt.again:
                raise
            return self._try(pad, vragen, read)

    def _try(self, pad: str, vragen: Sequence[tuple[str, str]], read: Callable[[int, Any], Any | None]) -> Any:
        status, body = self._get(pad, vragen)
        if status in (429, 500, 502, 503, 504):
            raise Mislukt(f"antwoord {status}", again=status != 429)
        try:
            return read(status, httpx.Response(status, content=body).json())
        except (ValueError, KeyError, TypeError, AttributeError) as odd:
            raise Mislukt(f"onleesbaar antwoord ({status}): {type(odd).__name__}") from odd

    def _get(self, pad: str, vragen: Sequence[tuple[str, str]]) -> tuple[int, bytes]:
        until = time.monotonic() + DEADLINE_SECONDS
        parts: list[bytes] = []
        try:
            with (
                httpx.Client(timeout=TIMEOUT, headers=self.headers, trust_env=False, verify=self._trust()) as client,
                client.stream("GET", f"{self.url.rstrip('/')}/{pad}", params=list(vragen)) as response,
            ):
                for part in response.iter_bytes():
                    parts.append(part)
                    if sum(map(len, parts)) > MOST_BYTES or time.monotonic() > until:
                        raise Mislukt("antwoord te lang")
                return response.status_code, b"".join(parts)
        except httpx.TimeoutException as slow:
            raise Mislukt("te traag") from slow
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise Mislukt(type(error).__name__, again=True) from error

    def _trust(self) -> ssl.SSLContext | bool:
        return ssl.create_default_context(cafile=self.ca_bestand) if self.ca_bestand else True

    def _count_failure(self, reden: str) -> None:
        cache.add(self._rest_key, 0, REST_SECONDS)
        try:
            times = cache.incr(self._rest_key)
        except ValueError:  # the minute ended between the two lines
            times = 1
        log.warning("opzoeken_mislukt", dienst=self.naam, reden=reden, keer=times)

    @property
    def _rest_key(self) -> str:
        return f"opzoeken:{self.naam}:mislukt"

    def _key(self, pad: str, vragen: Sequence[tuple[str, str]]) -> str:
        asked = sha256(repr((self.url, pad, list(vragen))).encode()).hexdigest()
        return f"opzoeken:{self.naam}:{asked}"
