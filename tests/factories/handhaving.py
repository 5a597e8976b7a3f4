"""Rows of handhaving for tests; use them under a scope that may write them."""

from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone

from handhaving.enums import Ernst, Inspectiestatus, Inspectieuitkomst, Versiestatus
from handhaving.models import Bevinding, Checklistitem, Checklistversie, Inspectie
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker

# Rounds and priority


def oude_bevinding(
    locatie: Huisvestingslocatie, inspecteur: Gebruiker, *, dagen: int = 40, ernst: str = Ernst.KRITIEK
) -> Bevinding:
    """An open finding of an inspection of so many days ago, whose repair term passed ten days later."""
    dag = timezone.now() - timedelta(days=dagen)
    versie, _ = Checklistversie.objects.get_or_create(
        nummer=900, defaults={"naam": "Proef", "status": Versiestatus.VASTGESTELD, "geldig_van": date(2020, 1, 1)}
    )
    item, _ = Checklistitem.objects.get_or_create(
        versie=versie, code=f"X{ernst}", defaults={"thema": "E", "tekst": f"Proef {ernst}", "ernst": ernst}
    )
    inspectie = Inspectie.objects.create(
        gemeente_id=locatie.gemeente_id, locatie=locatie, versie=versie, sleutel=uuid4(), inspecteur=inspecteur,
        status=Inspectiestatus.AFGEROND, uitkomst=Inspectieuitkomst.ROOD, begonnen_at=dag, afgerond_at=dag,
    )  # fmt: skip
    return Bevinding.objects.create(
        inspectie=inspectie, gemeente_id=locatie.gemeente_id, locatie=locatie, item=item, ernst=ernst,
        omschrijving="Getypt door een inspecteur", herstel_uiterlijk=(dag + timedelta(days=10)).date(),
    )  # fmt: skip
