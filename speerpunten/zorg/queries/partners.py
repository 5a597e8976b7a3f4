"""Which organisations take referrals."""

from django.db.models import QuerySet

from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie


def active() -> QuerySet[Organisatie]:
    """Admitted partners of care and support, by name. `core.Organisatie` is not scoped: a name is public."""
    return Organisatie.objects.filter(
        rollen__contains=[Organisatierol.ZORGPARTNER], status=Organisatiestatus.ACTIEF
    ).order_by("naam", "pk")
