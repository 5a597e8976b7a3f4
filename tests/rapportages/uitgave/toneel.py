"""Editions to read: made as a concept with its parts, and published afterwards, as the portal does."""

from datetime import UTC, datetime
from typing import Any

from django.core.files.base import ContentFile

from rivierenland.core import scope
from rivierenland.rapportages.enums import Deelstatus, Doelgroep, Editiestatus, Formaat
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.models import Deelbestand, Meetdeel, Rapportdeel, Rapporteditie
from tests.rapportages.edities import voorbeeld

TIEL, BUREN = "GM0281", "GM0214"
DAG = voorbeeld.PEILDATUM.isoformat()


def concept(**anders: Any) -> Rapporteditie:
    """Nine parts that wait for approval."""
    with scope.within(scope.systeem("tests")):
        return voorbeeld.edition(**anders)


def published(**anders: Any) -> Rapporteditie:
    """Nine parts that everybody reads, Tiel's and the region's with a JSON file."""
    editie = concept(**anders)
    with scope.within(scope.systeem("tests")):
        for deel in editie.delen.all():
            if deel.gemeente_id in (None, TIEL):
                give_file(deel)
        publish(editie)
    return editie


def publish(editie: Rapporteditie) -> None:
    """From concept to published; nothing of it changes from then on."""
    editie.status, editie.gepubliceerd_at = Editiestatus.GEPUBLICEERD, datetime(2026, 10, 20, 9, 0, tzinfo=UTC)
    editie.save(update_fields=["status", "gepubliceerd_at"])


def give_file(deel: Rapportdeel) -> None:
    """The JSON file of a part."""
    inhoud = bewaren.dumps(bewaren.load(deel.inhoud))
    naam = f"kwartaalmonitor-{deel.gemeente.slug if deel.gemeente else 'regio'}-2026-k3.json"
    Deelbestand.objects.create(
        deel=deel, formaat=Formaat.JSON, bestand=ContentFile(inhoud, name=naam), bestandsnaam=naam,
        sha256=f"{deel.pk:064x}", grootte=len(inhoud),
    )  # fmt: skip


def own_part(editie: Rapporteditie, gemeente: str = TIEL) -> Rapportdeel:
    """The part with a gemeente's own numbers, before the edition is published."""
    with scope.within(scope.systeem("tests")):
        return Rapportdeel.objects.create(
            editie=editie, nr=10, gemeente_id=gemeente, doelgroep=Doelgroep.GEMEENTE, status=Deelstatus.KLAAR,
            inhoud=bewaren.dump(voorbeeld.document(gemeente, "Tiel", inleiding="Alleen Tiel leest dit.")), sha256="1" * 64,
        )  # fmt: skip


def measured(editie: Rapporteditie, gemeente: str, kamer: str) -> Meetdeel:
    """One record below the number of people present."""
    with scope.within(scope.systeem("tests")):
        return Meetdeel.objects.create(
            editie=editie, gemeente_id=gemeente,
            bewijs={f"personen_vannacht|{gemeente}|{DAG}|": [{"kamer": kamer, "aankomst": "2026-09-01", "aantal": 1}]},
        )  # fmt: skip
