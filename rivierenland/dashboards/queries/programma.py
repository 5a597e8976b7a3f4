"""What waits for the region in the programme."""

from datetime import date

from django.urls import reverse

from rivierenland.core.werk.regel import Werkregel, dag, term
from speerpunten.programma.queries import mijlpaal


def late_mijlpalen(vandaag: date) -> list[Werkregel]:
    """Milestones of which the day has passed: reach, move or let lapse. The oldest first. One query."""
    regels = []
    for rij in mijlpaal.late(vandaag):
        soort, woord, volgorde = term(rij.gepland_op, vandaag)
        regels.append(
            Werkregel(
                soort,
                woord,
                f"Mijlpaal van {rij.pakket_id}: {rij.titel}",
                "De geplande dag is voorbij. Vul in wanneer de mijlpaal is behaald, kies een nieuwe dag of laat hem vervallen.",
                f"Gepland op {dag(rij.gepland_op)}",
                reverse("programma:mijlpaal-change", args=[rij.pk]),
                "Bijwerken",
                volgorde,
            )
        )
    return regels
