"""The clock as one would do it with a calendar: day by day, without a clever step. The tests hold the SQL against it."""

from dataclasses import dataclass, field
from datetime import date, timedelta

DAG = timedelta(days=1)


@dataclass
class Nachten:
    """The nights that one person slept before `peildatum`, as days, and the stay in which they are now."""

    peildatum: date
    periode: int = 183
    limiet: int = 122
    nachten: set[date] = field(default_factory=set)

    def add(self, aankomst: date, vertrek: date | None) -> None:
        """A stay; a night that is in it twice is one night."""
        dag, eind = aankomst, min(vertrek or self.peildatum, self.peildatum)
        while dag < eind:
            self.nachten.add(dag)
            dag += DAG

    def until(self, dag: date, verder: date | None = None) -> int:
        """Nights in the window that ends on `dag`; with `verder` also the nights to come from the peildatum up to that day."""
        van = dag - timedelta(days=self.periode)
        toekomst = max(0, ((verder or self.peildatum) - max(self.peildatum, van)).days)
        return sum(van <= nacht < min(dag, self.peildatum) for nacht in self.nachten) + toekomst

    def risen(self, eerste: date) -> date:
        """The first day of the unbroken row of days, up to the peildatum, on which the limit stood."""
        dag = self.peildatum
        while dag > eerste and self.until(dag - DAG) >= self.limiet:
            dag -= DAG
        return dag

    def reached(self) -> date:
        """The day on which the limit stands when the stay goes on."""
        dag = self.peildatum
        while self.until(dag, dag) < self.limiet:
            dag += DAG
        return dag
