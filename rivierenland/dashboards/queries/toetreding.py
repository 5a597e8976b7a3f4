"""What the convenant asks: requests to decide about, a signature to set, an announcement to answer."""

from datetime import date

from django.urls import reverse

from convenant.models import Partij, Partijstap
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from convenant.queries import toetreding as toetredingen
from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term

SHOWN = 10
NA_TERMIJNEN = 40


def beleid(vandaag: date) -> list[Werkregel]:
    """Requests that the own gemeente has to decide about, the nearest last day first. One query."""
    return [
        _line(
            row.uiterlijk, vandaag, f"Besluit over {row.organisatie.naam}", "Deze organisatie wil toetreden tot het convenant.",
            reverse("convenant:toetreding-detail", args=[row.pk]), "Bekijken",
        )
        for row in toetredingen.waiting()[:SHOWN]
    ]  # fmt: skip


def marktpartij(actor: Actor, vandaag: date) -> list[Werkregel]:
    """What the own organisation has to do: sign, answer an announcement, sign again. At most three queries."""
    if actor.organisatie_id is None:
        return []
    partij = partijen.of_organisatie(actor.organisatie_id)
    if partij is None or partij.status not in partijen.AANWEZIG:
        return _to_sign(vandaag)
    return _of_partij(partij, vandaag)


def _to_sign(vandaag: date) -> list[Werkregel]:
    return [
        Werkregel(
            "good", "Toegelaten", "Onderteken het convenant", "Alle gemeenten lieten u toe. Na de handtekening bent u partij.", "",
            reverse("convenant:toetreding-detail", args=[row.pk]), "Naar het verzoek", NA_TERMIJNEN,
        )
        for row in toetredingen.waiting()[:1]
    ]  # fmt: skip


def _of_partij(partij: Partij, vandaag: date) -> list[Werkregel]:
    url = reverse("convenant:partij-detail", args=[partij.pk])
    nu = partijstand.stand_of(Partijstap.objects.filter(partij=partij))
    regels = []
    if nu.voornemen and nu.voornemen.reageren_tot and not nu.gehoord:
        wat = nu.voornemen.get_soort_display()
        regels.append(
            _line(nu.voornemen.reageren_tot, vandaag, f"{wat}: reageer", "De gemeente besluit daarna.", url, "Reageren")
        )
    if nu.opnieuw:
        regels.append(
            Werkregel(
                "attention", "Te doen", "Onderteken het convenant opnieuw", "Uw organisatie is nu een andere rechtspersoon.", "",
                url, "Bekijken", NA_TERMIJNEN,
            )
        )  # fmt: skip
    return regels


def _line(uiterlijk: date, vandaag: date, wat: str, waarom: str, url: str, knop: str) -> Werkregel:
    soort, woord, volgorde = term(uiterlijk, vandaag)
    return Werkregel(soort, woord, wat, waarom, f"Voor of op {dag(uiterlijk)}", url, knop, volgorde)
