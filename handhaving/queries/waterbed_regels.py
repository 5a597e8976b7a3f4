"""The rules that W4 compares: dated parameters that say how much housing a gemeente allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from handhaving.waterbed.strengheid import Regel, Richting
from rivierenland.core.models import Parameter

RICHTINGEN: dict[str, Richting] = {
    "max_personen": Richting.LAGER,
    "personen_per_slaapkamer": Richting.LAGER,
    "max_locaties_per_kern": Richting.LAGER,
    "max_personen_per_hectare": Richting.LAGER,
    "bedden_per_kamerwoning": Richting.LAGER,
    "vergunning_vereist": Richting.LAGER,
    "gbo_per_persoon": Richting.HOGER,
    "slaapkamer_per_persoon": Richting.HOGER,
    "slaapkamer_minimum": Richting.HOGER,
}
"""By the part of the code before the point: which way is strict."""
SAMEN = {"gbo_per_persoon"}
"""One rule, however many kinds of location it is written down for: the strictest of them counts."""
GEEN_EIS = {"vergunning_vereist": 0}
"""A value that says that nothing is asked."""


@dataclass(frozen=True)
class Regelbron:
    """A rule as the page names it: what it is, where it comes from, and whether it is example content."""

    naam: str
    bronnen: tuple[str, ...]
    is_voorbeeld: bool


def rules(peildatum: date, gemeenten: Sequence[str]) -> list[Regel]:
    """Every rule in force on `peildatum`, with the value of each gemeente that has one. One query."""
    gevonden: dict[str, tuple[str, Richting, dict[str, float]]] = {}
    for code, rijen in _by_rule(peildatum).items():
        familie = code.partition(".")[0]
        richting = RICHTINGEN[familie]
        waarden: dict[str, float] = {}
        for parameter in sorted(rijen, key=lambda rij: rij.gemeente_id is not None):  # what holds for all goes first
            for gemeente in [parameter.gemeente_id] if parameter.gemeente_id else gemeenten:
                _set(waarden, gemeente, parameter, familie, richting)
        gevonden[code] = (rijen[0].naam, richting, waarden)
    return [Regel(code, naam, richting, waarden) for code, (naam, richting, waarden) in sorted(gevonden.items())]


def sources(peildatum: date) -> dict[str, Regelbron]:
    """By the code of the rule where it stands, and whether any of it is an example."""
    return {
        code: Regelbron(
            rijen[0].naam, tuple(sorted({rij.bron for rij in rijen})), any(rij.is_voorbeeld for rij in rijen)
        )
        for code, rijen in _by_rule(peildatum).items()
    }


def _by_rule(peildatum: date) -> dict[str, list[Parameter]]:
    gevonden: dict[str, list[Parameter]] = {}
    for parameter in Parameter.objects.in_force(peildatum).order_by("code", "gemeente_id"):
        familie, _, soort = parameter.code.partition(".")
        if familie in RICHTINGEN and soort not in {"snf", "akf"}:  # a private norm is the same everywhere
            gevonden.setdefault(familie if familie in SAMEN else parameter.code, []).append(parameter)
    return gevonden


def _set(waarden: dict[str, float], gemeente: str, parameter: Any, familie: str, richting: Richting) -> None:
    """The own value goes before that of all; of several kinds in one rule the strictest; nothing asked is no value."""
    waarde = float(parameter.waarde)
    if familie in GEEN_EIS and waarde == GEEN_EIS[familie]:
        waarden.pop(gemeente, None)
    elif familie in SAMEN and gemeente in waarden:
        waarden[gemeente] = max(waarden[gemeente], waarde, key=lambda getal: richting.value * getal)
    else:
        waarden[gemeente] = waarde
