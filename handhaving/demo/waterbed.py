"""The figures of the demo, computed after its inspections and cases; and the first decisions that may be published."""

from datetime import date

from django.utils import timezone

from handhaving.actions import publicatie, waterbed
from handhaving.actions.publicatie import Bekendmaking
from handhaving.models import Publicatie, Stap
from handhaving.queries import publicatie as publicaties
from handhaving.queries.toezichtcijfers import quarters
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Toegang
from rivierenland.core.rollen import Rol

GEPUBLICEERD = 3
EERDER = 4
"""Ends of quarters that are computed too, for the line through time."""


def make(*, vandaag: date, by: Actor) -> int:
    """Publish a few decisions and compute the figures; returns how many figures stand. Only under the scope that sees all."""
    if not Publicatie.objects.exists():
        for stap in list(publicaties.publishable()[:GEPUBLICEERD]):
            _publish(stap)
    for kwartaal in quarters(vandaag, EERDER + 1)[:-1]:
        waterbed.compute(peildatum=kwartaal.laatste, by=by)
    return waterbed.compute(peildatum=vandaag, by=by)


def _publish(stap: Stap) -> None:
    """In the name of the lawyer of the gemeente; nobody is there in a demo without people."""
    toegang = Toegang.objects.filter(rol=Rol.JURIST, gemeente=stap.gemeente_id).select_related("gebruiker").first()
    if toegang is None:
        return
    by = Actor(
        toegang.gebruiker.naam, toegang.gebruiker, Rol.JURIST, gemeenten=(stap.gemeente_id,), oorsprong="opdrachtregel"
    )
    vandaag, is_bedrijf = timezone.localdate(), "B.V." in stap.zaak.overtreder.naam
    bekend = Bekendmaking(
        natuurlijk_persoon=not is_bedrijf, bedrijf_noemen=is_bedrijf,
        samenvatting="Voorbeeld: de gemeente heeft dit besluit genomen na meer controles. De bewoners zijn geholpen aan een plek.",
        grondslag="Voorbeeld: Wet goed verhuurderschap", vanaf=vandaag, tot=add_months(vandaag, 6),
    )  # fmt: skip
    publicatie.publish(stap=stap, bekend=bekend, by=by)
