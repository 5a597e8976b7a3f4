"""An effect report as a piece of an answer to the council."""

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.bijdragen.effectmodel import Effectuitkomst
from speerpunten.kennis.effect import woorden
from speerpunten.kennis.queries import effectrapport as rapporten


def make(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The report with this number; None when it is not for this reader or was not reckoned."""
    if not actor.may(Permission.EFFECT_VIEW) or not (sleutel.isdecimal() and len(sleutel) < 19):
        return None
    row = rapporten.readable(actor).filter(pk=sleutel).first()
    if row is None or not row.is_berekend:
        return None
    uit = Effectuitkomst.of(row.uitkomst or {})
    return Bouwsteen(
        titel=f"Effect van een nieuw bedrijf: {row.titel}", zin=woorden.answer(uit),
        bron=f"Effectrapportage, versie {row.versie}, rekenmodel {uit.modelversie}", url=reverse("kennis:effect-detail", args=[row.pk]),
        peildatum=row.peildatum, kop=("Wat", "Van … tot"),
        rijen=tuple((naam, woorden.between(waarde)) for naam, waarde in woorden.facts(uit).items()),
        let_op=" ".join(filter(None, ("Een voorbeeld." if row.is_voorbeeld else "", "Een rekenhulp met een ruime marge, geen besluit."))),
    )  # fmt: skip
