"""A year of supervision: rounds, inspections, findings, terms, cases and meldingen."""

from decimal import Decimal

from rivierenland.core.opmaak import opsomming
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Blok,
    Getal,
    Grafiek,
    Grafieksoort,
    Kerngetal,
    Kerngetallen,
    Letop,
    Reeks,
)
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import naleving, toezicht
from rivierenland.rapportages.periode import RANGTELWOORDEN, Periode
from rivierenland.rapportages.secties.indeling import by_area, by_class, is_measured, missing, unmeasured
from rivierenland.rapportages.zinnen.verslag import compare, growth, paragraph, tell, tell_share

BRON = "Toezicht en handhaving in het portaal"
UITKOMSTEN = {"groen": "In orde", "oranje": "Verbetering nodig", "rood": "Kritiek"}
ERNST = {"kritiek": "Kritiek", "hoog": "Hoog", "middel": "Middel", "laag": "Laag"}
THEMAS = {code: str(thema.label) for thema, code in toezicht.THEMAS.items()}
TREDEN = {
    "constatering": "Alleen vastgelegd",
    "waarschuwing": "Waarschuwing",
    "voornemen": "Voornemen van een besluit",
    "gedogen": "Gedoogd",
    "last": "Last onder dwangsom of bestuursdwang",
    "verbeurd": "Dwangsom verbeurd of ingevorderd",
    "boete": "Bestuurlijke boete",
    "sluiting": "Sluiting, intrekking of inbeheername",
}
AFLOOP = {"open": "Loopt nog", "gesloten": "Afgesloten"}
HERSTELD = {"op_tijd": "Op tijd hersteld", "te_laat": "Te laat hersteld", "niet_hersteld": "Niet hersteld"}
ONDERWERPEN = {
    "overbezetting": "Te veel mensen",
    "brandveiligheid": "Brandveiligheid",
    "overlast": "Overlast",
    "huur_contract": "Huur of contract",
    "intimidatie": "Intimidatie of dwang",
    "anders": "Iets anders",
}


def write(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """All chapters of a year of supervision."""
    return tuple(deel(boek, kader) for deel in (overview, inspections, findings, terms, cases, signals))


def overview(boek: Cijferboek, kader: Kader) -> Sectie:
    """The main figures beside those of the year before."""
    dag, eerder, dan = kader.periode.laatste_dag, kader.periode.vorige.laatste_dag, f"in {kader.periode.jaar - 1}"
    namen = {
        toezicht.RONDES: "Rondes", toezicht.INSPECTIES: "Inspecties", toezicht.BEVINDINGEN: "Bevindingen",
        toezicht.ZAKEN: "Zaken die liepen", toezicht.MELDINGEN: "Meldingen",
    }  # fmt: skip
    getallen = [
        Kerngetal(naam, boek.count(maat, dag), compare(boek.value(maat, dag), boek.value(maat, eerder), dan=dan))
        for maat, naam in namen.items()
    ]
    op_tijd = boek.share(naleving.HERSTEL, naleving.HERSTEL, dag, deel="op_tijd")
    getallen.append(Kerngetal("Bevindingen op tijd hersteld", op_tijd, _of_how_many(boek, kader)))
    blokken: list[Blok] = [
        paragraph(_rounds(boek, kader), _inspected(boek, kader)),
        Kerngetallen(tuple(getallen)),
        Letop("Kleine aantallen tonen wij niet. Zo zegt geen cijfer iets over één aanbieder."),
    ]
    if not kader.gebied and (weg := missing(boek, kader, toezicht.INSPECTIES, dag)):
        blokken.append(Letop(f"De regio is geteld zonder {opsomming(weg)}."))
    return Sectie("beeld", "Het jaar in cijfers", tuple(blokken))


def inspections(boek: Cijferboek, kader: Kader) -> Sectie:
    """How many, with which outcome, and over the quarters."""
    dag = kader.periode.laatste_dag
    if not is_measured(boek, toezicht.INSPECTIES, dag):
        return unmeasured("inspecties", "Inspecties", _inspected(boek, kader))
    terug = tell(
        boek.count(toezicht.INSPECTIES, dag, deel="hercontrole"),
        een="Daarvan was {} een hercontrole.",
        meer="Daarvan waren {} een hercontrole.",
        geen="Daar was geen hercontrole bij.",
        wat="Het aantal hercontroles",
    )
    blokken: list[Blok] = [
        paragraph(_inspected(boek, kader), terug),
        by_area(
            boek, kader, toezicht.INSPECTIES, UITKOMSTEN, dag,
            code="inspecties", titel="Inspecties naar uitkomst", bron=BRON,
        ),
    ]  # fmt: skip
    if grafiek := _per_quarter(boek, kader, toezicht.INSPECTIES, "inspecties"):
        blokken.append(grafiek)
    return Sectie("inspecties", "Inspecties", tuple(blokken))


def findings(boek: Cijferboek, kader: Kader) -> Sectie:
    """What was not in order, by how serious it is and by theme of the checklist."""
    dag, maat = kader.periode.laatste_dag, toezicht.BEVINDINGEN
    zin = tell(
        boek.count(maat, dag),
        een="De inspecteurs vonden {} punt dat niet in orde was.",
        meer="De inspecteurs vonden {} punten die niet in orde waren.",
        geen="De inspecteurs vonden geen punten die niet in orde waren.",
        wat="Het aantal bevindingen",
    )
    if not is_measured(boek, maat, dag):
        return unmeasured("bevindingen", "Bevindingen", zin)
    kritiek = tell(
        boek.count(maat, dag, deel="kritiek"),
        een="Daarvan was {} kritiek.",
        meer="Daarvan waren {} kritiek.",
        geen="Daar was niets kritieks bij.",
        wat="Het aantal kritieke bevindingen",
    )
    return Sectie(
        "bevindingen", "Bevindingen",
        (
            paragraph(zin, _growth(boek, kader, maat), kritiek),
            by_area(boek, kader, maat, ERNST, dag, code="ernst", titel="Bevindingen naar ernst", bron=BRON),
            by_class(
                boek, maat, THEMAS, dag,
                code="thema", titel="Bevindingen naar onderwerp van de checklist", kop="Onderwerp", bron=BRON,
            ),
        ),
    )  # fmt: skip


def terms(boek: Cijferboek, kader: Kader) -> Sectie:
    """Whether what was found was repaired in time, and whether the gemeente acted after a term in a case."""
    dag = kader.periode.laatste_dag
    if not is_measured(boek, naleving.HERSTEL, dag):
        zin = tell(boek.count(naleving.HERSTEL, dag), een="", meer="", geen="", wat="Het aantal termijnen")
        return unmeasured("termijnen", "Termijnen", zin)
    gehaald = tell_share(
        boek.share(naleving.HERSTEL, naleving.HERSTEL, dag, deel="op_tijd"),
        zin="Daarvan was {} op tijd hersteld.",
        wat="Welk deel op tijd was hersteld,",
    )
    afgelopen = tell(
        boek.count(naleving.HERSTEL, dag),
        een=f"In {kader.periode.jaar} liep van {{}} bevinding de hersteltermijn af.",
        meer=f"In {kader.periode.jaar} liep van {{}} bevindingen de hersteltermijn af.",
        geen=f"In {kader.periode.jaar} liep van geen bevinding de hersteltermijn af.",
        wat="Het aantal bevindingen waarvan de hersteltermijn afliep",
    )
    opgevolgd = tell(
        boek.count(naleving.TERMIJNEN, dag, deel="nog_open"),
        een="In de zaken wachtte aan het eind van het jaar {} verlopen termijn nog op opvolging door de gemeente.",
        meer="In de zaken wachtten aan het eind van het jaar {} verlopen termijnen nog op opvolging door de gemeente.",
        geen="In de zaken volgde de gemeente elke verlopen termijn op.",
        wat="Het aantal termijnen in zaken dat nog op opvolging wacht,",
    )
    heeft_termijnen = boek.value(naleving.HERSTEL, dag) != 0
    return Sectie(
        "termijnen", "Termijnen",
        (
            paragraph(afgelopen, gehaald if heeft_termijnen else "", opgevolgd),
            by_area(
                boek, kader, naleving.HERSTEL, HERSTELD, dag,
                code="termijnen", titel="Bevindingen waarvan de hersteltermijn afliep", bron=BRON,
            ),
        ),
    )  # fmt: skip


def cases(boek: Cijferboek, kader: Kader) -> Sectie:
    """The cases that ran, on the rung of the ladder that they reached."""
    dag, maat = kader.periode.laatste_dag, toezicht.ZAKEN
    zin = tell(
        boek.count(maat, dag),
        een=f"In {kader.periode.jaar} liep {{}} handhavingszaak.",
        meer=f"In {kader.periode.jaar} liepen {{}} handhavingszaken.",
        geen=f"In {kader.periode.jaar} liep geen handhavingszaak.",
        wat="Het aantal handhavingszaken",
    )
    if not is_measured(boek, maat, dag):
        return unmeasured("zaken", "Zaken", zin)
    nieuw = tell(
        boek.count(toezicht.NIEUWE_ZAKEN, dag),
        een="Daarvan begon {} in dit jaar.",
        meer="Daarvan begonnen er {} in dit jaar.",
        geen="Er kwam geen zaak bij.",
        wat="Het aantal nieuwe zaken",
    )
    uitleg = "Een zaak telt op de hoogste trede die zij op de laatste dag van het jaar had bereikt. Ingetrokken stappen tellen niet mee."
    return Sectie(
        "zaken", "Zaken",
        (
            paragraph(zin, _growth(boek, kader, maat), nieuw),
            Alinea((uitleg,)),
            by_class(
                boek, maat, TREDEN, dag, code="treden", titel="Zaken naar trede van de ladder", kop="Trede", bron=BRON
            ),
            by_area(boek, kader, maat, AFLOOP, dag, code="zaken", titel="Zaken naar afloop", bron=BRON),
        ),
    )  # fmt: skip


def signals(boek: Cijferboek, kader: Kader) -> Sectie:
    """What people reported, by subject."""
    dag, maat = kader.periode.laatste_dag, toezicht.MELDINGEN
    zin = tell(
        boek.count(maat, dag),
        een=f"In {kader.periode.jaar} kwam {{}} melding van mensen binnen.",
        meer=f"In {kader.periode.jaar} kwamen {{}} meldingen van mensen binnen.",
        geen=f"In {kader.periode.jaar} kwam geen melding van mensen binnen.",
        wat="Het aantal meldingen",
    )
    if not is_measured(boek, maat, dag):
        return unmeasured("meldingen", "Meldingen", zin)
    blokken: list[Blok] = [
        paragraph(zin, _growth(boek, kader, maat), "Meer meldingen kan ook betekenen dat mensen de weg beter vinden."),
        by_class(
            boek, maat, ONDERWERPEN, dag, code="meldingen", titel="Meldingen naar onderwerp", kop="Onderwerp", bron=BRON
        ),
    ]
    if grafiek := _per_quarter(boek, kader, maat, "meldingen"):
        blokken.append(grafiek)
    return Sectie("meldingen", "Meldingen", tuple(blokken))


def _rounds(boek: Cijferboek, kader: Kader) -> tuple[str | Getal, ...]:
    wie = f"leidde de gemeente {kader.gebiedsnaam}" if kader.gebied else "hielden de gemeenten samen"
    return tell(
        boek.count(toezicht.RONDES, kader.periode.laatste_dag),
        een=f"In {kader.periode.jaar} {wie} {{}} ronde langs locaties.",
        meer=f"In {kader.periode.jaar} {wie} {{}} rondes langs locaties.",
        geen=f"In {kader.periode.jaar} {wie} geen ronde langs locaties.",
        wat="Het aantal rondes",
    )


def _inspected(boek: Cijferboek, kader: Kader) -> tuple[str | Getal, ...]:
    zin = tell(
        boek.count(toezicht.INSPECTIES, kader.periode.laatste_dag),
        een=f"Inspecteurs rondden in {kader.gebiedsnaam} {{}} inspectie af.",
        meer=f"Inspecteurs rondden in {kader.gebiedsnaam} {{}} inspecties af.",
        geen=f"Inspecteurs rondden in {kader.gebiedsnaam} geen inspectie af.",
        wat="Het aantal inspecties",
    )
    return paragraph(zin, _growth(boek, kader, toezicht.INSPECTIES)).delen


def _of_how_many(boek: Cijferboek, kader: Kader) -> str:
    aantal = boek.count(naleving.HERSTEL, kader.periode.laatste_dag).cijfer
    return f"van {aantal.tekst} met een termijn in dit jaar" if isinstance(aantal.waarde, int) else ""


def _growth(boek: Cijferboek, kader: Kader, maat: str) -> str:
    nu, toen = (boek.value(maat, jaar.laatste_dag) for jaar in (kader.periode, kader.periode.vorige))
    return growth(nu, toen, dan=f"in {kader.periode.jaar - 1}")


def _per_quarter(boek: Cijferboek, kader: Kader, maat: str, naam: str) -> Grafiek | None:
    """The four quarters as the quarterly reports showed them; nothing where one of them was not measured."""
    code = toezicht.PER_KWARTAAL[maat]
    dagen = [Periode(kader.periode.jaar, nummer).laatste_dag for nummer in range(1, 5)]
    if not all(is_measured(boek, code, dag) for dag in dagen):
        return None
    waarden = tuple(boek.count(code, dag) for dag in dagen)
    return Grafiek(
        f"{naam.capitalize()} per kwartaal", Grafieksoort.BALKEN, tuple(f"{woord} kwartaal" for woord in RANGTELWOORDEN[1:]),
        (Reeks(str(kader.periode.jaar), waarden),), _seen(waarden, naam), naam,
    )  # fmt: skip


def _seen(waarden: tuple[Getal, ...], naam: str) -> str:
    """What the bars show, in a sentence."""
    getoond = [
        (getal.cijfer.waarde, nr) for nr, getal in enumerate(waarden, start=1) if getal.cijfer.waarde is not None
    ]
    if len(getoond) < len(waarden):
        return f"Vier balken met {naam} per kwartaal. Van een of meer kwartalen is het aantal niet getoond."
    top: int | Decimal = max(waarde for waarde, _ in getoond)
    if all(waarde == top for waarde, _ in getoond):
        return f"Vier balken met {naam} per kwartaal, alle vier even hoog."
    welke = [RANGTELWOORDEN[nr] for waarde, nr in getoond if waarde == top]
    hoogste = "de hoogste balk is" if len(welke) == 1 else "de hoogste balken zijn"
    return f"Vier balken met {naam} per kwartaal; {hoogste} van het {opsomming(welke)} kwartaal."
