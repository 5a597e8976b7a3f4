"""What a gemeente decided, its documents, and the meetings of the region, for the tests that walk every page."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.rollen import Rol
from speerpunten.programma.enums.besluit import Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import (
    Actiepunt,
    Agendapunt,
    Behandeling,
    Besluit,
    Programmadocument,
    Vergadering,
    Voorstel,
)


@dataclass
class Besluitrijen:
    """What may be read by all officials names no tenant; `dicht` and the decision of the raad of the own gemeente do."""

    voorstel: Voorstel
    concept: Voorstel
    open: Besluit
    dicht: Besluit
    vergadering: Vergadering
    agendapunt: Agendapunt
    actiepunt: Actiepunt


def build(word: str, gemeente: Gemeente, people: dict[str, Gebruiker], nasty: str) -> Besluitrijen:
    """A proposal that the college decided in public and the raad not, a draft, and a meeting with an action point."""
    today = timezone.localdate()
    by = people[Rol.BELEID]
    voorstel = Voorstel.objects.create(
        onderwerp="pakket", pakket_id="M05", titel=f"Voorstel{nasty}", toelichting=f"Vraag{nasty}",
        status=Voorstelstatus.AANGEBODEN, overleg_op=today - timedelta(days=40), aangeboden_op=today - timedelta(days=30),
        college_voor=today, raad_voor=today + timedelta(days=30),
        document=_document(None, f"Voorstel{nasty}", by, openbaar=True),
    )  # fmt: skip
    concept = Voorstel.objects.create(onderwerp="anders", titel=f"Concept{nasty}", toelichting=f"Vraag{nasty}")
    open_ = _decided(voorstel, gemeente, Orgaan.COLLEGE, by, f"Besluit{nasty}", openbaar=True)
    dicht = _decided(voorstel, gemeente, Orgaan.RAAD, by, f"{word}Besluit{nasty}", openbaar=False)
    soort = {"a": "stuurgroep", "b": "portefeuillehoudersoverleg", "c": "ambtelijk_overleg"}[word[-1]]
    vergadering = Vergadering.objects.create(soort=soort, dag=today, plaats=f"Zaal{nasty}", aanwezig=[gemeente.pk])
    punt = Agendapunt.objects.create(
        vergadering=vergadering, volgorde=1, titel=f"Punt{nasty}", toelichting=f"Uitleg{nasty}", voorstel=voorstel,
        besluit=f"Besloten{nasty}",
    )  # fmt: skip
    punt.documenten.add(voorstel.document)
    actie = Actiepunt.objects.create(
        wat=f"Actie{nasty}", eigenaar=gemeente, uiterlijk=today, vergadering=vergadering, agendapunt=punt,
        stand=f"Stand{nasty}",
    )  # fmt: skip
    return Besluitrijen(voorstel, concept, open_, dicht, vergadering, punt, actie)


def _decided(
    voorstel: Voorstel, gemeente: Gemeente, orgaan: Orgaan, by: Gebruiker, tekst: str, *, openbaar: bool
) -> Besluit:
    today = timezone.localdate()
    van = {"voorstel": voorstel, "gemeente": gemeente, "orgaan": orgaan}
    dag = today - timedelta(days=20 if orgaan is Orgaan.COLLEGE else 10)
    Behandeling.objects.create(**van, voorgelegd_op=dag, besloten_op=dag)
    return Besluit.objects.create(
        **van, besloten_op=dag, uitkomst="akkoord_met_amendement", amendement=tekst, toelichting=tekst, openbaar=openbaar,
        document=_document(gemeente, tekst, by, openbaar=openbaar), created_by=by,
    )  # fmt: skip


def _document(gemeente: Gemeente | None, titel: str, by: Gebruiker, *, openbaar: bool) -> Programmadocument:
    inhoud = titel.encode()
    made = Programmadocument(
        gemeente=gemeente, titel=titel, bestandsnaam="besluit.pdf", soort="application/pdf", grootte=len(inhoud),
        sha256="0" * 64, openbaar=openbaar, created_by=by,
    )  # fmt: skip
    made.bestand.save("besluit.pdf", ContentFile(inhoud), save=False)
    made.save(force_insert=True)
    return made
