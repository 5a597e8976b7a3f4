"""Calculations that were made, and what their places are called."""

from django.db.models import QuerySet

from registratie.models import Locatiekaart
from speerpunten.aanbod.enums.berekening import Berekeningsoort, Moment
from speerpunten.aanbod.models import Berekening, Project


def newest_base(moment: str = Moment.JAARROND) -> Berekening | None:
    """The newest finished calculation of how things are, of the whole year or of the peak; None when there is none yet.

    `uitkomst["per_gemeente"][code]` and `uitkomst["regio"]` hold `mensen` (who work there and need a bed), `binnen_15` (of them with
    a bed within the distance of the aim), `gemiddeld_km` (one way; None without anybody housed) and `zonder_bed`.
    """
    return bases().filter(moment=moment).first()


def bases() -> QuerySet[Berekening]:
    """Finished calculations of how things are, newest first."""
    rows = Berekening.objects.filter(soort=Berekeningsoort.BASIS).exclude(klaar_at=None)
    return rows.order_by("-peildatum", "-klaar_at")


def names_of(locaties: list[int], projecten: list[int]) -> dict[str, str]:
    """What locations (`L12`) and projects (`P7`) are called; at most two queries, none for an empty list."""
    namen: dict[str, str] = {}
    if locaties:
        rijen = Locatiekaart.objects.filter(pk__in=locaties).values_list("pk", "naam")
        namen |= {f"L{nr}": naam for nr, naam in rijen}
    if projecten:
        namen |= {f"P{nr}": naam for nr, naam in Project.objects.filter(pk__in=projecten).values_list("pk", "naam")}
    return namen
