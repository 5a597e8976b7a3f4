"""What ends: permits and certificates near or past their last day, and people at a location that is not in use."""

from datetime import date, timedelta

from django.db.models import QuerySet

from registratie.enums import Locatiestatus
from registratie.models import Certificaat, Huisvestingslocatie, Vergunning
from registratie.queries import certificaat as certificaten
from registratie.queries import vergunning as vergunningen

DICHT = (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)


def ending_vergunningen(vandaag: date, dagen: int) -> QuerySet[Vergunning]:
    """Permits of locations in use that end within `dagen` or ended already, without one that takes over; soonest first."""
    rows = Vergunning.objects.filter(
        ingetrokken_per=None, begin__lte=vandaag, einde__lte=vandaag + timedelta(days=dagen)
    ).exclude(locatie__status__in=DICHT)
    rows = vergunningen.without_successor(rows).select_related("locatie", "organisatie")
    return rows.order_by("einde", "id")


def ending_certificaten(vandaag: date, dagen: int) -> QuerySet[Certificaat]:
    """Certificates that end within `dagen` or ended already, without one that outlives them; soonest first."""
    rows = Certificaat.objects.filter(
        ingetrokken_per=None, begin__lte=vandaag, einde__lte=vandaag + timedelta(days=dagen)
    ).exclude(locatie__status__in=DICHT)
    rows = certificaten.without_successor(rows).select_related("locatie", "organisatie")
    return rows.order_by("einde", "id")


def still_inhabited(vandaag: date) -> QuerySet[Huisvestingslocatie]:
    """Locations that are no longer in use and where people are still registered tonight, the most people first."""
    rows = Huisvestingslocatie.objects.filter(status__in=DICHT, einddatum__lte=vandaag)
    rows = rows.select_related("organisatie").with_bezetting(vandaag).filter(bezet__gt=0)
    return rows.order_by("-bezet", "naam", "id")


def lately_stopped(vandaag: date, dagen: int = 14) -> QuerySet[Huisvestingslocatie]:
    """Locations that stopped in the last days, the newest first."""
    rows = Huisvestingslocatie.objects.filter(
        status=Locatiestatus.GESTOPT, einddatum__gt=vandaag - timedelta(days=dagen), einddatum__lte=vandaag
    )
    return rows.select_related("organisatie").order_by("-einddatum", "naam", "id")
