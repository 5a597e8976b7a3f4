"""Applications that wait for the functional administrator. Runs inside the gemeente's own scope."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from registratie.queries import aanmelding as aanmeldingen
from rivierenland.core.werk.regel import Werkregel, dag

SHOWN = 20


def waiting_applications(vandaag: date) -> list[Werkregel]:
    """Organisations that want to take part, the longest waiting first."""
    rows = [(row, timezone.localtime(row.bevestigd_at).date()) for row in aanmeldingen.waiting()[:SHOWN]]
    return [
        Werkregel(
            "attention", "Nieuw", f"{row.naam} wil meedoen",
            f"KVK-nummer {row.kvk}. {f'Eerste locatie: {row.locatie_naam}, {row.plaats}.' if row.straat else 'Nog geen locatie.'}",
            f"Wacht sinds {dag(sinds)}",
            reverse("registratie:aanmelding-detail", args=[row.pk]), "Beoordelen", (sinds - vandaag).days,
        )
        for row, sinds in rows
    ]  # fmt: skip
