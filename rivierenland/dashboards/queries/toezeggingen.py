"""What commitments of the convenant ask: of a party to keep them or file evidence, of officials to judge that."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from convenant.enums.meting import Meetoordeel
from convenant.models import Bewijsstuk, Toezeggingsmeting
from convenant.queries import bewijs
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.werk.regel import Werkregel, dag

SHOWN = 5
BIJNA = timedelta(days=30)
NA_TERMIJNEN = 40
"""After everything that has a term."""


def partij(actor: Actor, vandaag: date) -> list[Werkregel]:
    """Commitments that are not kept, in one line, and evidence that is about to end. Two queries."""
    rows = Toezeggingsmeting.objects.totals().newest().filter(oordeel=Meetoordeel.NIET_NAGEKOMEN)
    rows = list(rows.select_related("toezegging").order_by("toezegging__code"))
    return [*([_not_kept(rows)] if rows else []), *_ending(vandaag)]


def _not_kept(rows: list[Toezeggingsmeting]) -> Werkregel:
    eerste, meer = rows[0], len(rows) > 1
    wat = f"{len(rows)} toezeggingen niet nagekomen" if meer else f"{eerste.toezegging.titel}: niet nagekomen"
    titels = ", ".join(row.toezegging.titel.lower() for row in rows[:3]) + (" en meer" if len(rows) > 3 else "")
    url = reverse("convenant:toezegging-list")
    if not meer:
        url = reverse("convenant:toezegging-reeks", args=[eerste.partij_id, eerste.toezegging.code])
    return Werkregel(
        "wrong", "Convenant", wat, f"{titels.capitalize()}. Bekijk wat er tegen telt en hoe u het herstelt.",
        f"Sinds {dag(min(row.sinds for row in rows))}", url, "Bekijken", NA_TERMIJNEN,
    )  # fmt: skip


def _ending(vandaag: date) -> list[Werkregel]:
    rows = Bewijsstuk.objects.in_force(vandaag).filter(geldig_tot__lte=vandaag + BIJNA).order_by("geldig_tot", "id")
    return [
        Werkregel(
            "attention", "Bewijs loopt af", f"Dien nieuw bewijs in voor {row.code}",
            "Daarna is deze toezegging weer niet meetbaar.", f"Geldt tot en met {dag(row.geldig_tot)}",
            reverse("convenant:bewijs-file", args=[row.code]), "Indienen", (row.geldig_tot - vandaag).days + 1,
        )
        for row in rows[:SHOWN]
    ]  # fmt: skip


def ambtenaar(actor: Actor, vandaag: date) -> list[Werkregel]:
    """Evidence that waits for a judgement, the oldest first. One query."""
    if not actor.may(Permission.BEWIJS_JUDGE):
        return []
    rows = bewijs.listed().waiting().order_by("created_at", "id")[:SHOWN]
    return [
        Werkregel(
            "attention", "Bewijs", f"{row.naam}: bewijs beoordelen", f"{row.code} {row.titel}.",
            f"Ingediend op {dag(timezone.localdate(row.created_at))}", reverse("convenant:bewijs-detail", args=[row.pk]),
            "Bekijken", NA_TERMIJNEN,
        )
        for row in rows
    ]  # fmt: skip
