"""Read proposals."""

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from speerpunten.programma.enums.besluit import Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Voorstel

GEMEENTEN = 8
VOLGORDE = (
    Voorstelstatus.AANGEBODEN,
    Voorstelstatus.OVERLEG,
    Voorstelstatus.CONCEPT,
    Voorstelstatus.OPGEVOLGD,
    Voorstelstatus.INGETROKKEN,
)


def for_list() -> QuerySet[Voorstel]:
    """What is being decided first, then what is on its way, then what is over; with how many bodies decided."""
    plaats = Case(
        *(When(status=status, then=Value(nummer)) for nummer, status in enumerate(VOLGORDE)),
        output_field=IntegerField(),
    )
    rows = Voorstel.objects.select_related("pakket").annotate(
        plaats=plaats, colleges=_decided(Orgaan.COLLEGE), raden=_decided(Orgaan.RAAD)
    )
    return rows.order_by("plaats", "-aangeboden_op", "-id")


def submitted() -> QuerySet[Voorstel]:
    """What lies with the gemeenten now."""
    return Voorstel.objects.filter(status=Voorstelstatus.AANGEBODEN).select_related("pakket").order_by("id")


def rounds(voorstel: Voorstel) -> list[Voorstel]:
    """The round before and the round after, as far as they are there."""
    around = [voorstel.voorganger] if voorstel.voorganger_id else []
    return [*around, *Voorstel.objects.filter(voorganger=voorstel)]  # type: ignore[list-item]


def is_decided(voorstel: Voorstel) -> bool:
    """Of a row of `for_list`: whether the raad of every gemeente decided."""
    return getattr(voorstel, "raden", 0) == GEMEENTEN


def _decided(orgaan: Orgaan) -> Count:
    besloten = Q(behandelingen__orgaan=orgaan, behandelingen__besloten_op__isnull=False)
    return Count("behandelingen", filter=besloten, distinct=True)
