"""Links as pages ask for them. Everything here runs inside the scope of the one who looks: records elsewhere are not there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from registratie.enums import Oordeel
from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Koppeling, Koppelvraag
from registratie.queries.koppelvraag import of_record

ELDERS = "burgerzaken van een andere gemeente"
LABELS = {
    Oordeel.DEZELFDE: ("Dezelfde persoon", "equal", "good"),
    Oordeel.NIET_DEZELFDE: ("Niet dezelfde persoon", "close", "attention"),
    Oordeel.OPEN: ("Heropend", "refresh", ""),
    Oordeel.AUTOMATISCH: ("Automatisch gekoppeld", "settings", "good"),
}


@dataclass(frozen=True)
class Stap:
    """Something that happened to a pair: when, what, who and why. `icon` and `kind` belong to the look."""

    moment: datetime
    titel: str
    uitleg: str
    icon: str
    kind: str = ""


def for_list() -> QuerySet[Koppeling]:
    """Linked records by name."""
    return Koppeling.objects.select_related("bewoner__organisatie").order_by("bewoner__naam_sleutel", "bewoner_id")


def search_naam(queryset: QuerySet[Koppeling], naam: str) -> QuerySet[Koppeling]:
    """Links of records of which every word of the name begins as typed."""
    for word in fold(naam).split()[:5]:
        queryset = queryset.filter(
            Q(bewoner__naam_sleutel__startswith=word) | Q(bewoner__naam_sleutel__contains=f" {word}")
        )
    return queryset


def attach(koppelingen: Iterable[Koppeling]) -> None:
    """Give each link its `anderen`: the other records of that person in the scope. One query, whatever the number."""
    koppelingen = list(koppelingen)
    people = {koppeling.persoon_id for koppeling in koppelingen}
    found: dict[int, list[Koppeling]] = {pk: [] for pk in people}
    for row in for_list().filter(persoon__in=people):
        found[row.persoon_id].append(row)
    for koppeling in koppelingen:
        koppeling.anderen = [row for row in found[koppeling.persoon_id] if row.pk != koppeling.pk]


def link_of(bewoner: int) -> Koppeling | None:
    """The link of a record with its `anderen`, or None."""
    found = for_list().filter(bewoner=bewoner).first()
    if found:
        attach([found])
    return found


def joined_by(eigen: Iterable[Bewoner]) -> int:
    """How many records of the scope would share one person when these do: their own number when none is linked yet."""
    ids = {bewoner.pk for bewoner in eigen}
    people = Koppeling.objects.filter(bewoner__in=ids).values("persoon")
    return len(ids | set(Koppeling.objects.filter(persoon__in=people).values_list("bewoner_id", flat=True)))


def pairs_of(bewoner: int) -> list[Koppelvraag]:
    """The pairs that hold this record to its person, the strongest first."""
    return list(of_record(bewoner).linking().order_by("-score", "id"))


def judgements_of(bewoner: int) -> list[Koppelvraag]:
    """What was judged about this record, the latest first."""
    rows = of_record(bewoner).filter(beoordeeld_at__isnull=False).select_related("beoordeeld_by")
    return list(rows.order_by("-beoordeeld_at", "-id")[:20])


def history(vraag: Koppelvraag, gemeenten: Iterable[str]) -> list[Stap]:
    """What happened to a pair, newest first. What somebody of another gemeente wrote may name a record there: not shown."""
    model = apps.get_model("registratie", "KoppelvraagEvent")
    rows = model.objects.filter(pgh_obj_id=vraag.pk).select_related("beoordeeld_by").order_by("pgh_id")[:100]
    steps, seen = [], None
    for row in rows:
        state = (row.oordeel, row.beoordeeld_at)
        if row.pgh_label != "delete" and state != seen:
            steps.append(_step(row, set(gemeenten), is_first=seen is None))
        seen = state
    return steps[::-1]


def _step(row: Any, gemeenten: set[str], *, is_first: bool) -> Stap:
    titel, icon, kind = LABELS[row.oordeel]
    if row.beoordeeld_at is None:
        if row.oordeel == Oordeel.OPEN:
            uitleg = "Het portaal vond dit paar." if is_first else "Het bewijs is minder sterk geworden."
            return Stap(row.pgh_created_at, "Voorgelegd aan burgerzaken", uitleg, "question", "")
        return Stap(row.pgh_created_at, titel, "Het bewijs is sterk genoeg, of beide waren al gekoppeld.", icon, kind)
    own = row.beoordeeld_gemeente in gemeenten
    wie = (
        (row.beoordeeld_by.naam if row.beoordeeld_by else "het portaal")
        if own or not row.beoordeeld_gemeente
        else ELDERS
    )
    why = f" Toelichting: {row.toelichting}" if row.toelichting and (own or not row.beoordeeld_gemeente) else ""
    return Stap(row.beoordeeld_at, titel, f"Door {wie}.{why}", icon, kind)
