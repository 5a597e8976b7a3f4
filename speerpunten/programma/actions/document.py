"""Keep a document of the programme."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.documenten.bewaren import check, digest, store
from rivierenland.core.documenten.naam import nette_naam
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.programma.models import Programmadocument
from speerpunten.programma.models.programmadocument import document_path

VAN_EEN_GEMEENTE = (Permission.BESLUIT_RECORD, Permission.DEELNAME_DECIDE, Permission.AFSPRAAK_AGREE)
VAN_DE_REGIO = (Permission.PROGRAMMA_MANAGE, Permission.VERGADERING_MANAGE)


def add(
    *, titel: str, bestand: Any, gemeente: str | None = None, openbaar: bool = True, by: Actor
) -> Programmadocument:
    """Keep an uploaded file for a gemeente (its CBS code) or, without one, for the region.

    `openbaar`: all eight and the region may read it, else only whoever put it here. A document never changes afterwards.
    Raises `Geweigerd`, and ValidationError in Dutch under `bestand` or `titel`.
    """
    _require(by, gemeente)
    soort = check(bestand)
    titel = titel.strip()
    if not titel:
        raise ValidationError({"titel": "Geef het document een titel, bijvoorbeeld ‘Raadsbesluit M05’."})
    naam = nette_naam(bestand.name or "", soort)
    refuse_unfit({"titel": titel, "bestand": naam})
    made = Programmadocument(
        gemeente_id=gemeente, titel=titel, bestandsnaam=naam, soort=soort.value.content_type, grootte=bestand.size,
        sha256=digest(bestand), openbaar=openbaar, created_by=by.gebruiker,
    )  # fmt: skip
    made.full_clean(exclude=["bestand", "gemeente", "created_by"])
    with transaction.atomic():
        made.bestand.name = store(document_path(made, made.bestandsnaam), bestand)
        made.save(force_insert=True)
        details = {"soort": soort.name, "bytes": made.grootte, "openbaar": openbaar}
        gebeurtenis.record(actie="programmadocument.add", object=made, by=by, gemeente=gemeente, details=details)
    return made


def _require(by: Actor, gemeente: str | None) -> None:
    """One of the rights with which somebody decides for a gemeente, or works for the region."""
    rechten = VAN_EEN_GEMEENTE if gemeente else VAN_DE_REGIO
    if not any(by.may(recht, gemeente=gemeente) for recht in rechten):
        raise Geweigerd(rechten[0])
