"""Made-up feedback: a year of answers about some locations, one of which its residents find unsafe, with remarks and replies."""

from datetime import date
from random import Random
from uuid import UUID

from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from speerpunten.arbeidsmigrant.actions.feedback import run_night
from speerpunten.arbeidsmigrant.actions.feedback.nacht import publish
from speerpunten.arbeidsmigrant.enums import Twijfelreden
from speerpunten.arbeidsmigrant.feedback import code as codes
from speerpunten.arbeidsmigrant.models import Feedback, Feedbackcode, Feedbackreactie

ZAAD = 8
MEESTE, MAANDEN = 60, 12
GEWICHTEN = ((4, 10, 26, 42, 18), (8, 20, 30, 30, 12), (4, 8, 22, 42, 24), (12, 24, 28, 26, 10), (5, 10, 25, 38, 22))
"""Per question how often each face is chosen, from worst to best."""
ONVEILIG = (46, 36, 12, 5, 1)
TALEN = ("pl",) * 5 + ("ro",) * 3 + ("bg", "bg", "uk", "hu", "es", "en", "nl")
OPMERKINGEN = {
    "pl": ("Ciepła woda kończy się rano.", "Jest spokojnie i czysto.", "Zamek w drzwiach jest zepsuty od miesiąca."),
    "ro": ("Wi-Fi nu merge seara.", "Totul este bine, mulțumesc."),
    "bg": ("В стаята е студено през нощта.", "Кухнята е малка за толкова хора."),
    "uk": ("Дуже шумно вночі.",),
    "hu": ("A mosógép nem működik.",),
    "es": ("Falta un detector de humo en el pasillo.",),
    "en": ("The manager is friendly and helps.",),
    "nl": ("De douche is al twee weken stuk.",),
}
REACTIES = {
    "nl": "Dank u wel voor uw antwoorden. Wij hebben de ketel laten nakijken. Er is nu ook ’s morgens warm water.",
    "pl": "Dziękujemy za odpowiedzi. Kocioł został sprawdzony. Ciepła woda jest teraz także rano.",
    "ro": "Vă mulțumim pentru răspunsuri. Centrala a fost verificată. Acum este apă caldă și dimineața.",
}


def make(*, vandaag: date, by: Actor) -> int:
    """A year of answers, month by month; returns how many, 0 when some stand already."""
    if Feedbackcode.objects.exists():
        return 0
    chance = Random(ZAAD)  # noqa: S311 -- made-up rows, the same every time
    places = list(Huisvestingslocatie.objects.in_use().order_by("pk"))
    _codes(places, by)
    told = places[::2][:MEESTE]
    made = 0
    for back in range(MAANDEN, -1, -1):
        maand = add_months(vandaag.replace(day=1), -back)
        rows = [row for nummer, place in enumerate(told) for row in _answers(chance, place, maand, unsafe=nummer == 2)]
        made += len(Feedback.objects.bulk_create(rows, batch_size=2000))
        publish(min(maand, vandaag), toeval=chance)
    Feedbackreactie.objects.bulk_create(
        Feedbackreactie(
            gemeente_id=place.gemeente_id, organisatie_id=place.organisatie_id, locatie=place, teksten=REACTIES
        )
        for place in told[::5]
    )  # fmt: skip
    run_night(vandaag=vandaag, by=by)
    return made


def _codes(places: list[Huisvestingslocatie], by: Actor) -> None:
    """By chance of the machine: a code that everybody can read in the source is no code."""
    fresh = [(place, codes.make()) for place in places]
    Feedbackcode.objects.bulk_create(
        Feedbackcode(
            gemeente_id=place.gemeente_id, organisatie_id=place.organisatie_id, locatie=place, code=code,
            code_hash=codes.digest(code), created_by=by.gebruiker,
        )
        for place, code in fresh
    )  # fmt: skip


def _answers(chance: Random, place: Huisvestingslocatie, maand: date, *, unsafe: bool) -> list[Feedback]:
    busy = 4 if unsafe else place.pk % 4
    return [_answer(chance, place, maand, unsafe=unsafe) for _ in range(chance.randrange(busy + 2))]


def _answer(chance: Random, place: Huisvestingslocatie, maand: date, *, unsafe: bool) -> Feedback:
    weights = [ONVEILIG if unsafe and index == 2 else row for index, row in enumerate(GEWICHTEN)]
    taal = chance.choice(TALEN)
    return Feedback(
        id=UUID(int=chance.getrandbits(128), version=4), gemeente_id=place.gemeente_id, locatie=place, maand=maand, taal=taal,
        scores=[None if chance.random() < 0.06 else chance.choices(range(1, 6), row)[0] for row in weights],
        opmerking=chance.choice(OPMERKINGEN[taal]) if chance.random() < 0.2 else "",
        twijfel=chance.choice(Twijfelreden.values) if chance.random() < 0.08 else "",
    )  # fmt: skip
