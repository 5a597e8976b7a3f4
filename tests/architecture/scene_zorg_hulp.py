"""Two offers of help of every tenant's gemeente: a published one, which is everybody's to read, and one that only its owner sees."""

from dataclasses import dataclass

from rivierenland.core.models import Gemeente
from speerpunten.zorg.models import Hulpaanbod, Hulpdekking
from tests.factories import zorg_hulp as maak


@dataclass
class Hulprijen:
    """`geplaatst` names no tenant; `concept` does."""

    geplaatst: Hulpaanbod
    concept: Hulpaanbod


def hulp(word: str, letter: str, gemeente: Gemeente, nasty: str) -> Hulprijen:
    """With everything filled in that a person can type."""
    made = []
    for whose, status in (("", "gepubliceerd"), (word, "concept")):
        made.append(
            maak.aanbod(
                naam=f"{whose}Praktijk{nasty}",
                gemeente_id=gemeente.pk,
                status=status,
                slug=f"praktijk-{letter}-{status}",
                omschrijvingen={"nl": f"{whose}Tekst{nasty}", "pl": f"{whose}Opis{nasty}"},
                adres=f"{whose}Zorgstraat{nasty}",
                plaats=f"{whose}Zorgplaats{nasty}",
                tijden_tekst=f"{whose}Tijden{nasty}",
            )
        )
    Hulpdekking.objects.get_or_create(
        gemeente=gemeente,
        hulpvraag="huisarts",
        taal="pl",
        defaults={
            "bewoners": None,
            "bewoners_tekst": "niet getoond",
            "stand": "verouderd",
            "aanbod_naam": f"Praktijk{nasty}",
            "afstand": 100,
            "peildatum": made[0].nagekeken_op,
        },
    )
    return Hulprijen(*made)
