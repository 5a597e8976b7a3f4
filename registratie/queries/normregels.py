"""The rules behind the norm of a location, each worked out to a number of people."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from registratie.models import Huisvestingslocatie, Voorziening
from registratie.queries import voorziening as voorzieningen
from registratie.queries.normwaarden import GBO, KLEINSTE_KAMER, PER_KAMER, PLAFOND, SLAAPKAMER, Normwaarden
from rivierenland.core.models import Parameter
from rivierenland.core.opmaak import getal


@dataclass(frozen=True)
class Regel:
    """One rule worked out: at most `personen`, because of `uitleg`, by `bron`. `voorbeeld`: an example value, not law.

    `voorziening`: it follows from the facilities, which say nothing about how many people fit.
    """

    personen: int
    uitleg: str
    bron: str
    voorbeeld: bool = False
    voorziening: bool = False


@dataclass
class Maten:
    """What is known of one location: rooms as (floor area, beds), facilities, and the certificates that hold."""

    ruimtes: list[tuple[Decimal, int]] = field(default_factory=list)
    voorziening: Voorziening | None = None
    certificaten: set[str] = field(default_factory=set)


def rules(locatie: Huisvestingslocatie, maten: Maten, waarden: Normwaarden) -> Iterator[Regel]:
    """Every rule that can be worked out, the floor area first."""
    gemeente, merken = locatie.gemeente_id, sorted(maten.certificaten)
    for soort in (locatie.soort, *merken):
        if locatie.oppervlakte_gbo and (found := waarden.measure(f"{GBO}.{soort}", gemeente)):
            yield _by_gbo(locatie.oppervlakte_gbo, found)
    # Rooms say nothing as long as they hold fewer beds than the permit: then not all of them were filled in.
    if maten.ruimtes and sum(bedden for _, bedden in maten.ruimtes) >= locatie.capaciteit_vergund:
        for achter in ("", *(f".{merk}" for merk in merken)):
            if found := waarden.measure(f"{SLAAPKAMER}{achter}", gemeente):
                most = waarden.get(f"{PER_KAMER}{achter}", gemeente) or waarden.get(PER_KAMER, gemeente)
                yield _by_rooms(maten.ruimtes, found, most, waarden.get(f"{KLEINSTE_KAMER}{achter}", gemeente))
    if found := waarden.get(f"{PLAFOND}.{locatie.soort}", gemeente):
        yield Regel(int(found.waarde), found.naam, found.bron, found.is_voorbeeld)
    for eis in voorzieningen.eisen(
        maten.voorziening, gemeente=gemeente, personen=locatie.capaciteit_vergund, normen=waarden
    ):
        if eis.genoeg_voor is not None:
            uitleg = f"{eis.naam}: {getal(eis.aanwezig)}{eis.maat} aanwezig, {eis.regel}"
            yield Regel(eis.genoeg_voor, uitleg, eis.bron, eis.voorbeeld, voorziening=True)


def _by_gbo(gbo: Decimal, parameter: Parameter) -> Regel:
    per_persoon = Decimal(str(parameter.waarde))
    uitleg = f"{_m2(gbo)} gebruiksoppervlakte bij {_m2(per_persoon)} per persoon"
    return Regel(int(gbo // per_persoon), uitleg, parameter.bron, parameter.is_voorbeeld)


def _by_rooms(
    rooms: list[tuple[Decimal, int]], parameter: Parameter, most: Parameter | None, kleinste: Parameter | None
) -> Regel:
    per_persoon = Decimal(str(parameter.waarde))
    uitleg = f"{len(rooms)} kamers bij {_m2(per_persoon)} per persoon"
    fits = [int(oppervlakte // per_persoon) for oppervlakte, _ in rooms]
    if most:
        fits = [min(fit, int(most.waarde)) for fit in fits]
        uitleg += f" en hoogstens {getal(int(most.waarde))} personen per kamer"
    if kleinste:
        minimum = Decimal(str(kleinste.waarde))
        fits = [fit if oppervlakte >= minimum else 0 for fit, (oppervlakte, _) in zip(fits, rooms, strict=True)]
        uitleg += f", kamers van minstens {_m2(minimum)}"
    return Regel(sum(fits), uitleg, parameter.bron, parameter.is_voorbeeld)


def _m2(value: Decimal) -> str:
    return f"{getal(value, 0 if value == value.to_integral_value() else 1)}\u00a0m²"
