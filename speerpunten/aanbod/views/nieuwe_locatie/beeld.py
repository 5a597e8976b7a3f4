"""A calculation as it is shown: the map of kernen, the best five, distances before and after, and the effect per gemeente."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from rivierenland.core.charts.figure import LARGE, WIDE, Figure
from rivierenland.core.charts.point_map import Punt, point_figure
from rivierenland.core.charts.stacked import Aim, Bar, stacked_figure
from rivierenland.core.opmaak import getal, procent
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.toewijzing.invoer import Regels
from speerpunten.aanbod.toewijzing.rekenen import stays_best
from speerpunten.aanbod.toewijzing.routes import Routematrix
from speerpunten.aanbod.toewijzing.uitkomst import closer
from speerpunten.aanbod.toewijzing.wat_als import WatAls

RING_KM = 5
LARGEST_KERN = 13.0
"""Radius in pixels of the most valuable kern: there are eighty of them on the map."""


@dataclass(frozen=True)
class Kern:
    """A kern and what the first extra bed there is worth: `km` less a day; `mensen`: 1 when somebody gets a bed by it."""

    sleutel: str
    naam: str
    gemeente: str
    km: float
    mensen: int
    gekozen: bool


@dataclass(frozen=True)
class Regel:
    """Who works in a gemeente, or in the region: people who live beyond the aim, before and after, and their mean distance."""

    naam: str
    nu: int
    met: int
    zonder_nu: int
    zonder_met: int
    km_nu: float | None
    km_met: float | None

    @property
    def verschil(self) -> int:
        """More or fewer people beyond the aim."""
        return self.met - self.nu

    @property
    def km_verschil(self) -> float | None:
        """How much the mean distance changes, km; None where there is no mean."""
        return None if self.km_nu is None or self.km_met is None else round(self.km_met, 1) - round(self.km_nu, 1)


@dataclass(frozen=True)
class Beeld:
    """What the page, the PDF and the download show of one calculation. `met` is the outcome as it would be; None without a question."""

    berekening: Berekening
    vraag: WatAls
    regels: Regels
    namen: Mapping[str, str]
    norm: float

    @property
    def nu(self) -> dict[str, Any]:
        """The region as it is."""
        return self.berekening.uitkomst["regio"]

    @property
    def met(self) -> dict[str, Any] | None:
        """The region as it would be."""
        gevonden = self.berekening.uitkomst.get("met")
        return gevonden["regio"] if gevonden else None

    @property
    def straks(self) -> dict[str, Any]:
        """The region as it would be, or as it is."""
        return self.met or self.nu

    @property
    def evenveel(self) -> dict[str, Any]:
        """The region as it would be with as many people in a bed as now: what distances are compared with."""
        return self.berekening.uitkomst.get("evenveel") or self.straks

    @property
    def minder_week(self) -> int:
        """Kilometres a week less for as many people as have a bed now."""
        return self.nu["personkm_week"] - self.evenveel["personkm_week"]

    @property
    def werkplekken(self) -> int:
        """Places of work that count."""
        return len(self.berekening.gegevens["werk"])

    @cached_property
    def routes(self) -> Routematrix | None:
        """The measured distances that were counted with; None when all was straight on times a factor."""
        kept = self.berekening.gegevens.get("routes")
        return Routematrix.from_dict(kept) if kept else None

    @property
    def routes_dag(self) -> date | None:
        """The day those were measured."""
        return date.fromisoformat(self.routes.peildatum) if self.routes else None

    @property
    def met_woorden(self) -> str:
        """`Met 120 bedden`, or what else changes."""
        return f"Met {getal(self.vraag.bedden)} bedden" if self.vraag.kern else "Na de wijziging"

    @property
    def plaats(self) -> str:
        """The kern that was asked about; empty without one."""
        return self.vraag.kern.partition(":")[2]

    @property
    def kernen(self) -> list[Kern]:
        """Every kern, the most valuable first."""
        rijen = [
            Kern(
                f"{rij['gemeente']}:{rij['kern']}", rij["kern"], self.namen.get(rij["gemeente"], ""),
                self.per_dag(rij["meters"]), rij["mensen"], f"{rij['gemeente']}:{rij['kern']}" == self.vraag.kern,
            )
            for rij in self.berekening.uitkomst["waarde"]
        ]  # fmt: skip
        return sorted(rijen, key=lambda kern: (-kern.km, kern.naam))

    @property
    def beste(self) -> list[dict[str, Any]]:
        """The best five with their bar in percent of the first."""
        rijen = self.berekening.uitkomst["beste"]
        hoogste = max((rij["meters"] for rij in rijen), default=0) or 1
        return [
            {
                "naam": rij["kern"], "gemeente": self.namen.get(rij["gemeente"], ""), "km": self.per_dag(rij["meters"]),
                "sleutel": f"{rij['gemeente']}:{rij['kern']}", "deel": 100 * rij["meters"] / hoogste,
                "bij": [(aantal, self.per_dag(meters)) for aantal, meters in rij["bij"].items()],
            }
            for rij in rijen
        ]  # fmt: skip

    @property
    def blijft_beste(self) -> int:
        """Up to how many beds the first of the five gains most."""
        return stays_best(self.berekening.uitkomst["beste"])

    @property
    def tekort(self) -> bool:
        """Whether there are people without a bed, before or after."""
        return bool(self.nu["zonder_bed"] or self.straks["zonder_bed"])

    @property
    def dichterbij(self) -> int:
        """People in a nearer distance class, with as many people in a bed as now; negative when they are farther."""
        return closer(self.nu["klassen"], self.evenveel["klassen"])

    @property
    def verder(self) -> int:
        """People in a farther distance class."""
        return -self.dichterbij

    @property
    def feit(self) -> str:
        """Whom the bars are about."""
        return f"{getal(self.straks['mensen'])} mensen"

    @property
    def zonder_regel(self) -> str:
        """What the number without a bed is compared with."""
        return f"nu {getal(self.nu['zonder_bed'])}" if self.met else "te weinig bedden"

    @property
    def binnen_regel(self) -> str:
        """What the share within the distance of the aim is compared with."""
        streven = f"streven {procent(self.norm)}"
        return f"nu {procent(share(self.nu))}, {streven}" if self.met else streven

    @property
    def km_regel(self) -> str:
        """What the mean distance is compared with."""
        return f"nu {getal(self.nu['gemiddeld_km'], 1)} km" if self.met else "tussen bed en werk"

    @property
    def week_regel(self) -> str:
        """What the kilometres a week are compared with."""
        return f"nu {getal(self.nu['personkm_week'])} km" if self.met else "heen en terug"

    def per_dag(self, meters: int) -> float:
        """Kilometres a day for metres one way."""
        return meters * self.regels.ritten / 1000

    def klassen(self) -> list[str]:
        """The distance classes in words."""
        grenzen = [getal(grens) for grens in self.regels.grenzen]
        return [*(f"≤ {grens} km" for grens in grenzen), f"> {grenzen[-1]} km"]

    def regels_per_gemeente(self) -> list[Regel]:
        """A line per gemeente where people work, the largest change first, and the region last."""
        nu = self.berekening.uitkomst["per_gemeente"]
        met = (self.berekening.uitkomst.get("met") or self.berekening.uitkomst)["per_gemeente"]
        leeg = {"mensen": 0, "binnen_15": 0, "zonder_bed": 0, "gemiddeld_km": None}
        rijen = [
            _line(self.namen[code], nu.get(code, leeg), met.get(code, leeg))
            for code in self.namen
            if code in nu or code in met
        ]
        return [
            *sorted(rijen, key=lambda rij: (rij.verschil, -rij.met, rij.naam)),
            _line("Regio", self.nu, self.straks),
        ]

    def verschuiving(self) -> list[tuple[str, int]]:
        """Per distance class how many more people."""
        paren = zip(self.klassen(), self.nu["klassen"], self.straks["klassen"], strict=True)
        return [(klasse, na - voor) for klasse, voor, na in paren]

    def kaart(self) -> Figure:
        """The value of a bed per kern on the map."""
        kernen = self.kernen
        plek = {f"{rij['gemeente']}:{rij['kern']}": (rij["x"], rij["y"]) for rij in self.berekening.uitkomst["waarde"]}
        return point_figure(
            "Waarde van een extra bed, per kern",
            [Punt(kern.naam, *plek[kern.sleutel], kern.km, gekozen=kern.gekozen) for kern in kernen],
            header=["Kern", "Gemeente", "Km minder per dag, per bed", "Geeft iemand een bed"],
            rows=[[kern.naam, kern.gemeente, getal(kern.km, 1), "ja" if kern.mensen else "nee"] for kern in kernen],
            eenheid="km", ring_km=RING_KM, grootste=LARGEST_KERN, maten=("klein effect", "groot effect"), namen=5,
            write=lambda km: getal(km, 1),
            width=LARGE,
        )  # fmt: skip

    def balken(self) -> Figure:
        """How far people live from work, before and after."""
        rijen = [Bar("Nu", self.nu["klassen"])]
        if self.met:
            rijen.append(Bar(self.met_woorden.removesuffix(" bedden"), self.met["klassen"], vet=True))
        return stacked_figure(
            "Afstand van bed naar werk", rijen, self.klassen(),
            aim=Aim(self.norm, f"streven: {procent(self.norm)} binnen {getal(self.regels.norm_km)} km"),
            header=["Afstand", *(rij.naam for rij in rijen)], source="Mensen met een bed.", width=WIDE,
        )  # fmt: skip


def share(som: Mapping[str, Any]) -> float | None:
    """Percent of those with a bed that live within the distance of the aim; None without anybody."""
    gehuisvest = som["mensen"] - som["zonder_bed"]
    return 100 * som["binnen_15"] / gehuisvest if gehuisvest else None


def _line(naam: str, nu: Mapping[str, Any], met: Mapping[str, Any]) -> Regel:
    return Regel(
        naam, _beyond(nu), _beyond(met), nu["zonder_bed"], met["zonder_bed"], nu["gemiddeld_km"], met["gemiddeld_km"]
    )


def _beyond(som: Mapping[str, Any]) -> int:
    return som["mensen"] - som["zonder_bed"] - som["binnen_15"]


def highest(regels: Sequence[Regel]) -> int:
    """The scale of the bars in the table: the most people of one gemeente."""
    return max((max(regel.nu, regel.met) for regel in regels[:-1]), default=0) or 1
