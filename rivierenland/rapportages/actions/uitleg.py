"""What an official writes below a section: it goes into the report itself, under the name of the gemeente or the region."""

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.rapportages.actions import deel
from rivierenland.rapportages.actions.opmerking import NIET_OPEN, fit, refuse_elsewhere
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.models import Rapporteditie, Rapportuitleg


def write(
    *, editie: Rapporteditie, gemeente: str | None, gebied: str, sectie: str, tekst: str, gezien: str, by: Actor
) -> Rapportuitleg | None:
    """Write, change or (with an empty text) remove the explanation of a gemeente, or of the region when `gemeente` is None.

    A gemeente explains in its own part and in the region's, the region in its own. `gezien`: the text that was on the page. The part
    is made again by a job. Raises `Geweigerd`, and ValidationError in Dutch per field, also when a colleague wrote in the meantime.
    """
    by.require(Permission.RAPPORTAGE_EXPLAIN, gemeente=gemeente)
    if gemeente is None and by.gemeenten:
        raise Geweigerd(Permission.RAPPORTAGE_EXPLAIN)
    kept = fit(tekst) if tekst.strip() else ""
    with transaction.atomic():
        row = Rapporteditie.objects.get(pk=editie.pk)
        if row.status != Editiestatus.CONCEPT:
            raise ValidationError(NIET_OPEN)
        refuse_elsewhere(row, gebied, sectie, gemeente or "")
        _lock(row, gemeente)
        plek = {"editie": row, "gemeente_id": gemeente, "gebied": gebied, "sectie": sectie}
        nu = Rapportuitleg.objects.filter(**plek).select_related("door").first()
        if (nu.tekst if nu else "") == kept:
            return nu
        _refuse_unseen(nu, gezien)
        made = _keep(nu or Rapportuitleg(**plek), kept, by)
        gebeurtenis.record(
            actie="rapportuitleg.edit", object=made, object_soort="rapportages.rapportuitleg", by=by, gemeente=gemeente,
            details={"editie": str(row.pk), "gebied": gebied, "sectie": sectie, "tekens": len(kept)},
        )  # fmt: skip
        deel.renew(editie=row, gebied=gebied, by=by)
    return made


def _lock(editie: Rapporteditie, gemeente: str | None) -> None:
    """Two who write the first words at the same place wait for each other."""
    with connection.cursor() as cursor:
        sleutel = f"rapportuitleg {editie.pk} {gemeente or 'regio'}"
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [sleutel])


def _refuse_unseen(nu: Rapportuitleg | None, gezien: str) -> None:
    stond = nu.tekst if nu else ""
    if stond != gezien.replace("\r\n", "\n"):
        wat = f"schreef {nu.door.naam} hier: “{nu.tekst}”" if nu else "haalde een collega deze uitleg weg"
        raise ValidationError({"tekst": f"Intussen {wat}. Neem dat over of pas het aan, en sla opnieuw op."})


def _keep(row: Rapportuitleg, tekst: str, by: Actor) -> Rapportuitleg | None:
    if not tekst:
        row.delete()
        return None
    row.tekst = tekst
    row.door_id = by.gebruiker.pk if by.gebruiker else row.door_id
    row.save()
    return row
