"""Rows of feedback for tests; use them under a scope that may write them."""

from datetime import date

from django.utils import timezone

from registratie.models import Huisvestingslocatie
from speerpunten.arbeidsmigrant.feedback import code as codes
from speerpunten.arbeidsmigrant.models import Feedback, Feedbackcode, Feedbackreactie, Feedbackreeks


def code(locatie: Huisvestingslocatie, tekst: str = "", **velden) -> Feedbackcode:
    """A code in force of this location."""
    tekst = tekst or codes.make()
    return Feedbackcode.objects.create(
        gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id, locatie=locatie, code=tekst,
        code_hash=codes.digest(tekst), **velden,
    )  # fmt: skip


def answer(locatie: Huisvestingslocatie, *scores: int | None, maand: date | None = None, **velden) -> Feedback:
    """One answer; with a single score that score for each question."""
    five = list(scores) * 5 if len(scores) == 1 else list(scores)
    maand = (maand or timezone.localdate()).replace(day=1)
    values = {"taal": "pl", "code_hash": "x"} | velden
    return Feedback.objects.create(gemeente_id=locatie.gemeente_id, locatie=locatie, scores=five, maand=maand, **values)


def answers(locatie: Huisvestingslocatie, aantal: int, score: int = 4, **velden) -> list[Feedback]:
    """So many answers, all alike."""
    return [answer(locatie, score, **velden) for _ in range(aantal)]


def series(
    locatie: Huisvestingslocatie,
    score: int,
    *,
    nummer: int = 1,
    aantal: int = 5,
    maand: date | None = None,
    twijfel: bool = False,
) -> Feedbackreeks:
    """A published series in which everybody chose the same face."""
    return Feedbackreeks.objects.create(
        gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id, locatie=locatie, nummer=nummer,
        maand=(maand or timezone.localdate()).replace(day=1), aantal=aantal, aantallen=[aantal] * 5,
        sommen=[aantal * score] * 5, twijfel=twijfel,
    )  # fmt: skip


def reply(locatie: Huisvestingslocatie, tekst: str = "Dank u wel.", **teksten: str) -> Feedbackreactie:
    """The reply that is shown."""
    return Feedbackreactie.objects.create(
        gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id, locatie=locatie,
        teksten={"nl": tekst} | teksten,
    )  # fmt: skip
