"""What the demand of its work sites asks of an employer."""

from datetime import date

from django.urls import reverse

from rivierenland.core.werk.regel import Werkregel
from speerpunten.aanbod.queries import werklocatie as werklocaties

NA_TERMIJNEN = 60
"""After everything that has a term: next season is not tomorrow."""


def werkgever(vandaag: date) -> list[Werkregel]:
    """One line when next year's demand is missing for some of the own work sites; none for who has none. One query."""
    jaar = werklocaties.next_season(vandaag)
    open_sites = list(werklocaties.without_demand(jaar)[:2])
    if not open_sites:
        return []
    first, more = open_sites[0], len(open_sites) > 1
    url = f"{reverse('aanbod:werklocatie-list')}?jaar={jaar}&bron=zonder"
    return [
        Werkregel(
            "attention", f"Seizoen {jaar}", f"Geef de vraag voor {jaar} op",
            f"Van {'meer dan een werklocatie' if more else first.naam} weten wij nog niet hoeveel mensen u nodig hebt. Dan kan de "
            "gemeente zorgen voor genoeg bedden in de buurt.",
            "", url if more else reverse("aanbod:maandvraag-record", args=[first.pk, jaar]), "Opgeven", NA_TERMIJNEN,
        )
    ]  # fmt: skip
