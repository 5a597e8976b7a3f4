"""The matrix of a day beside another one, with the names of its rows and columns. Five queries at most, whatever was recorded."""

from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.matrix.bord import Bord, Keuzes, board
from speerpunten.programma.models import Deelname, Maatregelenpakket
from speerpunten.programma.queries import deelname
from speerpunten.programma.queries.deelname import Stand

UNREAD = ("doel", "omschrijving", "partners", "speerpunt__doel")
TERUG = 8
"""Months between the compared day and today, when nobody asks for another: time enough for a raad to decide."""


@dataclass(frozen=True)
class Beeld:
    """`op` beside `naast` (None: not compared), as known on `bekend` (None: now).

    `anders`: the cells of which is known by now that they were not so; only when `bekend` is asked for.
    """

    op: date
    naast: date | None
    bekend: date | None
    gemeenten: list[Gemeente]
    pakketten: list[Maatregelenpakket]
    nu: Stand
    toen: Keuzes | None
    bord: Bord
    anders: int = 0

    def row(self, gemeente: str, pakket: str) -> Deelname | None:
        """What was recorded for a cell, with its reason."""
        return self.nu.get((gemeente, pakket))


def usual_comparison(vandaag: date) -> date:
    """The day to compare with: the first of the month, `TERUG` months back."""
    months = vandaag.year * 12 + vandaag.month - 1 - TERUG
    return date(months // 12, months % 12 + 1, 1)


def build(op: date, *, naast: date | None = None, bekend: date | None = None) -> Beeld:
    """Read and lay out the matrix."""
    gemeenten = list(Gemeente.objects.only("naam", "slug").order_by("naam"))
    pakketten = list(Maatregelenpakket.objects.select_related("speerpunt").defer(*UNREAD).order_by("code"))
    moment = deelname.end_of(bekend) if bekend else None
    nu = deelname.stand(op, bekend_op=moment)
    keuzes = {key: row.soort for key, row in nu.items()}
    toen = deelname.keuzes(naast, bekend_op=moment) if naast else None
    anders = _differing(keuzes, deelname.keuzes(op)) if bekend else 0
    codes = [gemeente.pk for gemeente in gemeenten], [pakket.pk for pakket in pakketten]
    bord = board(*codes, keuzes, toen)
    return Beeld(op, naast, bekend, gemeenten, pakketten, nu, toen, bord, anders)


def _differing(een: Keuzes, ander: Keuzes) -> int:
    onbekend = Deelnamekeuze.ONBEKEND
    return sum(een.get(key, onbekend) != ander.get(key, onbekend) for key in een.keys() | ander.keys())
