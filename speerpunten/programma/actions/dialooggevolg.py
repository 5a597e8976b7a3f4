"""Link an outcome of a talk to the package or agreement it led to, and undo that."""

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.models import Dialooguitkomst
from speerpunten.kennis.queries.dialoog import is_own
from speerpunten.programma.models import Afspraak, Dialooggevolg, Maatregelenpakket


def add(
    *, uitkomst: Dialooguitkomst, pakket: Maatregelenpakket | None = None, afspraak: Afspraak | None = None, by: Actor
) -> Dialooggevolg:
    """Link to one of the two. Raises `Geweigerd`, and ValidationError in Dutch."""
    _require_holder(uitkomst, by)
    if bool(pakket) == bool(afspraak):
        raise ValidationError("Kies een pakket of een afspraak, niet allebei.")
    with transaction.atomic():
        if Dialooggevolg.objects.filter(uitkomst=uitkomst, pakket=pakket, afspraak=afspraak).exists():
            raise ValidationError("Deze uitkomst hoort daar al bij.")
        row = Dialooggevolg(uitkomst=uitkomst, gemeente_id=uitkomst.gemeente_id, pakket=pakket, afspraak=afspraak)
        row.save(force_insert=True)
        _record("dialooggevolg.add", row, by)
    return row


def remove(*, gevolg: Dialooggevolg, by: Actor) -> None:
    """It did not lead to that after all. Raises `Geweigerd`."""
    _require_holder(gevolg.uitkomst, by)
    with transaction.atomic():
        _record("dialooggevolg.remove", gevolg, by)
        gevolg.delete()


def _require_holder(uitkomst: Dialooguitkomst, by: Actor) -> None:
    by.require(Permission.DIALOOG_MANAGE, gemeente=uitkomst.gemeente_id)
    if by.rol is not None and not is_own(uitkomst.dialoog, by):
        raise Geweigerd(Permission.DIALOOG_MANAGE)


def _record(actie: str, row: Dialooggevolg, by: Actor) -> None:
    details = {"uitkomst": row.uitkomst_id, "pakket": row.pakket_id, "afspraak": row.afspraak_id}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
