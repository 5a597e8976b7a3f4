"""What must hold for the facts of a project before they are kept."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypedDict

from django.core.exceptions import ValidationError

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.kernen import kernen, nearest
from rivierenland.core.models import Gemeente
from rivierenland.core.omtrek import may_lie_in
from rivierenland.core.validators.coordinaten import validate_rd
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project

EERSTE = date(2010, 1, 1)
"""No project of today began earlier; an older day is a typing error."""
LAATSTE_JAAR = 2060
MEESTE_BEDDEN = 5000


class Projectgegevens(TypedDict, total=False):
    """What one fills in about a project; units as in `Project`. Without a point the kern's own is taken."""

    naam: str
    soort: str
    kern: str
    adres: str
    rd_x: int | None
    rd_y: int | None
    bedden: int
    bedden_tijdelijk: int
    vervangt: int
    kans: int | None
    kans_reden: str
    verwacht_op: date | None
    initiatiefnemer: str
    trekker: str
    participatie: str
    toelichting: str


def fill(row: Project, gegevens: Mapping[str, Any]) -> list[str]:
    """Put the values in the row, hold them against the rules, and return the names of what changed.

    Raises ValidationError in Dutch per field.
    """
    gegevens = {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in gegevens.items()}
    refuse_unfit(gegevens)
    voor = {veld: getattr(row, veld) for veld in (*gegevens, "rd_x", "rd_y")}
    for veld, waarde in gegevens.items():
        setattr(row, veld, waarde)
    _place(row)
    elders = {field.name for field in row._meta.fields if field.name not in gegevens}
    row.full_clean(exclude=elders, validate_unique=False, validate_constraints=False)
    fouten = {veld: zin for veld, zin in _faults(row) if zin}
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]
    return sorted(veld for veld, waarde in voor.items() if getattr(row, veld) != waarde)


def _place(row: Project) -> None:
    """A kern of the own gemeente, and a point in it; without one the middle of the kern."""
    namen = {kern.naam: kern.punt for kern in kernen() if kern.gemeente == row.gemeente_id}
    if row.kern not in namen:
        raise ValidationError({"kern": "Deze kern ligt niet in uw gemeente. Kies er een uit de lijst."})
    if row.rd_x is None and row.rd_y is None:
        row.rd_x, row.rd_y = round(namen[row.kern].x), round(namen[row.kern].y)
        return
    if row.rd_x is None or row.rd_y is None:
        leeg = "rd_x" if row.rd_x is None else "rd_y"
        raise ValidationError({leeg: "Vul x en y allebei in, of laat ze allebei leeg."})
    _check_point(row)


def _check_point(row: Project) -> None:
    try:
        validate_rd(row.rd_x, row.rd_y)
    except ValidationError as fout:
        raise ValidationError({"rd_x": fout}) from fout
    naam = Gemeente.objects.get(pk=row.gemeente_id).naam
    if not may_lie_in(naam, row.rd_x, row.rd_y):
        buur = nearest(row.rd_x, row.rd_y)
        zin = f"Dit punt ligt niet in {naam}, maar bij {buur.naam}. Controleer x en y, of laat ze leeg."
        raise ValidationError({"rd_x": zin})


def _faults(row: Project) -> list[tuple[str, str]]:
    """Field and sentence of every rule over fields; an empty sentence where it holds."""
    kans_fout = row.kans is not None and not 0 <= row.kans <= 100
    dag = row.verwacht_op
    return [
        ("bedden", "" if 1 <= row.bedden <= MEESTE_BEDDEN else f"Vul een aantal in van 1 tot en met {MEESTE_BEDDEN}."),
        (
            "bedden_tijdelijk",
            "" if row.bedden_tijdelijk <= row.bedden else "Dit zijn er meer dan alle bedden van het project.",
        ),
        ("kans", "Vul een percentage in van 0 tot en met 100." if kans_fout else _loose_chance(row)),
        ("kans_reden", "" if row.kans is None or row.kans_reden else "Schrijf op waarom u van de standaard afwijkt."),
        (
            "verwacht_op",
            "" if dag is None or EERSTE <= dag <= date(LAATSTE_JAAR, 12, 31) else "Controleer het jaar van deze dag.",
        ),
    ]


def _loose_chance(row: Project) -> str:
    if row.kans is None and row.kans_reden:
        return "U geeft een reden, maar geen kans. Vul een percentage in, of haal de reden weg."
    return "Een project in gebruik heeft geen kans meer." if row.kans is not None and _open(row) else ""


def _open(row: Project) -> bool:
    return row.stadium == Stadium.IN_GEBRUIK
