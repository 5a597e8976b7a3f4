"""Agreements of the version in force, from elsewhere in the portal."""

from collections.abc import Iterable

from django.db.models import F, QuerySet

from speerpunten.programma.enums.perspectief import Afspraakstatus, Perspectiefstatus
from speerpunten.programma.models import Afspraak


def in_force() -> QuerySet[Afspraak]:
    """What is agreed now, in the order of the document."""
    rows = Afspraak.objects.filter(perspectief__status=Perspectiefstatus.VASTGESTELD)
    return rows.exclude(status=Afspraakstatus.VERVALLEN).select_related("perspectief", "trekker")


def of_pakketten(codes: Iterable[str]) -> dict[str, list[Afspraak]]:
    """By its code what is agreed about each of these packages, in one query."""
    codes = list(codes)
    found: dict[str, list[Afspraak]] = {code: [] for code in codes}
    rows = in_force().filter(afspraakpakket__pakket__in=codes).annotate(bij=F("afspraakpakket__pakket"))
    for afspraak in rows:
        found[afspraak.bij].append(afspraak)  # type: ignore[attr-defined]
    return found
