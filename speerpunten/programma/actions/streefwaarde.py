"""Set where a figure should go, and end it. What held stays what held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.models import Streefwaarde

HOOGSTE = Decimal(1_000_000_000)


@dataclass(frozen=True, slots=True)
class Streven:
    """Where a figure should be, past which values it asks for attention or is behind, and in which period."""

    waarde: Decimal
    aandacht: Decimal
    achter: Decimal
    van: date
    tot: date | None = None
    toelichting: str = ""
    is_voorbeeld: bool = False


def set_target(*, indicator: str, gemeente: str | None, streven: Streven, by: Actor) -> Streefwaarde:
    """Let a target hold in a period, for a gemeente or, without one, for the region.

    Raises `Geweigerd`, and ValidationError in Dutch: for an indicator without a direction, bands on the wrong side, and a period
    in which a target holds already.
    """
    _require(gemeente, by)
    soort = SOORTEN.get(indicator)
    if soort is None or soort.richting == Richting.NEUTRAAL:
        raise ValidationError("Dit cijfer heeft geen richting. Een streefwaarde zou er niets betekenen.")
    refuse_unfit({"toelichting": streven.toelichting})
    _check(soort, streven)
    try:
        with transaction.atomic():
            rows = Streefwaarde.objects.select_for_update().filter(indicator=indicator, gemeente=gemeente)
            _refuse_overlap(rows, streven)
            row = Streefwaarde.objects.create(
                indicator_id=indicator, gemeente_id=gemeente, geldig_van=streven.van, geldig_tot=streven.tot,
                waarde=streven.waarde, aandacht=streven.aandacht, achter=streven.achter,
                toelichting=streven.toelichting.strip(), is_voorbeeld=streven.is_voorbeeld, created_by=by.gebruiker,
            )  # fmt: skip
            _record("streefwaarde.set", row, by)
    except IntegrityError as clash:  # somebody set one at the same moment; the database holds the rule
        raise ValidationError(
            {"van": "Een collega legde net een streefwaarde vast voor deze periode. Kijk op de pagina van het cijfer."}
        ) from clash
    return row


def end(*, streefwaarde: Streefwaarde, per: date, by: Actor) -> None:
    """Let a target no longer hold from `per` on; on its first day it goes altogether, and the history keeps it.

    Raises `Geweigerd`, and ValidationError in Dutch.
    """
    _require(streefwaarde.gemeente_id, by)
    with transaction.atomic():
        row = Streefwaarde.objects.select_for_update().get(pk=streefwaarde.pk)
        if per < row.geldig_van:
            raise ValidationError(
                {"per": f"Deze streefwaarde begint op {datum_lang(row.geldig_van)}. Kies die dag of later."}
            )
        if row.geldig_tot and per >= row.geldig_tot:
            raise ValidationError(
                {"per": f"Deze streefwaarde stopt al op {datum_lang(row.geldig_tot)}. Kies een eerdere dag."}
            )
        _record("streefwaarde.end", row, by, per=per.isoformat())
        if per == row.geldig_van:
            row.delete()
            return
        row.geldig_tot = per
        row.save(update_fields=["geldig_tot", "updated_at"])


def _require(gemeente: str | None, by: Actor) -> None:
    """A gemeente sets its own; the region, which has none, its own."""
    if gemeente is None:
        by.require(Permission.PROGRAMMA_MANAGE)
    else:
        by.require(Permission.STREEFWAARDE_SET, gemeente=gemeente)


def _check(soort: Indicatorsoort, streven: Streven) -> None:
    fouten: dict[str, str] = {}
    for veld in ("waarde", "aandacht", "achter"):
        getal = getattr(streven, veld)
        if getal < 0 or getal > HOOGSTE:
            fouten[veld] = "Vul een getal van 0 of meer in." if getal < 0 else "Dit getal is te groot. Controleer het."
    lager = soort.richting == Richting.LAGER
    kant = "hoger" if lager else "lager"
    teken = -1 if lager else 1
    if teken * streven.aandacht > teken * streven.waarde:
        fouten.setdefault("aandacht", f"Deze grens hoort bij de streefwaarde te liggen of {kant}.")
    if teken * streven.achter > teken * streven.aandacht:
        fouten.setdefault("achter", f"Deze grens hoort bij de grens voor aandacht te liggen of {kant}.")
    if streven.tot and streven.tot <= streven.van:
        fouten["tot"] = "Deze dag moet na de eerste dag liggen."
    if fouten:
        raise ValidationError(fouten)


def _refuse_overlap(rows: Iterable[Streefwaarde], streven: Streven) -> None:
    for row in rows:
        if (row.geldig_tot is None or row.geldig_tot > streven.van) and (
            streven.tot is None or row.geldig_van < streven.tot
        ):
            tot = f" tot {datum_lang(row.geldig_tot)}" if row.geldig_tot else ""
            zin = (
                f"Vanaf {datum_lang(row.geldig_van)}{tot} geldt al een streefwaarde. Beëindig die eerst, of kies een periode die"
                " er niet mee overlapt."
            )
            raise ValidationError({"van": zin})


def _record(actie: str, row: Streefwaarde, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id,
        details={"indicator": row.indicator_id, "waarde": str(row.waarde), "van": row.geldig_van.isoformat()} | details,
    )  # fmt: skip
