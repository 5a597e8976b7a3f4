"""A low score that lasts becomes a melding for the gemeente: a reason to look, and nothing more."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from handhaving.actions import melding
from handhaving.actions.melding import Signaal
from handhaving.enums import Registersignaal
from handhaving.queries.signalen import place_key
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal
from speerpunten.arbeidsmigrant.feedback.blokken import Blok, low_since
from speerpunten.arbeidsmigrant.models import Feedbackreeks
from speerpunten.arbeidsmigrant.queries import feedback as queries


def raise_patterns(*, vandaag: date, by: Actor) -> int:
    """Bring the meldingen about lasting low scores in step with what was published; returns how many changed."""
    signalen = list(_patterns(vandaag))
    return melding.keep_signals(soort=Registersignaal.FEEDBACK, signalen=signalen, vandaag=vandaag, by=by)


def _patterns(vandaag: date) -> Iterator[Signaal]:
    grenzen = queries.norms(vandaag)
    per_locatie: dict[int, list[Feedbackreeks]] = defaultdict(list)
    in_use = Huisvestingslocatie.objects.in_use().values("pk")
    for row in Feedbackreeks.objects.filter(twijfel=False, locatie__in=in_use).order_by("locatie_id", "nummer"):
        per_locatie[row.locatie_id].append(row)
    for locatie, reeksen in per_locatie.items():
        for vraag, blokken in queries.blocks_of(reeksen, int(grenzen["drempel"])).items():
            begin = low_since(blokken, laag=grenzen["laag"], hoe_vaak=int(grenzen["laag_stappen"]))
            if begin:
                yield Signaal(
                    Registersignaal.FEEDBACK, reeksen[0].gemeente_id, f"{place_key(locatie)} {vraag}",
                    _sentence(vraag.label, blokken[blokken.index(begin) :]),
                    feit=f"{vraag} vanaf reeks {begin.eerste + 1}", locatie=locatie,
                )  # fmt: skip


def _sentence(vraag: str, laag: list[Blok]) -> str:
    aantal = sum(blok.aantal for blok in laag)
    gemiddelde = sum(blok.som for blok in laag) / aantal
    return (
        f"Bewoners geven ‘{vraag}’ hier gemiddeld {getal(gemiddelde, 1)} op een schaal van 1 tot 5, in {aantal} antwoorden. "
        "Dat is blijvend laag. Het is een reden om te kijken, geen overtreding."
    )
