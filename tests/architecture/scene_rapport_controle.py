"""A concept that the eight check, with a word of every tenant's gemeente in it, and an edition that was published."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.rapportages.enums import Aanleiding, Deelstatus, Editiestatus, Rapport
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie, Rapportoordeel, Rapportopmerking, Rapportuitleg
from tests.rapportages.edities import voorbeeld

SECTIE = "verblijf"


@dataclass
class Controlerijen:
    """`opmerking` is of the first gemeente."""

    concept: Rapporteditie
    gepubliceerd: Rapporteditie
    opmerking: Rapportopmerking


def check(gemeenten: dict[str, tuple[Gemeente, Gebruiker]], nasty: str) -> Controlerijen:
    """By word of the tenant its gemeente and somebody who does policy there."""
    concept, oud = _edition("2025-k1"), _edition("2024-k4")
    eerste = None
    for nr, (word, (gemeente, ambtenaar)) in enumerate(gemeenten.items(), start=1):
        inhoud = bewaren.dump(voorbeeld.document(gemeente.code, gemeente.naam))
        for editie in (concept, oud):
            Rapportdeel.objects.create(editie=editie, nr=nr, gemeente=gemeente, status=Deelstatus.KLAAR, inhoud=inhoud)
        Rapportoordeel.objects.create(editie=concept, gemeente=gemeente, door=ambtenaar, op=concept.created_at)
        plek = {"editie": concept, "gemeente": gemeente, "sectie": SECTIE, "door": ambtenaar}
        opmerking = Rapportopmerking.objects.create(gebied=gemeente.code, tekst=f"{word}Opmerking{nasty}", **plek)
        eerste = eerste or opmerking
        Rapportuitleg.objects.create(gebied="", tekst=f"{word}Toelichting{nasty}", **plek)
    assert eerste is not None
    for editie in (concept, oud):
        Rapportdeel.objects.create(
            editie=editie, nr=9, status=Deelstatus.KLAAR, inhoud=bewaren.dump(voorbeeld.document())
        )
    oud.status, oud.gepubliceerd_at = Editiestatus.GEPUBLICEERD, datetime(2025, 2, 1, tzinfo=UTC)
    oud.save()
    return Controlerijen(concept, oud, eerste)


def _edition(periode: str) -> Rapporteditie:
    return Rapporteditie.objects.create(
        rapport=Rapport.KWARTAALMONITOR, periode=periode, aanleiding=Aanleiding.GEPLAND, peildatum=voorbeeld.PEILDATUM,
        definitie_versie=1, status=Editiestatus.CONCEPT, termijn=date(2025, 4, 18),
    )  # fmt: skip
