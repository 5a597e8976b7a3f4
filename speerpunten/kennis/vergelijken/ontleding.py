"""Why a gemeente has more or less than another: its size, the season, and the rest.

A chain that adds up to the last digit: a gemeente of middle size in a middle month at the region's rate; then its own size; then this
month; then its own rate. Taken in another order the parts come out a little different: the order is a choice and is told.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ontleding:
    """In units of the figure itself (people, findings; for a percentage parts of one): `begin + grootte + seizoen + rest = eigen`.

    `seizoen` is None when no whole year is known: the season is then in the rest.
    """

    begin: float
    grootte: float
    seizoen: float | None
    rest: float

    @property
    def eigen(self) -> float:
        """What the gemeente has."""
        return self.begin + self.grootte + (self.seizoen or 0.0) + self.rest


def of_count(
    *, teller: float, noemer: float, gemiddelde_noemer: float, regio_nu: float, regio_jaar: float | None
) -> Ontleding:
    """Of a count. `regio_nu` and `regio_jaar`: the region's rate (per unit of noemer) now and over the last twelve months."""
    basis = regio_nu if regio_jaar is None else regio_jaar
    return Ontleding(
        begin=basis * gemiddelde_noemer,
        grootte=basis * (noemer - gemiddelde_noemer),
        seizoen=None if regio_jaar is None else (regio_nu - regio_jaar) * noemer,
        rest=teller - regio_nu * noemer,
    )


def of_share(*, waarde: float, regio_nu: float, regio_jaar: float | None) -> Ontleding:
    """Of a percentage, as part of one: size is in it already."""
    basis = regio_nu if regio_jaar is None else regio_jaar
    return Ontleding(basis, 0.0, None if regio_jaar is None else regio_nu - regio_jaar, waarde - regio_nu)
