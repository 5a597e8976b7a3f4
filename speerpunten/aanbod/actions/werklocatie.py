"""Register, change and stop a work site, and keep its cards in step."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.kernen import kernen, nearest
from rivierenland.core.models import Organisatie
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.aanbod.actions import vraagkaart
from speerpunten.aanbod.ligging import punt
from speerpunten.aanbod.models import Werklocatie

EERSTE, VERSTE_JAREN = date(2015, 1, 1), 2
PLAATS = {"kern", "rd_x", "rd_y"}
BEVESTIG = "Klopt het toch? Zet dan het vinkje en sla nog eens op."


class Werkgegevens(TypedDict, total=False):
    """The facts of a work site that a user fills in; units as in `Werklocatie`.

    Without `rd_x` and `rd_y` it lies where its `kern` does; with them the kern is the nearest one.
    """

    werkgever: str
    naam: str
    sector: str
    sbi: str
    straat: str
    huisnummer: int | None
    postcode: str
    plaats: str
    kern: str
    rd_x: int | None
    rd_y: int | None
    hectares: Decimal | None
    gewas: str


def register(
    *,
    gemeente: str,
    organisatie: Organisatie | None,
    bevestigd: bool = False,
    by: Actor,
    **gegevens: Unpack[Werkgegevens],
) -> Werklocatie:
    """Write down a work site in `gemeente`: of a market party its own, of the gemeente without an organisatie.

    `bevestigd`: the user saw that the point is doubtful and says that it is right. Raises `Geweigerd`, and ValidationError in
    Dutch per field; code `bevestigen` for a doubt.
    """
    by.require(Permission.VRAAG_RECORD, gemeente=gemeente, organisatie=organisatie.pk if organisatie else None)
    if by.organisatie_id and organisatie is None:
        raise Geweigerd(Permission.VRAAG_RECORD)
    refuse_unfit(gegevens)
    row = Werklocatie(gemeente_id=gemeente, organisatie=organisatie)
    _fill(row, gegevens)
    with transaction.atomic():
        _complete(row, placed=True, bevestigd=bevestigd)
        row.save(force_insert=True)
        _record("werklocatie.register", row, by)
    return row


def change(
    *, werklocatie: Werklocatie, versie: int, bevestigd: bool = False, by: Actor, **gegevens: Unpack[Werkgegevens]
) -> Werklocatie:
    """Change the facts; the gemeente stays, for a demand belongs to where the work is. Saving nothing new is no change.

    Raises `Geweigerd`, `Verouderd` when somebody else was first, and ValidationError in Dutch per field.
    """
    by.require(Permission.VRAAG_RECORD, gemeente=werklocatie.gemeente_id, organisatie=werklocatie.organisatie_id)
    refuse_unfit(gegevens)
    with transaction.atomic():
        row = lock_unchanged(werklocatie, versie)
        was = {veld: getattr(row, veld) for veld in Werkgegevens.__annotations__}
        _fill(row, gegevens)
        placed = bool(PLAATS & {veld for veld, waarde in was.items() if getattr(row, veld) != waarde})
        _complete(row, placed=placed, bevestigd=bevestigd)
        gewijzigd = sorted(veld for veld, waarde in was.items() if getattr(row, veld) != waarde)
        if gewijzigd:
            row.versie, row.is_voorbeeld = row.versie + 1, False
            row.save()
            vraagkaart.keep(row)
            _record("werklocatie.change", row, by, velden=gewijzigd)
    return row


def stop(*, werklocatie: Werklocatie, op: date, by: Actor) -> Werklocatie:
    """Say that nobody works here after `op`; what was written down stays, the cards of later years go.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.VRAAG_RECORD, gemeente=werklocatie.gemeente_id, organisatie=werklocatie.organisatie_id)
    laatste = date(timezone.localdate().year + VERSTE_JAREN, 12, 31)
    if not EERSTE <= op <= laatste:
        raise ValidationError({"op": f"Kies een dag van {datum_lang(EERSTE)} tot en met {datum_lang(laatste)}."})
    with transaction.atomic():
        row = Werklocatie.objects.select_for_update().get(pk=werklocatie.pk)
        if row.einddatum:
            raise ValidationError(
                {"op": f"Deze werkplek is al gestopt op {datum_lang(row.einddatum)}."}, code="gestopt"
            )
        _end(row, op)
        _record("werklocatie.stop", row, by, op=op.isoformat())
    return row


def resume(*, werklocatie: Werklocatie, by: Actor) -> Werklocatie:
    """Take back that it stopped: the cards of its years come back. Raises `Geweigerd`."""
    by.require(Permission.VRAAG_RECORD, gemeente=werklocatie.gemeente_id, organisatie=werklocatie.organisatie_id)
    with transaction.atomic():
        row = Werklocatie.objects.select_for_update().get(pk=werklocatie.pk)
        if row.einddatum:
            _end(row, None)
            _record("werklocatie.resume", row, by)
    return row


def _end(row: Werklocatie, op: date | None) -> None:
    row.einddatum, row.versie = op, row.versie + 1
    row.save(update_fields=["einddatum", "versie", "updated_at"])
    vraagkaart.keep(row)


def _fill(row: Werklocatie, gegevens: Mapping[str, object]) -> None:
    for veld, waarde in gegevens.items():
        setattr(row, veld, waarde)
    if row.organisatie is not None:
        row.werkgever = row.organisatie.naam


def _complete(row: Werklocatie, *, placed: bool, bevestigd: bool) -> None:
    """Put the work site on its point, and hold the whole row against its rules."""
    fouten: dict[str, ValidationError] = {}
    if placed:
        fouten |= _place(row)
    if bool(row.gewas) != (row.hectares is not None):
        veld = "gewas" if row.hectares is not None else "hectares"
        fouten[veld] = ValidationError("Vul het gewas en de hectares allebei in, of laat ze allebei leeg.")
    elif row.hectares is not None and row.hectares <= 0:
        fouten["hectares"] = ValidationError("Vul meer dan 0 hectare in, of laat gewas en hectares allebei leeg.")
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]
    row.full_clean(validate_unique=False, validate_constraints=False)
    if placed and not bevestigd:
        oordeel = punt.judge(row.gemeente.naam, row.rd_x, row.rd_y)
        if oordeel.twijfel:
            raise ValidationError({"bevestigd": f"{oordeel.twijfel} {BEVESTIG}"}, code="bevestigen")


def _place(row: Werklocatie) -> dict[str, ValidationError]:
    """Give it a point from its kern, or a kern from its point; returns what is wrong, per field."""
    if (row.rd_x is None) != (row.rd_y is None):
        veld = "rd_x" if row.rd_x is None else "rd_y"
        return {veld: ValidationError("Vul RD x en RD y allebei in, of laat ze allebei leeg.")}
    if row.rd_x is None:
        kern = next((kern for kern in kernen() if (kern.gemeente, kern.naam) == (row.gemeente_id, row.kern)), None)
        if kern is None:
            zin = f"Kies een kern in {row.gemeente.naam}, of vul de RD-coördinaten in."
            return {"kern": ValidationError(zin)}
        row.rd_x, row.rd_y = round(kern.punt.x), round(kern.punt.y)
        return {}
    if fout := punt.judge(row.gemeente.naam, row.rd_x, row.rd_y).fout:
        return {"rd_x": ValidationError(fout)}
    row.kern = nearest(row.rd_x, row.rd_y, row.gemeente_id).naam
    return {}


def _record(actie: str, row: Werklocatie, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id, details=details
    )
