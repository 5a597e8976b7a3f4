"""One text as a file: `titel: …` and so on, an empty line, and the text in the markup of `opmaak`."""

from dataclasses import dataclass, field
from datetime import date

EEN = ("titel", "samenvatting", "zoekwoorden", "bijgewerkt", "vertaling")
"""Lines that a file has once; `bron` may come more often."""
VERPLICHT = ("titel", "samenvatting", "bijgewerkt", "vertaling")


class Tekstfout(ValueError):
    """The file cannot be read; says why, and in which line."""


@dataclass(frozen=True, slots=True)
class Infotekst:
    """A text with what is known of it. `vertaling`: geen, mens or machine. `bronnen`: name and address."""

    titel: str
    samenvatting: str
    zoekwoorden: str
    bijgewerkt: date
    vertaling: str
    tekst: str
    bronnen: tuple[tuple[str, str], ...] = field(default=())


def read(inhoud: str) -> Infotekst:
    """The text of a file. Raises `Tekstfout`."""
    kop, _, tekst = inhoud.lstrip("\ufeff").replace("\r\n", "\n").partition("\n\n")
    regels: dict[str, str] = {}
    bronnen: list[tuple[str, str]] = []
    for nummer, regel in enumerate(kop.split("\n"), start=1):
        naam, dubbelepunt, waarde = regel.partition(":")
        naam, waarde = naam.strip().casefold(), waarde.strip()
        if naam == "bron" and dubbelepunt:
            bronnen.append(_source(waarde, nummer))
        elif naam in EEN and dubbelepunt and naam not in regels:
            regels[naam] = waarde
        else:
            raise Tekstfout(f"regel {nummer} is onbekend of staat er twee keer: {regel[:60]}")
    if missing := [naam for naam in VERPLICHT if not regels.get(naam)]:
        raise Tekstfout(f"deze regels ontbreken: {', '.join(missing)}")
    if not tekst.strip():
        raise Tekstfout("er staat geen tekst onder de lege regel")
    return Infotekst(
        titel=regels["titel"],
        samenvatting=regels["samenvatting"],
        zoekwoorden=regels.get("zoekwoorden", ""),
        bijgewerkt=_day(regels["bijgewerkt"]),
        vertaling=_kind(regels["vertaling"]),
        tekst=tekst.strip(),
        bronnen=tuple(bronnen),
    )


def _source(waarde: str, nummer: int) -> tuple[str, str]:
    naam, _, adres = (deel.strip() for deel in waarde.rpartition("|"))
    if not naam or not adres.startswith(("https://", "http://")):
        raise Tekstfout(f"regel {nummer}: een bron is een naam, een streep en een webadres")
    return naam, adres


def _kind(waarde: str) -> str:
    if waarde not in ("geen", "mens", "machine"):
        raise Tekstfout(f"vertaling is geen, mens of machine, en niet {waarde}")
    return waarde


def _day(waarde: str) -> date:
    try:
        return date.fromisoformat(waarde)
    except ValueError as fout:
        raise Tekstfout(f"bijgewerkt is een dag als 2026-11-26, en niet {waarde}") from fout
