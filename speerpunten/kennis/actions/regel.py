"""Record what a gemeente decided about a local rule: the value, a draft, or that it has no rule of its own."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis, parameter
from rivierenland.core.actor import Actor
from rivierenland.core.models import Parameter
from rivierenland.core.opmaak import datum
from rivierenland.core.permissions import Permission
from speerpunten.kennis.enums.regel import Vaststelling
from speerpunten.kennis.models import Regelstand
from speerpunten.kennis.regels.catalogus import PER_CODE, Regel
from speerpunten.kennis.regels.waarde import kept

RECHT = Permission.LOKALE_REGEL_FILL


@dataclass(frozen=True, slots=True)
class Invulling:
    """What a gemeente says about a rule. `waarde` as the matrix shows it, None where it has no rule; `tot` the first day it no longer
    holds, for what is phased out.
    """

    status: Vaststelling
    waarde: Any
    van: date
    bron_titel: str
    tot: date | None = None
    bron_datum: date | None = None
    bron_url: str = ""
    opmerking: str = ""


def fill(*, regel: str, gemeente: str, invulling: Invulling, by: Actor) -> Regelstand:
    """Let the answer of a gemeente hold from a day on. An adopted value becomes the dated parameter that the register reads; a draft
    stands beside it; no rule of its own ends it.

    Raises `Geweigerd`, and ValidationError in Dutch: an unknown rule, no answer, a day in the past for what the portal computes with,
    a day on which a later answer already holds.
    """
    by.require(RECHT, gemeente=gemeente)
    soort = PER_CODE.get(regel)
    if soort is None:
        raise ValidationError("Deze regel bestaat niet.")
    refuse_unfit({"bron_titel": invulling.bron_titel, "opmerking": invulling.opmerking})
    _check(invulling)
    try:
        with transaction.atomic():
            rows = list(Regelstand.objects.select_for_update().filter(regel=regel, gemeente=gemeente))
            _close(rows, invulling)
            _refuse_overlap([row for row in rows if row.status == invulling.status], invulling)
            row = Regelstand.objects.create(
                regel=regel, gemeente_id=gemeente, status=invulling.status,
                parameter=_adopted(soort, gemeente, invulling, by),
                waarde=kept(soort, invulling.waarde) if invulling.status is Vaststelling.ONTWERP else None,
                geldig_van=invulling.van, geldig_tot=invulling.tot, bron_titel=invulling.bron_titel.strip(),
                bron_datum=invulling.bron_datum, bron_url=invulling.bron_url, opmerking=invulling.opmerking.strip(),
                created_by=by.gebruiker,
            )  # fmt: skip
            _record(row, by)
    except IntegrityError as clash:  # somebody recorded one at the same moment; the database holds the rule
        raise ValidationError(
            {"van": "Een collega legde net een antwoord vast. Kijk op de pagina van de regel."}
        ) from clash
    return row


def _check(invulling: Invulling) -> None:
    fouten: dict[str, str] = {}
    if invulling.status is not Vaststelling.GEEN_REGEL and invulling.waarde in (None, ""):
        fouten["waarde"] = "Vul in wat de gemeente regelt, of kies ‘Geen eigen regel’."
    if invulling.tot and invulling.tot <= invulling.van:
        fouten["tot"] = "Deze dag moet na de eerste dag liggen."
    if not invulling.bron_titel.strip():
        fouten["bron_titel"] = "Vul in waar het staat, bijvoorbeeld de naam van de beleidsregel."
    if fouten:
        raise ValidationError(fouten)


def _adopted(regel: Regel, gemeente: str, invulling: Invulling, by: Actor) -> Parameter | None:
    """The dated value of an adopted rule, written where every norm is; for no rule of its own the running value ends."""
    try:
        if invulling.status is Vaststelling.GEEN_REGEL:
            parameter.end_from(code=regel.code, gemeente=gemeente, per=invulling.van, recht=RECHT, by=by)
        elif invulling.status is Vaststelling.VASTGESTELD:
            dag = f", {datum(invulling.bron_datum)}" if invulling.bron_datum else ""
            return parameter.set_from(
                code=regel.code, gemeente=gemeente, waarde=kept(regel, invulling.waarde), vanaf=invulling.van, tot=invulling.tot,
                bron=f"{invulling.bron_titel.strip()}{dag}", toelichting=invulling.opmerking.strip(),
                soort=parameter.Soort(regel.naam, regel.eenheid, verleden=not regel.is_norm), recht=RECHT, by=by,
            )  # fmt: skip
    except ValidationError as fout:
        raise ValidationError({_FIELDS.get(veld, veld): zinnen for veld, zinnen in fout.error_dict.items()}) from fout
    return None


_FIELDS = {"vanaf": "van", "per": "van", "bron": "bron_titel"}
"""What the parameter calls differently."""


def _close(rows: list[Regelstand], invulling: Invulling) -> None:
    """A new decision ends what was running, a draft too; a new draft ends the draft before it and nothing else."""
    per, alleen_ontwerp = invulling.van, invulling.status is Vaststelling.ONTWERP
    for row in rows:
        begonnen = row.geldig_van < per and (row.geldig_tot is None or row.geldig_tot > per)
        if begonnen and (not alleen_ontwerp or row.status == Vaststelling.ONTWERP):
            row.geldig_tot = per
            row.save(update_fields=["geldig_tot", "updated_at"])


def _refuse_overlap(rows: list[Regelstand], invulling: Invulling) -> None:
    for row in rows:
        if row.geldig_tot is None or row.geldig_tot > invulling.van:
            zin = f"Vanaf {datum(row.geldig_van)} ligt al een antwoord vast. Kies een dag daarna."
            raise ValidationError({"van": zin})


def _record(row: Regelstand, by: Actor) -> None:
    gebeurtenis.record(
        actie="regel.fill", object=row, by=by, gemeente=row.gemeente_id,
        details={"regel": row.regel, "status": row.status, "van": row.geldig_van.isoformat()},
    )  # fmt: skip
