"""The areas of which a figure is published: the eight gemeenten, the region, the province and the country."""

from rivierenland.core.data import gemeenten

REGIO, GELDERLAND, NEDERLAND = "regio", "gelderland", "nederland"
RUIM = {REGIO: "Regio Rivierenland", GELDERLAND: "Gelderland", NEDERLAND: "Nederland"}
GEBIEDEN: dict[str, str] = RUIM | {gemeente.code: gemeente.naam for gemeente in gemeenten()}
KEUZES = list(GEBIEDEN.items())


def gemeente_of(gebied: str) -> str | None:
    """The gemeente that keeps the figures of this area; None: the region does."""
    return None if gebied in RUIM else gebied
