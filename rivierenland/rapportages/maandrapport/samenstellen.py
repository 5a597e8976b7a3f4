"""Make the content of a monthly report out of the register: count, withhold what must be, put it into words.

Runs under a scope that may see the rows: the system's own (a job), for all kinds of report.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from registratie.enums import Locatiesoort
from registratie.queries.maandrapport import Locatiefeit
from rivierenland.core.charts import borders
from rivierenland.core.cijfer import ONBEKEND, Cijfer, count, derived_share
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.rapportages.enums import Doelgroep

from . import telling as tellen
from . import zinnen
from .beeld import REGIO, Beeld, own, protected
from .definities import definitions
from .inhoud import (
    Duurklasse,
    Gebied,
    Gebiedsoort,
    Kaartpunt,
    Kaartwaarde,
    Kerngetal,
    Leverancier,
    Locatieregel,
    Maandrapport,
    Maandstand,
    Periode,
    Verdeelregel,
    Verdeling,
    Weekstand,
    Wijziging,
)
from .kalender import JAAR_EERDER, Kalender
from .leveranciers import suppliers
from .telling import Telling

REGIO_GEBIED = Gebied(Gebiedsoort.REGIO, "rivierenland", "Regio Rivierenland")
_VOOR_REGIO = "De acht gemeenten en de regio"


def area_of(gemeente: str | None) -> Gebied:
    """The area of a CBS code; the region without one. Raises `Gemeente.DoesNotExist`."""
    if gemeente is None:
        return REGIO_GEBIED
    return Gebied(Gebiedsoort.GEMEENTE, gemeente, Gemeente.objects.only("naam").get(pk=gemeente).naam)


def compose(
    gebied: Gebied, periode: Periode, doelgroep: Doelgroep, peildatum: date, *, gemaakt_op: datetime | None = None
) -> Maandrapport:
    """The report. For `Doelgroep.GEMEENTE` nothing is withheld and only that gemeente is read; that needs a gemeente.

    For `Doelgroep.REGIO` all gemeenten are read, because what one report withholds depends on the other eight.
    """
    namen = dict(Gemeente.objects.values_list("code", "naam"))
    eigen = gebied.code if doelgroep == Doelgroep.GEMEENTE else None
    kalender = Kalender(periode, peildatum)
    telling = tellen.count(
        [eigen] if eigen else sorted(namen), kalender, eigen_grenzen=bool(eigen), vandaag=timezone.localdate()
    )
    sleutel = REGIO if gebied.soort is Gebiedsoort.REGIO else gebied.code
    beeld = own(telling, eigen) if eigen else protected(telling)[sleutel]
    maker = _Maker(gebied, kalender, _only(telling, sleutel), beeld, namen, eigen)
    return maker.report(gemaakt_op or timezone.now(), maker.audience(doelgroep))


def _only(telling: Telling, gemeente: str) -> Telling:
    """The locations of one gemeente, or all for the region."""
    if gemeente == REGIO:
        return telling
    feiten = tuple(feit for feit in telling.locaties if feit.gemeente == gemeente)
    return Telling(
        (gemeente,), telling.peildatum, feiten, {}, telling.grenzen, telling.duur, telling.nachten
    )  # counts of people come from the Beeld only


@dataclass(frozen=True, slots=True)
class _Maker:
    gebied: Gebied
    kalender: Kalender
    telling: Telling
    beeld: Beeld
    namen: dict[str, str]
    eigen: str | None

    def audience(self, doelgroep: Doelgroep) -> str:
        return f"Gemeente {self.gebied.naam}" if doelgroep == Doelgroep.GEMEENTE else _VOOR_REGIO

    def report(self, gemaakt_op: datetime, voor: str) -> Maandrapport:
        periode, peildatum = self.kalender.periode, self.kalender.peildatum
        verdelingen, locaties, kwaliteit = self.divisions(), self.locations(), self.suppliers()
        totaal, maanden = verdelingen[0].totaal, self.months()
        vergelijking = self.comparison(locaties)
        loopt = peildatum < periode.laatste_dag
        return Maandrapport(
            gebied=self.gebied,
            periode=periode,
            peildatum=peildatum,
            gemaakt_op=gemaakt_op,
            doelgroep=voor,
            vastgesteld=False,
            status="Concept, de maand loopt nog" if loopt else "Concept",
            ondertitel=f"Internationale werknemers in {self.place}: waar zij verblijven en hoe lang.",
            inleiding=zinnen.introduction(totaal, datum_lang(peildatum), vergelijking.jaar_eerder, self.place),
            kerngetallen=self.main_figures(totaal, vergelijking),
            weken=self.weeks(),
            maanden=maanden,
            verblijfsduur=self.lengths(totaal.aanwezig),
            locaties=locaties,
            verdelingen=verdelingen,
            kwaliteit=kwaliteit,
            kaart=self.map_values(verdelingen[0]),
            punten=self.map_points(verdelingen[0]),
            opvallend=zinnen.remarkable(verdelingen[0], maanden, kwaliteit),
            definities=definitions(periode),
            bronnen=(borders.source(),),
            voorbeeld=any(feit.voorbeeld for feit in self.telling.locaties),
        )

    @property
    def is_region(self) -> bool:
        return self.gebied.soort is Gebiedsoort.REGIO

    @property
    def place(self) -> str:
        return "acht gemeenten" if self.is_region else self.gebied.naam

    def divisions(self) -> tuple[Verdeling, ...]:
        soort = self.division("Soort locatie", self.beeld.soorten, lambda f: f.soort, lambda s: Locatiesoort(s).label)
        if self.is_region:
            per_gemeente = self.beeld.gemeenten
            return self.division("Gemeente", per_gemeente, lambda f: f.gemeente, lambda code: self.namen[code]), soort
        return self.division("Kern", self.beeld.kernen, lambda f: f.plaats, str), soort

    def division(
        self, kop: str, aanwezig: Mapping[str, Cijfer], deel: Callable[[Locatiefeit], str], naam: Callable[[str], str]
    ) -> Verdeling:
        feiten = self.telling.in_use(self.kalender.peildatum)
        regels = []
        for sleutel, cijfer in sorted(aanwezig.items(), key=lambda paar: naam(paar[0])):
            eigen = [feit for feit in feiten if deel(feit) == sleutel]
            if eigen or cijfer.waarde != 0:
                regels.append(_line(naam(sleutel), eigen, cijfer))
        return Verdeling(
            kop, tuple(regels), _line("Regio" if self.is_region else self.gebied.naam, feiten, self.beeld.aanwezig)
        )

    def comparison(self, locaties: tuple[Locatieregel, ...]) -> zinnen.Vergelijking:
        vorige = self.kalender.vorige_maand
        bedden = sum(feit.bedden for feit in self.telling.in_use(vorige))
        toen = self.beeld.nachten.get(vorige, ONBEKEND)
        return zinnen.Vergelijking(
            jaar_eerder=self.beeld.nachten.get(self.kalender.jaar_eerder),
            bezetting_vorige_maand=derived_share(toen, count(bedden)),
            bedden_vorige_maand=bedden,
            nieuw=sum(regel.wijziging is Wijziging.NIEUW for regel in locaties),
            gesloten=sum(regel.wijziging is Wijziging.GESLOTEN for regel in locaties),
        )

    def main_figures(self, totaal: Verdeelregel, toen: zinnen.Vergelijking) -> tuple[Kerngetal, ...]:
        meer = zinnen.growth(totaal.aanwezig, toen.jaar_eerder) or "een jaar eerder niet bekend"
        bedden = zinnen.beds_change(int(totaal.bedden.waarde or 0), toen.bedden_vorige_maand)
        locaties = zinnen.locations_change(toen.nieuw, toen.gesloten)
        return (
            Kerngetal("Aanwezig", totaal.aanwezig, meer, "aanwezig"),
            Kerngetal("Vergunde bedden", totaal.bedden, bedden, "bedden"),
            Kerngetal("Bezetting", totaal.bezetting, zinnen.last_month(toen.bezetting_vorige_maand), "bezetting"),
            Kerngetal("Locaties", totaal.locaties, locaties, "locaties"),
        )

    def weeks(self) -> tuple[Weekstand, ...]:
        return tuple(
            Weekstand(nr, maandag, self.night(maandag), self.known(maandag - JAAR_EERDER))
            for nr, maandag in enumerate(self.kalender.maandagen, start=1)
        )

    def months(self) -> tuple[Maandstand, ...]:
        nachten = zip(self.kalender.maandeinden, self.kalender.maandeinden_vorig_jaar, strict=True)
        return tuple(
            Maandstand(nr, self.night(dit), self.known(vorig)) for nr, (dit, vorig) in enumerate(nachten, start=1)
        )

    def night(self, nacht: date) -> Cijfer | None:
        """The people of a night of this year; None when it is still to come."""
        return self.known(nacht) if nacht <= self.kalender.peildatum else None

    def known(self, nacht: date) -> Cijfer:
        return self.beeld.nachten.get(nacht, ONBEKEND)

    def lengths(self, totaal: Cijfer) -> tuple[Duurklasse, ...]:
        kort, midden = self.telling.grenzen[self.telling.gemeenten[0]]
        klassen = (
            ("kort", "Kort", f"minder dan {count(kort).tekst} nachten"),
            ("midden", "Middellang", f"van {count(kort).tekst} tot {count(midden).tekst} nachten"),
            ("lang", "Lang", f"{count(midden).tekst} nachten of meer"),
        )
        return tuple(
            Duurklasse(*klasse, cijfer, derived_share(cijfer, totaal))
            for klasse, cijfer in zip(klassen, self.beeld.klassen, strict=True)
        )

    def locations(self) -> tuple[Locatieregel, ...]:
        periode, peildatum = self.kalender.periode, self.kalender.peildatum
        regels = []
        for feit in self.telling.locaties:
            if periode.eerste_dag <= feit.begin <= peildatum:
                regels.append(self.location(Wijziging.NIEUW, feit.begin, feit))
            if feit.eind and periode.eerste_dag <= feit.eind <= peildatum:
                regels.append(self.location(Wijziging.GESLOTEN, feit.eind, feit))
        return tuple(sorted(regels, key=lambda regel: (regel.datum, regel.naam)))

    def location(self, wijziging: Wijziging, datum: date, feit: Locatiefeit) -> Locatieregel:
        return Locatieregel(wijziging, datum, feit.naam, feit.plaats, self.namen[feit.gemeente], count(feit.bedden))

    def suppliers(self) -> tuple[Leverancier, ...]:
        return suppliers(self.telling, self.kalender.periode, eigen=self.eigen)

    def map_values(self, verdeling: Verdeling) -> tuple[Kaartwaarde, ...]:
        if not self.is_region:
            return ()
        bezetting = {regel.naam: regel.bezetting for regel in verdeling.rijen}
        return tuple(
            Kaartwaarde(code, naam, bezetting.get(naam, ONBEKEND))
            for code, naam in sorted(self.namen.items(), key=lambda paar: paar[1])
        )

    def map_points(self, verdeling: Verdeling) -> tuple[Kaartpunt, ...]:
        if self.is_region:
            return ()
        feiten = self.telling.in_use(self.kalender.peildatum)
        punten = []
        for regel in verdeling.rijen:
            plekken = [(f.rd_x, f.rd_y) for f in feiten if f.plaats == regel.naam and f.rd_x and f.rd_y]
            if plekken:
                x, y = (round(sum(waarden) / len(plekken), -2) for waarden in zip(*plekken, strict=True))
                punten.append(Kaartpunt(regel.naam, int(x), int(y), regel.bedden))
        return tuple(punten)


def _line(naam: str, feiten: list[Locatiefeit], aanwezig: Cijfer) -> Verdeelregel:
    bedden = count(sum(feit.bedden for feit in feiten))
    return Verdeelregel(naam, count(len(feiten)), bedden, aanwezig, derived_share(aanwezig, bedden))
