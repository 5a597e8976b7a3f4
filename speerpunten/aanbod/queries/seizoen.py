"""The seasons and the rules of hectares that hold on a day, with their source: dated parameters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rivierenland.core.models import Parameter
from speerpunten.aanbod.enums.vraag import Gewas, Sector, Zekerheid
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries import parameters
from speerpunten.aanbod.seizoen.hectares import Hectareregel

BUREN = "GM0214"
"""The one gemeente of the eight with a rule of people per hectare; an example for those that have none."""
PER_HECTARE, HOOGSTE = "max_personen_per_hectare.", "max_personen_per_locatie.hectares"


@dataclass(frozen=True)
class Seizoen:
    """Twelve weights, January first, of a sector, and where they come from."""

    sector: Sector
    gewichten: Sequence[float]
    bron: str
    is_voorbeeld: bool


def of_sector(sector: str, peildatum: date) -> Seizoen:
    """The season of one sector. Raises `LookupError` when no weights are in force."""
    for seizoen in all_sectors(peildatum):
        if seizoen.sector == sector:
            return seizoen
    raise LookupError(f"Geen seizoen voor {sector} op {peildatum:%d-%m-%Y}.")


def all_sectors(peildatum: date) -> list[Seizoen]:
    """The season of every sector, in the order of the pick list (one query)."""
    found = parameters.by_ending(peildatum, "seizoen.")
    return [
        Seizoen(sector, row.waarde, row.bron, row.is_voorbeeld) for sector in Sector if (row := found.get(sector.value))
    ]


def hectare_rule(gemeente: str, gewas: str, peildatum: date) -> Hectareregel | None:
    """The rule for a crop in a gemeente: its own, else that of Buren as an example; None where Buren has none either."""
    rows = Parameter.objects.in_force(peildatum).filter(code__in=[f"{PER_HECTARE}{gewas}", HOOGSTE])
    own = {row.code: row for row in rows.filter(gemeente=gemeente).select_related("gemeente")}
    geleend = f"{PER_HECTARE}{gewas}" not in own
    if geleend:
        own = {row.code: row for row in rows.filter(gemeente=BUREN).select_related("gemeente")}
    rule, most = own.get(f"{PER_HECTARE}{gewas}"), own.get(HOOGSTE)
    if rule is None:
        return None
    hoogste = int(most.waarde) if most else None
    naam = f"de gemeente {rule.gemeente.naam}"
    return Hectareregel(GEWASWOORD[Gewas(gewas)], Decimal(str(rule.waarde)), hoogste, naam, geleend, rule.bron)


def rule_of(werklocatie: Werklocatie, peildatum: date) -> Hectareregel | None:
    """The rule for the crop of a work site; None for a work site without hectares."""
    if not werklocatie.gewas or werklocatie.hectares is None:
        return None
    return hectare_rule(werklocatie.gemeente_id, werklocatie.gewas, peildatum)


GEWASWOORD = {Gewas.FRUIT: "fruit", Gewas.AARDBEI: "aardbeien", Gewas.ZACHTFRUIT: "ander zachtfruit"}


def margins(peildatum: date) -> list[tuple[str, int, str]]:
    """How sure each certainty is: its name, the margin in percent and where that comes from (one query)."""
    found = parameters.by_ending(peildatum, "marge.")
    return [
        (zeker.label, int(row.waarde), row.bron) for zeker in Zekerheid if (row := found.get(zeker.value)) is not None
    ]
