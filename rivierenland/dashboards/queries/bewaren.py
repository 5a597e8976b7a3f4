"""What retention and requests about one's own data ask of somebody. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from registratie.enums import Dossierstatus, Lijststatus
from registratie.queries import persoonsdossier, vernietiging
from rivierenland.core.opmaak import getal
from rivierenland.core.werk.regel import Werkregel, dag, term

SHOWN = 20


def lijsten(gemeenten: Sequence[str]) -> list[Werkregel]:
    """Destruction lists that wait for the functional administrator."""
    return [
        Werkregel(
            "attention", "Te beoordelen" if lijst.status == Lijststatus.TER_GOEDKEURING else "Na te kijken",
            "Vernietigingslijst", f"{getal(lijst.aantal_verblijven)} verblijven zijn de bewaartermijn voorbij.",
            f"Peildatum {dag(lijst.peildatum)}", reverse("registratie:bewaren-detail", args=[lijst.pk]), "Bekijken", 10,
        )
        for lijst in vernietiging.waiting(tuple(gemeenten))[:SHOWN]
    ]  # fmt: skip


def verzoeken(vandaag: date) -> list[Werkregel]:
    """People who wait for an answer about their own data, the nearest term first."""
    rows = []
    for dossier in persoonsdossier.waiting()[:SHOWN]:
        soort, woord, volgorde = term(dossier.uiterlijk, vandaag)
        stand = "Het bestand is klaar." if dossier.status == Dossierstatus.KLAAR else "Het bestand is er nog niet."
        rows.append(
            Werkregel(
                soort, woord, f"Inzageverzoek {dossier.kenmerk}", stand, f"Antwoord uiterlijk {dag(dossier.uiterlijk)}",
                reverse("registratie:persoonsdossier-detail", args=[dossier.pk]), "Bekijken", volgorde,
            )
        )  # fmt: skip
    return rows
