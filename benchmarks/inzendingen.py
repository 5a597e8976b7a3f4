"""Fifty inspections with two hundred photos over a slow line that keeps breaking: what is sent, what arrives, what memory it takes.

benchmarks/run inzendingen [--inspecties 50] [--fotos 200] [--mb 60] [--kbit 8000] [--telefoons 4]

A real gunicorn with one process. The phones do what `static/js/toezicht/verzenden.js` does: the inspection, the photos that
the server lacks, the word that this was all; after a cut from the beginning.
"""

import argparse
import hashlib
import http.client
import io
import json
import os
import random
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from PIL import Image

from benchmarks.opstelling import ROOT, ensure_database, manage

INSPECTEUR = "toezichthouder.tiel"
PIECE = 16 * 1024  # bytes
CUT_IN_PHOTO, CUT_AFTER = 0.15, 0.10
"""How often the line breaks halfway through a photo, and after the last byte but before the answer."""
PLACES = """
import json
from handhaving.queries import checklist
from django.utils import timezone
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
with scope.within(scope.systeem("benchmark")):
    plekken = Huisvestingslocatie.objects.in_use().filter(gemeente="GM0281").order_by("pk")
    print(json.dumps({"locaties": list(plekken.values_list("pk", flat=True)[:20]), "versie": checklist.in_force(timezone.localdate()).pk}))
"""
WORK_OFF = """
import json, time
from handhaving.models import Foto, Inspectie, Inzending, Inzendingfoto
from handhaving.tasks import process_inzending
from rivierenland.core import scope
with scope.within(scope.systeem("benchmark")):
    keys = [str(key) for key in Inzending.objects.filter(pk__in={keys!r}, status="ontvangen").values_list("pk", flat=True)]
    waiting = Inzendingfoto.objects.filter(inzending__in={keys!r}).count()
begin = time.perf_counter()
for key in keys:
    process_inzending(key)
seconds = time.perf_counter() - begin
with scope.within(scope.systeem("benchmark")):
    print(json.dumps({{"ontvangen": len(keys), "fotos_ontvangen": waiting, "seconden": seconds,
        "inspecties": Inspectie.objects.filter(sleutel__in={keys!r}).count(),
        "fotos": Foto.objects.filter(inspectie__sleutel__in={keys!r}).count()}}))
"""


class Cut(Exception):
    """The line broke."""


@dataclass
class Line:
    """A line of so many kbit/s that breaks now and then; counts what went over it."""

    port: int
    kbit: int
    chance: random.Random
    session: str = ""
    csrf: str = ""
    sent: int = 0
    cuts: int = 0

    def ask(
        self, method: str, path: str, body: bytes = b"", soort: str = "application/json", *, breaks: bool = False
    ) -> Any:
        """One request; the JSON of its answer. Raises `Cut`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.putrequest(method, path)
            headers = {"Content-Length": str(len(body)), "Content-Type": soort, "X-CSRFToken": self.csrf}
            headers["Cookie"] = f"sessionid={self.session}; csrftoken={self.csrf}"
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            self._send(connection, body, breaks)
            answer = connection.getresponse()
            content = answer.read()
            assert answer.status == 200, (answer.status, path, content[:200])
            return json.loads(content)
        finally:
            connection.close()

    def _send(self, connection: http.client.HTTPConnection, body: bytes, breaks: bool) -> None:
        stop = self.chance.randrange(len(body)) if body and breaks and self.chance.random() < CUT_IN_PHOTO else None
        for begin in range(0, len(body), PIECE):
            piece = body[begin : begin + PIECE]
            connection.send(piece)
            self.sent += len(piece)
            time.sleep(len(piece) * 8 / (self.kbit * 1000))
            if stop is not None and begin + PIECE > stop:
                self._cut()
        if breaks and self.chance.random() < CUT_AFTER:
            time.sleep(0.3)  # the server has it; the answer gets lost
            self._cut()

    def _cut(self) -> None:
        self.cuts += 1
        raise Cut


@dataclass
class Inspection:
    """What one phone has to send."""

    values: dict[str, Any]
    photos: dict[str, bytes] = field(default_factory=dict)

    @property
    def sleutel(self) -> str:
        return str(self.values["sleutel"])


def deliver(line: Line, inspection: Inspection) -> int:
    """Send one inspection until the server has all of it; how many attempts that took."""
    attempts = 0
    while True:
        attempts += 1
        try:
            message = json.dumps(inspection.values).encode()
            answer = line.ask("POST", "/handhaving/op-pad/inzending/", message, breaks=True)
            for key in answer["ontbreekt"]:
                path = f"/handhaving/op-pad/inzending/{inspection.sleutel}/fotos/{key}/"
                line.ask("PUT", path, inspection.photos[key], "image/jpeg", breaks=True)
            done = line.ask("POST", f"/handhaving/op-pad/inzending/{inspection.sleutel}/klaar/", breaks=True)
            if not done["ontbreekt"]:
                return attempts
        except (Cut, ConnectionError, http.client.HTTPException):
            time.sleep(0.05)


def photo(size: int, seed: int) -> bytes:
    """A JPEG of 1280 pixels of about `size` bytes, every one different."""
    chance = random.Random(seed)
    noise = Image.frombytes("L", (320, 240), chance.randbytes(320 * 240)).resize((1280, 960))
    picture = Image.merge("RGB", [noise, noise.transpose(Image.Transpose.ROTATE_180), noise])
    found = b""
    for quality in (40, 55, 70, 80, 88, 94):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality)
        found = out.getvalue()
        if len(found) >= size:
            break
    return found


def inspections(options: argparse.Namespace, known: dict[str, Any]) -> list[Inspection]:
    """The work of one day, the same at every run but for its keys."""
    run, size = os.urandom(4).hex(), options.mb * 1024 * 1024 // max(options.fotos, 1)
    pictures = [photo(size, seed) for seed in range(8)]
    made = []
    for number in range(options.inspecties):
        ends = datetime.now(UTC) - timedelta(minutes=number)
        row = Inspection(
            {
                "sleutel": key(run, number), "stop": None, "locatie": known["locaties"][number % len(known["locaties"])],
                "versie": known["versie"], "begonnen": (ends - timedelta(hours=1)).isoformat(), "afgerond": ends.isoformat(),
                "personen": number, "antwoorden": {"E1": {"waarde": "voldoet"}, "E3": {"waarde": "voldoet_niet"}}, "fotos": [],
            }
        )  # fmt: skip
        made.append(row)
    for number in range(options.fotos):
        row, name = made[number % len(made)], key(run, "foto", number)
        row.photos[name] = pictures[number % len(pictures)]
        row.values["fotos"].append({"sleutel": name, "itemcode": "E3"})
    return made


def key(*parts: object) -> str:
    """A key of a phone."""
    return str(UUID(bytes=hashlib.sha256(repr(parts).encode()).digest()[:16], version=4))


@contextmanager
def server(environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """A gunicorn with one process; its port and the number of that process."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", "4"]
    more = ["--worker-class", "gthread", "--timeout", "120", "--no-control-socket", "--log-level", "error"]
    child = subprocess.Popen([*command, *more, "rivierenland.wsgi:application"], env=environment, cwd=ROOT)
    try:
        wait_for(port)
        yield port, int(Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()[0])
    finally:
        child.terminate()
        child.wait()


def wait_for(port: int) -> None:
    limit = time.monotonic() + 60
    while time.monotonic() < limit:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz/live")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("De webserver start niet.")


def log_in(port: int) -> tuple[str, str]:
    """The session and the token of the inspector of the demo."""
    jar: dict[str, str] = {}

    def visit(method: str, path: str, body: str = "") -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in jar.items())
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = re.match(r"([^=]+)=([^;]*)", cookie).groups()  # type: ignore[union-attr]
            jar[name] = value

    visit("GET", "/account/inloggen/")
    visit("POST", f"/demo/als/{INSPECTEUR}/", f"csrfmiddlewaretoken={jar['csrftoken']}")
    return jar["sessionid"], jar["csrftoken"]


def memory(pid: int, field_: str) -> float:
    """VmRSS (now) or VmHWM (the most since it was reset), in MB."""
    text = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"{field_}:\s+(\d+)", text)[1]) / 1024  # type: ignore[index]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inspecties", type=int, default=50)
    parser.add_argument("--fotos", type=int, default=200)
    parser.add_argument("--mb", type=int, default=60)
    parser.add_argument("--kbit", type=int, default=8000, help="van alle telefoons samen")
    parser.add_argument("--telefoons", type=int, default=4)
    options = parser.parse_args()
    environment = ensure_database("klein")
    known = json.loads(manage(environment, "shell", "-v", "0", "-c", PLACES).splitlines()[-1])
    with server(environment) as (port, pid):
        session, csrf = log_in(port)
        lines = [
            Line(port, options.kbit // options.telefoons, random.Random(seed), session, csrf)
            for seed in range(options.telefoons)
        ]
        warm = argparse.Namespace(inspecties=4, fotos=16, mb=5)
        for row in inspections(warm, known):
            deliver(Line(port, 80_000, random.Random(1), session, csrf), row)
        work = inspections(options, known)
        before = memory(pid, "VmRSS")
        Path(f"/proc/{pid}/clear_refs").write_text("5")  # forget the peak so far
        begin = time.perf_counter()
        with ThreadPoolExecutor(options.telefoons) as pool:
            shares = [(line, work[number :: len(lines)]) for number, line in enumerate(lines)]
            attempts = sum(pool.map(lambda share: sum(deliver(share[0], row) for row in share[1]), shares))
        seconds = time.perf_counter() - begin
        peak, after = memory(pid, "VmHWM"), memory(pid, "VmRSS")
    report(options, work, lines, attempts, seconds, (before, peak, after), environment)


def report(
    options: argparse.Namespace,
    work: list[Inspection],
    lines: list[Line],
    attempts: int,
    seconds: float,
    rss: tuple[float, float, float],
    environment: dict[str, str],
) -> None:
    """What came of it, in a few lines."""
    keys = [row.sleutel for row in work]
    found = json.loads(manage(environment, "shell", "-v", "0", "-c", WORK_OFF.format(keys=keys)).splitlines()[-1])
    payload = sum(len(body) for row in work for body in row.photos.values())
    sent, (before, peak, after) = sum(line.sent for line in lines), rss
    print(
        f"te verzenden: {len(work)} inspecties, {sum(len(row.photos) for row in work)} foto's, {payload / 1e6:.1f} MB"
    )
    print(
        f"lijn: {options.kbit} kbit/s over {options.telefoons} telefoons, {sum(line.cuts for line in lines)} keer verbroken"
    )
    print(f"verzonden: {sent / 1e6:.1f} MB ({sent / payload:.2f} x) in {attempts} pogingen en {seconds:.0f} s")
    print(f"ontvangen: {found['ontvangen']} inzendingen, {found['fotos_ontvangen']} foto's")
    print(f"daarna: {found['inspecties']} inspecties en {found['fotos']} foto's, verwerkt in {found['seconden']:.1f} s")
    print(f"geheugen webproces: {before:.0f} MB vooraf, hoogste {peak:.0f} MB ({peak / before:.2f} x)")
    print(f"na afloop: {after:.0f} MB ({after / before:.2f} x)")


if __name__ == "__main__":
    main()
