"""A stand-in on loopback for the PDOK Locatieserver v3.1 and the KVK API Basisprofiel v1, with answers of the documented shape.

It refuses what the real ones refuse (unknown parameters, a missing key), and can be slow, broken or talk nonsense on demand.
"""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

KNOWN = {"q", "fq", "fl", "df", "bq", "rows", "start", "sort", "wt", "lat", "lon", "indent"}
"""The parameters that the endpoint `free` documents; any other one is refused with 400."""
SLEUTEL = "l7xx-proef"


def adres(
    nr: str, letter: str = "", toevoeging: str = "", *, gemeente: str = "0281", naam: str = "Tiel", **anders: Any
) -> dict:
    """One address as the Locatieserver gives it; absent parts are left out, as it does."""
    doc = {
        "bron": "BAG", "type": "adres", "id": f"adr-{nr}{letter}{toevoeging}", "straatnaam": "Waterstraat", "huisnummer": int(nr),
        "huis_nlt": f"{nr}{letter}", "postcode": "4001AA", "woonplaatsnaam": naam, "gemeentecode": gemeente, "gemeentenaam": naam,
        "provincienaam": "Gelderland", "nummeraanduiding_id": f"{gemeente}20{int(nr):08}{len(letter)}{len(toevoeging)}",
        "adresseerbaarobject_id": f"{gemeente}01{int(nr):08}{len(letter)}{len(toevoeging)}",
        "centroide_ll": "POINT(5.43 51.88)", "centroide_rd": "POINT(158400.4 433100.6)", "score": 9.1,
        "weergavenaam": f"Waterstraat {nr}{letter}{'-' if toevoeging else ''}{toevoeging}, 4001AA {naam}",
    }  # fmt: skip
    if letter:
        doc["huisletter"] = letter
    if toevoeging:
        doc["huisnummertoevoeging"] = toevoeging
    return doc | anders


ADRESSEN = [
    adres("5"),
    adres("7"),
    adres("7", "A"),
    adres("7", "A", "2"),
    adres("9", gemeente="0268", naam="Nijmegen"),
    adres("11", gemeente="0236", naam="Geldermalsen") | {"gemeentecode": "1960", "gemeentenaam": "West Betuwe"},
]
PROFIELEN = {
    "68750110": ("Test BV Donald", "BeslotenVennootschap", "000037178598", None),
    "69599068": ("Test Stichting Bolderbast", "Stichting", None, None),
    "69599084": ("Test EMZ Dagobert", "Eenmanszaak", "000038509504", None),
    "68727720": ("Test NV Katrien", "NaamlozeVennootschap", "000038509520", "20210630"),
    "69599076": ("Test VOF Guus", "VennootschapOnderFirma", "000038509490", None),
    "55344526": ("Test Cooperatie Kwik", "Cooperatie", "000021881022", None),
}
"""The public test numbers of the KVK with what they stand for; names of our own."""


def profiel(kvk: str) -> dict:
    """A Basisprofiel."""
    naam, vorm, vestiging, einde = PROFIELEN[kvk]
    body: dict[str, Any] = {
        "kvkNummer": kvk, "indNonMailing": "Ja", "naam": naam, "formeleRegistratiedatum": "20170519",
        "materieleRegistratie": {"datumAanvang": "20170519"} | ({"datumEinde": einde} if einde else {}),
        "statutaireNaam": naam, "handelsnamen": [{"naam": naam, "volgorde": 0}, {"naam": f"{naam} Wonen", "volgorde": 1}],
        "sbiActiviteiten": [{"sbiCode": "5520", "sbiOmschrijving": "Vakantiehuisjes", "indHoofdactiviteit": "Ja"}], "links": [],
        "_embedded": {"eigenaar": {"rechtsvorm": vorm, "uitgebreideRechtsvorm": vorm, "links": []}},
    }  # fmt: skip
    if vestiging:
        bezoek = {
            "type": "bezoekadres",
            "indAfgeschermd": "Nee",
            "straatnaam": "Kade",
            "plaats": "Tiel",
            "land": "Nederland",
        }
        body["_embedded"]["hoofdvestiging"] = {
            "vestigingsnummer": vestiging, "kvkNummer": kvk, "eersteHandelsnaam": naam, "indHoofdvestiging": "Ja",
            "adressen": [bezoek], "links": [],
        }  # fmt: skip
    return body


class Standin:
    """The server and what a test asks of it: `mode` as `ok`, `slow`, `500`, `once` (one 500, then well) or `garbage`."""

    def __init__(self) -> None:
        self.mode = "ok"
        self.asked: list[tuple[str, list[tuple[str, str]]]] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.serve(self)

            def log_message(self, *args: Any) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.server_port}"

    def stop(self) -> None:
        """Close the port: from here on nothing answers there."""
        if self.server.socket.fileno() >= 0:
            self.server.shutdown()
            self.server.server_close()

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request in the mode of this moment."""
        parts = urlsplit(handler.path)
        self.asked.append((parts.path, parse_qsl(parts.query)))
        if self.mode == "slow":
            time.sleep(3)
        if self.mode == "500" or (self.mode == "once" and len(self.asked) == 1):
            return send(handler, 500, {"fout": "x"})
        if self.mode == "garbage":
            return send(handler, 200, ["<html>", {"response": None}])
        if parts.path.startswith("/search/v3_1/"):
            return self._free(handler, parts.path, parse_qsl(parts.query))
        return self._kvk(handler, parts.path)

    def _free(self, handler: BaseHTTPRequestHandler, path: str, query: list[tuple[str, str]]) -> None:
        asked = dict(query)
        if path != "/search/v3_1/free" or "q" not in asked or {name for name, _ in query} - KNOWN:
            return send(handler, 400, {"error": {"msg": "Unknown parameter or missing q", "code": 400}})
        wanted = dict(value.split(":", 1) for name, value in query if name == "fq")
        docs = [doc for doc in ADRESSEN if all(str(doc[field]) == value for field, value in wanted.items())]
        found = {"numFound": len(docs), "start": 0, "maxScore": 9.1, "numFoundExact": True, "docs": docs}
        return send(handler, 200, {"response": found})

    def _kvk(self, handler: BaseHTTPRequestHandler, path: str) -> None:
        if handler.headers.get("apikey") != SLEUTEL:
            return send(handler, 401, {"fault": {"faultstring": "Invalid ApiKey"}})
        number, _, part = path.removeprefix("/api/v1/basisprofielen/").partition("/")
        if number == "90004973":
            return send(handler, 503, {"fout": [{"code": "IPD1002", "omschrijving": "Tijdelijk niet beschikbaar."}]})
        if number not in PROFIELEN:
            sentence = f"Op basis van het KVK-nummer {number} kan het product niet worden geleverd."
            return send(handler, 404, {"fout": [{"code": "IPD0005", "omschrijving": sentence}]})
        if part == "vestigingen":
            rows = [{"vestigingsnummer": "000037178601", "eersteHandelsnaam": "Tweede", "indHoofdvestiging": "Nee"}]
            return send(
                handler, 200, {"kvkNummer": number, "totaalAantalVestigingen": 1, "vestigingen": rows, "links": []}
            )
        return send(handler, 200, profiel(number))


def send(handler: BaseHTTPRequestHandler, status: int, body: Any) -> None:
    """An answer in JSON; whoever hung up is not answered."""
    text = json.dumps(body).encode()
    try:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(text)))
        handler.end_headers()
        handler.wfile.write(text)
    except OSError:
        pass
