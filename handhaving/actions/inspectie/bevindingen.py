"""What an inspection means for findings: new ones, and the open ones that were looked at again."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Bevindingstatus, Hersteloordeel
from handhaving.models import Bevinding, Herstelmelding, Inspectie
from handhaving.queries import hersteltermijn
from handhaving.queries.checklist import Vraag
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang


def follow_up(row: Inspectie, given: Sequence[tuple[Vraag, Antwoord]], dag: date, by: Actor) -> None:
    """Make a finding of every item that is not met, unless one is open at this location for the same item.

    That one then stays, with the term it had: the same thing is not found twice. An open finding whose item is met now is repaired.
    A repair that waited for a judgement gets it. An ambition is no requirement, so it gives no finding.
    """
    earlier = _open(row)
    new = []
    for vraag, antwoord in given:
        known = earlier.get(vraag.item.code)
        if antwoord.waarde == Antwoordwaarde.VOLDOET and known:
            _seen(known, dag, by, repaired=True)
        elif antwoord.waarde == Antwoordwaarde.VOLDOET_NIET and known:
            _seen(known, dag, by, repaired=False)
        elif antwoord.waarde == Antwoordwaarde.VOLDOET_NIET and not vraag.item.ambitie:
            new.append(_finding(row, vraag, antwoord, dag))
    Bevinding.objects.bulk_create(new)


def _open(row: Inspectie) -> dict[str, Bevinding]:
    rows = Bevinding.objects.open().filter(locatie=row.locatie_id).select_related("item")
    return {found.item.code: found for found in rows.select_for_update(of=("self",)).order_by("pk")}


def _finding(row: Inspectie, vraag: Vraag, antwoord: Antwoord, dag: date) -> Bevinding:
    item = vraag.item
    return Bevinding(
        inspectie=row, gemeente_id=row.gemeente_id, locatie_id=row.locatie_id, item=item, ernst=item.ernst,
        omschrijving=antwoord.opmerking.strip() or item.tekst,
        herstel_uiterlijk=hersteltermijn.due(item, item.ernst, dag, row.gemeente_id),
    )  # fmt: skip


def _seen(found: Bevinding, dag: date, by: Actor, *, repaired: bool) -> None:
    oordeel = Hersteloordeel.AKKOORD if repaired else Hersteloordeel.NIET_AKKOORD
    Herstelmelding.objects.filter(bevinding=found, oordeel=Hersteloordeel.WACHT).update(
        oordeel=oordeel, beoordeeld_by=by.gebruiker, beoordeeld_at=timezone.now(),
        reden=f"Gezien bij de inspectie van {datum_lang(dag)}.",
    )  # fmt: skip
    found.status = Bevindingstatus.HERSTELD if repaired else Bevindingstatus.OPEN
    found.hersteld_op = dag if repaired else None
    found.save(update_fields=["status", "hersteld_op", "updated_at"])
