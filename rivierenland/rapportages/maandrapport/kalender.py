"""Which days and nights a monthly report is about. A night is the date of its evening."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from registratie.queries.maandrapport import BEWAARD

from .inhoud import Periode

JAAR_EERDER = timedelta(days=364)
"""Fifty-two weeks: the same day of the week, because people arrive and leave on fixed days."""


class NoReport(ValueError):
    """There is no report of this month. The message is a Dutch sentence that says why."""


def peildatum_of(periode: Periode, *, vandaag: date) -> date:
    """The last night of the month, or last night while the month runs.

    Raises `NoReport` for a month without a whole night yet, and for one of which stays have already been removed.
    """
    gisteren = vandaag - timedelta(days=1)
    if gisteren < periode.eerste_dag:
        raise NoReport(f"Van {periode.naam} is nog geen hele nacht bekend. Kies een eerdere maand.")
    if periode.laatste_dag < vandaag - BEWAARD:
        raise NoReport(f"Van {periode.naam} zijn de verblijven al verwijderd. Kies een maand van het laatste jaar.")
    return min(periode.laatste_dag, gisteren)


def months(*, vandaag: date) -> list[Periode]:
    """The months of which a report can be made, newest first."""
    maand, gevonden = Periode.of(vandaag - timedelta(days=1)), []
    while maand.laatste_dag >= vandaag - BEWAARD:
        gevonden.append(maand)
        maand = maand.vorige
    return gevonden


@dataclass(frozen=True, slots=True)
class Kalender:
    """The nights of one report, up to and including its peildatum, beside those of a year before."""

    periode: Periode
    peildatum: date

    @property
    def maandagen(self) -> list[date]:
        """The Mondays of the ISO weeks of this year; weeks to come too."""
        eerste = date.fromisocalendar(self.periode.jaar, 1, 1)
        volgend = date.fromisocalendar(self.periode.jaar + 1, 1, 1)
        return [eerste + timedelta(weeks=week) for week in range((volgend - eerste).days // 7)]

    @property
    def maandeinden(self) -> list[date]:
        """The last night of each month of this year; of the report's own month the peildatum."""
        alle = [Periode(self.periode.jaar, maand).laatste_dag for maand in range(1, 13)]
        return [self.peildatum if Periode.of(nacht) == self.periode else nacht for nacht in alle]

    @property
    def maandeinden_vorig_jaar(self) -> list[date]:
        """The last night of each month of last year."""
        return [Periode(self.periode.jaar - 1, maand).laatste_dag for maand in range(1, 13)]

    @property
    def vorige_maand(self) -> date:
        """The last night of the month before."""
        return self.periode.vorige.laatste_dag

    @property
    def jaar_eerder(self) -> date:
        """The night to compare the peildatum with."""
        return self.peildatum - JAAR_EERDER

    def nights(self) -> list[date]:
        """Every night that the report shows or compares with, once."""
        return sorted(set(self._nights()))

    def _nights(self) -> Iterator[date]:
        yield from (nacht for nacht in (*self.maandagen, *self.maandeinden) if nacht <= self.peildatum)
        yield from (nacht - JAAR_EERDER for nacht in self.maandagen)
        yield from self.maandeinden_vorig_jaar
        yield from (self.peildatum, self.vorige_maand, self.jaar_eerder)
