"""Milestones by package, and those that are late."""

from collections.abc import Iterable
from datetime import date

from speerpunten.programma.models import Mijlpaal


def of(pakketten: Iterable[str]) -> dict[str, list[Mijlpaal]]:
    """The milestones of these packages (by code) in the order of their planned day; an empty list where there are none."""
    gevonden: dict[str, list[Mijlpaal]] = {code: [] for code in pakketten}
    for mijlpaal in Mijlpaal.objects.filter(pakket__in=gevonden).order_by("gepland_op", "id"):
        gevonden[mijlpaal.pakket_id].append(mijlpaal)
    return gevonden


def late(vandaag: date) -> list[Mijlpaal]:
    """Milestones whose planned day has passed and that were neither reached nor lapsed, the oldest first, with their package."""
    open_ = Mijlpaal.objects.filter(behaald_op=None, vervallen=False, gepland_op__lt=vandaag)
    return list(open_.select_related("pakket").order_by("gepland_op", "id"))
