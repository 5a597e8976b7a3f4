"""Which questions of the council must be answered soon."""

from datetime import date

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term
from speerpunten.kennis.queries import antwoord as antwoorden

SHOWN = 20


def te_beantwoorden(actor: Actor, vandaag: date) -> list[Werkregel]:
    """A line for every own draft whose last day is near or past; one query."""
    regels = []
    for row in antwoorden.urgent(actor, vandaag)[:SHOWN]:
        soort, woord, volgorde = term(row.uiterlijk, vandaag)
        url = reverse("kennis:antwoord-detail", args=[row.pk])
        waarom = f"{row.get_soort_display()}. Maak het antwoord af en stel het vast."
        regels.append(Werkregel(soort, woord, row.titel, waarom, dag(row.uiterlijk), url, "Antwoord openen", volgorde))
    return regels
