"""Write the audit trail."""

from django.db import models

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
    return Gebeurtenis.objects.create(
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
