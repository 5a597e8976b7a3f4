"""Published decisions: which the region may read today, and which steps of a case may be published."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from handhaving.enums import Stapsoort
from handhaving.models import Publicatie, Stap

BESLUITEN = (
    Stapsoort.LAST_DWANGSOM,
    Stapsoort.LAST_BESTUURSDWANG,
    Stapsoort.SPOED_BESTUURSDWANG,
    Stapsoort.BOETE,
    Stapsoort.SLUITING,
    Stapsoort.INTREKKING,
    Stapsoort.INBEHEERNAME,
)
"""What a gemeente decides; the other steps are preparation or fact."""


def for_list() -> QuerySet[Publicatie]:
    """Everything that may be read today, newest decision first. Works without a scope, for the region."""
    return Publicatie.objects.readable(timezone.localdate()).select_related("gemeente").order_by("-besluit_op", "-id")


def publishable() -> QuerySet[Stap]:
    """Decisions of the scope that stand, that the provider was told of, and that are not published now."""
    gepubliceerd = Publicatie.objects.filter(ingetrokken_op=None).values("stap_nr")
    return (
        Stap.objects.filter(soort__in=BESLUITEN, organisatie__isnull=False, herroepen_door=None)
        .exclude(pk__in=gepubliceerd)
        .select_related("zaak__locatie", "zaak__overtreder", "gemeente")
        .order_by("-datum", "-id")
    )


def of_case(stappen: Iterable[Stap]) -> dict[int, int]:
    """By the number of the step the publication that was not withdrawn. One query."""
    rows = Publicatie.objects.filter(stap_nr__in=[stap.pk for stap in stappen], ingetrokken_op=None)
    return dict(rows.values_list("stap_nr", "pk"))


def of_step(stap_nr: int) -> Publicatie | None:
    """The publication of a step that stands now or is still to come or is over; None when there is none."""
    return Publicatie.objects.filter(stap_nr=stap_nr, ingetrokken_op=None).first()
