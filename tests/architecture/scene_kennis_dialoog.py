"""Talks of every tenant's gemeente: a concept that nobody else reads, and one whose report the invited read."""

from dataclasses import dataclass
from datetime import time

from django.utils import timezone

from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.models import Gemeente, Organisatie
from speerpunten.kennis.models import (
    Deelnemer,
    Deelnemeradres,
    Dialoog,
    Dialoognotitie,
    Dialoogreactie,
    Dialooguitkomst,
    Uitkomststap,
)
from speerpunten.programma.models import Dialooggevolg, Maatregelenpakket


@dataclass
class Dialoogrijen:
    """`concept`; `gedeeld`, to which the party (`deelnemer`) was invited; every text names the tenant."""

    concept: Dialoog
    gedeeld: Dialoog
    deelnemer: Deelnemer
    notitie: Dialoognotitie
    reactie: Dialoogreactie
    uitkomst: Dialooguitkomst
    gevolg: Dialooggevolg
    gast: str


def talks(word: str, letter: str, gemeente: Gemeente, organisatie: Organisatie, nasty: str) -> Dialoogrijen:
    """With everything filled in that a person can type. `gast`: the secret of a guest of the shared talk."""
    vandaag, nu, gast = timezone.localdate(), timezone.now(), f"Zq{letter}-gesprek"
    tekst = {
        "gemeente": gemeente, "titel": f"{word}Gesprek{nasty}", "doel": f"{word}Doel{nasty}", "dag": vandaag,
        "uitnodiging": f"{word}Kom{nasty}", "begin": time(9), "einde": time(10), "plaats": f"{word}Zaal{nasty}",
    }  # fmt: skip
    concept = Dialoog.objects.create(
        **tekst
        | dict.fromkeys(
            ("titel", "doel", "uitnodiging", "plaats"), f"{word}Plan{nasty}"
        )  # nobody else reads these words
    )
    gedeeld = Dialoog.objects.create(status="verslag", reageren_tot=vandaag, **tekst)
    vast = {"dialoog": gedeeld, "gemeente": gemeente}
    deelnemer = Deelnemer.objects.create(
        soort="bieder", organisatie=organisatie, naam=f"{word}Partij{nasty}", functie=f"{word}Rol{nasty}",
        uitgenodigd_at=nu, toelichting=f"{word}Later{nasty}", **vast,
    )  # fmt: skip
    genodigde = Deelnemer.objects.create(
        soort="overheid", naam=f"{word}Gast{nasty}", geheim=digest(gast), uitgenodigd_at=nu, **vast
    )
    for row in (deelnemer, genodigde):
        Deelnemeradres.objects.create(deelnemer=row, gemeente=gemeente, email=f"{letter.lower()}{row.pk}@example.test")
    reactie = Dialoogreactie.objects.create(deelnemer=deelnemer, tekst=f"{word}Klopt niet{nasty}", **vast)
    notitie = Dialoognotitie.objects.create(thema="aanbod", tekst=f"{word}Gezegd{nasty}", **vast)
    uitkomst = Dialooguitkomst.objects.create(
        thema="aanbod", tekst=f"{word}Afgesproken{nasty}", wie=f"{word}Wie{nasty}", uiterlijk=vandaag, **vast
    )
    Uitkomststap.objects.create(
        uitkomst=uitkomst, gemeente=gemeente, dag=vandaag, status="onderweg", tekst=f"{word}Stap{nasty}"
    )
    gevolg = Dialooggevolg.objects.create(
        uitkomst=uitkomst, gemeente=gemeente, pakket=Maatregelenpakket.objects.get(pk="M05")
    )
    return Dialoogrijen(concept, gedeeld, deelnemer, notitie, reactie, uitkomst, gevolg, gast)
