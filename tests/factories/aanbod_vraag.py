"""Work sites and their demand; use them under a scope that may write them."""

from collections.abc import Sequence

from rivierenland.core.kernen import kernen
from speerpunten.aanbod.actions import vraagkaart
from speerpunten.aanbod.enums.vraag import Sector, Vraagbron, Zekerheid
from speerpunten.aanbod.models import Maandvraag, Werklocatie

TIEL, BUREN, WEST_BETUWE = "GM0281", "GM0214", "GM1960"


def site(gemeente: str = TIEL, **values) -> Werklocatie:
    """A work site on the point of the first kern of its gemeente."""
    kern = next(kern for kern in kernen() if kern.gemeente == gemeente)
    facts = {
        "gemeente_id": gemeente, "naam": "Boomgaard Noord", "werkgever": "Gaard B.V.", "sector": Sector.FRUITTEELT,
        "kern": kern.naam, "rd_x": round(kern.punt.x), "rd_y": round(kern.punt.y),
    }  # fmt: skip
    return Werklocatie.objects.create(**facts | values)


def demand(row: Werklocatie, jaar: int, mensen: Sequence[int], bron: str = Vraagbron.GEMEENTE) -> Werklocatie:
    """The twelve figures of a year, with the card that goes with them."""
    Maandvraag.objects.bulk_create(
        Maandvraag(
            werklocatie=row, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, jaar=jaar, maand=maand,
            mensen=aantal, bron=bron, zekerheid=Zekerheid.MIDDEL,
        )
        for maand, aantal in enumerate(mensen, start=1)
    )  # fmt: skip
    vraagkaart.keep(row)
    return row
