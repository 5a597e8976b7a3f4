"""Rows of handhaving for tests; use them under a scope that may write them."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.utils import timezone

from handhaving.enums import Ernst, Inspectiestatus, Inspectieuitkomst, Versiestatus
from handhaving.models import Bevinding, Checklistitem, Checklistversie, Inspectie
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker

# Cases

EIGEN_VERSIE = 900
"""The number of a checklist that only tests of cases use: in concept, so that items may be added."""


def controle_van(locatie: Huisvestingslocatie, inspecteur: Gebruiker, *, moment: datetime | None = None) -> Inspectie:
    """A finished inspection that the provider was not told of, of ten days ago unless `moment` says otherwise."""
    versie, _ = Checklistversie.objects.get_or_create(
        nummer=EIGEN_VERSIE, defaults={"naam": "Proefversie", "status": Versiestatus.CONCEPT}
    )
    klaar = moment or timezone.now() - timedelta(days=10)
    return Inspectie.objects.create(
        gemeente_id=locatie.gemeente_id, locatie=locatie, versie=versie, sleutel=uuid4(), status=Inspectiestatus.AFGEROND,
        uitkomst=Inspectieuitkomst.ROOD, inspecteur=inspecteur, begonnen_at=klaar - timedelta(hours=1), afgerond_at=klaar,
    )  # fmt: skip


def bevinding_bij(
    inspectie: Inspectie, code: str = "T1", omschrijving: str = "Geen werkende rookmelder in kamer 3"
) -> Bevinding:
    """Something that is not in order, found at this inspection."""
    item, _ = Checklistitem.objects.get_or_create(
        versie=inspectie.versie, code=code, defaults={"thema": "E", "tekst": f"Vraag {code}", "ernst": Ernst.HOOG}
    )
    return Bevinding.objects.create(
        inspectie=inspectie, gemeente_id=inspectie.gemeente_id, locatie=inspectie.locatie, item=item, ernst=Ernst.HOOG,
        omschrijving=omschrijving, herstel_uiterlijk=timezone.localdate() + timedelta(days=14),
    )  # fmt: skip
