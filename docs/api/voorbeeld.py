#!/usr/bin/env python3
"""An example client for the API: shows the own locations and delivers a night register. Needs nothing but Python 3.11.

    CLIENT_ID=… CLIENT_SECRET=… python voorbeeld.py https://portaal.example.nl             # own locations
    CLIENT_ID=… CLIENT_SECRET=… python voorbeeld.py https://portaal.example.nl lijst.csv   # deliver a list

The list is a CSV with the names of the fields of a row (`locatieId;achternaam;voornaam;geboortedatum;aankomst;vertrek`).
"""

import csv
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from base64 import b64encode
from collections.abc import Iterator
from typing import Any


class Refused(Exception):
    """The API said no; `problem` is its explanation (RFC 9457)."""

    def __init__(self, problem: dict[str, Any]):
        super().__init__(problem.get("detail") or problem.get("error_description", ""))
        self.problem = problem


class Rivierenland:
    """Asks a token when it needs one, waits when it is told to, and repeats a call safely after a failure."""

    def __init__(self, site: str, client_id: str, client_secret: str):
        self.site = site.rstrip("/")
        self.basic = b64encode(f"{client_id}:{client_secret}".encode()).decode()
        self.token = ""

    def locations(self) -> Iterator[dict[str, Any]]:
        """Every own location, page by page."""
        url = f"{self.site}/api/v1/locaties"
        while url:
            page = self.call("GET", url)
            yield from page["resultaten"]
            url = page["_links"].get("volgende", {}).get("href", "")

    def deliver(self, rows: list[dict[str, Any]]) -> dict[str, Any]:
        """Send stays in one call and take the good rows."""
        body = {"keuze": "alleen_goede", "verblijven": rows}
        return self.call("POST", f"{self.site}/api/v1/verblijven/bulk", body)

    def call(self, method: str, url: str, body: dict[str, Any] | None = None) -> Any:
        """One call, with one key however often it is tried. Raises Refused."""
        key = str(uuid.uuid4())
        for attempt in range(4):
            try:
                return self._send(method, url, body, key)
            except urllib.error.HTTPError as fault:
                problem = json.loads(fault.read() or b"{}")
                if fault.code == 401 and attempt == 0:
                    self.token = ""
                elif fault.code == 429:
                    time.sleep(int(fault.headers.get("Retry-After", "60")))
                elif fault.code >= 500 and attempt < 3:
                    time.sleep(2**attempt)
                else:
                    raise Refused(problem) from None
        raise Refused({"detail": "De API antwoordt niet."})

    def _send(self, method: str, url: str, body: dict[str, Any] | None, key: str) -> Any:
        headers = {"Authorization": f"Bearer {self._token()}", "Accept": "application/json"}
        if body is not None:
            headers |= {"Content-Type": "application/json", "Idempotency-Key": key}
        sent = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(url, sent, headers, method=method)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return json.loads(answer.read() or b"null")

    def _token(self) -> str:
        if not self.token:
            form = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode()
            asked = urllib.request.Request(
                f"{self.site}/api/oauth2/token", form, {"Authorization": f"Basic {self.basic}"}
            )
            with urllib.request.urlopen(asked, timeout=30) as answer:
                self.token = json.loads(answer.read())["access_token"]
        return self.token


def read(path: str) -> list[dict[str, Any]]:
    """The rows of a CSV; an empty cell is left out, so it changes nothing."""
    with open(path, newline="", encoding="utf-8") as source:
        found = [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(source, delimiter=";")]
    return [row | {"locatieId": int(row["locatieId"])} for row in found]


def main(arguments: list[str]) -> int:
    """Show the locations, or deliver a list; 1 when something was refused."""
    if not arguments:
        print(__doc__)
        return 1
    api = Rivierenland(arguments[0], os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"])
    try:
        if len(arguments) == 1:
            for location in api.locations():
                print(location["id"], location["code"], location["naam"], f"{location['bezet']} aanwezig", sep="\t")
            return 0
        outcome = api.deliver(read(arguments[1]))
    except Refused as refused:
        print(json.dumps(refused.problem, indent=2, ensure_ascii=False), file=sys.stderr)
        return 1
    print(", ".join(f"{number} {name}" for name, number in outcome["tellingen"].items()))
    for row in outcome["rijen"]:
        for message in row["meldingen"]:
            print(f"  rij {row['rij']}: {message['uitleg']} {message['advies']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
