"""What workers ask about their own data, for who answers them."""

from datetime import date

from django.urls import reverse

from rivierenland.dashboards.queries.werkregel import Werkregel, dag, term
from speerpunten.arbeidsmigrant.queries import inzageverzoek

SHOWN = 20


def verzoeken(vandaag: date) -> list[Werkregel]:
    """Workers who wait for an answer, the nearest term first."""
    rows = []
    for verzoek in inzageverzoek.for_list().open()[:SHOWN]:
        soort, woord, volgorde = term(verzoek.uiterlijk, vandaag)
        rows.append(
            Werkregel(
                soort, woord, f"Verzoek {verzoek.referentie}", f"Een werknemer vraagt: {verzoek.get_soort_display().lower()}.",
                f"Antwoord uiterlijk {dag(verzoek.uiterlijk)}",
                reverse("arbeidsmigrant:inzageverzoek-detail", args=[verzoek.pk]), "Bekijken", volgorde,
            )
        )  # fmt: skip
    return rows
