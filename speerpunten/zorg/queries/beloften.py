"""What a provider promised about a place to live when work ends, as facts for who refers somebody without shelter."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncQuarter

from convenant.enums.partij import Partijstatus
from convenant.models import Partijkaart, Toezegging
from handhaving.models import Herplaatsing
from rivierenland.core.models import Organisatie
from speerpunten.zorg.enums.doorverwijzing import Aanleiding
from speerpunten.zorg.models import Doorverwijzing

CODES = ("T10", "T11")
"""Rent apart from work, and another place when a location closes: the commitments of the article on a guaranteed place."""


@dataclass(frozen=True)
class Belofte:
    """What holds for one provider. Without `partij` it promised nothing in the convenant."""

    organisatie: Organisatie
    partij: bool
    toezeggingen: list[Toezegging]
    herplaatsingen: list[Herplaatsing]


def providers() -> QuerySet[Organisatie]:
    """Who can have promised a place: organisations that house people, by name."""
    return Organisatie.objects.filter(rollen__overlap=["verblijfsbieder", "uitzender"]).order_by("naam", "pk")


def of(organisatie: Organisatie) -> Belofte:
    """The facts: open ones of the convenant, and promises to re-house that the scope may see."""
    kaart = Partijkaart.objects.filter(naam=organisatie.naam, status=Partijstatus.PARTIJ).first()
    toezeggingen = (
        list(
            Toezegging.objects.filter(code__in=CODES, convenant__nummer=kaart.versie)
            .select_related("artikel").order_by("code")
        )
        if kaart
        else []
    )  # fmt: skip
    herplaatsingen = list(Herplaatsing.objects.filter(organisatie=organisatie).order_by("-uiterlijk")[:5])
    return Belofte(organisatie, kaart is not None, toezeggingen, herplaatsingen)


def per_quarter(tot: date) -> list[tuple[int, date, int]]:
    """Of each provider and quarter until this day how many people asked for shelter after they lost their job there.

    For who measures the promise, in the scope of a job that sees everything. A count, never a person; suppress it before anybody
    reads it.
    """
    rows = Doorverwijzing.objects.filter(
        aanleiding=Aanleiding.BAAN_VERLOREN, belofte_organisatie__isnull=False, datum__lte=tot
    ).order_by()
    found = rows.annotate(kwartaal=TruncQuarter("datum")).values_list("belofte_organisatie", "kwartaal")
    return sorted(found.annotate(aantal=Count("pk")))
