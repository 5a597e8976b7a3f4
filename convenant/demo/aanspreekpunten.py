"""Made-up contact points: seven gemeenten have one, and one of those was not confirmed for more than a year."""

from datetime import date, timedelta

from convenant.models import Aanspreekpunt
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente

ZONDER_PUNT, OUD_PUNT = "culemborg", "maasdriel"
TEAMS = (
    "Team Wonen",
    "Team Ruimte",
    "Loket Huisvesting",
    "Team Samenleving",
    "Cluster Wonen en Zorg",
    "Team Beleid",
    "Team Vergunningen",
)


def make(*, vandaag: date, by: Actor) -> int:
    """One per gemeente; returns how many, 0 when some stand already."""
    if Aanspreekpunt.objects.exists():
        return 0
    gemeenten = Gemeente.objects.exclude(slug=ZONDER_PUNT).order_by("naam")
    return len(
        Aanspreekpunt.objects.bulk_create(
            Aanspreekpunt(
                gemeente=row, naam=team, telefoon=f"+3134455500{nummer}", email=f"convenant@{row.slug}.example",
                bereikbaar="Op werkdagen van 9.00 tot 16.00 uur", is_voorbeeld=True,
                bevestigd_op=vandaag - timedelta(days=410 if row.slug == OUD_PUNT else 20 + 17 * nummer),
            )
            for nummer, (row, team) in enumerate(zip(gemeenten, TEAMS, strict=True))
        )
    )  # fmt: skip
