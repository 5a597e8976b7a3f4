"""Let an estimate be made, and make it."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import OutsideScope, Scopesoort
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Schatting, Telronde
from speerpunten.kennis.queries import schatting as schattingen
from speerpunten.kennis.schatting.beoordelen import KLEIN, judge, ten
from speerpunten.kennis.schatting.cellen import PATRONEN
from speerpunten.kennis.schatting.vergelijken import cells, unique

TAAK = "kennis.estimate_schatting"
REGISTER = "Nachtregister"


@transaction.atomic
def ask(*, ronde: Telronde, gemeente: str | None, lijsten: Sequence[str], by: Actor) -> Achtergrondtaak:
    """Start the estimate of one gemeente, or of the region with None. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.SCHATTING_MAKE, gemeente=gemeente)
    _require_codes(ronde)
    gekozen = [soort.value for soort in Telsoort if soort.value in lijsten]
    if not 1 <= len(gekozen) <= 2:
        raise ValidationError({"lijsten": "Kies een of twee lijsten naast het nachtregister."})
    taak = achtergrondtaak.start(
        taak=TAAK, titel="Schatting maken", by=by, scope=scope.systeem("estimate_schatting"), totaal=4,
        argumenten={"ronde": ronde.pk, "gemeente": gemeente, "lijsten": gekozen},
    )  # fmt: skip
    gebeurtenis.record(actie="schatting.ask", object=ronde, by=by, gemeente=gemeente)
    return taak


def estimate(
    *,
    ronde: Telronde,
    gemeente: str | None,
    lijsten: Sequence[str],
    vandaag: date,
    by: Actor,
    is_voorbeeld: bool = False,
) -> Schatting:
    """Compare the codes, estimate and keep the figures; the same codes and norms give the same outcome.

    Raises ValidationError without codes, `OutsideScope` and `ScopeMissing` outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise OutsideScope("Een schatting wordt alleen gemaakt in een systeemscope.")
    _require_codes(ronde)
    rijen = [schattingen.register_codes(ronde, gemeente)]
    rijen += [schattingen.counted_codes(ronde, gemeente, soort) for soort in lijsten]
    patronen = ((1, 1), (1, 0), (0, 1)) if len(rijen) == 2 else PATRONEN
    geteld = cells([unique(sorted(rij)) for rij in rijen], patronen)
    normen = schattingen.norms(vandaag)
    namen = [REGISTER, *(Telsoort(soort).label for soort in lijsten)]
    uitkomst = judge(namen, geteld, schattingen.linking(normen), schattingen.thresholds(normen))
    gezien = schattingen.seen_by_inspectors(ronde, gemeente)
    row = Schatting.objects.create(
        ronde=ronde, gemeente_id=gemeente, lijsten=list(lijsten), uitgangspunten=normen, uitkomst=uitkomst.as_dict(),
        gezien=ten(gezien) if gezien >= KLEIN else None, is_voorbeeld=is_voorbeeld,
    )  # fmt: skip
    gebeurtenis.record(actie="schatting.estimate", object=row, by=by, gemeente=gemeente)
    return row


def _require_codes(ronde: Telronde) -> None:
    if ronde.vernietigd_at:
        raise ValidationError({"ronde": "De codes van deze telronde zijn vernietigd. Er is niets meer te vergelijken."})
