"""Addresses from the PDOK Locatieserver v3.1 (BAG). It refuses every parameter it does not know, so only documented ones are sent."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings

from registratie.opzoeken.antwoord import Antwoord, Uitkomst
from registratie.opzoeken.dienst import Dienst, Mislukt
from rivierenland.core.data import gemeenten

FIELDS = (
    "id,type,weergavenaam,straatnaam,huisnummer,huisletter,huisnummertoevoeging,postcode,woonplaatsnaam,gemeentecode,gemeentenaam,"
    "nummeraanduiding_id,adresseerbaarobject_id,centroide_rd"
)
MOST = 40
_POINT = re.compile(r"POINT\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)")


@dataclass(frozen=True)
class Adres:
    """An address of the BAG. `gemeente`: the CBS code (GM0281); `rd_x`, `rd_y`: metres RD."""

    nummeraanduiding_id: str
    adresseerbaarobject_id: str
    straat: str
    huisnummer: int
    huisletter: str
    toevoeging: str
    postcode: str
    plaats: str
    gemeente: str
    gemeentenaam: str
    rd_x: int
    rd_y: int
    weergavenaam: str

    @property
    def in_regio(self) -> bool:
        """Whether it stands in one of the eight gemeenten."""
        return self.gemeente in {gemeente.code for gemeente in gemeenten()}


def is_on() -> bool:
    """Whether the look-up is configured."""
    return bool(settings.PDOK_URL)


def addresses(*, postcode: str, huisnummer: int, huisletter: str = "", toevoeging: str = "") -> Antwoord[list[Adres]]:
    """The addresses with this postcode (`4001AA`) and number; a letter or addition narrows it down. Never raises."""
    if not is_on():
        return Antwoord(Uitkomst.UIT)
    asked = [
        ("q", f"{postcode} {huisnummer}"),
        ("fq", "type:adres"),
        ("fq", f"postcode:{postcode}"),
        ("fq", f"huisnummer:{huisnummer}"),
        ("fl", FIELDS),
        ("rows", str(MOST)),
    ]
    reached, rows = Dienst("pdok", settings.PDOK_URL, {"Accept": "application/json"}).ask("free", asked, _read)
    if not reached:
        return Antwoord(Uitkomst.ONBEREIKBAAR)
    found = [Adres(**row) for row in rows or []]
    found = [adres for adres in found if adres.postcode == postcode and adres.huisnummer == huisnummer]
    found = _narrow(found, huisletter.upper(), toevoeging.upper())
    return Antwoord(Uitkomst.GEVONDEN, found) if found else Antwoord(Uitkomst.NIET_GEVONDEN)


def _narrow(found: list[Adres], huisletter: str, toevoeging: str) -> list[Adres]:
    if huisletter or toevoeging:
        return [a for a in found if (a.huisletter, a.toevoeging.upper()) == (huisletter, toevoeging)]
    return found


def _read(status: int, body: Any) -> list[dict[str, Any]] | None:
    if status != 200:
        raise Mislukt(f"antwoord {status}")
    return [asdict(_adres(doc)) for doc in body["response"]["docs"]] or None


def _adres(doc: dict[str, Any]) -> Adres:
    point = _POINT.fullmatch(doc["centroide_rd"])
    if point is None:
        raise ValueError("No point in RD.")
    return Adres(
        nummeraanduiding_id=str(doc["nummeraanduiding_id"]),
        adresseerbaarobject_id=str(doc["adresseerbaarobject_id"]),
        straat=str(doc["straatnaam"])[:80],
        huisnummer=int(doc["huisnummer"]),
        huisletter=str(doc.get("huisletter") or "").upper()[:1],
        toevoeging=str(doc.get("huisnummertoevoeging") or "")[:4],
        postcode=str(doc["postcode"]),
        plaats=str(doc["woonplaatsnaam"])[:60],
        gemeente=f"GM{doc['gemeentecode']}",
        gemeentenaam=str(doc["gemeentenaam"]),
        rd_x=round(float(point[1])),
        rd_y=round(float(point[2])),
        weergavenaam=str(doc["weergavenaam"])[:160],
    )
