"""Ask CBS StatLine for the observations of a table: briefly, three times at most, and never past an agreed size."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpx

from speerpunten.kennis.statline.fouten import Onbereikbaar
from speerpunten.kennis.statline.lezen import next_link

TRIES = 3
WAIT_SECONDS = 2.0
TIMEOUT_SECONDS = 20.0
MOST_PAGES = 50
MOST_BYTES = 20 * 1024 * 1024
AGAIN = frozenset({429, 500, 502, 503, 504})


class _Nogmaals(Exception):
    """A next attempt may do better."""


@dataclass(frozen=True, slots=True)
class Statline:
    """The service under `url`. `timeout`: seconds, for each answer as a whole too; `wait` is called with seconds between tries."""

    url: str
    timeout: float = TIMEOUT_SECONDS
    wait: Callable[[float], None] = time.sleep

    def measures(self, tabel: str) -> bytes:
        """The list of measures of a table. Raises `Onbereikbaar`."""
        return self._get(f"{self._base}/{tabel}/MeasureCodes", {}, MOST_BYTES)

    def pages(self, tabel: str, maat: str) -> Iterator[bytes]:
        """The pages with observations of one measure. Raises `Onbereikbaar`, and `Onleesbaar` for a page without form."""
        url, params, left = f"{self._base}/{tabel}/Observations", {"$filter": f"Measure eq '{maat}'"}, MOST_BYTES
        for _ in range(MOST_PAGES):
            page = self._get(url, params, left)
            left -= len(page)
            yield page
            url, params = next_link(page), {}
            if not url:
                return
            self._check_host(url)
        raise Onbereikbaar(
            f"Het antwoord van het CBS heeft meer dan {MOST_PAGES} pagina's. Wij zijn gestopt met lezen."
        )

    @property
    def _base(self) -> str:
        if not self.url:
            raise Onbereikbaar("Deze omgeving haalt niets op bij het CBS. Lees een gedownload bestand in.")
        return self.url.rstrip("/")

    def _check_host(self, url: str) -> None:
        try:
            here, there = httpx.URL(self.url), httpx.URL(url)
        except httpx.InvalidURL as fout:
            raise Onbereikbaar("Het CBS verwees naar een adres dat niet bestaat.") from fout
        if (here.scheme, here.host, here.port) != (there.scheme, there.host, there.port):
            raise Onbereikbaar("Het antwoord van het CBS verwees naar een ander webadres. Dat volgen wij niet.")

    def _get(self, url: str, params: dict[str, str], most: int) -> bytes:
        for attempt in range(1, TRIES + 1):
            try:
                return self._try(url, params, most)
            except _Nogmaals as mislukt:
                if attempt == TRIES:
                    raise Onbereikbaar(f"{mislukt} Wij probeerden het {TRIES} keer.") from mislukt
                self.wait(WAIT_SECONDS * attempt)
        raise AssertionError("unreachable")

    def _try(self, url: str, params: dict[str, str], most: int) -> bytes:
        until = time.monotonic() + self.timeout
        parts, size = [], 0
        try:
            with (
                httpx.Client(timeout=self.timeout, trust_env=False, headers={"Accept": "application/json"}) as client,
                client.stream("GET", url, params=params or None) as response,
            ):
                self._check_status(response.status_code)
                for part in response.iter_bytes():
                    parts.append(part)
                    size += len(part)
                    if size > most:
                        raise Onbereikbaar("Het antwoord van het CBS is groter dan 20 MB. Wij zijn gestopt met lezen.")
                    if time.monotonic() > until:
                        raise _Nogmaals("Het CBS antwoordde te traag.")
                return b"".join(parts)
        except httpx.TimeoutException as slow:
            raise _Nogmaals("Het CBS antwoordde te traag.") from slow
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise _Nogmaals("Het CBS was niet te bereiken.") from error

    @staticmethod
    def _check_status(status: int) -> None:
        if status in AGAIN:
            raise _Nogmaals(f"Het CBS gaf een storing (antwoord {status}).")
        if status == 404:
            raise Onbereikbaar("Het CBS kent deze tabel niet meer (antwoord 404).")
        if status != 200:
            raise Onbereikbaar(f"Het CBS gaf geen cijfers (antwoord {status}).")
