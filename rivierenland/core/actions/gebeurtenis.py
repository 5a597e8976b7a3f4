"""Write the audit trail."""

from collections.abc import Iterable

from django.db import models

from rivierenland.core import bewaard
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Resultaat
from rivierenland.core.models import Gebeurtenis


def record(
    *,
    actie: str,
    object: models.Model | None = None,
    object_soort: str = "",
    by: Actor,
    gemeente: str | None = None,
    organisatie: int | None = None,
    resultaat: Resultaat = Resultaat.GELUKT,
    details: dict | None = None,
) -> Gebeurtenis:
    """Record one act: `actie` is noun and verb (`verblijf.register`), `details` never repeats personal data."""
    row = draft(
        actie=actie, object=object, object_soort=object_soort, by=by, gemeente=gemeente, organisatie=organisatie,
        resultaat=resultaat, details=details,
    )  # fmt: skip
    row.save(force_insert=True)
    bewaard.forget_after_change(object)
    return row


def record_many(rows: Iterable[Gebeurtenis]) -> None:
    """Record many acts that were drafted, in one go."""
    Gebeurtenis.objects.bulk_create(rows)


def draft(
    *,
    actie: str,
    object: models.Model | None = None,
    object_soort: str = "",
    by: Actor,
    gemeente: str | None = None,
    organisatie: int | None = None,
    resultaat: Resultaat = Resultaat.GELUKT,
    details: dict | None = None,
) -> Gebeurtenis:
    """One act, not recorded yet; see `record`."""
    return Gebeurtenis(
        actie=actie,
        object_soort=object_soort or (object._meta.label_lower if object else ""),
        object_id=str(object.pk) if object else "",
        resultaat=resultaat,
        oorsprong=by.oorsprong,
        actor=by.gebruiker,
        actor_naam=by.naam,
        rol=by.rol or "",
        gemeente_id=gemeente,
        organisatie_id=organisatie,
        details=details or {},
    )
