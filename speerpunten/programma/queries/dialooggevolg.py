"""What outcomes of talks led to in the programme, for the pages of talks and of packages."""

from collections import defaultdict
from collections.abc import Collection

from django.urls import reverse

from speerpunten.kennis.bijdragen.gevolgen import Gevolg
from speerpunten.programma.models import Dialooggevolg, Maatregelenpakket


def of_outcomes(uitkomsten: Collection[int]) -> dict[int, list[Gevolg]]:
    """Per outcome the packages and agreements it led to; one query."""
    found: dict[int, list[Gevolg]] = defaultdict(list)
    rows = Dialooggevolg.objects.filter(uitkomst__in=uitkomsten).select_related("pakket", "afspraak")
    for row in rows:
        found[row.uitkomst_id].append(_told(row))
    return found


def link_url(uitkomst: int) -> str:
    """Where an outcome is linked to the programme."""
    return reverse("programma:dialooggevolg-add", args=[uitkomst])


def of_pakket(pakket: Maatregelenpakket) -> list[Dialooggevolg]:
    """The outcomes that this package came from, with their talk."""
    rows = Dialooggevolg.objects.filter(pakket=pakket).select_related("uitkomst", "uitkomst__dialoog")
    return list(rows.order_by("-uitkomst__dialoog__dag", "pk"))


def _told(row: Dialooggevolg) -> Gevolg:
    weg = reverse("programma:dialooggevolg-remove", args=[row.pk])
    if row.pakket:
        url = reverse("programma:pakket-detail", args=[row.pakket_id])
        return Gevolg(f"Pakket {row.pakket_id}: {row.pakket.naam}", "in het uitvoeringsprogramma", url, weg)
    assert row.afspraak
    url = reverse("programma:handelingsperspectief")
    stand = str(row.afspraak.get_status_display()).lower()
    return Gevolg(f"Afspraak {row.afspraak.nummer}: {row.afspraak.titel}", stand, url, weg)
