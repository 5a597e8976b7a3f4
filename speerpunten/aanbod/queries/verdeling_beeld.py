"""The shares of the eight by one key, beside other keys, and over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from speerpunten.aanbod.enums.verdeling import Verdeelmaat, Verdeelmoment
from speerpunten.aanbod.models import Verdeelsleutel
from speerpunten.aanbod.queries.verdeling import Gegevens
from speerpunten.aanbod.verdeling.sleutel import Gewichten, NoBasis
from speerpunten.aanbod.verdeling.stand import Positie, positions
from speerpunten.aanbod.verdeling.verloop import course, quarter_ends

EIGEN = "Eigen gewichten"


@dataclass(frozen=True)
class Sleutelkeus:
    """A key one can choose: agreed, proposed, or one of the plain ones (no `sleutel`)."""

    naam: str
    gewichten: Gewichten
    sleutel: Verdeelsleutel | None = None

    @property
    def is_afgesproken(self) -> bool:
        """Whether the eight agreed on it."""
        return bool(self.sleutel and self.sleutel.is_afgesproken)


@dataclass(frozen=True)
class Beeld:
    """What the page shows. `naast`: the same beds by other keys; `verloop`: per day of `dagen` the positions without pipeline."""

    gegevens: Gegevens
    gekozen: Sleutelkeus
    moment: Verdeelmoment
    met_pijplijn: bool
    posities: Sequence[Positie]
    naast: Sequence[tuple[Sleutelkeus, Sequence[Positie]]]
    dagen: Sequence[date]
    verloop: Sequence[Sequence[Positie]]

    @property
    def namen(self) -> dict[str, str]:
        """The name of each gemeente by its code."""
        return {een.code: een.naam for een in self.gegevens.gemeenten}

    @property
    def totaal(self) -> int:
        """The beds that are divided."""
        return sum(een.samen for een in self.posities)


def keys(gegevens: Gegevens) -> list[Sleutelkeus]:
    """The keys to choose from: the agreed one, what is proposed, the weights to begin with, and each measure by itself."""
    opties = [Sleutelkeus(een.naam, een.weegt, een) for een in (gegevens.afgesproken, *_proposals(gegevens)) if een]
    opties += [Sleutelkeus("Vooral naar werk", gegevens.begin)] if not gegevens.afgesproken else []
    opties += [Sleutelkeus(f"Alleen {maat.label.lower()}", Gewichten.only(maat)) for maat in Verdeelmaat]
    uit: list[Sleutelkeus] = []
    for optie in opties:
        if optie.gewichten not in [een.gewichten for een in uit]:
            uit.append(optie)
    return uit


def named(gegevens: Gegevens, gewichten: Gewichten) -> Sleutelkeus:
    """The key with these weights, or own weights."""
    gevonden = (een for een in keys(gegevens) if een.gewichten == gewichten)
    return next(gevonden, Sleutelkeus(EIGEN, gewichten))


def build(gegevens: Gegevens, gewichten: Gewichten, moment: Verdeelmoment, *, met_pijplijn: bool) -> Beeld:
    """Reckon it through. Raises `NoBasis` when this key weighs something of which nothing is known."""
    maten, gekozen = gegevens.maten(moment), named(gegevens, gewichten)
    som = {
        "bedden": gegevens.bedden(moment),
        "pijplijn": gegevens.pijplijn(moment) if met_pijplijn else {},
    }
    dagen = quarter_ends(gegevens.peildatum, gegevens.kwartalen)
    opties = keys(gegevens)
    if gekozen not in opties:
        opties.insert(0, gekozen)
    naast = []
    for optie in opties:
        try:
            naast.append((optie, positions(maten, optie.gewichten, band=gegevens.band, **som)))
        except NoBasis:
            continue
    return Beeld(
        gegevens=gegevens,
        gekozen=gekozen,
        moment=moment,
        met_pijplijn=met_pijplijn,
        posities=positions(maten, gewichten, band=gegevens.band, **som),
        naast=naast,
        dagen=dagen,
        verloop=course(
            maten, gewichten, gegevens.locaties, dagen, met_tijdelijk=moment is Verdeelmoment.PIEK, band=gegevens.band
        ),
    )


def _proposals(gegevens: Gegevens) -> list[Verdeelsleutel]:
    return [een for een in gegevens.sleutels if not een.is_afgesproken]
