"""What follows a change of the register: one bell after the commit, for whoever counts or compares people."""

from collections.abc import Collection, Mapping
from functools import partial
from uuid import UUID

from celery import current_app
from django.db import transaction

from registratie.models import Aanlevering, Verblijf

TAAK = "registratie.follow_changes"


def follow(
    *,
    bewoners: Collection[int] = (),
    aanlevering: UUID | None = None,
    vervangen: Mapping[UUID, int] | None = None,
) -> None:
    """Ring once the transaction is committed: these records changed, or all that this delivery touched.

    `vervangen`: the `sleutel` of a record that went, and the record that its stays moved to. A bell that cannot ring never
    takes the change back: the nightly run finds it.
    """
    kwargs = {
        "bewoners": sorted(bewoners),
        "aanlevering": str(aanlevering) if aanlevering else "",
        "vervangen": {str(sleutel): pk for sleutel, pk in (vervangen or {}).items()},
    }
    if any(kwargs.values()):
        transaction.on_commit(partial(current_app.send_task, TAAK, kwargs=kwargs), robust=True)


def touched(*, bewoners: Collection[int] = (), aanlevering: str = "") -> list[int]:
    """The records that a bell is about."""
    found = set(bewoners)
    row = Aanlevering.objects.filter(pk=aanlevering).first() if aanlevering else None
    if row:
        stays = Verblijf.objects.filter(organisatie=row.organisatie_id, aanlevering=row.pk).order_by()
        found |= set(stays.values_list("bewoner_id", flat=True))
    return sorted(found)
