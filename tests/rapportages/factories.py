"""Example reports: made-up figures that add up, with drawings simple enough to check by eye."""

import math
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rivierenland.core.cijfer import Cijfer, count, derived_share, share
from rivierenland.core.onderdrukking import suppress_list
from rivierenland.rapportages.maandrapport.inhoud import (
    Definitie,
    Duurklasse,
    Figuur,
    Gebied,
    Gebiedsoort,
    Kaartwaarde,
    Kerngetal,
    Leverancier,
    Locatieregel,
    Maandrapport,
    Maandstand,
    Opvallend,
    Periode,
    Verdeelregel,
    Verdeling,
    Weekstand,
    Wijziging,
)

GEMEENTEN = (
    # code, name, locations, permitted beds, people present
    ("GM0214", "Buren", 58, 742, 623),
    ("GM0216", "Culemborg", 41, 905, 814),
    ("GM0263", "Maasdriel", 110, 1384, 1170),
    ("GM1740", "Neder-Betuwe", 87, 1126, 966),
    ("GM0281", "Tiel", 96, 2213, 2037),
    ("GM1960", "West Betuwe", 124, 1718, 1508),
    ("GM0668", "West Maas en Waal", 39, 468, 7),
    ("GM0297", "Zaltbommel", 130, 1894, 1690),
)
KERNEN = (("Kesteren", 31, 402, 366), ("Ochten", 28, 371, 318), ("Opheusden", 17, 221, 188), ("Dodewaard", 11, 132, 94))
SOORTEN = (("Logies op eigen terrein", 40, 310, 268), ("Woning", 35, 166, 140), ("Groot complex", 12, 650, 558))


def regio(**anders: Any) -> Maandrapport:
    """The region: one small gemeente is withheld, and one more to protect it."""
    verdeling = division("Gemeente", [rij[1:] for rij in GEMEENTEN], "Regio")
    totaal = verdeling.totaal
    return _rapport(
        Gebied(Gebiedsoort.REGIO, "rivierenland", "Regio Rivierenland"),
        totaal,
        verdelingen=(verdeling,),
        kaart=tuple(
            Kaartwaarde(rij[0], rij[1], regel.bezetting) for rij, regel in zip(GEMEENTEN, verdeling.rijen, strict=True)
        ),
        doelgroep=" · ".join(rij[1] for rij in GEMEENTEN),
        ondertitel="Internationale werknemers in acht gemeenten: waar zij verblijven en hoe lang.",
        **anders,
    )


def gemeente(**anders: Any) -> Maandrapport:
    """One gemeente, which may see its own small counts."""
    kern = division("Kern", KERNEN, "Neder-Betuwe")
    return _rapport(
        Gebied(Gebiedsoort.GEMEENTE, "GM1740", "Neder-Betuwe"),
        kern.totaal,
        verdelingen=(kern, division("Soort locatie", SOORTEN, "Neder-Betuwe")),
        kaart=(),
        doelgroep="College en raad van Neder-Betuwe",
        ondertitel="Internationale werknemers in Neder-Betuwe: waar zij verblijven en hoe lang.",
        **anders,
    )


def division(kop: str, rijen: Any, totaal: str) -> Verdeling:
    """A table with its total, suppressed."""
    aanwezig, som = suppress_list([rij[3] for rij in rijen])
    return Verdeling(
        kop,
        tuple(_line(naam, n, bedden, cijfer) for (naam, n, bedden, _), cijfer in zip(rijen, aanwezig, strict=True)),
        _line(totaal, sum(r[1] for r in rijen), sum(r[2] for r in rijen), som),
    )


def figuren(rapport: Maandrapport) -> dict[str, Figuur]:
    """A drawing for every place in the template; the map for the region only."""
    alle = {
        "seizoen": Figuur(
            _lines(), "Lijn met twee jaren; de piek ligt in september.", "Mensen op de laatste nacht van de maand"
        ),
        "weken": Figuur(
            _lines(), "Lijn met 53 weken; hoog van week 34 tot 40.", "Mensen per week, dit jaar en vorig jaar"
        ),
        "verblijfsduur": Figuur(_bars(), "Drie balken: kort, middellang en lang.", "Verblijven naar duur"),
    }
    if rapport.kaart:
        alle["kaart"] = Figuur(_map(), "Kaart van acht gemeenten met hun bezetting.", "Bezetting van vergunde bedden")
    return alle


def _line(naam: str, locaties: int, bedden: int, aanwezig: Cijfer) -> Verdeelregel:
    return Verdeelregel(naam, count(locaties), count(bedden), aanwezig, derived_share(aanwezig, count(bedden)))


def _rapport(gebied: Gebied, totaal: Verdeelregel, **rest: Any) -> Maandrapport:
    aantal = int(totaal.aanwezig.waarde or 0)
    duur = (int(aantal * 0.31), int(aantal * 0.42))
    klassen = (
        ("kort", "Shortstay", "korter dan 4 maanden", duur[0]),
        ("midden", "Midstay", "4 maanden tot 3 jaar", duur[1]),
    )
    klassen += (("lang", "Longstay", "langer dan 3 jaar", aantal - sum(duur)),)
    waarden: dict[str, Any] = {
        "gebied": gebied,
        "periode": Periode(2026, 10),
        "peildatum": date(2026, 10, 31),
        "gemaakt_op": datetime(2026, 11, 3, 7, 15, tzinfo=UTC),
        "vastgesteld": False,
        "status": "Concept: 4 van 8 gemeenten vastgelegd",
        "inleiding": f"Eind oktober stonden {totaal.aanwezig.tekst} internationale werknemers geregistreerd op "
        f"{totaal.locaties.tekst} locaties. Dat is 4,0\u00a0% meer dan een jaar eerder. "
        "De piek van de oogst lag in september.",
        "kerngetallen": (
            Kerngetal("Aanwezig", totaal.aanwezig, "4,0 % meer dan een jaar eerder", "aanwezig"),
            Kerngetal("Vergunde bedden", totaal.bedden, "24 meer dan vorige maand", "bedden"),
            Kerngetal("Bezetting", totaal.bezetting, "vorige maand 91,2 %", "bezetting"),
            Kerngetal("Locaties", totaal.locaties, "2 nieuw, 1 gesloten", "locaties"),
        ),
        "weken": tuple(_week(n, aantal) for n in range(1, 54)),
        "maanden": tuple(_month(n, aantal) for n in range(1, 13)),
        "verblijfsduur": tuple(
            Duurklasse(code, naam, grens, count(n), share(n, aantal)) for code, naam, grens, n in klassen
        ),
        "locaties": (
            Locatieregel(
                Wijziging.NIEUW, date(2026, 10, 1), "Logement De Veersteeg", "Ochten", "Neder-Betuwe", count(24)
            ),
            Locatieregel(
                Wijziging.NIEUW, date(2026, 10, 12), "Boomgaardhoeve <&\"'>", "Kesteren", "Neder-Betuwe", count(36)
            ),
            Locatieregel(Wijziging.GESLOTEN, date(2026, 10, 31), "=Waalzicht", "Opheusden", "Neder-Betuwe", count(12)),
        ),
        "kwaliteit": (
            Leverancier("Waalstroom Flexwonen", date(2026, 11, 1), 0, count(1412), share(9, 1412)),
            Leverancier("Fruithof Huisvesting", date(2026, 10, 24), 8, count(388), share(31, 388)),
            Leverancier("Delta Logies", None, 31, count(0), share(0, 0)),
        ),
        "opvallend": (
            Opvallend("Tiel", "heeft nog 176 vrije bedden, de minste ten opzichte van de vraag."),
            Opvallend("Buren en Neder-Betuwe", "liepen na de oogst het snelst leeg."),
        ),
        "definities": (
            Definitie("aanwezig", "Aanwezig", "Mensen met een verblijf in de nacht na de peildatum.", "nachtregister"),
            Definitie(
                "bedden",
                "Vergunde bedden",
                "Bedden die volgens de vergunning in gebruik mogen zijn.",
                "locatieregister",
            ),
            Definitie("bezetting", "Bezetting", "Aanwezig gedeeld door vergunde bedden.", "beide registers"),
            Definitie("locaties", "Locaties", "Locaties die op de peildatum in gebruik zijn.", "locatieregister"),
        ),
        "bronnen": ("Gemeentegrenzen: © CBS/Kadaster 2024.",),
        "voorbeeld": True,
    }
    return Maandrapport(**(waarden | rest))


def _season(week: int) -> float:
    """The curve of the harvest, 1 in the week of the peildatum."""
    return (0.8 + 0.25 * math.exp(-(((week - 37) / 7) ** 2))) / (0.8 + 0.25 * math.exp(-1))


def _week(nummer: int, aantal: int) -> Weekstand:
    dit = count(int(aantal * _season(nummer))) if nummer <= 44 else None
    vorig = count(int(aantal / 1.04 * _season(nummer)))
    return Weekstand(nummer, date(2025, 12, 29) + timedelta(weeks=nummer - 1), dit, vorig)


def _month(nummer: int, aantal: int) -> Maandstand:
    dit = count(int(aantal * _season(nummer * 4.4))) if nummer <= 10 else None
    return Maandstand(nummer, dit, count(int(aantal / 1.04 * _season(nummer * 4.4))))


def _lines() -> str:
    def path(factor: float) -> str:
        return "M" + "L".join(f"{40 + n * 46},{180 - 150 * factor * (_season(n * 4.4) - 0.6)}" for n in range(1, 13))

    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 634 200" font-family="IBM Plex Sans" font-size="13">'
        '<path d="M60,180H600" stroke="#bccbcc"/><text x="60" y="196" fill="#4a6468">jan</text>'
        f'<path d="{path(2.2)}" fill="none" stroke="#0b5c66" stroke-width="2"/>'
        f'<path d="{path(2.0)}" fill="none" stroke="#c4541a" stroke-width="2" stroke-dasharray="5 3"/></svg>'
    )


def _bars() -> str:
    balken = "".join(
        f'<rect x="120" y="{10 + n * 34}" width="{w}" height="22" rx="3" fill="#0b5c66"/>'
        f'<text x="0" y="{26 + n * 34}" fill="#0d2b30">{naam}</text>'
        for n, (naam, w) in enumerate((("Shortstay", 310), ("Midstay", 420), ("Longstay", 270)))
    )
    kop = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 634 110" font-family="IBM Plex Sans" font-size="13">'
    return f"{kop}{balken}</svg>"


def _map() -> str:
    vlakken = "".join(
        f'<rect x="{10 + n % 4 * 105}" y="{10 + n // 4 * 105}" width="100" height="100" fill="#a9d0d0"/>'
        f'<text x="{16 + n % 4 * 105}" y="{40 + n // 4 * 105}" fill="#0d2b30">{rij[1][:12]}</text>'
        for n, rij in enumerate(GEMEENTEN)
    )
    kop = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 434 220" font-family="IBM Plex Sans" font-size="13">'
    return f"{kop}{vlakken}</svg>"
