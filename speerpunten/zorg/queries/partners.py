"""Which organisations take referrals."""

from django.db.models import QuerySet

from speerpunten.zorg.models import Partnerkaart


def active() -> QuerySet[Partnerkaart]:
    """Admitted partners of care and support, by name."""
    return Partnerkaart.objects.filter(actief=True)
