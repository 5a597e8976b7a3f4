"""Who delivers the night register. Organisations are named, so that this is for the gemeente itself and never published."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from rivierenland.core.cijfer import NIET_GETOOND, ONBEKEND, Cijfer, count, share
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal, Kolom, Kolomsoort, Rij, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.leveranciers import LEVERANCIERS
from rivierenland.rapportages.secties.tabellen import sources

UITLEG = (
    "De organisatie die het langst op zich laat wachten, staat bovenaan. Zij is te laat als haar laatste levering langer geleden is dan de"
    " termijn die in het portaal staat. Bij ‘Met fout’ staat welk deel van de aangeleverde rijen niet klopte. Werkt een organisatie ook in"
    " een andere gemeente, dan tonen wij niet hoeveel rijen zij aanleverde."
)


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """A row an organisation."""
    regels = boek.rows(LEVERANCIERS)
    if not regels:
        zin = f"In {kader.gebiedsnaam} was in {kader.periode.naam} geen locatie in gebruik waarvan het register wordt aangeleverd."
        return Sectie("leveranciers", "Wie het nachtregister aanlevert", (Alinea((zin,)),))
    koppen = (
        Kolom("Organisatie", Kolomsoort.TEKST), Kolom("Laatste levering", Kolomsoort.DATUM), Kolom("Dagen te laat"),
        Kolom("Rijen"), Kolom("Met fout", Kolomsoort.PROCENT),
    )  # fmt: skip
    rijen = tuple(
        Rij(
            (
                regel["naam"],
                regel["laatste"] or "geen",
                Getal(count(regel["dagen_te_laat"])),
                Getal(_rows(regel)),
                Getal(_faults(regel)),
            )
        )
        for regel in regels
    )
    tabel = Tabel("leveranciers", f"Leveringen in {kader.periode.naam}", koppen, rijen, sources((LEVERANCIERS,)))
    return Sectie("leveranciers", "Wie het nachtregister aanlevert", (tabel, Alinea((UITLEG,))))


def _rows(regel: Mapping[str, Any]) -> Cijfer:
    if regel["rijen"] is None:
        return _why_not(regel)
    return count(regel["rijen"])


def _faults(regel: Mapping[str, Any]) -> Cijfer:
    if regel["fout"]:
        return share(Decimal(regel["fout"]), 1)
    return ONBEKEND if regel["rijen"] is not None else _why_not(regel)


def _why_not(regel: Mapping[str, Any]) -> Cijfer:
    return Cijfer(None, NIET_GETOOND) if regel["elders"] else ONBEKEND
