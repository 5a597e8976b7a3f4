"""Requests about the own data as officials see them."""

from datetime import date

from registratie.models import Verblijf
from speerpunten.arbeidsmigrant.models import Inzageverzoek
from speerpunten.arbeidsmigrant.models.inzageverzoek import InzageverzoekQuerySet


def for_list() -> InzageverzoekQuerySet:
    """The requests of the scope: who waits first, the nearest term on top, then the answered ones."""
    rows: InzageverzoekQuerySet = (
        Inzageverzoek.objects.select_related("gemeente")
        .defer("tekst", "toelichting")
        .order_by("-status", "uiterlijk", "id")
    )
    return rows


def late(queryset: InzageverzoekQuerySet, vandaag: date) -> InzageverzoekQuerySet:
    """Those that should have been answered."""
    return queryset.open().filter(uiterlijk__lt=vandaag)


def last_stay(verzoek: Inzageverzoek) -> Verblijf | None:
    """The latest stay of the record that it is about, to correct what is wrong on the pages of the register."""
    rows = (
        Verblijf.objects.named().filter(bewoner=verzoek.bewoner_id).select_related("bewoner", "locatie", "organisatie")
    )
    return rows.order_by("-aankomst", "-id").first() if verzoek.bewoner_id else None
