"""What an inspection means for findings: new ones, and the open ones that were looked at again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Bevindingstatus, Hersteloordeel
from handhaving.models import Bevinding, Herstelmelding, Inspectie
from handhaving.queries import hersteltermijn
from handhaving.queries.checklist import Vraag
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang


@dataclass(frozen=True, slots=True)
class Gezien:
    """An inspection with what was answered to each question, on which day and by whom."""

    row: Inspectie
    given: Sequence[tuple[Vraag, Antwoord]]
    dag: date
    by: Actor


def follow_up(inspecties: Sequence[Gezien]) -> None:
    """Make a finding of every item that is not met, unless one is open at this location for the same item.

    That one then stays, with the term it had: the same thing is not found twice. An open finding whose item is met now is repaired.
    A repair that waited for a judgement gets it. An ambition is no requirement, so it gives no finding. Of one location no more than
    one inspection at a time.
    """
    earlier = _open([gezien.row.locatie_id for gezien in inspecties])
    new = []
    for gezien in inspecties:
        for vraag, antwoord in gezien.given:
            known = earlier.get((gezien.row.locatie_id, vraag.item.code))
            if antwoord.waarde == Antwoordwaarde.VOLDOET and known:
                _seen(known, gezien, repaired=True)
            elif antwoord.waarde == Antwoordwaarde.VOLDOET_NIET and known:
                _seen(known, gezien, repaired=False)
            elif antwoord.waarde == Antwoordwaarde.VOLDOET_NIET and not vraag.item.ambitie:
                new.append(_finding(gezien.row, vraag, antwoord, gezien.dag))
    Bevinding.objects.bulk_create(new)


def _open(locaties: Collection[int]) -> dict[tuple[int, str], Bevinding]:
    """By location and item."""
    if len(set(locaties)) < len(locaties):
        raise ValueError("What one inspection finds the next one of that location must see.")
    rows = Bevinding.objects.open().filter(locatie__in=locaties).select_related("item")
    return {(found.locatie_id, found.item.code): found for found in rows.select_for_update(of=("self",)).order_by("pk")}


def _finding(row: Inspectie, vraag: Vraag, antwoord: Antwoord, dag: date) -> Bevinding:
    item = vraag.item
    return Bevinding(
        inspectie=row, gemeente_id=row.gemeente_id, locatie_id=row.locatie_id, item=item, ernst=item.ernst,
        omschrijving=antwoord.opmerking.strip() or item.tekst,
        herstel_uiterlijk=hersteltermijn.due(item, item.ernst, dag, row.gemeente_id),
    )  # fmt: skip


def _seen(found: Bevinding, gezien: Gezien, *, repaired: bool) -> None:
    oordeel = Hersteloordeel.AKKOORD if repaired else Hersteloordeel.NIET_AKKOORD
    Herstelmelding.objects.filter(bevinding=found, oordeel=Hersteloordeel.WACHT).update(
        oordeel=oordeel, beoordeeld_by=gezien.by.gebruiker, beoordeeld_at=timezone.now(),
        reden=f"Gezien bij de inspectie van {datum_lang(gezien.dag)}.",
    )  # fmt: skip
    found.status = Bevindingstatus.HERSTELD if repaired else Bevindingstatus.OPEN
    found.hersteld_op = gezien.dag if repaired else None
    found.save(update_fields=["status", "hersteld_op", "updated_at"])
