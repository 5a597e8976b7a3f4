"""Supply and demand at a glance: the task in a few figures, and what asks for attention. Every part has a page of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rivierenland.core.opmaak import getal
from rivierenland.core.queries.parameter import value_of
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.models import Berekening, Project
from speerpunten.aanbod.opgave.som import JAARROND, PIEK, Som
from speerpunten.aanbod.opgave.trekkingen import REGIO
from speerpunten.aanbod.queries import berekening, opgave, pijplijn, vraag
from speerpunten.aanbod.queries.opgave import Opgave, Opgavevraag
from speerpunten.aanbod.queries.pijplijn import Pijplijnsom

NORM = "norm_binnen_15_km"
LANG = 365
"""Days in one stage after which a project asks for attention."""


@dataclass(frozen=True)
class Aandachtspunt:
    """Something to look at: what, why, the name of the page and the words on its button."""

    wat: str
    waarom: str
    url_name: str
    knop: str


@dataclass(frozen=True)
class Stand:
    """The figures of the start page. `maanden`: people at work in the region per month, January first. `afstand`: the newest calculation
    of how things are, None when there is none yet.
    """

    peildatum: date
    opgave: Opgave
    maanden: Sequence[int]
    projecten: Sequence[Project]
    onderweg: Pijplijnsom
    afstand: Berekening | None
    norm: int

    @property
    def piekmaand(self) -> int:
        """The month (1-12) in which the region needs most people."""
        return list(self.maanden).index(max(self.maanden)) + 1

    @property
    def jaarrond(self) -> Som | None:
        """The region all year round; None when no demand is known."""
        return self.opgave.sommen[JAARROND][REGIO]

    @property
    def piek(self) -> Som | None:
        """The region in its busiest month."""
        return self.opgave.sommen[PIEK][REGIO]

    @property
    def werk_op_de_piek(self) -> int:
        """People at work in the busiest month."""
        return self.piek.werk + self.piek.seizoen if self.piek else 0

    @property
    def per_gemeente(self) -> dict[str, int | None]:
        """The task all year round by name; None where no demand is known."""
        sommen = self.opgave.sommen[JAARROND]
        return {een.naam: som.opgave if (som := sommen[een.code]) else None for een in self.opgave.stand.gemeenten}

    @property
    def regio_afstand(self) -> Mapping[str, Any]:
        """People, within 15 kilometres, mean distance and without a bed; empty when nothing was reckoned."""
        return self.afstand.uitkomst.get("regio", {}) if self.afstand else {}

    @property
    def binnen_15(self) -> float | None:
        """Percent of the people with a bed within 15 kilometres of their work."""
        mensen = self.regio_afstand.get("mensen")
        return 100 * self.regio_afstand["binnen_15"] / mensen if mensen else None


def read(vandaag: date) -> Stand:
    """Read all of it, in a number of queries that does not grow with the rows."""
    lopend, kansen = pijplijn.running(), pijplijn.kansen(vandaag)
    som = opgave.reckon(Opgavevraag(), vandaag)
    newest = berekening.bases().filter(moment=Moment.JAARROND).defer("gegevens", "vraag").first()
    return Stand(
        peildatum=vandaag,
        opgave=som,
        maanden=vraag.region(som.stand.jaar or vandaag.year).maanden,
        projecten=lopend,
        onderweg=pijplijn.total(lopend, kansen),
        afstand=newest,
        norm=int(value_of(NORM, peildatum=vandaag)),
    )


def attention(stand: Stand) -> list[Aandachtspunt]:
    """What the figures say that somebody should look at, the same for everybody."""
    gevonden = [_short(stand), _far(stand), _unhoused(stand), _overdue(stand), _still(stand), _undated(stand)]
    return [een for een in (*gevonden, _unknown(stand)) if een]


def _short(stand: Stand) -> Aandachtspunt | None:
    te_kort = [naam for naam, aantal in stand.per_gemeente.items() if aantal and aantal > 0]
    if not te_kort:
        return None
    waarom = (
        f"In {_opsomming(te_kort)} is over {stand.opgave.vraag.jaren} jaar meer nodig dan er staat en verwacht wordt."
    )
    wat = _telling(len(te_kort), "gemeente komt", "gemeenten komen") + " bedden tekort"
    return Aandachtspunt(wat, waarom, "aanbod:opgave", "Opgave bekijken")


def _far(stand: Stand) -> Aandachtspunt | None:
    if stand.binnen_15 is None or stand.binnen_15 >= stand.norm:
        return None
    waarom = f"Het streven is {stand.norm} procent. Bekijk waar een nieuwe locatie het meeste helpt."
    return Aandachtspunt("Te weinig mensen wonen binnen 15 kilometer", waarom, "aanbod:nieuwe-locatie", "Plek zoeken")


def _unhoused(stand: Stand) -> Aandachtspunt | None:
    zonder = stand.regio_afstand.get("zonder_bed")
    if not zonder:
        return None
    waarom = "Ook als iedereen zo dicht mogelijk bij het werk woont, zijn er voor hen jaarrond geen bedden."
    wat = _telling(zonder, "mens heeft", "mensen hebben") + " geen bed"
    return Aandachtspunt(wat, waarom, "aanbod:toewijzing", "Toewijzing bekijken")


def _overdue(stand: Stand) -> Aandachtspunt | None:
    laat = sum(een.verwacht_op is not None and een.verwacht_op < stand.peildatum for een in stand.projecten)
    if not laat:
        return None
    wat = _telling(laat, "project had", "projecten hadden") + " al open moeten zijn"
    waarom = "De verwachte dag is voorbij. Werk de dag of het stadium bij."
    return Aandachtspunt(wat, waarom, "aanbod:pijplijn", "Pijplijn bekijken")


def _still(stand: Stand) -> Aandachtspunt | None:
    stil = sum((stand.peildatum - een.stadium_sinds).days > LANG for een in stand.projecten)
    if not stil:
        return None
    wat = _telling(stil, "project staat", "projecten staan") + " langer dan een jaar stil"
    waarom = "Zij staan al die tijd in hetzelfde stadium. Bespreek wie aan zet is."
    return Aandachtspunt(wat, waarom, "aanbod:versnellingstafel", "Versnellingstafel")


def _undated(stand: Stand) -> Aandachtspunt | None:
    aantal = stand.opgave.stand.zonder_datum
    if not aantal:
        return None
    wat = _telling(aantal, "project heeft", "projecten hebben") + " geen verwachte dag"
    return Aandachtspunt(
        wat, "Zonder dag telt een project niet mee in de opgave.", "aanbod:pijplijn", "Pijplijn bekijken"
    )


def _unknown(stand: Stand) -> Aandachtspunt | None:
    zonder = [een.naam for een in stand.opgave.zonder_vraag]
    if not zonder:
        return None
    wat = "Van " + _telling(len(zonder), "gemeente", "gemeenten") + " is geen vraag bekend"
    waarom = f"Vul de werklocaties in van {_opsomming(zonder)}. Tot die tijd ontbreken zij in elke som."
    return Aandachtspunt(wat, waarom, "aanbod:werklocatie-list", "Werklocaties")


def _telling(aantal: int, een: str, meer: str) -> str:
    return f"{getal(aantal)} {een if aantal == 1 else meer}"


def _opsomming(namen: Sequence[str]) -> str:
    return namen[0] if len(namen) == 1 else f"{', '.join(namen[:-1])} en {namen[-1]}"
