"""Made-up applications in several gemeenten and states, so that no queue of the demo is empty."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from rivierenland.core.actions.uitnodiging import digest

WACHT, VRAAG, AFGEWEZEN, OPEN = (
    Aanmeldingsstatus.WACHT,
    Aanmeldingsstatus.VRAAG_GESTELD,
    Aanmeldingsstatus.AFGEWEZEN,
    Aanmeldingsstatus.TE_BEVESTIGEN,
)


@dataclass(frozen=True)
class Verzonnen:
    """One application: who, what it does, where it stands and since how many days. `straat` empty: no location yet."""

    gemeente: str
    status: Aanmeldingsstatus
    dagen: int
    kvk: str
    naam: str
    rollen: tuple[str, ...]
    contact: str
    locatie: str = ""
    soort: str = ""
    straat: str = ""
    huisnummer: int | None = None
    postcode: str = ""
    plaats: str = ""
    bedden: int | None = None
    tekst: str = ""
    keurmerken: tuple[tuple[str, str, str], ...] = ()


SNF, SNA = ("snf", "SNF-V-1042", "2027-05-31"), ("sna", "SNA-V-2209", "2027-02-28")
_ALLE = (
    Verzonnen("GM0281", WACHT, 9, "99000101", "Linge Logies B.V. (fictief)", ("verblijfsbieder", "beheerder"), "Karin Lingeveld",
              "De Oude Drukkerij", "transformatie", "Voorbeeldkade", 14, "4005ZX", "Tiel", 36, keurmerken=(SNF,)),
    Verzonnen("GM0281", WACHT, 2, "99000033", "Delta Staffing & Housing (fictief)", ("uitzender",), "Pieter van Delta",
              "Pension aan de Waal", "hotel_pension", "Voorbeeldweg", 3, "4005ZX", "Tiel", 12, keurmerken=(SNA,)),
    Verzonnen("GM0281", VRAAG, 12, "99000119", "Boomgaard De Hoef V.O.F. (fictief)", ("werkgever", "eigenaar"), "Anton de Hoef",
              "Erf De Hoef", "boerenerf", "Voorbeelddijk", 88, "4005ZX", "Wadenoijen", 8,
              tekst="U schrijft dat er acht bedden zijn. In de vergunning staan er zes. Welk aantal klopt?"),
    Verzonnen("GM0281", AFGEWEZEN, 30, "99000127", "Snelbed (fictief)", ("verblijfsbieder",), "Rob Snel", "Units Noord",
              "units_tijdelijk", "Voorbeeldlaan", 5, "4005ZX", "Tiel", 40,
              tekst="Het KVK-nummer hoort bij een organisatie die is opgeheven. Meld u opnieuw aan met het goede nummer."),
    Verzonnen("GM0281", OPEN, 1, "99000135", "Nog Niet Bevestigd (fictief)", ("verblijfsbieder",), "Iemand Anders",
              "Zomerhof", "recreatiepark", "Voorbeeldpad", 1, "4005ZX", "Tiel", 20),
    Verzonnen("GM0214", WACHT, 4, "99000143", "Kersenhuis Verblijf (fictief)", ("verblijfsbieder",), "Mina Kers", "Kersenhuis",
              "woning_buiten", "Voorbeeldsingel", 21, "4021ZX", "Maurik", 6, keurmerken=(SNF,)),
    Verzonnen("GM1960", WACHT, 6, "99000151", "Uitzendbureau Tielerwaard (fictief)", ("uitzender", "werkgever"), "Sofie Waard",
              keurmerken=(SNA, ("nau", "NAU-V-0310", ""))),
    Verzonnen("GM0297", VRAAG, 5, "99000168", "Maasbedden B.V. (fictief)", ("verblijfsbieder", "eigenaar"), "Luuk Maas",
              "Waardhof", "logiesgebouw", "Voorbeeldplein", 2, "5301ZX", "Zaltbommel", 48, keurmerken=(SNF,),
              tekst="Wilt u de plattegrond met de vluchtwegen sturen naar ons team Toezicht, en hier schrijven wanneer u dat deed?"),
)  # fmt: skip


def make() -> list[Aanmelding]:
    """The applications, to be saved under a scope that sees everything."""
    return [_row(verzonnen, timezone.now()) for verzonnen in _ALLE]


def _row(verzonnen: Verzonnen, now: datetime) -> Aanmelding:
    begin = now - timedelta(days=verzonnen.dagen)
    klaar = verzonnen.status is AFGEWEZEN
    return Aanmelding(
        gemeente_id=verzonnen.gemeente, status=verzonnen.status, kvk=verzonnen.kvk, naam=verzonnen.naam,
        rollen=list(verzonnen.rollen), contact_naam=verzonnen.contact, contact_telefoon="+31344123456",
        contact_email=f"info@aanvraag{verzonnen.kvk}.example", locatie_naam=verzonnen.locatie, locatie_soort=verzonnen.soort,
        straat=verzonnen.straat, huisnummer=verzonnen.huisnummer, postcode=verzonnen.postcode, plaats=verzonnen.plaats,
        bedden=verzonnen.bedden, ingangsdatum=begin.date() if verzonnen.straat else None,
        certificaten=[{"soort": soort, "nummer": nummer, "geldig_tot": tot} for soort, nummer, tot in verzonnen.keurmerken],
        token_hash=digest(secrets.token_urlsafe(32)), link_verloopt_at=now + timedelta(days=20),
        bevestigd_at=None if verzonnen.status is OPEN else begin, besloten_at=now if klaar else None,
        verloop=_verloop(verzonnen, begin),
    )  # fmt: skip


def _verloop(verzonnen: Verzonnen, begin: datetime) -> list[dict[str, Any]]:
    said = [("aangemeld", 0, "")]
    if verzonnen.status is not OPEN:
        said.append(("bevestigd", 0, ""))
    if verzonnen.tekst:
        said.append(("vraag" if verzonnen.status is VRAAG else "afgewezen", 1, verzonnen.tekst))
    return [
        {
            "moment": (begin + timedelta(days=later)).isoformat(),
            "soort": soort,
            "door": "Functioneel beheerder" if tekst else "",
            "tekst": tekst,
        }
        for soort, later, tekst in said
    ]
