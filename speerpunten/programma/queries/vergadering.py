"""Read meetings with their agenda."""

from datetime import date

from django.db.models import Count, Prefetch, QuerySet

from rivierenland.core.models import Gemeente
from speerpunten.programma.models import Actiepunt, Agendapunt, Vergadering


def for_list() -> QuerySet[Vergadering]:
    """With the number of subjects and action points."""
    return Vergadering.objects.annotate(
        aantal=Count("punten", distinct=True), acties=Count("actiepunten", distinct=True)
    ).order_by("-dag", "-id")


def coming(vandaag: date) -> Vergadering | None:
    """The first meeting from today on."""
    return Vergadering.objects.filter(dag__gte=vandaag, vastgesteld_op=None).order_by("dag", "id").first()


def unsettled(vandaag: date) -> QuerySet[Vergadering]:
    """Meetings that were held and whose list of decisions is still open."""
    return Vergadering.objects.filter(dag__lt=vandaag, vastgesteld_op=None).order_by("dag", "id")


def agenda(vergadering: Vergadering) -> list[Agendapunt]:
    """The subjects in order, with papers, proposals and action points."""
    acties = Prefetch("actiepunten", Actiepunt.objects.select_related("eigenaar", "persoon"))
    punten = Agendapunt.objects.filter(vergadering=vergadering).select_related("voorstel")
    return list(punten.prefetch_related("documenten", acties))


def present(vergadering: Vergadering) -> list[Gemeente]:
    """The gemeenten that were there, by name."""
    return list(Gemeente.objects.filter(pk__in=vergadering.aanwezig).order_by("naam"))
