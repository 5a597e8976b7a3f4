"""The assumptions of the task as they hold on a day, with what somebody wants to reckon with instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import ParameterMissing
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.enums.vraag import Zekerheid
from speerpunten.aanbod.opgave.aannames import Aannames, Veld, fields
from speerpunten.aanbod.queries import parameters

VELDEN = fields(tuple(Stadium.lopend()), tuple(Zekerheid))
"""Every assumption, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Aanname:
    """An assumption in use: the dated parameter, and the value somebody reckons with instead, if any."""

    veld: Veld
    parameter: Parameter
    anders: float | None = None

    @property
    def naam(self) -> str:
        """The name of the parameter, without saying on every line that it belongs to the task."""
        return short(self.parameter.naam)

    @property
    def gewoon(self) -> float:
        """The value that the eight go by on the day."""
        return float(self.parameter.waarde)

    @property
    def waarde(self) -> float:
        """The value that is reckoned with."""
        return self.gewoon if self.anders is None else self.anders

    @property
    def wijkt_af(self) -> bool:
        """Whether somebody reckons with another value."""
        return self.anders is not None


def in_use(peildatum: date, anders: Mapping[str, float] | None = None) -> list[Aanname]:
    """All of them on `peildatum`; `anders`: other values by code, of which those equal to the usual do not count. One query.

    Raises `ParameterMissing`.
    """
    codes = [veld.code for veld in VELDEN]
    rows = parameters.by_code(peildatum, codes)
    for code in codes:
        if code not in rows:
            raise ParameterMissing(f"Parameter {code} heeft geen waarde op {peildatum:%d-%m-%Y}.")
    return [_of(veld, rows[veld.code], (anders or {}).get(veld.code)) for veld in VELDEN]


def changed(aanname: Aanname, anders: Mapping[str, float]) -> Aanname:
    """The same with another value, if there is one for it."""
    return _of(aanname.veld, aanname.parameter, anders.get(aanname.veld.code))


def short(naam: str) -> str:
    """The name of a parameter of the task without the word Opgave before it."""
    kort = naam.removeprefix("Opgave: ")
    return kort[:1].upper() + kort[1:]


def reckoned(aannames: list[Aanname]) -> Aannames:
    """The numbers for the sum."""
    return Aannames.of({aanname.veld.code: aanname.waarde for aanname in aannames})


def grouped(aannames: list[Aanname]) -> list[tuple[str, list[Aanname]]]:
    """By heading, in order."""
    return [(groep, list(rij)) for groep, rij in groupby(aannames, key=lambda aanname: aanname.veld.groep)]


def _of(veld: Veld, parameter: Parameter, anders: float | None) -> Aanname:
    return Aanname(veld, parameter, None if anders == float(parameter.waarde) else anders)
