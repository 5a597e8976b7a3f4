"""What follows a change of the register: one bell after the commit, for whoever counts or compares people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from celery import current_app
from django.db import transaction

from registratie.models import Aanlevering, Verblijf

TAAK = "registratie.follow_changes"


@dataclass
class Bel:
    """What changed in one transaction; rings once when it is committed."""

    is_rung: bool = False
    bewoners: set[int] = field(default_factory=set)
    aanleveringen: set[str] = field(default_factory=set)
    vervangen: dict[str, int] = field(default_factory=dict)

    def ring(self) -> None:
        """Send the one task."""
        self.is_rung = True
        current_app.send_task(
            TAAK,
            kwargs={
                "bewoners": sorted(self.bewoners),
                "aanleveringen": sorted(self.aanleveringen),
                "vervangen": self.vervangen,
            },
        )


def follow(
    *,
    bewoners: Collection[int] = (),
    aanlevering: UUID | None = None,
    vervangen: Mapping[UUID, int] | None = None,
) -> None:
    """Ring when the transaction is committed: these records changed, or all that this delivery touched.

    Five hundred calls in one transaction are one bell. `vervangen`: the `sleutel` of a record that went, and the record that
    took its stays. A bell that cannot ring never takes the change back: the nightly run finds it.
    """
    bel = _hanging() or Bel()
    is_new = not (bel.bewoners or bel.aanleveringen or bel.vervangen)
    bel.bewoners.update(bewoners)
    bel.aanleveringen.update([str(aanlevering)] if aanlevering else [])
    bel.vervangen.update({str(sleutel): pk for sleutel, pk in (vervangen or {}).items()})
    if is_new and (bel.bewoners or bel.aanleveringen or bel.vervangen):
        transaction.on_commit(bel.ring, robust=True)


def touched(*, bewoners: Collection[int], aanleveringen: Collection[str]) -> list[int]:
    """The records that a bell is about."""
    found = set(bewoners)
    for row in Aanlevering.objects.filter(pk__in=aanleveringen):
        stays = Verblijf.objects.named().filter(organisatie=row.organisatie_id, aanlevering=row.pk).order_by()
        found.update(stays.values_list("bewoner_id", flat=True))
    return sorted(found)


def _hanging() -> Bel | None:
    """The bell of this transaction. One that hangs on a part that was taken back is gone already, so any that is left will do."""
    for _, function, _ in transaction.get_connection().run_on_commit:
        bel = getattr(function, "__self__", None)
        if isinstance(bel, Bel) and not bel.is_rung:
            return bel
    return None
