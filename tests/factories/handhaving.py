"""Rows of handhaving for tests; use them under a scope that may write them."""

from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from handhaving.actions import inspectie
from handhaving.checklist.antwoord import Antwoord
from handhaving.models import Checklistversie, Inspectie
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor

# Checklists and inspections


def antwoorden(**gegeven: str) -> dict[str, Antwoord]:
    """Answers by the code of the item: `antwoorden(E1="voldoet_niet")`."""
    return {code: Antwoord(waarde) for code, waarde in gegeven.items()}


def inspectie_of(locatie: Huisvestingslocatie, by: Actor, **anders: Any) -> Inspectie:
    """A completed inspection of an hour ago, all in order but for `antwoorden`, under a scope that may write it."""
    einde = anders.pop("afgerond_at", timezone.now() - timedelta(hours=1))
    waarden = {
        "sleutel": uuid4(), "versie": Checklistversie.objects.get(nummer=1), "begonnen_at": einde - timedelta(hours=1),
        "afgerond_at": einde, "personen": 8, "antwoorden": antwoorden(B3="voldoet", E1="voldoet"),
    }  # fmt: skip
    return inspectie.record(locatie=locatie, by=by, **(waarden | anders))


def foto_bestand(
    naam: str = "foto.jpg", maten: tuple[int, int] = (320, 240), kleur: str = "teal"
) -> SimpleUploadedFile:
    """A small photo as a browser sends it."""
    uit = BytesIO()
    Image.new("RGB", maten, kleur).save(uit, "JPEG")
    return SimpleUploadedFile(naam, uit.getvalue(), "image/jpeg")
