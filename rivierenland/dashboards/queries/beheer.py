"""What waits for the functional administrator. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from rivierenland.core.models import Parameter, Uitnodiging
from rivierenland.core.werk.regel import Werkregel, dag, term, urgent_first
from rivierenland.dashboards.queries.aanmeldingen import waiting_applications
from rivierenland.dashboards.queries.bewaren import lijsten
from rivierenland.dashboards.queries.toezicht import new_locations


def beheer(gemeenten: Sequence[str], vandaag: date) -> list[Werkregel]:
    """What waits for the functional administrator."""
    return urgent_first(
        [
            *(*waiting_applications(vandaag), *new_locations(), *lijsten(gemeenten)),
            *(*_uitnodigingen(gemeenten), *_parameters(gemeenten, vandaag)),
        ]
    )


def _uitnodigingen(gemeenten: Sequence[str]) -> list[Werkregel]:
    now = timezone.now()
    opened = Uitnodiging.objects.filter(
        gemeente__in=gemeenten, aanvaard_at=None, ingetrokken_at=None, verloopt_at__lt=now + timedelta(days=3)
    ).order_by("verloopt_at")[:20]
    return [
        Werkregel(
            "attention", "Loopt af" if uitnodiging.verloopt_at > now else "Verlopen",
            f"Uitnodiging aan {uitnodiging.naam}", "Deze uitnodiging is nog niet gebruikt.",
            f"Geldig tot {dag(timezone.localtime(uitnodiging.verloopt_at).date())}", reverse("toegang-list"), "Bekijken", 20,
        )
        for uitnodiging in opened
    ]  # fmt: skip


def _parameters(gemeenten: Sequence[str], vandaag: date) -> list[Werkregel]:
    ending = Parameter.objects.filter(
        gemeente__in=gemeenten, geldig_tot__gt=vandaag, geldig_tot__lte=vandaag + timedelta(days=60)
    ).order_by("geldig_tot")[:20]
    rows = []
    for parameter in ending:
        if parameter.geldig_tot is None:
            continue
        soort, woord, volgorde = term(parameter.geldig_tot, vandaag)
        rows.append(
            Werkregel(
                soort, woord, f"{parameter.naam} loopt af", "Leg vast wat daarna geldt.",
                f"Geldig tot {dag(parameter.geldig_tot)}", reverse("parameter-list"), "Bijwerken", volgorde,
            )
        )  # fmt: skip
    return rows
