"""Offers of help that ask to be checked, as a row of a work queue of whoever keeps them."""

from datetime import date

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.werk.regel import Werkregel
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp

ZONDER_TERMIJN = 30


def te_checken(actor: Actor, vandaag: date) -> list[Werkregel]:
    """One row when own offers were not checked within the term. One query and the term."""
    if not actor.may(Permission.HULPAANBOD_MANAGE):
        return []
    aantal = Hulpaanbod.objects.filter(hulp.to_check(vandaag) & hulp.own_of(actor)).count()
    if not aantal:
        return []
    wat = "Kijk 1 hulpaanbod na" if aantal == 1 else f"Kijk {aantal} keer hulpaanbod na"
    return [
        Werkregel(
            "attention", "Nakijken", wat, "Iedereen leest dat dit lang niet is nagekeken.", "",
            f"{reverse('zorg:hulpaanbod-list')}?nakijken=ja", "Nakijken", ZONDER_TERMIJN,
        )
    ]  # fmt: skip
