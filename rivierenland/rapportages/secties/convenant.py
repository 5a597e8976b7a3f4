"""The convenant at the end of a period: parties, beds, commitments and conversations about keeping them."""

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Blok,
    Kerngetal,
    Kerngetallen,
    Kolom,
    Kolomsoort,
    Letop,
    Rij,
    Tabel,
)
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.metingen import convenant
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties.indeling import by_area, by_class, is_measured, unmeasured
from rivierenland.rapportages.zinnen.verslag import compare, growth, paragraph, tell, tell_share

PARTIJEN, METINGEN = "Partijen bij het convenant", "Metingen van toezeggingen"
SOORTEN = {"verblijfsbieder": "Verblijfsbieder", "uitzender": "Uitzender", "werkgever": "Werkgever"}
STAPPEN = {"toegetreden": "Toegetreden", "geschorst": "Geschorst", "opgezegd": "Opgezegd", "geroyeerd": "Geroyeerd"}
BEDDEN = {"onder": "Onder het convenant", "buiten": "Buiten het convenant"}
OORDELEN = {
    "nagekomen": "Nagekomen",
    "aandacht": "Vraagt aandacht",
    "niet_nagekomen": "Niet nagekomen",
    "niet_meetbaar": "Niet meetbaar",
}
UITKOMSTEN = {
    "hersteld": "Hersteld volgens plan",
    "vanzelf": "Weer nagekomen",
    "afspraken": "Afspraken gemaakt",
    "schorsing": "Schorsing wordt overwogen",
    "vertrokken": "Partij vertrokken",
}
EENHEID = {1: "de maand", 3: "het kwartaal", 12: "het jaar"}


def write(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """All chapters of the convenant."""
    return tuple(deel(boek, kader) for deel in (parties, beds, commitments, conversations))


def parties(boek: Cijferboek, kader: Kader) -> Sectie:
    """Who is a party in the region, by kind, and what changed; everybody may know that."""
    dag, eerder = kader.periode.laatste_dag, kader.periode.vorige.laatste_dag
    aantal = boek.count(convenant.PARTIJEN, dag, gebied=REGIO)
    zin = tell(
        aantal,
        een="Op de laatste dag was {} marktpartij partij bij het convenant.",
        meer="Op de laatste dag waren {} marktpartijen partij bij het convenant.",
        geen="Op de laatste dag was geen marktpartij partij bij het convenant.",
        wat="Het aantal marktpartijen",
    )
    if not is_measured(boek, convenant.PARTIJEN, dag, gebied=REGIO):
        return unmeasured("partijen", "Partijen", zin)
    toen = boek.count(convenant.PARTIJEN, eerder, gebied=REGIO).cijfer.waarde
    erbij = tell(
        boek.count(convenant.STAPPEN, dag, deel="toegetreden", gebied=REGIO),
        een="Er trad {} partij toe.",
        meer="Er traden {} partijen toe.",
        geen="Er trad geen partij toe.",
        wat="Het aantal toetredingen",
    )
    soorten = tuple(
        Rij((naam, boek.count(convenant.PARTIJEN, dag, deel=soort, gebied=REGIO))) for soort, naam in SOORTEN.items()
    )
    stappen = tuple(
        Rij((naam, boek.count(convenant.STAPPEN, dag, deel=stap, gebied=REGIO))) for stap, naam in STAPPEN.items()
    )
    return Sectie(
        "partijen", "Partijen",
        (
            paragraph(zin, growth(aantal.cijfer.waarde, toen, dan=_before(kader.periode)), erbij),
            Tabel("partijen", "Marktpartijen naar soort", (Kolom("Soort", Kolomsoort.TEKST), Kolom("Aantal")), soorten, PARTIJEN),
            Alinea(("Een organisatie kan als meer soorten partij tekenen. De soorten tellen daarom niet op tot het geheel.",)),
            Tabel(
                "veranderingen", f"Wat er in {EENHEID[kader.periode.maanden]} veranderde",
                (Kolom("Verandering", Kolomsoort.TEKST), Kolom("Partijen")), stappen, PARTIJEN,
            ),
        ),
    )  # fmt: skip


def beds(boek: Cijferboek, kader: Kader) -> Sectie:
    """Which beds fall under the convenant, per gemeente."""
    dag, maat = kader.periode.laatste_dag, convenant.BEDDEN
    zin = tell(
        boek.count(maat, dag, deel="onder"),
        een=f"In {kader.gebiedsnaam} was {{}} bed in gebruik van een partij bij het convenant.",
        meer=f"In {kader.gebiedsnaam} waren {{}} bedden in gebruik van partijen bij het convenant.",
        geen=f"In {kader.gebiedsnaam} was geen bed in gebruik van een partij bij het convenant.",
        wat="Het aantal bedden onder het convenant",
    )
    if not is_measured(boek, maat, dag):
        return unmeasured("bedden", "Bedden", zin)
    deel = tell_share(
        boek.share(maat, maat, dag, deel="onder"),
        zin="Het is {} van alle bedden in gebruik.",
        wat="Welk deel van alle bedden dat is,",
    )
    nu, toen = (
        boek.count(maat, jaar.laatste_dag, deel="onder").cijfer.waarde for jaar in (kader.periode, kader.periode.vorige)
    )
    return Sectie(
        "bedden", "Bedden",
        (
            paragraph(zin, growth(nu, toen, dan=_before(kader.periode)), deel),
            by_area(boek, kader, maat, BEDDEN, dag, code="bedden", titel="Vergunde bedden in gebruik", bron=PARTIJEN),
        ),
    )  # fmt: skip


def commitments(boek: Cijferboek, kader: Kader) -> Sectie:
    """How commitments were kept: in all, and in the region each of them."""
    dag, maat = kader.periode.laatste_dag, convenant.TOEZEGGINGEN
    zin = tell(
        boek.count(maat, dag),
        een="Van partijen is {} toezegging beoordeeld.",
        meer="Van partijen zijn {} toezeggingen beoordeeld.",
        geen="Er is geen toezegging beoordeeld.",
        wat="Het aantal beoordeelde toezeggingen",
    )
    if not is_measured(boek, maat, dag):
        return unmeasured("toezeggingen", "Toezeggingen", zin)
    nagekomen = tell(
        boek.count(maat, dag, deel="nagekomen"),
        een="Daarvan is {} nagekomen.",
        meer="Daarvan zijn {} nagekomen.",
        geen="Daarvan is er geen nagekomen.",
        wat="Het aantal dat is nagekomen,",
    )
    onmeetbaar = tell(
        boek.count(maat, dag, deel="niet_meetbaar"),
        een="Van {} is niet te meten of de partij haar nakomt.",
        meer="Van {} is niet te meten of partijen ze nakomen.",
        geen="Alle toezeggingen waren te meten.",
        wat="Het aantal dat niet te meten is,",
    )
    blokken: list[Blok] = [
        paragraph(zin, nagekomen, onmeetbaar),
        by_class(
            boek, maat, OORDELEN, dag, code="oordelen", titel="Toezeggingen naar oordeel", kop="Oordeel", bron=METINGEN
        ),
        Letop(
            "Een partij die in meer gemeenten werkt, telt in de regio per toezegging één keer. De regio is dus niet de som van de"
            " gemeenten."
        ),
    ]
    if rijen := boek.rows("toezeggingen", gebied=REGIO):
        blokken.append(_per_commitment(boek, kader, [(str(rij["code"]), str(rij["titel"])) for rij in rijen]))
    return Sectie("toezeggingen", "Toezeggingen", tuple(blokken))


def conversations(boek: Cijferboek, kader: Kader) -> Sectie:
    """Conversations with parties that did not keep a commitment for a while."""
    dag, maat = kader.periode.laatste_dag, convenant.GESPREKKEN
    in_periode = EENHEID[kader.periode.maanden]
    zin = tell(
        boek.count(maat, dag),
        een=f"In {in_periode} liep {{}} gesprek over naleving.",
        meer=f"In {in_periode} liepen {{}} gesprekken over naleving.",
        geen=f"In {in_periode} liep geen gesprek over naleving.",
        wat="Het aantal gesprekken over naleving",
    )
    if not is_measured(boek, maat, dag):
        return unmeasured("gesprekken", "Gesprekken over naleving", zin)
    nieuw = tell(
        boek.count(convenant.GEOPEND, dag),
        een="Daarvan begon {} in deze periode.",
        meer="Daarvan begonnen er {} in deze periode.",
        geen="Er kwam geen gesprek bij.",
        wat="Het aantal nieuwe gesprekken",
    )
    delen = {"open": "Loopt nog", "afgesloten": "Afgesloten"}
    blokken: list[Blok] = [
        paragraph(zin, nieuw if boek.value(maat, dag) != 0 else ""),
        by_area(boek, kader, maat, delen, dag, code="gesprekken", titel="Gesprekken over naleving", bron=METINGEN),
    ]
    if boek.value(convenant.AFGESLOTEN, dag) != 0:
        blokken.append(
            by_class(
                boek, convenant.AFGESLOTEN, UITKOMSTEN, dag,
                code="uitkomsten", titel="Hoe gesprekken afliepen", kop="Uitkomst", bron=METINGEN,
            )
        )  # fmt: skip
    return Sectie("gesprekken", "Gesprekken over naleving", tuple(blokken))


def headlines(boek: Cijferboek, kader: Kader) -> Kerngetallen:
    """Parties, beds and commitments beside each other."""
    dag, eerder, dan = kader.periode.laatste_dag, kader.periode.vorige.laatste_dag, _before(kader.periode)
    partijen = boek.count(convenant.PARTIJEN, dag, gebied=REGIO)
    toen = boek.count(convenant.PARTIJEN, eerder, gebied=REGIO).cijfer.waarde
    gesprekken = boek.count(convenant.GESPREKKEN, dag)
    return Kerngetallen(
        (
            Kerngetal("Marktpartijen", partijen, compare(partijen.cijfer.waarde, toen, dan=dan)),
            Kerngetal(
                "Bedden onder het convenant", boek.share(convenant.BEDDEN, convenant.BEDDEN, dag, deel="onder"), ""
            ),
            Kerngetal(
                "Toezeggingen nagekomen",
                boek.share(convenant.TOEZEGGINGEN, convenant.TOEZEGGINGEN, dag, deel="nagekomen"),
                "van alle beoordeelde toezeggingen",
            ),
            Kerngetal("Gesprekken over naleving", gesprekken, ""),
        )
    )


def _per_commitment(boek: Cijferboek, kader: Kader, toezeggingen: list[tuple[str, str]]) -> Tabel:
    dag, maat = kader.periode.laatste_dag, convenant.TOEZEGGINGEN
    rijen = [
        Rij(
            (
                f"{code} {titel}",
                *(boek.count(maat, dag, deel=f"{code}_{oordeel}", gebied=REGIO) for oordeel in OORDELEN),
                boek.count(maat, dag, deel=code, gebied=REGIO),
            )
        )
        for code, titel in toezeggingen
    ]
    totaal = Rij(
        (
            "Alle toezeggingen",
            *(boek.count(maat, dag, deel=oordeel, gebied=REGIO) for oordeel in OORDELEN),
            boek.count(maat, dag, gebied=REGIO),
        ),
        totaal=True,
    )
    koppen = (Kolom("Toezegging", Kolomsoort.TEKST), *(Kolom(naam) for naam in OORDELEN.values()), Kolom("Partijen"))
    return Tabel(
        "per_toezegging", "Partijen naar toezegging en oordeel, in de regio", koppen, (*rijen, totaal), METINGEN
    )


def _before(periode: Periode) -> str:
    """As it stands after "dan": the end of the period before."""
    return f"aan het eind van {'het ' if periode.kwartaal else ''}{periode.vorige.naam}"
