"""The evaluation of the convenant on the home pages: who still answers, and what waits for the region."""

from datetime import date

from django.urls import reverse

from convenant.enums.evaluatie import Wijzigingsstatus
from convenant.models import Evaluatieronde, Wijzigingsvoorstel
from convenant.queries import evaluatie
from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term


def partij(actor: Actor, vandaag: date) -> list[Werkregel]:
    """The questions that the own organisation or gemeente did not answer yet, in the scope in force."""
    ronde = evaluatie.running()
    if ronde is None or not evaluatie.takes_answers(ronde, vandaag):
        return []
    waits = [row for row in evaluatie.own_parties(actor) if evaluatie.answer_of(ronde, row) is None]
    return [_answer(ronde, vandaag)] if waits else []


def regio(vandaag: date) -> list[Werkregel]:
    """An evaluation that waits for its conclusions, and proposals that wait for a decision."""
    ronde = evaluatie.running()
    found = [_conclude(ronde)] if ronde is not None and not evaluatie.takes_answers(ronde, vandaag) else []
    open_voorstellen = Wijzigingsvoorstel.objects.filter(status=Wijzigingsstatus.INGEDIEND).count()
    return [*found, _decide(open_voorstellen)] if open_voorstellen else found


def _answer(ronde: Evaluatieronde, vandaag: date) -> Werkregel:
    soort, woord, volgorde = term(ronde.sluit_op, vandaag)
    return Werkregel(
        soort, woord, f"Evaluatie van het convenant {ronde.jaar}: beantwoord de vragen",
        "Uw antwoorden worden geteld zonder uw naam.", f"Tot en met {dag(ronde.sluit_op)}", _url(ronde), "Beantwoorden", volgorde,
    )  # fmt: skip


def _conclude(ronde: Evaluatieronde) -> Werkregel:
    woord, waarom = (
        ("Afsluiten", "De conclusies staan er. Partijen lezen ze zodra u de evaluatie afsluit.")
        if ronde.conclusies
        else (
            "Conclusies",
            f"{ronde.beantwoord} van de {ronde.gevraagd} partijen antwoordden. Schrijf de conclusies op.",
        )
    )
    return Werkregel(
        "attention", woord, f"Evaluatie van het convenant {ronde.jaar}", waarom,
        f"Antwoorden kon tot en met {dag(ronde.sluit_op)}", _url(ronde), "Bekijken", 20,
    )  # fmt: skip


def _decide(aantal: int) -> Werkregel:
    wat = "1 voorstel wacht" if aantal == 1 else f"{aantal} voorstellen wachten"
    return Werkregel(
        "attention", "Besluiten", f"{wat} op uw besluit",
        "Partijen stelden een wijziging van het convenant voor. Zij lezen wat u ermee doet.", "",
        reverse("convenant:wijzigingsvoorstel-list"), "Bekijken", 40,
    )  # fmt: skip


def _url(ronde: Evaluatieronde) -> str:
    return reverse("convenant:evaluatie-detail", args=[ronde.pk])
