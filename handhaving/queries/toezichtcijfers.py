"""How much was inspected, found and decided, per gemeente and quarter: raw counts, for the job that withholds the small ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, QuerySet
from django.db.models.functions import ExtractQuarter, ExtractYear

from handhaving.enums import Cijfersoort, Ernst, Inspectiestatus, Stapsoort
from handhaving.models import Bevinding, Inspectie, Melding, Stap

KWARTALEN = 8
"""Two years are kept."""


@dataclass(frozen=True, slots=True)
class Kwartaal:
    """A quarter of a year."""

    jaar: int
    nummer: int

    @classmethod
    def of(cls, dag: date) -> "Kwartaal":
        """The quarter in which a day falls."""
        return cls(dag.year, (dag.month - 1) // 3 + 1)

    @property
    def eerste(self) -> date:
        """Its first day."""
        return date(self.jaar, 3 * self.nummer - 2, 1)

    @property
    def laatste(self) -> date:
        """Its last day."""
        return self.later(1).eerste - timedelta(days=1)

    def later(self, aantal: int) -> "Kwartaal":
        """So many quarters later, or earlier for a number below nought."""
        plaats = 4 * self.jaar + self.nummer - 1 + aantal
        return Kwartaal(plaats // 4, plaats % 4 + 1)

    def __str__(self) -> str:
        return f"{self.jaar}, kwartaal {self.nummer}"


def quarters(peildatum: date, aantal: int = KWARTALEN) -> list[Kwartaal]:
    """The quarter of this day and those before it, oldest first."""
    nu = Kwartaal.of(peildatum)
    return [nu.later(-terug) for terug in range(aantal - 1, -1, -1)]


Tellingen = dict[tuple[str, str], dict[tuple[str, Kwartaal], int]]
"""By kind of figure and what it is of (severity, kind of step): the count per gemeente and quarter."""


def counts(kwartalen: Sequence[Kwartaal], gemeenten: Sequence[str]) -> Tellingen:
    """Every count, 0 where nothing was; three queries."""
    van, tot = kwartalen[0].eerste, kwartalen[-1].laatste
    rijen = [
        (Cijfersoort.INSPECTIES, "", Inspectie.objects.filter(status=Inspectiestatus.AFGEROND), "afgerond_at", None),
        (Cijfersoort.BEVINDINGEN, Ernst, Bevinding.objects.all(), "inspectie__afgerond_at", "ernst"),
        (Cijfersoort.STAPPEN, Stapsoort, standing_steps(), "datum", "soort"),
    ]
    uit: Tellingen = {}
    for soort, kenmerken, rows, moment, veld in rijen:
        leeg = dict.fromkeys(((gemeente, kwartaal) for gemeente in gemeenten for kwartaal in kwartalen), 0)
        for kenmerk in kenmerken or [""]:
            uit[soort, str(kenmerk)] = dict(leeg)
        for kenmerk, gemeente, kwartaal, aantal in _grouped(rows, moment, veld, van, tot):
            if gemeente in gemeenten:
                uit[soort, kenmerk][gemeente, kwartaal] = aantal
    return uit


def standing_steps() -> QuerySet[Stap]:
    """Steps that were not withdrawn, without the withdrawals themselves."""
    return Stap.objects.filter(herroepen_door=None).exclude(soort=Stapsoort.INGETROKKEN)


def signals(van: date, tot: date) -> dict[str, int]:
    """Meldingen that came in on these days, per gemeente."""
    rows = Melding.objects.filter(created_at__date__range=(van, tot)).order_by()
    return dict(rows.values("gemeente").annotate(aantal=Count("*")).values_list("gemeente", "aantal"))


def inspections(van: date, tot: date) -> dict[str, int]:
    """Inspections that were finished on these days, per gemeente."""
    rows = Inspectie.objects.filter(status=Inspectiestatus.AFGEROND, afgerond_at__date__range=(van, tot)).order_by()
    return dict(rows.values("gemeente").annotate(aantal=Count("*")).values_list("gemeente", "aantal"))


def _grouped(rows: QuerySet, moment: str, veld: str | None, van: date, tot: date):
    """Rows of `rows` in the period, counted: what, gemeente, quarter, how many."""
    dag = moment if moment == "datum" else f"{moment}__date"
    found = (
        rows.filter(**{f"{dag}__range": (van, tot)})
        .order_by()
        .annotate(jaar=ExtractYear(moment), nummer=ExtractQuarter(moment))
        .values("gemeente", "jaar", "nummer", *([veld] if veld else []))
        .annotate(aantal=Count("*"), wat=F(veld) if veld else F("gemeente"))
    )
    for rij in found:
        yield rij["wat"] if veld else "", rij["gemeente"], Kwartaal(rij["jaar"], rij["nummer"]), rij["aantal"]
