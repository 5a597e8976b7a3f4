"""Two made-up questions of the council: one that waits, one that was answered."""

from datetime import date, timedelta

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.kennis.enums.antwoord import Antwoordstatus, Vragersoort
from speerpunten.kennis.models import Antwoord, Antwoordblok

OPEN = {
    "titel": "Hoeveel internationale werknemers wonen er in Tiel?",
    "vraag": (
        "Kan het college aangeven hoeveel internationale werknemers er nu in Tiel wonen, hoe zeker dat aantal is en hoe Tiel "
        "zich verhoudt tot de andere gemeenten in Rivierenland?\n\nWelke regels gelden er in Tiel voor huisvesting, en wijken "
        "die af van die van de buurgemeenten?"
    ),
    "kenmerk": "RV-2026-118",
    "inleiding": "Uw raad vraagt naar het aantal internationale werknemers in Tiel. Hieronder leest u wat bekend is.",
}
GEGEVEN = {
    "titel": "Zijn er genoeg plekken voor internationale werknemers?",
    "vraag": "De fractie vraagt of het aantal plekken in de gemeente past bij het aantal mensen dat hier werkt.",
    "kenmerk": "RV-2026-067",
    "inleiding": "Het college houdt dit bij met de andere zeven gemeenten.",
    "slot": "Over een half jaar krijgt uw raad nieuwe cijfers in de kwartaalmonitor.",
}


def make(*, vandaag: date, by: Actor) -> int:
    """Make both; 0 where some stand already."""
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.filter(naam__in=["Tiel", "Buren"])}
    if len(gemeenten) < 2 or Antwoord.objects.exists():
        return 0
    Antwoord.objects.create(
        gemeente=gemeenten["Tiel"],
        soort=Vragersoort.RAADSVRAAG,
        uiterlijk=vandaag + timedelta(days=5),
        is_voorbeeld=True,
        **OPEN,
    )
    _answered(gemeenten["Buren"], vandaag - timedelta(days=40))
    return 2


def _answered(gemeente: Gemeente, dag: date) -> None:
    row = Antwoord.objects.create(gemeente=gemeente, soort=Vragersoort.RAADSVRAAG, is_voorbeeld=True, **GEGEVEN)
    Antwoordblok.objects.create(
        antwoord=row, gemeente=gemeente, volgorde=1, titel="Wat het college doet", genomen_at=timezone.now(),
        tekst="Het college volgt elke maand hoeveel bedden vergund zijn en hoeveel er bezet zijn. Aanbieders leveren dat zelf aan.",
    )  # fmt: skip
    row.status, row.vastgesteld_op = Antwoordstatus.VASTGESTELD, dag
    row.save()
