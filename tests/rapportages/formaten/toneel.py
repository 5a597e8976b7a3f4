"""A report with every block and every chart, some figures withheld, and a letter to a council."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from rivierenland.core.cijfer import NIET_GETOOND, ONBEKEND, Cijfer, count, share
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Getal,
    Grafiek,
    Grafieksoort,
    Kolom,
    Kolomsoort,
    Letop,
    Reeks,
    Rij,
    Tabel,
)
from rivierenland.rapportages.inhoud.document import Document, Sectie, Uitleg, Verwijzing
from tests.rapportages.edities import voorbeeld

GEMEENTEN = (
    "Buren",
    "Culemborg",
    "Maasdriel",
    "Neder-Betuwe",
    "Tiel",
    "West Betuwe",
    "West Maas en Waal",
    "Zaltbommel",
)
DICHT = Cijfer(None, NIET_GETOOND)
KWARTALEN = ("2025-k3", "2025-k4", "2026-k1", "2026-k2", "2026-k3")


def report(**anders: object) -> Document:
    """The example of the editions, with a chapter of charts and a chapter of every kind of column."""
    basis = voorbeeld.document()
    verwijzingen = (*basis.verwijzingen, *(_reference(nr) for nr in range(6, 40)))
    secties = (basis.secties[0], charts(), columns(), basis.secties[1])
    return replace(basis, secties=secties, verwijzingen=verwijzingen, **anders)  # type: ignore[arg-type]


def charts() -> Sectie:
    """One of each kind: lines, bars, parts of a whole and a map; a withheld figure in each."""
    bezet = [Getal(share(80 + 3 * nr, 100), str(6 + nr)) for nr in range(7)] + [Getal(DICHT, "13")]
    korte = tuple(Getal(count(120 + 31 * nr), str(14 + nr)) for nr in range(7))
    lange = tuple(Getal(count(60 + 17 * nr), str(21 + nr)) for nr in range(7))
    weg, too_few = Getal(DICHT, "28"), Cijfer(None, "< 5")
    buren = (*bezet[:2], bezet[7], *bezet[:2])
    return Sectie(
        "beelden",
        "Waar mensen verblijven",
        (
            Alinea(("De bezetting liep op. In Tiel was ", bezet[4], " van de vergunde bedden bezet.",)),
            Grafiek("Bezetting van vergunde bedden", Grafieksoort.KAART, GEMEENTEN, (Reeks("Bezetting", tuple(bezet)),),
                    "Een kaart van de acht gemeenten. In West Maas en Waal is de bezetting het hoogst.", "procent", (80, 85, 90, 95)),
            Grafiek("Verblijf naar duur", Grafieksoort.GESTAPELD, GEMEENTEN,
                    (Reeks("korter dan 4 maanden", (*korte, weg)), Reeks("langer dan 4 maanden", (*lange, weg))),
                    "Balken met per gemeente het deel dat kort en lang blijft.", "personen"),
            Grafiek("Bezoeken door toezicht", Grafieksoort.BALKEN, GEMEENTEN, (Reeks("Bezoeken", (*korte, Getal(too_few, "29"))),),
                    "Balken met het aantal bezoeken per gemeente.", "bezoeken"),
            Grafiek("Bezetting per kwartaal", Grafieksoort.LIJN, KWARTALEN,
                    (Reeks("Regio", tuple(bezet[:5])), Reeks("Tiel", (*bezet[2:6], None)), Reeks("Buren", buren)),
                    "Drie lijnen die stijgen.", "procent"),
        ),
        (Uitleg("In Tiel gingen twee locaties open.\nDaarom is de bezetting daar lager.", "Tiel", date(2026, 10, 8)),),
    )  # fmt: skip


def columns() -> Sectie:
    """A table with every kind of column, and words that a spreadsheet would run."""
    bedrag = Cijfer(Decimal("1250.50"), "€\u00a01.250,50")
    rijen = (
        Rij(("=1+1", Getal(count(1240), "30"), Getal(share(310, 1240), "31"), Getal(bedrag, "32"), "2026-09-30")),
        Rij(("@Betuwe", Getal(DICHT, "33"), Getal(ONBEKEND, "34"), "", "onbekend")),
        Rij(("Regio", Getal(count(-18)), Getal(share(0, 5)), Getal(Cijfer(Decimal(0), "€\u00a00,00")), None), totaal=True),
    )  # fmt: skip
    koppen = (
        Kolom("Gemeente", Kolomsoort.TEKST), Kolom("Aantal"), Kolom("Aandeel", Kolomsoort.PROCENT), Kolom("Bedrag", Kolomsoort.EURO),
        Kolom("Sinds", Kolomsoort.DATUM),
    )  # fmt: skip
    return Sectie(
        "soorten",
        "Afspraken",
        (Letop("Niet elk bedrag is bekend."), Tabel("soorten", "Bedragen en dagen", koppen, rijen, "Convenant")),
    )


def letter(**anders: object) -> Document:
    """A letter to the council of Tiel."""
    basis = voorbeeld.document("GM0281", "Tiel")
    velden = {"rapport": Rapport.RAADSBRIEF.value, "titel": "Raadsinformatiebrief internationale werknemers"} | anders
    return replace(basis, secties=(basis.secties[0],), **velden)  # type: ignore[arg-type]


def _reference(nummer: int) -> Verwijzing:
    return Verwijzing(str(nummer), "bedden_bezet", "GM0281", voorbeeld.PEILDATUM, "kort", "bedden_vergund")
