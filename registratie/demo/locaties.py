"""Made-up locations: how many where, of which kind, how large, since when and until when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from registratie.demo import seizoen, voorbeelden
from registratie.demo.organisaties import DemoOrganisatie
from registratie.demo.plaatsen import Adres, Gebied
from registratie.demo.profielen import BEDDEN, ELDERS, PROFIELEN, SOORTEN, divide
from registratie.demo.schaal import Schaal
from registratie.demo.seizoen import SEIZOENSECTOREN, Sector
from registratie.enums import Locatiesoort, Locatiestatus

JAAR = 365
NOG_NIET = (Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING)
GULDEN_SNEDE = 0.6180339887
"""Steps of this size fill 0 to 1 evenly: a small register has its closed location too, and not three by bad luck."""
WISSEL = 1.0
"""People for each bed that the plan has in use: change of guests costs some, a week rounded up gains some."""
_NAAM = {
    Locatiesoort.LOGIESGEBOUW: "Logement", Locatiesoort.WONING_KERN: "Woning", Locatiesoort.WONING_BUITEN: "Woning",
    Locatiesoort.BOERENERF: "Erf", Locatiesoort.UNITS_TIJDELIJK: "Units", Locatiesoort.RECREATIEPARK: "Park",
    Locatiesoort.HOTEL_PENSION: "Pension", Locatiesoort.TRANSFORMATIE: "Huis", Locatiesoort.SCHIP_OVERIG: "Schip",
}  # fmt: skip
_BEHEERDERS = (
    "J. van Dijk",
    "M. de Groot",
    "A. Hendriks",
    "P. van Wijk",
    "S. Janssen",
    "T. Peters",
    "E. Verweij",
    "N. Bos",
)


@dataclass(frozen=True, slots=True)
class DemoLocatie:
    """A location to be written; days are ordinals. `bezet`: the largest share of the beds in use, above 1 is too full."""

    nr: int
    organisatie: DemoOrganisatie
    gemeente: str
    code: str
    naam: str
    soort: str
    status: str
    adres: Adres
    bedden: int
    oppervlakte: float
    beheerder: str
    telefoon: str
    begin: int
    einde: int | None
    sector: Sector
    bezet: float


@dataclass(frozen=True, slots=True)
class _Leven:
    """Since when and until when a location is in use, and how full it gets."""

    begin: int
    einde: int | None
    status: Locatiestatus
    bezet: float

    def in_use(self, dag: int) -> bool:
        return self.status not in NOG_NIET and self.begin <= dag < (self.einde or dag + 1)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A location of which only the beds are still to be decided: `plek` from 0 (smallest) to 1 (largest) of its kind."""

    gebied: Gebied
    sector: Sector
    soort: Locatiesoort
    plek: float
    leven: _Leven

    def beds(self, macht: float) -> int:
        laagste, hoogste = BEDDEN[self.soort]
        return laagste + round((hoogste - laagste) * self.plek**macht)


def make(
    schaal: Schaal, gebieden: Sequence[Gebied], organisaties: Sequence[DemoOrganisatie], rng: Random, vandaag: int
) -> list[DemoLocatie]:
    """All locations: those of the example files first, exactly as the manifest has them."""
    per_code = {gebied.code: gebied for gebied in gebieden}
    gemaakt = list(_examples(organisaties, per_code, rng, vandaag))
    plannen = list(_plans(schaal.locaties - len(gemaakt), gebieden, rng, vandaag))
    macht = _bed_power(plannen, schaal.piek, vandaag)
    aanbieders = _Aanbieders(organisaties, gebieden, rng)
    for nr, plan in enumerate(plannen, start=len(gemaakt)):
        gemaakt.append(_build(nr, plan, plan.beds(macht), aanbieders.choose(plan), rng))
    return gemaakt


def _examples(
    organisaties: Sequence[DemoOrganisatie], gebieden: dict[str, Gebied], rng: Random, vandaag: int
) -> Iterator[DemoLocatie]:
    per_kvk = {organisatie.kvk: organisatie for organisatie in organisaties if organisatie.voorbeeld}
    nr = 0
    for kvk, _, locaties in voorbeelden.organisaties():
        for locatie in locaties:
            gebied = gebieden[locatie.gemeente]
            straat, _, nummer = locatie.adres.rpartition(" ")
            cijfers = nummer.rstrip("abcdefghijklmnopqrstuvwxyz")
            kern = gebied.kern(locatie.plaats)
            adres = gebied.at(rng, kern, straat, int(cijfers), nummer[len(cijfers) :].upper(), locatie.postcode)
            yield DemoLocatie(
                nr, per_kvk[kvk], locatie.gemeente, locatie.code, locatie.naam, locatie.soort, Locatiestatus.ACTIEF,
                adres, locatie.max_personen, _area(locatie.max_personen, rng), rng.choice(_BEHEERDERS), _phone(nr),
                vandaag - 4 * JAAR, None, Sector.LOGISTIEK, 0.0,
            )  # fmt: skip
            nr += 1


def _plans(aantal: int, gebieden: Sequence[Gebied], rng: Random, vandaag: int) -> Iterator[_Plan]:
    """Which location stands where; kinds are divided over the region, so that a small register has each of them too."""
    profielen = {gebied.code: PROFIELEN.get(gebied.code, ELDERS) for gebied in gebieden}
    per_gebied = divide(aantal, {code: profiel.locaties for code, profiel in profielen.items()})
    plekken: dict[Sector, list[Gebied]] = {sector: [] for sector in Sector}
    volgnummer = 0
    for gebied in gebieden:
        for sector, n in profielen[gebied.code].locations_per_sector(per_gebied[gebied.code]).items():
            plekken[sector] += [gebied] * n
    for sector, waar in plekken.items():
        # Chance decides, but where a sector is large its large locations tend to be.
        waar.sort(key=lambda gebied: rng.random() ** (10 / profielen[gebied.code].sectoren[sector]))
        for soort, n in sorted(divide(len(waar), SOORTEN[sector]).items(), key=lambda paar: -BEDDEN[paar[0]][1]):
            for nr in range(n):
                volgnummer += 1
                leven = _life(soort, volgnummer * GULDEN_SNEDE % 1, rng, vandaag)
                yield _Plan(waar.pop(), sector, soort, (nr + rng.random()) / n, leven)


def _life(soort: Locatiesoort, lot: float, rng: Random, vandaag: int) -> _Leven:
    """Most have been there for years. Of the smaller kinds some opened or closed in the last two years."""
    begin, bezet = vandaag - 3 * JAAR - int(9 * JAAR * rng.random()), 0.88 + 0.1 * rng.random()
    if lot < 0.025:
        return _Leven(begin, None, Locatiestatus.ACTIEF, 1.05 + 0.2 * rng.random())
    if lot < 0.17 and BEDDEN[soort][1] <= 50:
        if lot < 0.11:
            return _Leven(vandaag - 40 - int(650 * rng.random()), None, Locatiestatus.ACTIEF, bezet)
        if lot < 0.15:
            status = Locatiestatus.GESLOTEN if rng.random() < 0.25 else Locatiestatus.GESTOPT
            return _Leven(begin, vandaag - int(700 * rng.random()), status, bezet)
        return _Leven(vandaag - 20, None, NOG_NIET[int(2 * rng.random())], bezet)
    return _Leven(begin, None, Locatiestatus.ACTIEF, bezet)


def _bed_power(plannen: Sequence[_Plan], piek: int, vandaag: int) -> float:
    """How strongly large locations are the exception, so that the busiest week comes out at `piek` people."""
    weken = range(vandaag - JAAR, vandaag, 7)
    vormen = {sector: seizoen.curve(sector, weken) for sector in Sector}
    open_plannen = [plan for plan in plannen if plan.leven.in_use(vandaag - 90)]

    def busiest(macht: float) -> float:
        bezet = dict.fromkeys(Sector, 0.0)
        for plan in open_plannen:
            bezet[plan.sector] += plan.beds(macht) * plan.leven.bezet
        return WISSEL * max(sum(bezet[s] * vormen[s][w] for s in Sector) for w in range(len(weken)))

    laag, hoog = 0.1, 12.0
    for _ in range(24):
        midden = (laag + hoog) / 2
        laag, hoog = (midden, hoog) if busiest(midden) > piek else (laag, midden)
    return hoog


class _Aanbieders:
    """Who runs a location: growers the fruit in their own gemeente, others the rest in eight gemeenten around.

    A few of the others are much larger than the many. Every organisation gets one location before chance decides.
    """

    def __init__(self, organisaties: Sequence[DemoOrganisatie], gebieden: Sequence[Gebied], rng: Random):
        self._rng = rng
        self._streek = {gebied.code: nr // 8 for nr, gebied in enumerate(gebieden)}
        self._groepen: dict[tuple[bool, str | int], list[DemoOrganisatie]] = {}
        self._zonder: dict[tuple[bool, str | int], list[DemoOrganisatie]] = {}
        for nr, organisatie in enumerate(o for o in organisaties if not o.voorbeeld):
            thuis = gebieden[nr % len(gebieden)].code
            for plek in (thuis, self._streek[thuis]):
                self._groepen.setdefault((organisatie.teler, plek), []).append(organisatie)
            self._zonder.setdefault((organisatie.teler, self._streek[thuis]), []).append(organisatie)

    def choose(self, plan: _Plan) -> DemoOrganisatie:
        """Deterministic for a given state of chance."""
        teler, code = plan.sector in SEIZOENSECTOREN, plan.gebied.code
        streek = (teler, self._streek[code])
        if self._zonder[streek]:
            return self._zonder[streek].pop(0)
        if teler:
            return self._rng.choice(self._groepen.get((teler, code)) or self._groepen[streek])
        groep = self._groepen[streek]
        return groep[int(len(groep) * self._rng.random() ** 2)]


def _build(nr: int, plan: _Plan, bedden: int, organisatie: DemoOrganisatie, rng: Random) -> DemoLocatie:
    adres, leven = plan.gebied.draw(rng), plan.leven
    return DemoLocatie(
        nr, organisatie, plan.gebied.code, f"L{nr:05}", f"{_NAAM[plan.soort]} {adres.straat} {adres.huisnummer}",
        plan.soort, leven.status, adres, bedden, _area(bedden, rng), rng.choice(_BEHEERDERS), _phone(nr),
        leven.begin, leven.einde, plan.sector, leven.bezet,
    )  # fmt: skip


def _area(bedden: int, rng: Random) -> float:
    """Usable floor area: 10 to 16 m2 for each bed."""
    return round(bedden * (10 + 6 * rng.random()), 1)


def _phone(nr: int) -> str:
    """A number that cannot exist: no subscriber number begins with 0."""
    return f"+313440{nr:05}"
