"""Meldingen on the home page of an official. Runs inside the gemeente's own scope."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Meldingbron, Meldingstatus, Registersignaal
from handhaving.models import Melding
from handhaving.models.melding import GESLOTEN
from handhaving.queries import melding as meldingen
from handhaving.tables.melding import is_late, plek, titel
from rivierenland.core.queries.telling import capped_count
from rivierenland.core.werk.regel import Werkregel, dag
from rivierenland.dashboards.queries.toezicht import over_permit

SHOWN = 8


def nieuwe_meldingen(vandaag: date) -> list[Werkregel]:
    """What people reported and nobody looked at, is late or was written on, the late ones first.

    All that the register noticed is one line. A location over its permit stands on the same page by itself, so it is not in there.
    """
    waiting = meldingen.waiting(vandaag)
    people = waiting.exclude(bron=Meldingbron.REGISTER)[:SHOWN]
    te_vol = [locatie.pk for locatie in over_permit(vandaag)]
    register = waiting.filter(bron=Meldingbron.REGISTER)
    register = register.exclude(signaal=Registersignaal.BOVEN_CAPACITEIT, locatie__in=te_vol)
    return [*(_line(row, vandaag) for row in people), *_register(register)]


def verlopen_papieren() -> frozenset[tuple[str, str]]:
    """The permits and certificates that ended and that the register reported: their older line would say it twice."""
    return meldingen.open_signals(Registersignaal.VERGUNNING_VERLOPEN, Registersignaal.CERTIFICAAT_VERLOPEN)


def _line(row: Melding, vandaag: date) -> Werkregel:
    binnen = dag(timezone.localtime(row.created_at).date())
    soort, woord, knop = _state(row, vandaag)
    closed = row.status in GESLOTEN
    return Werkregel(
        soort, woord, f"Melding: {titel(row).lower()}, {plek(row)}",
        f"{row.referentie}, van: {row.get_bron_display().lower()}. Binnen op {binnen}.",
        "" if closed or not row.uiterlijk else f"Uiterlijk {dag(row.uiterlijk)}",
        reverse("handhaving:melding-detail", args=[row.pk]), knop,
        0 if closed or not row.uiterlijk else (row.uiterlijk - vandaag).days,
    )  # fmt: skip


def _state(row: Melding, vandaag: date) -> tuple[str, str, str]:
    """Look, word and button: late goes before new, and what is neither waits for an answer."""
    new = row.status == Meldingstatus.NIEUW
    if is_late(row, vandaag):
        return "wrong", "Te laat", "Beoordelen" if new else "Bekijken"
    return ("attention", "Nieuw", "Beoordelen") if new else ("attention", "Nieuw bericht", "Antwoorden")


def _register(rows) -> list[Werkregel]:
    found = capped_count(rows, 99)
    if not found.aantal:
        return []
    first = rows.first()
    wat = "1 signaal van het register" if found.aantal == 1 and not found.meer else f"{found} signalen van het register"
    return [
        Werkregel(
            "attention", "Nieuw", f"{wat} om te bekijken",
            f"Zoals: {titel(first).lower()}, {plek(first)}. Te veel mensen, verlopen papieren, uitblijvende lijsten of een "
            "onbekend adres.",
            "", f"{reverse('handhaving:melding-list')}?bron={Meldingbron.REGISTER}&werk=lopend", "Bekijken", 5,
        )
    ]  # fmt: skip
