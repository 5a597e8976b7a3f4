"""Answers to local rules; use them under a scope that may write parameters."""

from datetime import date
from typing import Any

from rivierenland.core.models import Parameter
from speerpunten.kennis.enums.regel import Vaststelling
from speerpunten.kennis.models import Regelstand, Regelvoorstel
from speerpunten.kennis.regels.catalogus import PER_CODE
from speerpunten.kennis.regels.waarde import kept

VAN = date(2022, 1, 1)
LEEG = "regel.afstand_werk"
"""A rule in numbers that nobody has filled in."""
ALLE = ("GM0214", "GM0216", "GM0263", "GM1740", "GM0281", "GM1960", "GM0668", "GM0297")


def vastgesteld(gemeente: str, waarde: Any, regel: str = LEEG, van: date = VAN, tot: date | None = None) -> Regelstand:
    """An adopted answer."""
    soort = PER_CODE[regel]
    parameter = Parameter.objects.create(
        code=regel, naam=soort.naam, gemeente_id=gemeente, waarde=kept(soort, waarde), eenheid=soort.eenheid, geldig_van=van,
        geldig_tot=tot, bron="Beleidsregel",
    )  # fmt: skip
    return Regelstand.objects.create(
        regel=regel, gemeente_id=gemeente, status=Vaststelling.VASTGESTELD, parameter=parameter, geldig_van=van, geldig_tot=tot,
        bron_titel="Beleidsregel",
    )  # fmt: skip


def los(gemeente: str, status: Vaststelling, waarde: Any = None, regel: str = LEEG, van: date = VAN) -> Regelstand:
    """A draft, or no rule of its own."""
    return Regelstand.objects.create(
        regel=regel, gemeente_id=gemeente, status=status, waarde=waarde, geldig_van=van, bron_titel="Nota"
    )


def voorstel(
    waarde: Any = 15, regel: str = LEEG, van: date = VAN, versie: int = 1, tot: date | None = None
) -> Regelvoorstel:
    """A proposal of the region."""
    return Regelvoorstel.objects.create(
        regel=regel, versie=versie, waarde=waarde, motivering="Dicht bij het werk.", geldig_van=van, geldig_tot=tot
    )
