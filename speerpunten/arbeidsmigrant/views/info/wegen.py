"""The other roads from the start page, beside the texts: each leads to a page of another part."""

from typing import Any, NamedTuple

from django.urls import reverse


class Weg(NamedTuple):
    """A tile. `naam`: the name of the page that it opens; it takes the language and nothing else."""

    pictogram: str
    titel: Any
    samenvatting: Any
    naam: str


WEGEN: tuple[Weg, ...] = ()


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
