"""What the check of reports asks on a home page: of a gemeente its verdict, of the region an answer or the publication."""

from collections import Counter
from datetime import date

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term
from rivierenland.rapportages.enums import Oordeel
from rivierenland.rapportages.models import Rapporteditie, Rapportoordeel, Rapportopmerking
from rivierenland.rapportages.queries import controle

ZONDER_TERMIJN = 30


def beleid(actor: Actor, vandaag: date) -> list[Werkregel]:
    """A row for every verdict that the own gemeente still has to give; one that waits for the region's answer is not there yet."""
    oordelen = list(controle.waiting(actor.gemeenten))
    if not oordelen:
        return []
    stil = Rapportopmerking.objects.filter(editie__in={oordeel.editie_id for oordeel in oordelen}, antwoord="")
    wacht = Counter(stil.values_list("editie_id", "gemeente_id"))
    return [
        _to_check(oordeel, vandaag)
        for oordeel in oordelen
        if oordeel.oordeel == Oordeel.OPEN or not wacht[oordeel.editie_id, oordeel.gemeente_id]
    ]


def regio(actor: Actor, vandaag: date) -> list[Werkregel]:
    """A row for every concept: what waits for the region, or for whom it waits; one query."""
    return [_to_publish(editie, vandaag) for editie in controle.to_publish()]


def _to_check(oordeel: Rapportoordeel, vandaag: date) -> Werkregel:
    editie = oordeel.editie
    if oordeel.oordeel == Oordeel.CORRECTIE:
        waarom = f"De regio beantwoordde de opmerkingen van {oordeel.gemeente.naam}. Keur het rapport goed of vraag iets anders."
    else:
        waarom = f"Controleer de cijfers van {oordeel.gemeente.naam} en keur het rapport goed."
    soort, woord, volgorde, wanneer = _when(editie, vandaag)
    return Werkregel(soort, woord, controle.title(editie), waarom, wanneer, _url(editie), "Controleren", volgorde)


def _to_publish(editie: Rapporteditie, vandaag: date) -> Werkregel:
    gevraagd, akkoord = editie.gevraagd, editie.goedgekeurd  # type: ignore[attr-defined]
    te_beantwoorden = editie.te_beantwoorden  # type: ignore[attr-defined]
    soort, woord, volgorde, wanneer = _when(editie, vandaag)
    knop = "Bekijken"
    if te_beantwoorden:
        wat = "1 opmerking wacht" if te_beantwoorden == 1 else f"{te_beantwoorden} opmerkingen wachten"
        waarom, knop = f"{wat} op uw antwoord. Goedgekeurd door {akkoord} van {gevraagd} gemeenten.", "Beantwoorden"
    elif akkoord == gevraagd:
        soort, woord, knop = "attention", "Publiceren", "Publiceren"
        waarom = "Alle gemeenten keurden het rapport goed."
    elif volgorde < 0:
        soort, woord, knop = "attention", "Publiceren", "Publiceren"
        waarom = f"Goedgekeurd door {akkoord} van {gevraagd} gemeenten. U kunt publiceren; het rapport noemt wie niet goedkeurde."
    else:
        waarom = f"Goedgekeurd door {akkoord} van {gevraagd} gemeenten. U hoeft nu niets te doen."
        soort, woord = "neutral", "Wacht op gemeenten"
    return Werkregel(soort, woord, controle.title(editie), waarom, wanneer, _url(editie), knop, volgorde)


def _when(editie: Rapporteditie, vandaag: date) -> tuple[str, str, int, str]:
    if editie.termijn is None:
        return "attention", "Te doen", ZONDER_TERMIJN, ""
    return *term(editie.termijn, vandaag), f"Uiterlijk {dag(editie.termijn)}"


def _url(editie: Rapporteditie) -> str:
    return reverse("rapportages:controle", args=[editie.pk])
