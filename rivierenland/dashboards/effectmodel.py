"""The model of an effect report: supply and demand answer what knowledge asks, and neither knows the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.opmaak import getal
from rivierenland.core.queries.parameter import ParameterMissing
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import bedrijfseffect as aanbod
from speerpunten.aanbod.queries import parameters, seizoen, toewijzing
from speerpunten.aanbod.queries.bedrijfseffect import GUNSTIG, MIDDEN, ONGUNSTIG, Basis, Gevolg, Loop, Markt
from speerpunten.aanbod.queries.pijplijn import running
from speerpunten.kennis.bijdragen.effectmodel import (
    Aanname,
    Bereik,
    Effectuitkomst,
    Effectvraag,
    Fase,
    Maand,
    Melden,
    Projectkeuze,
    Straal,
    Uitgangspunt,
    Uitslag,
    Verdringing,
    Verkeer,
    Woonplaats,
    Zorg,
)
from speerpunten.kennis.effect import maanden, vervoer

VERSIE = 1
EIGEN = "effect."
KOERSEN = (GUNSTIG, MIDDEN, ONGUNSTIG)
STAPPEN = 4
MEEST_WOONPLAATSEN = 12
"""So many kernen are named; the others are one row."""


class Model:
    """The sums of a report."""

    versie = VERSIE

    def sectoren(self) -> Sequence[tuple[str, str]]:
        """Code and name of every sector."""
        from speerpunten.aanbod.enums.vraag import Sector  # noqa: PLC0415 - a list of choices, only for the form

        return list(Sector.choices)

    def projecten(self, gemeenten: Sequence[str]) -> Sequence[Projectkeuze]:
        """Running projects in these gemeenten, or of all when none is named."""
        return [
            Projectkeuze(row.pk, f"{row.naam} ({row.gemeente.naam})", row.bedden)
            for row in running() if not gemeenten or row.gemeente_id in gemeenten
        ]  # fmt: skip

    def uitgangspunten(self, peildatum: date) -> Mapping[str, Uitgangspunt]:
        """What the task assumes of who lives here. Raises `ParameterMissing`."""
        gevonden = parameters.by_code(peildatum, (toewijzing.IN_REGIO, toewijzing.EIGEN))
        if len(gevonden) < 2:
            raise ParameterMissing("De aannames van de opgave hebben vandaag geen waarde.")
        return {code.partition(".")[2]: Uitgangspunt(float(row.waarde), row.bron) for code, row in gevonden.items()}

    def compute(self, vraag: Effectvraag, *, peildatum: date, melden: Melden | None = None) -> Effectuitkomst:
        """The whole answer. Raises `ParameterMissing` and LookupError."""
        zeg = melden or (lambda gedaan, totaal, stap: None)
        zeg(0, STAPPEN, "Register en aannames lezen")
        som = _Som.read(vraag, peildatum)
        zeg(1, STAPPEN, "Vrije bedden bij opening en op volle omvang bepalen")
        fasen = som.phases()
        zeg(2, STAPPEN, "Het bedrijf aan bedden koppelen")
        markt = som.market(Moment.PIEK, Loop(), fasen[-1].jaar)
        rest = max(fasen[-1].piek.midden - fasen[-1].eigen.midden, 0)
        gevolg = markt.with_people(rest)
        zeg(3, STAPPEN, "Nagaan welke aanname het zwaarst telt")
        uitkomst = som.outcome(fasen, gevolg, som.sensitivity(fasen[-1]))
        zeg(STAPPEN, STAPPEN, "Klaar")
        return uitkomst


@dataclass(frozen=True)
class _Som:
    """One report being reckoned."""

    vraag: Effectvraag
    basis: Basis
    eigen: Mapping[str, Parameter]
    gewichten: Sequence[float]
    seizoen: seizoen.Seizoen
    project: Project | None

    @classmethod
    def read(cls, vraag: Effectvraag, peildatum: date) -> "_Som":
        basis = aanbod.read(peildatum)
        eigen = {f"{EIGEN}{naam}": row for naam, row in parameters.by_ending(peildatum, EIGEN).items()}
        vorm = aanbod.season(vraag.sector, peildatum)
        project = next((row for row in basis.plannen if row.pk == vraag.eigen_project), None)
        return cls(vraag, basis, eigen, vorm.gewichten, vorm, project)

    def number(self, naam: str) -> float:
        """One of the report's own parameters. Raises `ParameterMissing`."""
        if (row := self.eigen.get(f"{EIGEN}{naam}")) is None:
            raise ParameterMissing(f"Parameter {EIGEN}{naam} heeft geen waarde op {self.basis.peildatum:%d-%m-%Y}.")
        return float(row.waarde)

    @property
    def marge(self) -> float:
        """How far the employer's figures may be off, a fraction."""
        return self.basis.aannames.marges.get(self.vraag.zekerheid, 0.0)

    def rules(self, **anders: float) -> Any:
        """The rules with what this business says of its people."""
        eigen = {"in_regio": self.vraag.in_regio / 100, "eigen_woning": self.vraag.eigen_woning / 100}
        return replace(self.basis.regels, **(eigen | anders))

    def market(self, moment: str, loop: Loop, jaar: int) -> Markt:
        """The market at the start of a phase."""
        zonder = self.project.pk if self.project else None
        bij = aanbod.site(self.vraag.gemeente, self.vraag.x, self.vraag.y)
        return self.basis.market(moment, loop, op=self.day(jaar), bij=bij, zonder=zonder)

    def day(self, jaar: int) -> date:
        """The first working day, and for a later year 1 January."""
        opent = date.fromisoformat(self.vraag.opent)
        return opent if jaar == opent.year else date(jaar, 1, 1)

    def phases(self) -> tuple[Fase, ...]:
        """The first year, and full size when that is a later year."""
        vraag = self.vraag
        eerste = date.fromisoformat(vraag.opent).year
        rijen = (
            [("In het eerste jaar", eerste, vraag.open_jaarrond, vraag.open_piek)] if vraag.vol_jaar > eerste else []
        )
        rijen.append(("Op volle omvang", max(vraag.vol_jaar, eerste), vraag.vol_jaarrond, vraag.vol_piek))
        return tuple(self._phase(*rij) for rij in rijen)

    def _phase(self, naam: str, jaar: int, jaarrond: int, piek: int) -> Fase:
        per_maand = maanden.workers(jaarrond, piek, self.gewichten)
        rijen = tuple(Maand(mensen, self.spread(self.people(jaarrond, mensen))) for mensen in per_maand)
        markten = {moment.value: [self.market(moment, Loop.of(koers), jaar) for koers in KOERSEN] for moment in Moment}
        vrij = tuple(
            Straal(km, *(_free(markten[moment.value], km) for moment in (Moment.JAARROND, Moment.PIEK)))
            for km in self.basis.regels.grenzen
        )
        eigen = self.own(self.vraag.eigen_bedden)
        dichtbij = next(straal for straal in vrij if straal.km == self.basis.regels.norm_km)
        rust, druk = self.spread(self.people(jaarrond, jaarrond)), self.spread(self.people(jaarrond, piek))
        return Fase(
            naam, jaar, rijen, rust, druk, eigen, vrij, short(rust, eigen, dichtbij.jaarrond), short(druk, eigen, dichtbij.piek)
        )  # fmt: skip

    def people(self, jaarrond: int, aanwezig: int, **anders: float) -> int:
        """Of the people at work in a month, those who look for a bed in the region."""
        return aanbod.looking(jaarrond, aanwezig, self.rules(**anders))

    def spread(self, midden: int) -> Bereik:
        """Within the margin that goes with how sure the employer is."""
        return Bereik(vervoer.whole(midden * (1 - self.marge)), midden, vervoer.whole(midden * (1 + self.marge)))

    def own(self, bedden: int) -> Bereik:
        """Beds of the employer; when they are part of a project, as sure as that project is. `laag` is the least of them."""
        if self.project is None:
            return Bereik(bedden, bedden, bedden)
        return Bereik(*(self.basis.comes(self.project, bedden, koers) for koers in (ONGUNSTIG, MIDDEN, GUNSTIG)))

    def sensitivity(self, fase: Fase) -> tuple[Uitslag, ...]:
        """One assumption at a time, the widest first: beds lacking at the peak of full size within the distance of the aim; negative
        when some are left.
        """
        vraag, eigen, norm = self.vraag, fase.eigen.midden, self.basis.regels.norm_km
        vrij = next(straal for straal in fase.vrij if straal.km == norm).piek.midden

        def tekort(mensen: int, bedden: int = eigen, ruimte: int = vrij) -> int:
            return mensen - bedden - ruimte

        def met(**anders: float) -> int:
            return tekort(self.people(vraag.vol_jaarrond, vraag.vol_piek, **anders))

        def ruimte(loop: Loop) -> int:
            return tekort(fase.piek.midden, ruimte=self.market(Moment.PIEK, loop, fase.jaar).free_within(norm))

        rijen = [
            Uitslag("Aantal werknemers", f"{getal(fase.piek.laag)} zoeken een bed", f"{getal(fase.piek.hoog)}",
                    tekort(fase.piek.laag), tekort(fase.piek.hoog)),
            self._around("Woont in de regio", "in_regio", vraag.in_regio, met),
            self._around("Heeft een eigen woning", "eigen_woning", vraag.eigen_woning, met),
            Uitslag("Groei van andere bedrijven", "laag", "hoog", ruimte(Loop("laag")), ruimte(Loop("hoog"))),
            Uitslag("Plannen voor bedden", "alleen in aanbouw", "alle waarschijnlijke",
                    ruimte(Loop(plannen=ONGUNSTIG)), ruimte(Loop(plannen=GUNSTIG))),
        ]  # fmt: skip
        if vraag.eigen_bedden:
            rijen.append(Uitslag("Eigen bedden van de werkgever", "geen", f"{getal(vraag.eigen_bedden)} bedden",
                                 tekort(fase.piek.midden, 0), tekort(fase.piek.midden, vraag.eigen_bedden)))  # fmt: skip
        return tuple(sorted(rijen, key=lambda rij: -abs(rij.bij_hoog - rij.bij_laag)))

    def _around(self, naam: str, veld: str, midden: float, met: Any) -> Uitslag:
        marge = self.number("marge_wonen")
        laag, hoog = max(midden - marge, 0), min(midden + marge, 100)
        return Uitslag(
            naam,
            f"{getal(laag)} procent",
            f"{getal(hoog)} procent",
            met(**{veld: laag / 100}),
            met(**{veld: hoog / 100}),
        )

    def outcome(self, fasen: tuple[Fase, ...], gevolg: Gevolg, gevoelig: tuple[Uitslag, ...]) -> Effectuitkomst:
        """Everything together."""
        namen = dict(Gemeente.objects.values_list("code", "naam"))
        return Effectuitkomst(
            modelversie=VERSIE, peildatum=self.basis.peildatum.isoformat(), norm_km=self.basis.regels.norm_km, fasen=fasen,
            wonen=tuple(_shown(gevolg, namen)), zonder_bed=gevolg.zonder_bed,
            verdringing=tuple(
                Verdringing(namen[rij.gemeente], rij.zonder_nu, rij.zonder_met, rij.km_nu, rij.km_met) for rij in gevolg.anderen
            ),
            verkeer=self.traffic(fasen[-1], gevolg), zorg=self.care(), gevoelig=gevoelig, aannames=self.assumptions(),
        )  # fmt: skip

    def traffic(self, fase: Fase, gevolg: Gevolg) -> Verkeer:
        """Who has a bed in the region, own beds included, by distance class; who found none is not on these roads."""
        grenzen = self.basis.regels.grenzen
        namen = [f"tot en met {getal(km)} km" for km in grenzen] + [f"verder dan {getal(grenzen[-1])} km"]
        mensen, meters = [0] * len(namen), [0.0] * len(namen)
        eigen = min(fase.eigen.midden, fase.piek.midden)
        for aantal, ver in [(eigen, self.own_metres()), *((rij.mensen, rij.meters) for rij in gevolg.bewoning)]:
            klasse = next((index for index, km in enumerate(grenzen) if ver <= km * 1000), len(grenzen))
            mensen[klasse] += aantal
            meters[klasse] += aantal * ver
        codes = [f"{EIGEN}vervoer.{nummer}" for nummer in range(1, len(namen) + 1)]
        for code in codes:
            if code not in self.eigen:
                raise ParameterMissing(f"Parameter {code} heeft geen waarde op {self.basis.peildatum:%d-%m-%Y}.")
        regels = vervoer.Vervoersregels(
            vervoer.shares({code: row.waarde for code, row in self.eigen.items() if code in codes}, codes),
            self.number("per_auto"), self.number("per_busje"), self.number("spits") / 100, self.basis.regels.ritten,
        )  # fmt: skip
        klassen = list(zip(namen, mensen, meters, strict=True))
        return vervoer.travel(klassen, regels, factoren=(1 - self.marge, 1 + self.marge))

    def own_metres(self) -> float:
        """From the employer's beds to work: those of its project, or at the site."""
        if self.project is None:
            return 0
        dx, dy = self.project.rd_x - self.vraag.x, self.project.rd_y - self.vraag.y
        return (dx * dx + dy * dy) ** 0.5 * self.basis.regels.factor

    def care(self) -> Zorg:
        """Everybody who lives in the region because of the business, in a house of their own too."""
        norm = int(self.number("huisarts"))
        rust, druk = (
            self.people(self.vraag.vol_jaarrond, mensen, eigen_woning=0.0)
            for mensen in (self.vraag.vol_jaarrond, self.vraag.vol_piek)
        )
        return Zorg(self.spread(rust), self.spread(druk), norm, round(rust / norm, 2), round(druk / norm, 2))

    def assumptions(self) -> tuple[Aanname, ...]:
        """Every dated parameter that was counted with, and the season."""
        rijen = [
            Aanname(row.code, row.naam, _written(row), row.bron, row.is_voorbeeld)
            for row in (*self.basis.parameters.values(), *self.eigen.values())
        ]
        vorm = ", ".join(getal(gewicht, 2) for gewicht in self.gewichten)
        naam = f"Seizoen: {self.seizoen.sector.label}"
        return (
            *rijen,
            Aanname(f"seizoen.{self.vraag.sector}", naam, vorm, self.seizoen.bron, self.seizoen.is_voorbeeld),
        )


def short(mensen: Bereik, eigen: Bereik, vrij: Bereik) -> Bereik:
    """Beds lacking: in a good case few people and much room, in a bad case the other way round; never below nought."""
    return Bereik(
        max(mensen.laag - eigen.hoog - vrij.hoog, 0), max(mensen.midden - eigen.midden - vrij.midden, 0),
        max(mensen.hoog - eigen.laag - vrij.laag, 0),
    )  # fmt: skip


def _free(markten: Sequence[Markt], km: float) -> Bereik:
    """From the courses in the order of `KOERSEN`: the favourable one has most room."""
    veel, midden, weinig = (markt.free_within(km) for markt in markten)
    return Bereik(weinig, midden, veel)


def _shown(gevolg: Gevolg, namen: Mapping[str, str]) -> Sequence[Woonplaats]:
    rijen = [
        Woonplaats(namen[rij.gemeente], rij.kern, rij.mensen, round(rij.meters / 1000, 1)) for rij in gevolg.bewoning
    ]
    rest = rijen[MEEST_WOONPLAATSEN:]
    if rest:
        mensen = sum(rij.mensen for rij in rest)
        ver = round(sum(rij.mensen * rij.km for rij in rest) / mensen, 1)
        rijen = [*rijen[:MEEST_WOONPLAATSEN], Woonplaats("verspreid", f"{getal(len(rest))} andere kernen", mensen, ver)]
    return rijen


def _written(row: Parameter) -> str:
    waarden = row.waarde if isinstance(row.waarde, list) else [row.waarde]
    return f"{', '.join(getal(een, 1 if isinstance(een, float) else 0) for een in waarden)} {row.eenheid}".strip()
