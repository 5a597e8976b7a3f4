"""The road of proposals through eight colleges and raden, as the reader may know it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rivierenland.core.models import Gemeente
from speerpunten.programma.besluitroute.stand import BESLOTEN, LOOPT, Feiten, stand
from speerpunten.programma.enums.besluit import INSTEMMEND, Besluituitkomst, Routestand, Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Behandeling, Besluit, Voorstel


@dataclass(frozen=True)
class Vak:
    """One body of one gemeente. `besluit` is None where there is none, or where the reader may not see it."""

    gemeente: Gemeente
    orgaan: Orgaan
    stand: Routestand
    voor: date | None
    behandeling: Behandeling | None = None
    besluit: Besluit | None = None
    aangehouden: tuple[Besluit, ...] = ()

    @property
    def wacht(self) -> bool:
        """Whether this body is the one to move."""
        return self.stand in LOOPT

    @property
    def dag(self) -> date | None:
        """The day that matters now: decided, else expected, else asked for."""
        ligt = self.behandeling
        return (ligt.besloten_op or ligt.gepland_op if ligt else None) or (self.voor if self.wacht else None)

    def is_late(self, vandaag: date) -> bool:
        """Whether a decision was asked or expected before today and is not there."""
        dagen = [dag for dag in (self.voor, self.behandeling and self.behandeling.gepland_op) if dag]
        return self.wacht and bool(dagen) and min(dagen) < vandaag


@dataclass(frozen=True)
class Rij:
    """Both bodies of one gemeente."""

    gemeente: Gemeente
    college: Vak
    raad: Vak

    @property
    def vakken(self) -> tuple[Vak, Vak]:
        """In the order in which they are asked."""
        return self.college, self.raad

    @property
    def aan_zet(self) -> Vak | None:
        """The body that is waited for, if any."""
        return next((vak for vak in self.vakken if vak.wacht), None)


@dataclass(frozen=True)
class Route:
    """A proposal in all gemeenten."""

    voorstel: Voorstel
    rijen: list[Rij] = field(default_factory=list)

    def besloten(self, orgaan: Orgaan) -> int:
        """How many of these bodies have decided."""
        return sum(1 for vak in self._vakken(orgaan) if vak.stand in BESLOTEN)

    def eens(self, orgaan: Orgaan) -> int:
        """How many agreed, as far as the reader may know."""
        return sum(1 for vak in self._vakken(orgaan) if vak.besluit and vak.besluit.uitkomst in INSTEMMEND)

    @property
    def aan_zet(self) -> list[Vak]:
        """Whom the region waits for."""
        return [rij.aan_zet for rij in self.rijen if rij.aan_zet]

    def rij(self, gemeente: str) -> Rij:
        """The row of one gemeente by its code. Raises LookupError."""
        return next(rij for rij in self.rijen if rij.gemeente.pk == gemeente)

    def _vakken(self, orgaan: Orgaan) -> list[Vak]:
        return [rij.raad if orgaan is Orgaan.RAAD else rij.college for rij in self.rijen]


def routes(voorstellen: Sequence[Voorstel]) -> dict[int, Route]:
    """The road of each proposal, in three queries however many there are."""
    gemeenten = list(Gemeente.objects.order_by("naam"))
    ligt = {
        (row.voorstel_id, row.gemeente_id, row.orgaan): row
        for row in Behandeling.objects.filter(voorstel__in=voorstellen)
    }
    besluiten: dict[tuple, list[Besluit]] = defaultdict(list)
    for besluit in Besluit.objects.filter(voorstel__in=voorstellen).select_related("document"):
        besluiten[besluit.voorstel_id, besluit.gemeente_id, besluit.orgaan].append(besluit)
    found = {}
    for voorstel in voorstellen:
        rijen = [_rij(voorstel, gemeente, ligt, besluiten) for gemeente in gemeenten]
        found[voorstel.pk] = Route(voorstel, rijen)
    return found


def route(voorstel: Voorstel) -> Route:
    """The road of one proposal."""
    return routes([voorstel])[voorstel.pk]


def _rij(voorstel: Voorstel, gemeente: Gemeente, ligt: dict, besluiten: dict) -> Rij:
    college = _vak(voorstel, gemeente, Orgaan.COLLEGE, ligt, besluiten, None)
    raad = _vak(voorstel, gemeente, Orgaan.RAAD, ligt, besluiten, college.stand)
    return Rij(gemeente, college, raad)


def _vak(
    voorstel: Voorstel, gemeente: Gemeente, orgaan: Orgaan, ligt: dict, besluiten: dict, college: Routestand | None
) -> Vak:
    sleutel = (voorstel.pk, gemeente.pk, orgaan.value)
    behandeling, genomen = ligt.get(sleutel), besluiten.get(sleutel, [])
    aangehouden = tuple(row for row in genomen if row.uitkomst == Besluituitkomst.AANGEHOUDEN)
    besluit = next((row for row in genomen if row.uitkomst != Besluituitkomst.AANGEHOUDEN), None)
    feiten = Feiten(
        voorgelegd_op=behandeling and behandeling.voorgelegd_op,
        besloten_op=behandeling and behandeling.besloten_op,
        uitkomst=Besluituitkomst(besluit.uitkomst) if besluit else None,
        aangehouden=bool(aangehouden),
    )
    voor = voorstel.raad_voor if orgaan is Orgaan.RAAD else voorstel.college_voor
    nu = stand(Voorstelstatus(voorstel.status), orgaan, feiten, college)
    return Vak(gemeente, orgaan, nu, voor, behandeling, besluit, aangehouden)
