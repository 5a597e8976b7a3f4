"""Rows of handhaving for tests; use them under a scope that may write them."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from handhaving.actions import inspectie
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Ernst, Inspectiestatus, Inspectieuitkomst, Meldingbron, Meldingonderwerp, Versiestatus
from handhaving.melden import code
from handhaving.melden.adres import sleutel_of
from handhaving.models import Bevinding, Checklistitem, Checklistversie, Inspectie, Melding
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker
from tests.factories.registratie import TIEL

# Meldingen


class MeldingFactory(factory.django.DjangoModelFactory):
    """Somebody next door who complains about noise, today, about an address without a location."""

    class Meta:
        model = Melding
        exclude = ("codes",)

    codes = factory.LazyFunction(lambda: code.make(timezone.localdate().year))
    gemeente_id = TIEL
    referentie = factory.SelfAttribute("codes.referentie")
    token_hash = factory.SelfAttribute("codes.digest")
    onderwerp = Meldingonderwerp.OVERLAST
    bron = Meldingbron.OMWONENDE
    tekst = "Tot diep in de nacht muziek."
    adres = factory.Sequence(lambda number: f"Voorbeeldlaan {number + 1}, Tiel")
    adres_sleutel = factory.LazyAttribute(lambda self: sleutel_of(self.adres))
    uiterlijk = factory.LazyFunction(timezone.localdate)


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


# Cases

EIGEN_VERSIE = 0
"""The number of a checklist that only tests use: in concept, so that items may be added, and never the last one."""


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


# Rounds and priority


def oude_bevinding(
    locatie: Huisvestingslocatie, inspecteur: Gebruiker, *, dagen: int = 40, ernst: str = Ernst.KRITIEK
) -> Bevinding:
    """An open finding of an inspection of so many days ago, whose repair term passed ten days later."""
    dag = timezone.now() - timedelta(days=dagen)
    versie, _ = Checklistversie.objects.get_or_create(
        nummer=EIGEN_VERSIE, defaults={"naam": "Proefversie", "status": Versiestatus.CONCEPT}
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
