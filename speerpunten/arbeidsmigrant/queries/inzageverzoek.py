"""Requests about the own data as officials see them."""

from datetime import date

from django.db.models import QuerySet

from registratie.models import Verblijf
from speerpunten.arbeidsmigrant.models import Inzageverzoek


def for_list() -> QuerySet[Inzageverzoek]:
    """The requests of the scope: who waits first, then the answered ones, the latest first."""
    return (
        Inzageverzoek.objects.select_related("gemeente")
        .defer("tekst", "toelichting")
        .order_by("-status", "uiterlijk", "id")
    )


def late(queryset: QuerySet[Inzageverzoek], vandaag: date) -> QuerySet[Inzageverzoek]:
    """Those that should have been answered."""
    return queryset.open().filter(uiterlijk__lt=vandaag)


def last_stay(verzoek: Inzageverzoek) -> Verblijf | None:
    """The latest stay of the record that it is about, to correct what is wrong on the pages of the register."""
    rows = (
        Verblijf.objects.named().filter(bewoner=verzoek.bewoner_id).select_related("bewoner", "locatie", "organisatie")
    )
    return rows.order_by("-aankomst", "-id").first() if verzoek.bewoner_id else None
