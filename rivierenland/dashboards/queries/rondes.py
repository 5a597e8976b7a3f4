"""Rounds on the home page of an inspector: the one of today, and gemeenten that ask to take part."""

from datetime import date

from django.urls import reverse

from handhaving.queries import ronde as rondes
from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag


def vandaag(actor: Actor, vandaag: date) -> list[Werkregel]:
    """The round that this inspector walks today, and the questions that wait for an answer."""
    lines = [
        Werkregel(
            "attention", "Gevraagd", f"Gemeente {part.ronde.gemeente.naam} vraagt of u meedoet",
            "Een gezamenlijke ronde. U bepaalt zelf welke locaties meedoen en op welke grondslag u deelt.",
            f"Op {dag(part.ronde.dag)}", reverse("handhaving:ronde-detail", args=[part.ronde_id]), "Bekijken",
            (part.ronde.dag - vandaag).days,
        )
        for part in rondes.asked(actor.gemeenten, vandaag)
    ]  # fmt: skip
    if mine := rondes.todays_round(actor, vandaag):
        lines.append(
            Werkregel(
                "good", "Vandaag", f"Uw ronde: {mine.aantal} {'locatie' if mine.aantal == 1 else 'locaties'}",
                f"{mine.naam or 'Ronde'} in {mine.gemeente.naam}. {mine.gedaan} van {mine.aantal} gedaan.",
                "", reverse("handhaving:ronde-detail", args=[mine.pk]), "Ronde openen", -1_000,
            )
        )  # fmt: skip
    return lines
