"""A draft answer of every tenant's gemeente, which only that gemeente reads, with a figure in it."""

from dataclasses import dataclass

from django.utils import timezone

from rivierenland.core.models import Gemeente
from speerpunten.kennis.models import Antwoord, Antwoordblok


@dataclass
class Antwoordrijen:
    """`concept` and its one piece; both name the tenant."""

    concept: Antwoord
    blok: Antwoordblok


def answers(word: str, gemeente: Gemeente, nasty: str) -> Antwoordrijen:
    """With everything filled in that a person can type."""
    concept = Antwoord.objects.create(
        gemeente=gemeente, titel=f"{word}Vraag{nasty}", vraag=f"{word}Wat{nasty}", kenmerk=f"{word}K",
        inleiding=f"{word}Begin{nasty}", slot=f"{word}Slot{nasty}", uiterlijk=timezone.localdate(),
    )  # fmt: skip
    blok = Antwoordblok.objects.create(
        antwoord=concept, gemeente=gemeente, volgorde=1, titel=f"{word}Kop{nasty}", tekst=f"{word}Tekst{nasty}",
        soort="proef", sleutel="1", zin=f"{word}Zin{nasty}", bron=f"{word}Bron{nasty}", kop=["Wat"],
        rijen=[[f"{word}Cel{nasty}"]], let_op=f"{word}Let op{nasty}", genomen_at=timezone.now(),
    )  # fmt: skip
    return Antwoordrijen(concept, blok)
