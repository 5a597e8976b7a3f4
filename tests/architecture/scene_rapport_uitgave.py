"""Editions of a report: one that everybody reads, and a concept with Tiel's own part; each with a file."""

from dataclasses import dataclass, replace

from django.core.files.base import ContentFile
from django.utils import timezone

from rivierenland.core.models import Gemeente
from rivierenland.rapportages.enums import Deelstatus, Doelgroep, Editiestatus, Formaat
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.models import Deelbestand, Meetdeel, Rapportdeel, Rapporteditie
from tests.rapportages.edities import voorbeeld


@dataclass(frozen=True)
class Uitgaven:
    """A published edition and one that waits for approval."""

    gepubliceerd: Rapporteditie
    concept: Rapporteditie


def editions(eigen: Gemeente, word: str, nasty: str) -> Uitgaven:
    """Parts and files come first, then the edition is published: afterwards nothing can be added."""
    gepubliceerd = voorbeeld.edition()
    _file(gepubliceerd.delen.get(gemeente=None))
    gepubliceerd.status, gepubliceerd.gepubliceerd_at = Editiestatus.GEPUBLICEERD, timezone.now()
    gepubliceerd.save(update_fields=["status", "gepubliceerd_at"])
    concept = voorbeeld.edition(periode="2026-k2")
    inhoud = replace(voorbeeld.document(eigen.code, eigen.naam), inleiding=f"{word}Eigencijfers{nasty}")
    _file(concept.delen.get(gemeente=None))
    own = Rapportdeel.objects.create(
        editie=concept, nr=10, gemeente=eigen, doelgroep=Doelgroep.GEMEENTE, status=Deelstatus.KLAAR,
        inhoud=bewaren.dump(inhoud), sha256="3" * 64,
    )  # fmt: skip
    _file(own, f"{word}Rapport")
    Meetdeel.objects.create(
        editie=concept, gemeente=eigen,
        bewijs={f"personen_vannacht|{eigen.code}|{voorbeeld.PEILDATUM}|": [{"kamer": f"{word}Kamerbewijs{nasty}"}]},
    )  # fmt: skip
    return Uitgaven(gepubliceerd, concept)


def _file(deel: Rapportdeel, tekst: str = "{}") -> None:
    inhoud = f"{tekst}\n".encode()
    Deelbestand.objects.create(
        deel=deel, formaat=Formaat.JSON, bestand=ContentFile(inhoud, name=f"{deel.nr}.json"),
        bestandsnaam=f"kwartaalmonitor-{deel.nr}-{deel.editie.periode}.json", sha256="2" * 64, grootte=len(inhoud),
    )  # fmt: skip
