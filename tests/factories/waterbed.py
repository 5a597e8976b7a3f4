"""Cases, inspections and meldingen to count in tests; use them under a scope that may write them."""

from datetime import date, datetime, time
from itertools import count
from uuid import uuid4

from django.utils import timezone

from handhaving.enums import (
    Ernst,
    Inspectiestatus,
    Inspectieuitkomst,
    Meldingbron,
    Meldingonderwerp,
    Stapsoort,
    Versiestatus,
)
from handhaving.models import Bevinding, Checklistitem, Checklistversie, Inspectie, Melding, Stap, Zaak
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker

_nummers = count(1)


def official() -> Gebruiker:
    """Somebody who signs for it."""
    return Gebruiker.objects.get_or_create(email="ambtenaar@example.test", defaults={"naam": "Ambtenaar"})[0]


def made_step(
    locatie: Huisvestingslocatie, soort: str = Stapsoort.SLUITING, dag: date | None = None, *, bekend: bool = True
) -> Stap:
    """A step in a case of its own about this location, on that day (today), made known to the provider."""
    dag = dag or timezone.localdate()
    organisatie = locatie.organisatie if bekend else None
    zaak = Zaak.objects.create(
        gemeente_id=locatie.gemeente_id, nummer=f"Z-WB-{next(_nummers)}", locatie=locatie, overtreder=locatie.organisatie,
        organisatie=organisatie, titel="Te veel mensen", behandelaar=official(), geopend_op=dag,
    )  # fmt: skip
    return Stap.objects.create(
        zaak=zaak, gemeente_id=locatie.gemeente_id, organisatie=organisatie, soort=soort, datum=dag,
        grondslag="Gemeentewet art. 174a",
    )  # fmt: skip


def made_inspection(locatie: Huisvestingslocatie, dag: date, *ernsten: str) -> Inspectie:
    """A finished inspection at noon of that day, with a finding of each of these severities."""
    moment = timezone.make_aware(datetime.combine(dag, time(12)))
    versie, _ = Checklistversie.objects.get_or_create(
        nummer=900, defaults={"naam": "Toets", "status": Versiestatus.CONCEPT}
    )
    inspectie = Inspectie.objects.create(
        gemeente_id=locatie.gemeente_id, locatie=locatie, versie=versie, sleutel=uuid4(), status=Inspectiestatus.AFGEROND,
        uitkomst=Inspectieuitkomst.ORANJE, inspecteur=official(), begonnen_at=moment, afgerond_at=moment,
    )  # fmt: skip
    for nr, ernst in enumerate(ernsten):
        Bevinding.objects.create(
            inspectie=inspectie, gemeente_id=locatie.gemeente_id, locatie=locatie, item=_item(versie, nr), ernst=ernst,
            omschrijving="Niet in orde.", herstel_uiterlijk=dag,
        )  # fmt: skip
    return inspectie


def made_melding(gemeente: str, dag: date) -> Melding:
    """A melding that came in on that day."""
    nr = next(_nummers)
    melding = Melding.objects.create(
        gemeente_id=gemeente, referentie=f"WB{nr}", token_hash=f"wb{nr}", onderwerp=Meldingonderwerp.OVERLAST,
        bron=Meldingbron.OMWONENDE, tekst="Veel lawaai.",
    )  # fmt: skip
    Melding.objects.filter(pk=melding.pk).update(created_at=timezone.make_aware(datetime.combine(dag, time(12))))
    return melding


def _item(versie: Checklistversie, nr: int) -> Checklistitem:
    return Checklistitem.objects.get_or_create(
        versie=versie,
        code=f"W{nr}",
        defaults={"thema": "A", "tekst": "In orde?", "ernst": Ernst.MIDDEL, "volgorde": nr},
    )[0]
