"""Lay a proposal before a college or raad."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.programma.enums.besluit import Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Behandeling, Voorstel

LANGST_VOORUIT = timedelta(days=730)
TEGELIJK = "Iemand anders legde dit net vast. Bekijk eerst wat er nu staat."


def lay_before(
    *, voorstel: Voorstel, gemeente: str, orgaan: str, voorgelegd_op: date, gepland_op: date | None = None, by: Actor
) -> Behandeling:
    """Record that a body was asked, and when it is expected to decide; until it does the days can be changed.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.BESLUIT_RECORD, gemeente=gemeente)
    with transaction.atomic():
        row = locked(voorstel, gemeente, orgaan)
        if row and row.besloten_op:
            raise ValidationError(f"Dit is niet meer te wijzigen: er is besloten op {datum_lang(row.besloten_op)}.")
        made = row or Behandeling(voorstel=voorstel, gemeente_id=gemeente, orgaan=orgaan)
        made.voorgelegd_op, made.gepland_op = voorgelegd_op, gepland_op
        check(made)
        save(made)
        _record("behandeling.lay_before", made, by)
    return made


def locked(voorstel: Voorstel, gemeente: str, orgaan: str) -> Behandeling | None:
    """The row of this body, locked together with that of the other body of the same gemeente."""
    rows = Behandeling.objects.select_for_update().filter(voorstel=voorstel, gemeente=gemeente)
    return {row.orgaan: row for row in rows}.get(orgaan)


def check(row: Behandeling) -> None:
    """Raise ValidationError in Dutch when the order of bodies and days does not hold; the database refuses it too."""
    voorstel = Voorstel.objects.get(pk=row.voorstel_id)
    if voorstel.aangeboden_op is None:
        raise ValidationError("Dit voorstel is nog niet aan de gemeenten aangeboden. Dan kan nog niemand besluiten.")
    if voorstel.status == Voorstelstatus.INGETROKKEN:
        raise ValidationError("De regio heeft dit voorstel ingetrokken.")
    if row.voorgelegd_op < voorstel.aangeboden_op:
        zin = f"De regio bood het voorstel aan op {datum_lang(voorstel.aangeboden_op)}. Kies die dag of later."
        raise ValidationError({"voorgelegd_op": zin})
    if row.voorgelegd_op > timezone.localdate():
        raise ValidationError({"voorgelegd_op": "Deze dag moet nog komen. Leg vast wanneer het is voorgelegd."})
    _check_next_round(voorstel, row)
    if row.orgaan == Orgaan.RAAD:
        _check_college(row)
    else:
        _check_raad(row)
    if row.gepland_op and row.gepland_op < row.voorgelegd_op:
        raise ValidationError({"gepland_op": "Deze dag ligt voor de dag waarop het is voorgelegd."})
    if row.gepland_op and row.gepland_op > timezone.localdate() + LANGST_VOORUIT:
        raise ValidationError({"gepland_op": "Deze dag ligt meer dan twee jaar weg. Controleer het jaar."})


def save(row: Behandeling) -> None:
    """Write it; what somebody else wrote at the same moment is told in a sentence."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as fout:
        raise ValidationError(TEGELIJK) from fout


def _check_college(row: Behandeling) -> None:
    college = Behandeling.objects.filter(
        voorstel=row.voorstel_id, gemeente=row.gemeente_id, orgaan=Orgaan.COLLEGE
    ).first()
    if college is None or college.besloten_op is None:
        raise ValidationError("Het college besluit voor de raad. Leg eerst vast wat het college besloot.")
    if row.voorgelegd_op < college.besloten_op:
        zin = f"Het college besloot op {datum_lang(college.besloten_op)}. Kies die dag of later."
        raise ValidationError({"voorgelegd_op": zin})


def _check_raad(row: Behandeling) -> None:
    """A day of decision that is corrected stays before the day on which the raad was asked."""
    raad = Behandeling.objects.filter(voorstel=row.voorstel_id, gemeente=row.gemeente_id, orgaan=Orgaan.RAAD).first()
    if raad and row.besloten_op and raad.voorgelegd_op < row.besloten_op:
        zin = (
            f"Het is op {datum_lang(raad.voorgelegd_op)} aan de raad voorgelegd. Het college besloot die dag of eerder."
        )
        raise ValidationError({"besloten_op": zin})


def _check_next_round(voorstel: Voorstel, row: Behandeling) -> None:
    """What was asked after the next round began belongs to that round."""
    if voorstel.status != Voorstelstatus.OPGEVOLGD:
        return
    volgende = Voorstel.objects.filter(voorganger=voorstel).first()
    if volgende and volgende.aangeboden_op and (row.besloten_op or row.voorgelegd_op) >= volgende.aangeboden_op:
        zin = f"Op {datum_lang(volgende.aangeboden_op)} is dit opnieuw voorgelegd. Leg dit vast bij ronde {volgende.ronde}."
        raise ValidationError(zin)


def _record(actie: str, row: Behandeling, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id,
        details={"voorstel": row.voorstel_id, "orgaan": row.orgaan, "voorgelegd_op": row.voorgelegd_op.isoformat()},
    )  # fmt: skip
