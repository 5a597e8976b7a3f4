"""What made-up talks led to in the programme."""

from datetime import date

from rivierenland.core.actor import Actor
from speerpunten.kennis.models import Dialooguitkomst
from speerpunten.programma.models import Dialooggevolg, Maatregelenpakket

PER_THEMA = {"aanbod": "M05", "registratie": "M01", "handhaving": "M08", "kennis": "M03"}
"""Which package outcomes of a theme led to."""


def make(*, vandaag: date, by: Actor) -> int:
    """Link them; 0 where some stand already, or there are no talks."""
    if Dialooggevolg.objects.exists():
        return 0
    pakketten = set(Maatregelenpakket.objects.filter(pk__in=PER_THEMA.values()).values_list("pk", flat=True))
    rows = Dialooguitkomst.objects.filter(thema__in=PER_THEMA, dialoog__is_voorbeeld=True)
    made = Dialooggevolg.objects.bulk_create(
        Dialooggevolg(uitkomst=row, gemeente_id=row.gemeente_id, pakket_id=PER_THEMA[row.thema])
        for row in rows
        if PER_THEMA[row.thema] in pakketten
    )
    return len(made)
