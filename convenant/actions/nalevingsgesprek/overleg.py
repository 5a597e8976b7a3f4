"""The meeting: agreed for a day, and what came out of it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens
from convenant.actions.nalevingsgesprek import bericht
from convenant.actions.nalevingsgesprek.plan import VERLEDEN
from convenant.actions.nalevingsgesprek.sporen import locked, make_move, not_past, required_text
from convenant.enums.naleving import Vervolg
from convenant.models import Nalevingsgesprek
from convenant.naleving.verloop import NA_OVERLEG, Zet
from convenant.queries.nalevingsgesprek import PLAN, last_day
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


def plan_meeting(
    *, gesprek: Nalevingsgesprek, overleg_op: date, tekst: str, versie: int, by: Actor
) -> Nalevingsgesprek:
    """Invite the party for a meeting, or move it to another day. `tekst`: where, how and about what.

    Raises `Geweigerd`, `Verouderd`, ValidationError.
    """
    namens.require_gemeente(gesprek.regie_id, Permission.NALEVING_HANDLE, by)
    tekst = required_text("tekst", tekst, "Schrijf op waar en hoe laat u overlegt, en waarover.")
    not_past("overleg_op", overleg_op, VERLEDEN)
    with transaction.atomic():
        row = locked(gesprek, versie, Zet.OVERLEG)
        make_move(
            row, Zet.OVERLEG, actie="plan_meeting", uiterlijk=overleg_op, by=by, tekst=tekst, gemeente_id=row.regie_id
        )
        bericht.tell_party(row, f"De gemeente nodigt u uit voor een overleg op {datum_lang(overleg_op)}.")
    return row


def report_meeting(
    *,
    gesprek: Nalevingsgesprek,
    tekst: str,
    vervolg: Vervolg,
    hercontrole_op: date | None = None,
    versie: int,
    by: Actor,
) -> Nalevingsgesprek:
    """Keep the report of the meeting and what follows from it. Considering a suspension only says so: deciding is another road.

    `hercontrole_op`: needed for a re-check. Raises `Geweigerd`, `Verouderd`, ValidationError.
    """
    namens.require_gemeente(gesprek.regie_id, Permission.NALEVING_HANDLE, by)
    tekst = required_text("tekst", tekst, "Schrijf op wat u hebt besproken en afgesproken.")
    zet = NA_OVERLEG[Vervolg(vervolg)]
    with transaction.atomic():
        row = locked(gesprek, versie, zet)
        tot = _last_day(zet, hercontrole_op)
        make_move(row, zet, actie="report_meeting", uiterlijk=tot, by=by, tekst=tekst, gemeente_id=row.regie_id)
        bericht.tell_party(row, _ZIN[zet].format(tot=datum_lang(tot) if tot else ""))
    return row


def _last_day(zet: Zet, hercontrole_op: date | None) -> date | None:
    if zet is Zet.VERSLAG_PLAN:
        return last_day(PLAN, timezone.localdate())
    if zet is not Zet.VERSLAG_HERCONTROLE:
        return None
    if hercontrole_op is None:
        raise ValidationError({"hercontrole_op": "Kies de dag waarop u opnieuw controleert."})
    return not_past("hercontrole_op", hercontrole_op, VERLEDEN)


_ZIN = {
    Zet.VERSLAG_AFSPRAKEN: "Het verslag van het overleg staat klaar. Het gesprek is afgesloten met afspraken.",
    Zet.VERSLAG_PLAN: "Het verslag van het overleg staat klaar. De gemeente vraagt een nieuw plan, voor of op {tot}.",
    Zet.VERSLAG_HERCONTROLE: "Het verslag van het overleg staat klaar. De gemeente kijkt op {tot} opnieuw of het is gelukt.",
    Zet.VERSLAG_SCHORSING: (
        "Het verslag van het overleg staat klaar. De gemeente overweegt uw deelname te schorsen. Er is nog niets besloten: "
        "u hoort het eerst, en kunt dan reageren."
    ),
}
