"""Give facts to another gemeente, on a ground and for a time, and take that back."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import delingregister
from handhaving.enums import Delingsoort
from handhaving.models import Gegevensdeling, Ronde
from handhaving.queries import deelbaar
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission

LANGST = timedelta(days=92)
"""Longer is not once: then it is a co-operation, which asks for an arrangement of its own (AVG art. 26)."""

KORTST = 5
GEVRAAGD = {
    "grondslag": "op welke wet of afspraak het delen rust",
    "doel": "waarvoor de andere gemeente dit nodig heeft",
}


def share(
    *,
    van: str,
    naar: str,
    grondslag: str,
    doel: str,
    gegevens: dict[str, Any],
    vanaf: date,
    tot: date,
    by: Actor,
    locatie: Huisvestingslocatie | None = None,
    ronde: Ronde | None = None,
) -> Gegevensdeling:
    """Record what is given, to whom, why, and until which day. There is no sharing without a ground or without an end.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    require(by, van, ronde)
    refuse_without_ground(grondslag, doel)
    _check(van, naar, vanaf, tot)
    if not gegevens or (locatie is not None and locatie.gemeente_id != van):
        raise ValidationError({"locatie": "Kies een locatie van uw eigen gemeente."})
    with transaction.atomic():
        made = Gegevensdeling.objects.create(
            gemeente_id=van, naar_id=naar, soort=Delingsoort.RONDE if ronde else Delingsoort.EENMALIG,
            grondslag=grondslag.strip(), doel=doel.strip(), gegevens=gegevens, locatie_nr=locatie.pk if locatie else None,
            ronde_nr=ronde.pk if ronde else None, vanaf=vanaf, tot=tot, besluit_by=by.gebruiker,
        )  # fmt: skip
        delingregister.keep([made])
        _record("deling.share", made, by)
    return made


def share_locatie(
    *, locatie: Huisvestingslocatie, naar: str, grondslag: str, doel: str, vanaf: date, tot: date, by: Actor
) -> Gegevensdeling:
    """Give the facts of one location, as they are now. Raises as `share` does."""
    require(by, locatie.gemeente_id, None)
    gegevens = deelbaar.facts([locatie], vanaf)[locatie.pk]
    return share(
        van=locatie.gemeente_id, naar=naar, grondslag=grondslag, doel=doel, gegevens=gegevens, vanaf=vanaf, tot=tot,
        locatie=locatie, by=by,
    )  # fmt: skip


def end(*, deling: Gegevensdeling, by: Actor) -> None:
    """From now on the other gemeente no longer reads it. Raises `Geweigerd`, and ValidationError when it was over."""
    if not by.may(Permission.RONDE_PLAN, gemeente=deling.gemeente_id) or deling.ronde_nr is None:
        by.require(Permission.DELING_DECIDE, gemeente=deling.gemeente_id)
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = Gegevensdeling.objects.select_for_update().get(pk=deling.pk)
        if row.ingetrokken_op or row.tot < vandaag:
            raise ValidationError("Deze deling is al voorbij.")
        row.ingetrokken_op = vandaag
        row.save(update_fields=["ingetrokken_op", "updated_at"])
        delingregister.keep([row])
        _record("deling.end", row, by)


def require(by: Actor, gemeente: str, ronde: Ronde | None) -> None:
    """Raise `Geweigerd` unless the actor may give: for a joint round who plans rounds, else who decides on sharing."""
    if ronde is not None and by.may(Permission.RONDE_PLAN, gemeente=gemeente):
        return
    by.require(Permission.DELING_DECIDE, gemeente=gemeente)
    if by.gebruiker is None:
        raise Geweigerd(Permission.DELING_DECIDE)


def refuse_without_ground(grondslag: str, doel: str) -> None:
    """Raise ValidationError per field when it is not said on which ground, or what for."""
    teksten = {"grondslag": grondslag, "doel": doel}
    refuse_unfit(teksten)
    empty = {veld: f"Vul in {woord}." for veld, woord in GEVRAAGD.items() if len(teksten[veld].strip()) < KORTST}
    if empty:
        raise ValidationError(empty)  # type: ignore[arg-type]


def _check(van: str, naar: str, vanaf: date, tot: date) -> None:
    if van == naar or not Gemeente.objects.filter(pk=naar).exists():
        raise ValidationError({"naar": "Kies een andere gemeente van de regio."})
    if vanaf < timezone.localdate():
        raise ValidationError({"vanaf": "Deze dag is voorbij. Kies vandaag of later."})
    if tot < vanaf:
        raise ValidationError({"tot": "Deze dag ligt voor de eerste dag."})
    if tot - vanaf > LANGST:
        raise ValidationError(
            {"tot": f"Deel voor hoogstens {LANGST.days} dagen. Deel daarna opnieuw als het nog nodig is."}
        )


def _record(actie: str, row: Gegevensdeling, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id,
        details={"naar": row.naar_id, "locatie": row.locatie_nr, "ronde": row.ronde_nr, "tot": row.tot.isoformat()},
    )  # fmt: skip
