"""Some forty places where help is: national bodies by name, with the number they publish, and made-up desks and practices in all eight.

Only numbers that are public and national are real. Addresses, hours and languages are made up, so every row is marked an example.
"""

import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.text import slugify

from rivierenland.core.actor import Actor
from rivierenland.core.kernen import Kern, kernen
from rivierenland.core.models import Organisatie
from speerpunten.zorg.actions import hulpdekking
from speerpunten.zorg.demo.hulpteksten import TEKSTEN
from speerpunten.zorg.enums.hulp import (
    Aanbodstatus,
    Feestdagregel,
    Hulpafspraak,
    Hulpkosten,
    Hulpsoort,
    Patientenaanname,
)
from speerpunten.zorg.enums.hulp import Hulpvraag as H
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.openingstijden.week import Week, parse_week

PARTNER = "99000058"
WERKDAGEN = ("ma", "di", "wo", "do", "vr")
KANTOOR, OCHTEND, AVOND, MARKT, INLOOP = "9-17", "8:00-12:00", "19-21", "10-12, 13-16", "9:30-12:30"
LANDELIJK: tuple[tuple[str, tuple[str, ...], str, str, str, str], ...] = (
    ("Het Juridisch Loket", (H.JURIDISCH, H.PAPIEREN), "+318008020", "https://www.juridischloket.nl/", "en", "9-18"),
    ("FairWork", (H.VEILIGHEID, H.JURIDISCH), "+31207600809", "https://www.fairwork.nu/", "en pl ro bg hu es", KANTOOR),
    ("CoMensha", (H.VEILIGHEID, H.ONDERDAK), "+31334481186", "https://www.comensha.nl/", "en", KANTOOR),
    ("Barka, stichting voor onderlinge hulp", (H.TERUGKEER, H.ONDERDAK), "", "https://www.barkanl.org/", "pl ro bg en", KANTOOR),
    ("Zorgverzekeringslijn", (H.ZORGVERZEKERING,), "+318006464644", "https://www.zorgverzekeringslijn.nl/", "en", KANTOOR),
    ("FNV voor internationale werknemers", (H.VAKBOND, H.JURIDISCH), "+31883680368", "https://www.fnv.nl/", "en pl ro", KANTOOR),
    ("CNV, advies over werk en loon", (H.VAKBOND,), "", "https://www.cnv.nl/", "en", KANTOOR),
    ("Work in NL", (H.INFORMATIE, H.WERK), "", "https://www.workinnl.nl/", "en pl ro bg es uk", ""),
    ("Tolkentelefoon Vier Rivieren (fictief)", (H.TOLK,), "+31344555100", "", "pl ro bg uk es hu en", "hele dag"),
    ("Nederlandse Arbeidsinspectie", (H.VEILIGHEID, H.WERK), "+318005151", "https://www.nlarbeidsinspectie.nl/", "en", KANTOOR),
)  # fmt: skip
"""Name, needs, number, site, languages, hours on working days: by phone or online, kept by the region."""
PLAATSELIJK: tuple[tuple[str, str, tuple[str, ...], str, str, str], ...] = (
    ("Tiel", "GGD Gelderland-Zuid, locatie Tiel", (H.GGD,), "en pl", KANTOOR, "zorg"),
    ("Tiel", "Huisartsenpost Tiel (voorbeeld)", (H.SPOED,), "en", "0:00-8:00, 17:00-24:00", "zorg"),
    ("Tiel", "Huisartsenpraktijk Waalkade (fictief)", (H.HUISARTS,), "pl en", "8-12, 13-17", "zorg"),
    ("Tiel", "Tandarts Flipse (fictief)", (H.TANDARTS,), "en ro", "8-17", "zorg"),
    ("Tiel", "Gemeente Tiel, inschrijfbalie", (H.PAPIEREN, H.INFORMATIE), "en", MARKT, "gemeente"),
    ("Tiel", "WIN-punt Rivierenland (voorbeeld)", (H.INFORMATIE, H.WERK), "pl ro bg en", INLOOP, "welzijn"),
    ("Tiel", "Voedselbank Tiel (voorbeeld)", (H.VOEDSEL,), "en pl", INLOOP, "vrijwillig"),
    ("Tiel", "Mozaïek Welzijn Tiel (voorbeeld)", (H.MAATSCHAPPELIJK, H.INFORMATIE), "pl en", KANTOOR, "welzijn"),
    ("Tiel", "Leger des Heils, inloop Tiel (voorbeeld)", (H.ONDERDAK, H.VOEDSEL), "en pl ro", "10-16", "vrijwillig"),
    ("Tiel", "Taalhuis Tiel (fictief)", (H.TAALLES,), "en pl", "13-16, 19-21", "onderwijs"),
    ("Tiel", "VluchtelingenWerk Rivierenland (voorbeeld)", (H.PAPIEREN, H.TAALLES), "uk en", KANTOOR, "vrijwillig"),
    ("Tiel", "Steunpunt Vier Rivieren, Tiel (fictief)", (H.MAATSCHAPPELIJK, H.ONDERDAK, H.TERUGKEER), "pl ro bg en", "9-12", "partner"),
    ("Tiel", "Taalklas De Rivier (fictief)", (H.SCHOOL, H.TAALLES), "en pl", "8:30-15:00", "onderwijs"),
    ("Buren", "Huisartsen Buren (fictief)", (H.HUISARTS,), "en", "8-17", "zorg"),
    ("Maurik", "Gemeente Buren, balie (voorbeeld)", (H.PAPIEREN,), "en", OCHTEND, "gemeente"),
    ("Lienden", "Inloop Lienden (fictief)", (H.INFORMATIE, H.MAATSCHAPPELIJK), "pl", AVOND, "welzijn"),
    ("Culemborg", "Huisartsenpraktijk Lekpoort (fictief)", (H.HUISARTS,), "en es", "8-17", "zorg"),
    ("Culemborg", "Gemeente Culemborg, balie (voorbeeld)", (H.PAPIEREN, H.INFORMATIE), "en", KANTOOR, "gemeente"),
    ("Culemborg", "Voedselbank Culemborg (voorbeeld)", (H.VOEDSEL,), "en", INLOOP, "vrijwillig"),
    ("Culemborg", "Tandartsen Lek (fictief)", (H.TANDARTS,), "pl en", "8-17", "zorg"),
    ("Kerkdriel", "Huisarts Maasdriel (fictief)", (H.HUISARTS,), "pl", "8-12", "zorg"),
    ("Kerkdriel", "Gemeente Maasdriel, balie (voorbeeld)", (H.PAPIEREN,), "en", OCHTEND, "gemeente"),
    ("Hedel", "Pools spreekuur Hedel (fictief)", (H.INFORMATIE, H.JURIDISCH), "pl", AVOND, "vrijwillig"),
    ("Velddriel", "Taalcafé Velddriel (fictief)", (H.TAALLES,), "pl bg en", AVOND, "vrijwillig"),
    ("Opheusden", "Gemeente Neder-Betuwe, balie (voorbeeld)", (H.PAPIEREN,), "en", OCHTEND, "gemeente"),
    ("Kesteren", "Huisartsen Kesteren (fictief)", (H.HUISARTS,), "pl en", "8-17", "zorg"),
    ("Dodewaard", "Inloop voor boomkwekers (fictief)", (H.INFORMATIE, H.WERK), "ro bg", AVOND, "welzijn"),
    ("Geldermalsen", "Gemeente West Betuwe, balie (voorbeeld)", (H.PAPIEREN, H.INFORMATIE), "en pl", KANTOOR, "gemeente"),
    ("Geldermalsen", "Huisartsen Lingehof (fictief)", (H.HUISARTS,), "en pl", "8-17", "zorg"),
    ("Geldermalsen", "Welzijn West Betuwe (fictief)", (H.MAATSCHAPPELIJK, H.VOEDSEL), "pl", KANTOOR, "welzijn"),
    ("Beesd", "Fruitcafé Beesd (fictief)", (H.INFORMATIE,), "pl ro", AVOND, "vrijwillig"),
    ("Beneden-Leeuwen", "Gemeente West Maas en Waal, balie (voorbeeld)", (H.PAPIEREN,), "en", OCHTEND, "gemeente"),
    ("Beneden-Leeuwen", "Huisarts Leeuwen (fictief)", (H.HUISARTS,), "en", "8-17", "zorg"),
    ("Zaltbommel", "Gemeente Zaltbommel, balie (voorbeeld)", (H.PAPIEREN, H.INFORMATIE), "en pl", KANTOOR, "gemeente"),
    ("Zaltbommel", "Huisartsen Bommelerpoort (fictief)", (H.HUISARTS,), "pl en bg", "8-17", "zorg"),
    ("Zaltbommel", "Tandarts Waalfront (fictief)", (H.TANDARTS,), "en", "8-17", "zorg"),
    ("Zaltbommel", "Steunpunt Vier Rivieren, Zaltbommel (fictief)", (H.MAATSCHAPPELIJK, H.TERUGKEER), "pl bg", "13-16", "partner"),
    ("Brakel", "Glastuin-inloop Brakel (fictief)", (H.INFORMATIE, H.WERK), "bg ro pl", AVOND, "vrijwillig"),
)  # fmt: skip
"""Place, name, needs, languages, hours on working days, kind: `partner` is kept by the care partner of the demo."""
ALLEEN_EIGEN = {H.PAPIEREN, H.VOEDSEL}
"""Needs for which one must live in the gemeente."""
CONCEPT, VERVALLEN = "Tandarts Waalfront (fictief)", "Fruitcafé Beesd (fictief)"


def make(*, vandaag: date, by: Actor) -> int:
    """Write down the offers, and count what is missing; nothing where some stand. Returns how many."""
    if Hulpaanbod.objects.exists():
        return 0
    partner = Organisatie.objects.filter(kvk=PARTNER).values_list("pk", flat=True).first()
    rows = [*_national(vandaag), *_local(vandaag, partner)]
    Hulpaanbod.objects.bulk_create(rows)
    hulpdekking.compute(vandaag=vandaag, by=by)
    return len(rows)


def _national(vandaag: date) -> Iterator[Hulpaanbod]:
    for naam, hulpvragen, telefoon, website, talen, uren in LANDELIJK:
        yield _row(
            naam, hulpvragen, talen, uren, vandaag, soort=Hulpsoort.LANDELIJK, op_afstand=True, telefoon=telefoon,
            website=website, afspraak=Hulpafspraak.BELLEN, kosten=Hulpkosten.GRATIS,
        )  # fmt: skip


def _local(vandaag: date, partner: int | None) -> Iterator[Hulpaanbod]:
    for nummer, (plaats, naam, hulpvragen, talen, uren, soort) in enumerate(PLAATSELIJK):
        kern = next(kern for kern in kernen() if kern.naam == plaats)
        eigen = soort == "partner" and partner is not None
        yield _row(
            naam, hulpvragen, talen, uren, vandaag, soort=Hulpsoort.WELZIJN if soort == "partner" else Hulpsoort(soort),
            gemeente_id=None if eigen else kern.gemeente, organisatie_id=partner if eigen else None,
            telefoon=f"+313445552{nummer:02}", adres=f"Voorbeeldstraat {nummer + 1}", plaats=plaats,
            werkgebied=[kern.gemeente] if ALLEEN_EIGEN & set(hulpvragen) else [], **_point(kern, nummer),
        )  # fmt: skip


def _point(kern: Kern, nummer: int) -> dict[str, int]:
    """A few hundred metres from the middle, so that two desks in one place do not stand on each other."""
    return {
        "rd_x": round(kern.punt.x) + (nummer * 137) % 600 - 300,
        "rd_y": round(kern.punt.y) + (nummer * 211) % 600 - 300,
    }


def _row(naam: str, hulpvragen: tuple[str, ...], talen: str, uren: str, vandaag: date, **facts: Any) -> Hulpaanbod:
    getal = zlib.crc32(naam.encode())
    praktijk = {H.HUISARTS, H.TANDARTS} & set(hulpvragen)
    defaults = {
        "status": Aanbodstatus.CONCEPT if naam == CONCEPT else Aanbodstatus.GEPUBLICEERD,
        "nagekeken_op": vandaag - timedelta(days=260 if getal % 6 == 0 else getal % 150),
        "patienten": (Patientenaanname.JA, Patientenaanname.NEE, Patientenaanname.ONBEKEND)[getal % 3]
        if praktijk
        else Patientenaanname.NVT,
        "afspraak": Hulpafspraak.NODIG if praktijk else Hulpafspraak.INLOOP,
        "kosten": Hulpkosten.VERZEKERING if praktijk or H.SPOED in hulpvragen else Hulpkosten.GRATIS,
        "feestdagen": Feestdagregel.ZONDAG if H.SPOED in hulpvragen else Feestdagregel.DICHT,
        "met_tolk": getal % 2 == 0,
    }
    if H.SPOED in hulpvragen:
        defaults["afspraak"] = Hulpafspraak.BELLEN
    if naam == VERVALLEN:
        defaults["status"] = Aanbodstatus.VERVALLEN
    return Hulpaanbod(
        naam=naam, slug=slugify(naam), hulpvragen=list(hulpvragen), talen=talen.split(), is_voorbeeld=True,
        openingstijden=_week(uren, H.SPOED in hulpvragen), omschrijvingen=TEKSTEN[hulpvragen[0]], **defaults | facts,
    )  # fmt: skip


def _week(uren: str, ook_weekend: bool) -> Week:
    if not uren:
        return {}
    weekend = "hele dag" if ook_weekend or uren == "hele dag" else ""
    return parse_week(dict.fromkeys(WERKDAGEN, uren) | {"za": weekend, "zo": weekend})
