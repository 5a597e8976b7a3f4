"""Weigh the consequences and the behaviour (LHSO): the matrix then proposes what fits."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Gedrag, Gevolgen, Zaakstatus
from handhaving.ladder.stappen import GESLOTEN
from handhaving.models import Zaak
from handhaving.queries import lhso
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


def assess(*, zaak: Zaak, gevolgen: int, gedrag: str, by: Actor) -> Zaak:
    """Put a case in a cell of the matrix, and keep what that proposed on this day. May be done again.

    Raises `Geweigerd`, and ValidationError for a closed case, for a cell that is none, or one whose text cannot be read.
    """
    by.require(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id)
    if gevolgen not in Gevolgen.values or gedrag not in Gedrag.values:
        raise ValidationError("Kies een vak: de gevolgen (1 tot en met 4) en het gedrag (A tot en met D).")
    cel = lhso.matrix(zaak.gemeente_id, timezone.localdate())[gevolgen, gedrag]
    if cel.voorstel is None:
        zin = f"De tekst van dit vak is niet te lezen: ‘{cel.tekst}’. Vraag de functioneel beheerder om die te verbeteren."
        raise ValidationError(zin)
    with transaction.atomic():
        row = locked(zaak.pk)
        if row.status == Zaakstatus.AFGESLOTEN:
            raise ValidationError(GESLOTEN)
        row.gevolgen, row.gedrag, row.voorstel, row.afwijking = gevolgen, gedrag, cel.woorden[:200], ""
        row.save(update_fields=["gevolgen", "gedrag", "voorstel", "afwijking", "updated_at"])
        note("zaak.assess", row, by, gevolgen=gevolgen, gedrag=gedrag)
    return row
