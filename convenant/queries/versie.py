"""Which version of the text holds on a day."""

from datetime import date

from django.db.models import Q

from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie


def in_force(op: date) -> Convenantversie | None:
    """The adopted version that holds on `op`."""
    rows = Convenantversie.objects.filter(status=Convenantstatus.VASTGESTELD, ingangsdatum__lte=op)
    return rows.filter(Q(einddatum=None) | Q(einddatum__gt=op)).first()


def newest_adopted() -> Convenantversie | None:
    """The adopted version with the highest number, also when it does not hold yet."""
    return Convenantversie.objects.filter(status=Convenantstatus.VASTGESTELD).order_by("-nummer").first()


def concept() -> Convenantversie | None:
    """The version that is being prepared."""
    return Convenantversie.objects.filter(status=Convenantstatus.CONCEPT).first()
