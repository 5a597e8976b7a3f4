"""The stored figures as a page reads them. No scope is needed: what is small was withheld before it was stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from handhaving.enums import Cijfersoort
from handhaving.models import Waterbedmeting
from handhaving.queries.toezichtcijfers import Kwartaal
from handhaving.waterbed.buren import REGIO
from rivierenland.core.afscherming import Afscherming
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import Shown

Sleutel = tuple[str, str]
"""Kind of figure, and which of several."""


def shown(row: Waterbedmeting | None) -> Shown:
    """A stored figure as the look knows it: a number, the words of a withheld one, or None."""
    if row is None:
        return None
    if row.verborgen:
        return Afscherming.NIET_GETOOND
    return row.waarde


@dataclass(frozen=True)
class Beeld:
    """Every indicator of one day. `rijen`: by kind, then by gemeente ("" is the region)."""

    peildatum: date
    rijen: Mapping[Sleutel, Mapping[str, Waterbedmeting]]
    stromen: Sequence[Waterbedmeting]
    reeks: Sequence[tuple[date, Waterbedmeting]]

    @cached_property
    def namen(self) -> dict[str, str]:
        """The names of the gemeenten by code, in alphabetical order."""
        return names()

    def regio(self, soort: str, kenmerk: str = "") -> Waterbedmeting | None:
        """The figure of the region."""
        return self.rijen.get((soort, kenmerk), {}).get("")

    def delen(self, soort: str, kenmerk: str = "") -> dict[str, Waterbedmeting]:
        """The figures by the name of the gemeente, of those that have one."""
        found = self.rijen.get((soort, kenmerk), {})
        return {naam: found[code] for code, naam in self.namen.items() if code in found}


def latest(vandaag: date) -> Beeld | None:
    """The indicators of the last day, not after `vandaag`, that were computed; None when there are none. Four queries."""
    rows = Waterbedmeting.objects.filter(soort__startswith="W")
    dag = rows.filter(peildatum__lte=vandaag).order_by("-peildatum").values_list("peildatum", flat=True).first()
    if dag is None:
        return None
    rijen: dict[Sleutel, dict[str, Waterbedmeting]] = {}
    for row in rows.filter(peildatum=dag):
        rijen.setdefault((row.soort, row.kenmerk), {})[row.gemeente_id or ""] = row
    stromen = Waterbedmeting.objects.filter(soort=Cijfersoort.STROOM, peildatum=dag).select_related("gemeente", "naar")
    reeks = rows.filter(soort=Cijfersoort.SIGNALEN, kenmerk="", gemeente=None, peildatum__lte=dag).order_by("peildatum")
    ordered = sorted(stromen, key=lambda row: (-(row.teller or 0), row.verborgen, row.gemeente_id, row.naar_id))
    return Beeld(dag, rijen, ordered, [(row.peildatum, row) for row in reeks])


@dataclass(frozen=True)
class Kwartaalcijfers:
    """The counts of eight quarters. `rijen`: by kind, then by gemeente ("" is the region) and quarter."""

    kwartalen: Sequence[Kwartaal]
    rijen: Mapping[Sleutel, Mapping[tuple[str, Kwartaal], Shown]]
    namen: Mapping[str, str] = field(default_factory=dict)

    def of(self, soort: str, kenmerk: str, gemeente: str, kwartaal: Kwartaal) -> Shown:
        """One count; None when it was never counted."""
        return self.rijen.get((soort, kenmerk), {}).get((gemeente, kwartaal))


def quarterly(
    soorten: Sequence[str] = (Cijfersoort.INSPECTIES, Cijfersoort.BEVINDINGEN, Cijfersoort.STAPPEN),
) -> Kwartaalcijfers | None:
    """The counts of inspections, findings and steps; None when nothing was counted yet. Two queries."""
    rijen: dict[Sleutel, dict[tuple[str, Kwartaal], Shown]] = {}
    kwartalen: dict[date, Kwartaal] = {}
    for row in Waterbedmeting.objects.filter(soort__in=soorten):
        kwartaal = kwartalen.setdefault(row.peildatum, Kwartaal.of(row.peildatum))
        rijen.setdefault((row.soort, row.kenmerk), {})[row.gemeente_id or "", kwartaal] = shown(row)
    if not rijen:
        return None
    return Kwartaalcijfers([kwartalen[dag] for dag in sorted(kwartalen)], rijen, names())


def names() -> dict[str, str]:
    """The names of the gemeenten by code, in alphabetical order."""
    return dict(Gemeente.objects.filter(pk__in=REGIO).order_by("naam").values_list("pk", "naam"))
