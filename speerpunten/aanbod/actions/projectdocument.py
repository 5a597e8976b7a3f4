"""Keep a document of a project."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.documenten.bewaren import check, digest, store
from rivierenland.core.documenten.naam import nette_naam
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.models import Project, Projectdocument
from speerpunten.aanbod.models.projectdocument import document_path


def add(*, project: Project, titel: str, bestand: Any, openbaar: bool = True, by: Actor) -> Projectdocument:
    """Keep an uploaded file with a project. `openbaar`: all eight and the region may read it, else the own gemeente only.

    A document never changes afterwards. Raises `Geweigerd`, and ValidationError in Dutch under `bestand` or `titel`.
    """
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    soort = check(bestand)
    titel = titel.strip()
    if not titel:
        raise ValidationError({"titel": "Geef het document een titel, bijvoorbeeld ‘Verslag participatie’."})
    naam = nette_naam(bestand.name or "", soort)
    refuse_unfit({"titel": titel, "bestand": naam})
    made = Projectdocument(
        project=project, gemeente_id=project.gemeente_id, titel=titel, bestandsnaam=naam, soort=soort.value.content_type,
        grootte=bestand.size, sha256=digest(bestand), openbaar=openbaar, created_by=by.gebruiker,
    )  # fmt: skip
    made.full_clean(exclude=["bestand", "project", "gemeente", "created_by"])
    with transaction.atomic():
        made.bestand.name = store(document_path(made, made.bestandsnaam), bestand)
        made.save(force_insert=True)
        details = {"project": project.pk, "soort": soort.name, "bytes": made.grootte, "openbaar": openbaar}
        gebeurtenis.record(
            actie="projectdocument.add", object=made, by=by, gemeente=project.gemeente_id, details=details
        )
    return made
