"""How many people a location may hold by the norm, and which rule decides."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from registratie.models import Huisvestingslocatie, Ruimte
from rivierenland.core.models import Parameter
from rivierenland.core.opmaak import getal

GBO = "gbo_per_persoon"
SLAAPKAMER = "slaapkamer_per_persoon"
PER_KAMER = "personen_per_slaapkamer"
PLAFOND = "max_personen"


@dataclass(frozen=True)
class Regel:
    """One rule worked out: at most `personen`, because of `uitleg`, by `bron`."""

    personen: int
    uitleg: str
    bron: str


@dataclass(frozen=True)
class Norm:
    """The rules that could be worked out for a location; the strictest one decides."""

    regels: tuple[Regel, ...]

    @property
    def beperkend(self) -> Regel | None:
        """The rule that decides; None when no floor area and no room is known."""
        return min(self.regels, key=lambda regel: regel.personen) if self.regels else None

    @property
    def personen(self) -> int | None:
        """How many people the norm allows."""
        return self.beperkend.personen if self.beperkend else None


def capaciteit_norm(locatie: Huisvestingslocatie, peildatum: date, ruimtes: list[Ruimte] | None = None) -> Norm:
    """The capacity by the dated parameters: floor area per person, the bedrooms, and the gemeente's own ceiling.

    `ruimtes` when the caller has them at hand. A rule without a parameter in force, or without a measure, is left out.
    So are the bedrooms as long as they hold fewer beds than the permit: then not all of them were filled in.
    """
    gbo_code, plafond_code = f"{GBO}.{locatie.soort}", f"{PLAFOND}.{locatie.soort}"
    values = _values([gbo_code, plafond_code, SLAAPKAMER, PER_KAMER], locatie.gemeente_id, peildatum)
    rooms = list(Ruimte.objects.filter(locatie=locatie)) if ruimtes is None else ruimtes
    regels = []
    if locatie.oppervlakte_gbo and (found := values.get(gbo_code)):
        regels.append(_by_gbo(locatie.oppervlakte_gbo, found))
    complete = sum(room.bedden for room in rooms) >= locatie.capaciteit_vergund
    if rooms and complete and (found := values.get(SLAAPKAMER)):
        regels.append(_by_rooms(rooms, found, values.get(PER_KAMER)))
    if found := values.get(plafond_code):
        regels.append(Regel(int(found.waarde), found.naam, found.bron))
    return Norm(tuple(regels))


def _by_gbo(gbo: Decimal, parameter: Parameter) -> Regel:
    per_persoon = Decimal(str(parameter.waarde))
    uitleg = f"{_m2(gbo)} gebruiksoppervlakte bij {_m2(per_persoon)} per persoon"
    return Regel(int(gbo // per_persoon), uitleg, parameter.bron)


def _by_rooms(rooms: list[Ruimte], parameter: Parameter, most: Parameter | None) -> Regel:
    per_persoon = Decimal(str(parameter.waarde))
    fits = [int(room.oppervlakte // per_persoon) for room in rooms]
    uitleg = f"{len(rooms)} kamers bij {_m2(per_persoon)} per persoon"
    if most:
        fits = [min(fit, int(most.waarde)) for fit in fits]
        uitleg += f" en hoogstens {getal(int(most.waarde))} personen per kamer"
    return Regel(sum(fits), uitleg, parameter.bron)


def _m2(value: Decimal) -> str:
    return f"{getal(value, 0 if value == value.to_integral_value() else 1)}\u00a0m²"


def _values(codes: list[str], gemeente: str, peildatum: date) -> dict[str, Parameter]:
    """The parameter in force per code, the gemeente's own before the general one; one query."""
    rows = Parameter.objects.in_force(peildatum).filter(code__in=codes)
    found: dict[str, Parameter] = {}
    for row in sorted(rows, key=lambda row: row.gemeente_id is not None):
        if row.gemeente_id in (None, gemeente):
            found[row.code] = row
    return found
