"""Which organisations take referrals."""

from django.db.models import QuerySet

from speerpunten.zorg.models import Hulpaanbod, Partnerkaart


def active() -> QuerySet[Partnerkaart]:
    """Admitted partners of care and support, by name."""
    return Partnerkaart.objects.filter(actief=True)


def takes(aanbod: Hulpaanbod) -> bool:
    """Whether whoever keeps this offer is a partner that takes referrals."""
    return aanbod.organisatie_id is not None and active().filter(organisatie_nr=aanbod.organisatie_id).exists()
