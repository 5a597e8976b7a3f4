"""Record and correct published figures; a row is never changed."""

from datetime import date
from decimal import Decimal
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from rivierenland.core import data
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.enums.kerncijfer import Meetwijze
from speerpunten.kennis.kerncijfers import gebieden
from speerpunten.kennis.kerncijfers.recht import may_manage
from speerpunten.kennis.models import Kerncijfer

REGISTERHOUDERS = {"normeringflexwonen.nl"}
DESKUNDIGEN = {"NFO"}


class Cijfergegevens(TypedDict, total=False):
    """The facts of a figure that a user fills in, as in `Kerncijfer`."""

    indicator: str
    waarde_min: Decimal | None
    waarde_max: Decimal | None
    peildatum: date
    peildatum_tekst: str
    bron_titel: str
    bron_uitgever: str
    bron_url: str
    methode: str
    status: str
    meetwijze: str
    toelichting: str


def record(*, gebied: str, by: Actor, **gegevens: Unpack[Cijfergegevens]) -> Kerncijfer:
    """Write down what a source says. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    return _write(Kerncijfer(gebied=gebied, **gegevens), "kerncijfer.record", by)


def correct(*, kerncijfer: Kerncijfer, reden: str, by: Actor, **gegevens: Unpack[Cijfergegevens]) -> Kerncijfer:
    """Put a better version in place of a figure; the old one stays, with the reason. Indicator and area stay.

    Raises `Geweigerd`, and ValidationError in Dutch per field; code `vervangen` when somebody else corrected it already.
    """
    _require(by, kerncijfer.gebied)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf in één zin waarom u dit cijfer verbetert."})
    gegevens["indicator"] = kerncijfer.indicator
    row = Kerncijfer(gebied=kerncijfer.gebied, **gegevens, vervangt=kerncijfer, reden=reden.strip())
    if Kerncijfer.objects.filter(vervangt=kerncijfer).exists():
        raise _replaced()
    try:
        return _write(row, "kerncijfer.correct", by)
    except IntegrityError as fout:  # the other was faster than the check
        raise _replaced() from fout


def load(*, by: Actor) -> int:
    """Add the published figures that ship with the portal and are not there yet; returns how many. Twice is the same as once."""
    if by.beschrijving is not None:
        raise Geweigerd(Permission.KERNCIJFER_MANAGE)
    with transaction.atomic():
        made = fill(Kerncijfer)
        gebeurtenis.record(actie="kerncijfer.load", object_soort="kennis.kerncijfer", by=by, details={"aantal": made})
    return made


def fill(model: Any) -> int:
    """As `load`, for a model of the database as a migration has it. A figure that was corrected is not laid down again."""
    sleutels = ("gebied", "indicator", "peildatum", "bron_uitgever", "bron_titel")
    present = set(model.objects.values_list(*sleutels))
    rows = [model(**regel) for regel in _shipped() if tuple(regel[veld] for veld in sleutels) not in present]
    model.objects.bulk_create(rows)
    return len(rows)


def _shipped() -> list[dict[str, Any]]:
    made = []
    for regel in data.kerncijfers():
        uitgever, _, titel = regel.bron.partition(", ")
        made.append(
            {
                "gebied": regel.gebied, "indicator": regel.indicator, "peildatum": regel.peildatum,
                "peildatum_tekst": regel.peildatum_tekst, "waarde_min": regel.waarde_min, "waarde_max": regel.waarde_max,
                "bron_uitgever": uitgever, "bron_titel": titel or regel.omschrijving, "status": regel.soort,
                "meetwijze": _measured(uitgever), "toelichting": regel.toelichting,
            }
        )  # fmt: skip
    return made


def _measured(uitgever: str) -> Meetwijze:
    """A source that is neither an expert nor keeper of a register is one that repeats what others said."""
    if uitgever in REGISTERHOUDERS:
        return Meetwijze.REGISTER
    return Meetwijze.DESKUNDIGE if uitgever in DESKUNDIGEN else Meetwijze.PERS


def _require(by: Actor, gebied: str) -> None:
    if not may_manage(by, gebied):
        raise Geweigerd(Permission.KERNCIJFER_MANAGE)


def _write(row: Kerncijfer, actie: str, by: Actor) -> Kerncijfer:
    _require(by, row.gebied)
    _check(row)
    with transaction.atomic():
        row.save(force_insert=True)
        gebeurtenis.record(
            actie=actie, object=row, by=by, gemeente=gebieden.gemeente_of(row.gebied),
            details={"indicator": row.indicator, "gebied": row.gebied},
        )  # fmt: skip
    return row


def _check(row: Kerncijfer) -> None:
    fouten = {}
    if row.waarde_min is None and row.waarde_max is None:
        fouten["waarde_min"] = "Vul de laagste of de hoogste waarde in. Laat een kant leeg als de bron die niet noemt."
    elif row.waarde_min is not None and row.waarde_max is not None and row.waarde_min > row.waarde_max:
        fouten["waarde_max"] = "De hoogste waarde is lager dan de laagste. Verander een van de twee."
    for veld in ("waarde_min", "waarde_max"):
        waarde = getattr(row, veld)
        if waarde is not None and waarde < 0:
            fouten[veld] = "Vul 0 of meer in."
    if row.peildatum and row.peildatum > timezone.localdate():
        fouten["peildatum"] = "De peildatum ligt in de toekomst. Kies vandaag of een eerdere dag."
    if fouten:
        raise ValidationError(fouten)
    row.full_clean(validate_unique=False, validate_constraints=False)


def _replaced() -> ValidationError:
    zin = "Een collega heeft dit cijfer al verbeterd. Open de pagina opnieuw en verbeter de nieuwste versie."
    return ValidationError(zin, code="vervangen")
