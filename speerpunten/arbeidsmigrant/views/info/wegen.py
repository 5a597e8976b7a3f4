"""The other roads from the start page, beside the texts: each leads to a page of another part."""

from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Weg(NamedTuple):
    """A tile. `naam`: the name of the page that it opens; it takes the language and nothing else."""

    pictogram: str
    titel: Any
    samenvatting: Any
    naam: str


WEGEN: tuple[Weg, ...] = (
    Weg(
        "message",
        _("Een probleem melden"),
        _("Het mag zonder naam. U krijgt een code en ziet het antwoord."),
        "arbeidsmigrant:melden",
    ),
    Weg(
        "my-data",
        _("Mijn gegevens"),
        _("Wat er over u is vastgelegd, en wie ernaar keek."),
        "arbeidsmigrant:mijn-gegevens",
    ),
    Weg("care", _("Dokter en hulp"), _("Huisarts, tandarts, iemand om mee te praten. Bij u in de buurt."), "zorg:hulp"),
    Weg(
        "people",
        _("Klankbordgroep"),
        _("Wat mensen die hier werken ervan vinden, en wat ermee gebeurde."),
        "arbeidsmigrant:klankbord",
    ),
)


def tiles(taal: str) -> list[dict[str, Any]]:
    """The tiles of the roads, in this language."""
    return [
        {
            "pictogram": weg.pictogram,
            "titel": weg.titel,
            "samenvatting": weg.samenvatting,
            "url": reverse(weg.naam, args=[taal]),
            "taal": taal,
        }
        for weg in WEGEN
    ]
