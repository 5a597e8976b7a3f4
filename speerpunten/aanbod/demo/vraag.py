"""Made-up work sites with a year and a season of demand, in step with the beds of the register."""

from collections.abc import Sequence
from datetime import date
from random import Random

from django.db.models import Sum

from registratie.enums import Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.actor import Actor
from rivierenland.core.data import gemeenten
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gemeente, Organisatie
from speerpunten.aanbod.enums.vraag import Sector as S
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid
from speerpunten.aanbod.models import Maandvraag, Vraagkaart, Werklocatie, Woonplek
from speerpunten.aanbod.queries import seizoen
from speerpunten.aanbod.queries.woonplek import BUITEN

PLEKKEN: dict[str, dict[S, int]] = {
    "buren": {S.FRUITTEELT: 18, S.ZACHTFRUIT: 6, S.OVERIG_AGRARISCH: 3, S.INDUSTRIE: 2},
    "culemborg": {S.LOGISTIEK: 5, S.VOEDINGSINDUSTRIE: 4, S.INDUSTRIE: 4, S.BOUW: 2},
    "maasdriel": {S.CHAMPIGNONTEELT: 12, S.FRUITTEELT: 4, S.LOGISTIEK: 5, S.GLASTUINBOUW: 4},
    "neder-betuwe": {S.BOOMKWEKERIJ: 18, S.FRUITTEELT: 6, S.LOGISTIEK: 4, S.ZACHTFRUIT: 3},
    "tiel": {S.LOGISTIEK: 12, S.VOEDINGSINDUSTRIE: 5, S.INDUSTRIE: 6, S.FRUITTEELT: 3},
    "west-betuwe": {S.FRUITTEELT: 22, S.LOGISTIEK: 8, S.ZACHTFRUIT: 6, S.GLASTUINBOUW: 3, S.SCHOONMAAK: 2},
    "west-maas-en-waal": {S.INDUSTRIE: 5, S.FRUITTEELT: 5, S.OVERIG_AGRARISCH: 4, S.BOUW: 2},
    "zaltbommel": {S.GLASTUINBOUW: 18, S.LOGISTIEK: 7, S.FRUITTEELT: 3, S.CHAMPIGNONTEELT: 3},
}
"""How many work sites of each sector a gemeente has."""
GROOTTE: dict[S, tuple[int, int]] = {
    S.LOGISTIEK: (60, 260), S.VOEDINGSINDUSTRIE: (30, 140), S.INDUSTRIE: (15, 80), S.GLASTUINBOUW: (15, 70),
    S.CHAMPIGNONTEELT: (15, 60), S.FRUITTEELT: (8, 40), S.ZACHTFRUIT: (8, 35), S.BOOMKWEKERIJ: (8, 45),
}  # fmt: skip
"""People at work all year round, from and to, before they are brought in step with the beds."""
SBI = {
    S.FRUITTEELT: "01.24", S.ZACHTFRUIT: "01.25", S.GLASTUINBOUW: "01.19", S.BOOMKWEKERIJ: "01.30", S.CHAMPIGNONTEELT: "01.13",
    S.LOGISTIEK: "52.10", S.VOEDINGSINDUSTRIE: "10.39", S.INDUSTRIE: "23.32", S.BOUW: "41.20", S.SCHOONMAAK: "81.22",
}  # fmt: skip
NAMEN = {
    S.LOGISTIEK: "Distributiecentrum", S.VOEDINGSINDUSTRIE: "Verwerking", S.INDUSTRIE: "Fabriek", S.GLASTUINBOUW: "Kas",
    S.CHAMPIGNONTEELT: "Teeltcellen", S.FRUITTEELT: "Boomgaard", S.ZACHTFRUIT: "Kersentuin", S.BOOMKWEKERIJ: "Kwekerij",
}  # fmt: skip
WERKGEVERS = ("Betuwe", "Linge", "Waal", "Maas", "Gaard", "Bloesem", "Uiterwaard", "Rivier", "Dijkzicht", "Lek")
BUREN = {
    "buren": ["neder-betuwe", "tiel", "culemborg"], "culemborg": ["buren", "west-betuwe"],
    "maasdriel": ["zaltbommel", "west-betuwe"], "neder-betuwe": ["buren", "tiel", "west-maas-en-waal"],
    "tiel": ["buren", "neder-betuwe", "west-betuwe"], "west-betuwe": ["tiel", "culemborg", "zaltbommel"],
    "west-maas-en-waal": ["tiel", "neder-betuwe"], "zaltbommel": ["maasdriel", "west-betuwe"],
}  # fmt: skip
"""Where else people live, by where they work."""
GEZEGD = 0.6
"""Share of the work sites that said where their people live."""
PER_BED = 1.12
"""People at work all year round for every bed in use: there are not enough."""


def make(*, vandaag: date, by: Actor) -> int:
    """Work sites with the demand of this year and the next; returns how many, 0 when some stand already."""
    if Werklocatie.objects.exists():
        return 0
    kans = Random(36)  # noqa: S311 - made-up rows, no secret
    plekken = [_site(gemeente, sector, nr, kans) for gemeente in Gemeente.objects.order_by("code")
               for sector, aantal in PLEKKEN[gemeente.slug].items() for nr in range(aantal)]  # fmt: skip
    _give_to_employers(plekken)
    Werklocatie.objects.bulk_create(plekken)
    groottes = [kans.uniform(*GROOTTE.get(S(plek.sector), (6, 30))) for plek in plekken]
    bedden = Locatiekaart.objects.filter(status=Locatiestatus.ACTIEF).aggregate(som=Sum("bedden"))["som"] or 500
    maat = PER_BED * bedden / sum(groottes)
    seizoenen = {een.sector: een.gewichten for een in seizoen.all_sectors(vandaag)}
    maanden, kaarten, wonen = [], [], []
    nog_niet = next((plek for plek in reversed(plekken) if plek.organisatie_id), None)
    for plek, grootte in zip(plekken, groottes, strict=True):
        woont = _homes(plek, kans)
        for jaar, groei in ((vandaag.year, 1.0), (vandaag.year + 1, kans.uniform(0.98, 1.08))):
            if plek is nog_niet and jaar > vandaag.year:
                continue
            rijen = _months(plek, jaar, grootte * maat * groei, seizoenen[S(plek.sector)], kans)
            maanden += rijen
            kaarten.append(_card(plek, jaar, rijen, woont))
            wonen += _home_rows(plek, jaar, kaarten[-1].wonen)
    Maandvraag.objects.bulk_create(maanden, batch_size=2000)
    Vraagkaart.objects.bulk_create(kaarten)
    Woonplek.objects.bulk_create(wonen, batch_size=2000)
    return len(plekken)


def _site(gemeente: Gemeente, sector: S, nr: int, kans: Random) -> Werklocatie:
    kern = kans.choice([kern for kern in kernen() if kern.gemeente == gemeente.code])
    fruit = sector in (S.FRUITTEELT, S.ZACHTFRUIT)
    return Werklocatie(
        gemeente=gemeente, sector=sector, sbi=SBI.get(sector, ""), kern=kern.naam, plaats=kern.naam,
        naam=f"{NAMEN.get(sector, 'Werkplek')} {kern.naam} {nr + 1}",
        werkgever=f"{kans.choice(WERKGEVERS)} {kans.choice(('Groep', 'B.V.', 'V.O.F.'))} {nr + 1} (fictief)",
        rd_x=round(kern.punt.x + kans.gauss(0, 700)), rd_y=round(kern.punt.y + kans.gauss(0, 700)),
        hectares=round(kans.uniform(4, 28), 1) if fruit else None,
        gewas=("fruit" if sector is S.FRUITTEELT else "zachtfruit") if fruit else "",
        is_voorbeeld=True,
    )  # fmt: skip


def _give_to_employers(plekken: list[Werklocatie]) -> None:
    """The demo's fruit grower has two work sites of its own in the portal."""
    fruithof = Organisatie.objects.filter(naam__istartswith="fruithof").first()
    own = [plek for plek in plekken if plek.sector == S.FRUITTEELT and plek.gemeente.slug == "west-betuwe"][:2]
    for plek in own if fruithof else ():
        plek.organisatie, plek.werkgever = fruithof, fruithof.naam


def _months(plek: Werklocatie, jaar: int, grootte: float, gewichten: Sequence[float], kans: Random) -> list[Maandvraag]:
    eigen = plek.organisatie_id is not None
    bron = Vraagbron.WERKGEVER if eigen or kans.random() < 0.4 else kans.choice([Vraagbron.GEMEENTE, Vraagbron.SEIZOEN])
    zekerheid = Zekerheid.HOOG if bron == Vraagbron.WERKGEVER else kans.choice([Zekerheid.MIDDEL, Zekerheid.LAAG])
    return [
        Maandvraag(
            werklocatie=plek, gemeente_id=plek.gemeente_id, organisatie_id=plek.organisatie_id, jaar=jaar, maand=maand,
            mensen=max(1, round(grootte * gewicht)), bron=bron, zekerheid=zekerheid,
        )
        for maand, gewicht in enumerate(gewichten, start=1)
    ]  # fmt: skip


def _homes(plek: Werklocatie, kans: Random) -> dict[str, float]:
    """Shares of the people by where they live, most of them near; empty for the sites that did not say."""
    if kans.random() > GEZEGD:
        return {}
    eigen = kans.uniform(0.35, 0.75)
    buren = kans.sample(BUREN[plek.gemeente.slug], k=min(2, len(BUREN[plek.gemeente.slug])))
    rest = {naam: (0.9 - eigen) * deel for naam, deel in zip(buren, (0.5, 0.3), strict=False)}
    return {plek.gemeente.slug: eigen} | rest | {BUITEN: (0.9 - eigen) * 0.2}


def _home_rows(plek: Werklocatie, jaar: int, wonen: dict[str, int]) -> list[Woonplek]:
    return [
        Woonplek(
            werklocatie=plek, gemeente_id=plek.gemeente_id, organisatie_id=plek.organisatie_id, jaar=jaar,
            woongemeente_id=None if waar == BUITEN else waar, mensen=aantal,
        )
        for waar, aantal in wonen.items()
    ]  # fmt: skip


def _card(plek: Werklocatie, jaar: int, maanden: list[Maandvraag], woont: dict[str, float]) -> Vraagkaart:
    mensen = [row.mensen for row in maanden]
    codes = {gemeente.slug: gemeente.code for gemeente in gemeenten()} | {BUITEN: BUITEN}
    wonen = {codes[waar]: round(max(mensen) * deel) for waar, deel in woont.items()}
    return Vraagkaart(
        werklocatie_nr=plek.pk, jaar=jaar, gemeente_id=plek.gemeente_id, kern=plek.kern, sector=plek.sector,
        rd_x=round(plek.rd_x, -2), rd_y=round(plek.rd_y, -2), mensen=mensen, jaarrond=min(mensen), piek=max(mensen),
        bron=maanden[0].bron, zekerheid=maanden[0].zekerheid,
        wonen={waar: aantal for waar, aantal in wonen.items() if aantal},
    )  # fmt: skip
