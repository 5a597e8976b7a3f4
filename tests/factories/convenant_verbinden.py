"""Requests to join with what a gemeente decided, critical findings with what followed, and projects by their steps."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from convenant.enums.partij import Toelatingsbesluit, Toetredingstatus
from convenant.models import Convenantversie, Toelating, Toetreding
from handhaving.enums import Bevindingstatus, Ernst, Stapsoort
from handhaving.models import Bevinding, Stap, Zaak
from registratie.enums import Locatiesoort
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project, Projectstap
from tests.factories.handhaving import bevinding_bij, controle_van
from tests.factories.registratie import TIEL, OrganisatieFactory

NUMMER = count(700_000)


def toelating(*, uiterlijk: date, besloten_op: date | None = None, gemeente: str = TIEL, **verzoek: Any) -> Toelating:
    """What one gemeente decided on `besloten_op` about a request of another organisation each time; waiting when that is empty."""
    organisatie = OrganisatieFactory(gemeenten=[gemeente])
    row = Toetreding.objects.create(
        **{
            "organisatie": organisatie, "gemeenten": [gemeente], "convenant": Convenantversie.objects.get(nummer=1),
            "soorten": ["verblijfsbieder"], "kvk": organisatie.kvk, "aangevraagd_op": uiterlijk - timedelta(weeks=6),
            "uiterlijk": uiterlijk, "status": Toetredingstatus.AANGEVRAAGD, **verzoek,
        }
    )  # fmt: skip
    besluit = Toelatingsbesluit.TOEGELATEN if besloten_op else Toelatingsbesluit.WACHT
    return Toelating.objects.create(
        toetreding=row, organisatie=organisatie, gemeenten=[gemeente], gemeente_id=gemeente, besluit=besluit,
        besloten_op=besloten_op,
    )  # fmt: skip


def kritiek(
    locatie: Huisvestingslocatie, inspecteur: Gebruiker, dag: date, *, stap: date | None = None, hersteld: date | None = None,
    soort: str = Stapsoort.WAARSCHUWING, **anders: Any,
) -> Bevinding:  # fmt: skip
    """A critical finding of `dag`, with a case of which one step was taken on `stap`, or repaired on `hersteld`."""
    moment = timezone.make_aware(datetime(dag.year, dag.month, dag.day, 11))
    row = bevinding_bij(controle_van(locatie, inspecteur, moment=moment))
    row.ernst = anders.pop("ernst", Ernst.KRITIEK)
    row.status = Bevindingstatus.HERSTELD if hersteld else anders.pop("status", Bevindingstatus.OPEN)
    row.hersteld_op = hersteld
    if stap:
        row.zaak = Zaak.objects.create(
            gemeente_id=locatie.gemeente_id, nummer=f"Z{next(NUMMER)}", locatie=locatie, overtreder=locatie.organisatie,
            titel="Brandveiligheid", behandelaar=inspecteur, geopend_op=dag,
        )  # fmt: skip
        Stap.objects.create(
            zaak=row.zaak, gemeente_id=locatie.gemeente_id, soort=soort, datum=stap, grondslag="Awb 5:2"
        )
    row.save()
    return row


def plan(*stappen: tuple[str, date], gemeente: str = TIEL) -> Project:
    """A project that came into each of these stages on that day."""
    stadium, sinds = stappen[-1]
    row = Project.objects.create(
        gemeente_id=gemeente, naam="Logiesgebouw", soort=Locatiesoort.LOGIESGEBOUW, kern="Tiel", rd_x=158000, rd_y=433000,
        bedden=40, stadium=stadium, stadium_sinds=sinds,
    )  # fmt: skip
    van = ""
    for naar, op in stappen:
        Projectstap.objects.create(project=row, gemeente_id=gemeente, van=van, naar=Stadium(naar), op=op)
        van = naar
    return row
