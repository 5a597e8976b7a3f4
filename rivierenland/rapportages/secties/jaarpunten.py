"""Each speerpunt on its headlines, and how its packages go. All of it is about the region."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rivierenland.core.opmaak import opsomming
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
from rivierenland.rapportages.maten.indicatoren import noemer_of
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIONAAM
from rivierenland.rapportages.metingen import convenant, naleving, programmavoortgang, toezicht
from rivierenland.rapportages.metingen.indicatoren import DELEN, PERSONEN
from rivierenland.rapportages.secties.indeling import areas
from rivierenland.rapportages.zinnen.verslag import compare, paragraph, tell

STANDEN = {
    "op_koers": "Op koers",
    "aandacht": "Vraagt aandacht",
    "achter": "Loopt achter",
    "onbekend": "Nog niet te zeggen",
}
BRON = "Planning van het programma en de cijfers van het portaal"


@dataclass(frozen=True, slots=True)
class Kop:
    """One headline. `noemer`: of which it is a share. `per_gemeente`: it also has a column in the table of gemeenten."""

    naam: str
    maat: str
    deel: str = ""
    noemer: str = ""
    per_gemeente: bool = True


KOPPEN: dict[str, tuple[Kop, ...]] = {
    "S1": (
        Kop("Verblijvende personen", PERSONEN),
        Kop("Korter dan 4 maanden", PERSONEN, deel="kort"),
        Kop("3 jaar of langer", PERSONEN, deel="lang"),
        Kop("Nachtregister op tijd", "op_tijd_aangeleverd", noemer=noemer_of("op_tijd_aangeleverd")),
    ),
    "S2": (
        Kop("Teksten in de kennisbank", "kennisteksten"),
        Kop("Effectrapporten", "effectrapporten"),
        Kop("Gesprekken met bedrijven en partners", "gesprekken"),
    ),
    "S3": (
        Kop("Vergunde bedden", "bedden_vergund"),
        Kop("Locaties in gebruik", "locaties"),
        Kop("Verwachte bedden", "pijplijn_verwacht"),
        Kop("Woningen terug", "woningen_terug"),
        Kop("Bedden tekort jaarrond", "bedden_tekort", per_gemeente=False),
    ),
    "S4": (
        Kop("Inspecties", toezicht.INSPECTIES),
        Kop("Bevindingen", toezicht.BEVINDINGEN),
        Kop("Op tijd hersteld", naleving.HERSTEL, deel="op_tijd", noemer=naleving.HERSTEL),
        Kop("Zaken die liepen", toezicht.ZAKEN),
        Kop("Meldingen", toezicht.MELDINGEN),
    ),
    "S5": (
        Kop("Antwoorden van bewoners", "feedback_antwoorden"),
        Kop("Adviezen van de klankbordgroep", "klankbord_adviezen"),
        Kop("Pagina’s met informatie", "info_paginas", per_gemeente=False),
    ),
    "S6": (Kop("Plekken waar mensen hulp vinden", "hulpaanbod"), Kop("Doorverwijzingen", "doorverwijzingen")),
    "S7": (
        Kop("Marktpartijen bij het convenant", convenant.PARTIJEN, per_gemeente=False),
        Kop("Bedden onder het convenant", convenant.BEDDEN, deel="onder", noemer=convenant.BEDDEN),
        Kop(
            "Toezeggingen nagekomen", convenant.TOEZEGGINGEN, deel="nagekomen", noemer=convenant.TOEZEGGINGEN, per_gemeente=False
        ),
        Kop("Mijlpalen op tijd", "mijlpalen_op_tijd", noemer=noemer_of("mijlpalen_op_tijd"), per_gemeente=False),
        Kop("Pakketten waarop gemeenten aanhaken", "deelname_haakt_aan", noemer=noemer_of("deelname_haakt_aan"), per_gemeente=False),
    ),
}  # fmt: skip
_VAN_DELEN = {(maat, deel): code for code, (maat, deel) in DELEN.items()}
CODES: tuple[str, ...] = (
    *dict.fromkeys(_VAN_DELEN.get((kop.maat, kop.deel), kop.maat) for koppen in KOPPEN.values() for kop in koppen),
    programmavoortgang.PAKKETTEN,
    programmavoortgang.MIJLPALEN,
)
"""Every measure that the year tells, to explain them."""
NAMEN = {
    "S1": "Registratie en informatie",
    "S2": "Kennisvermeerdering",
    "S3": "Voldoende aanbod dichtbij werk",
    "S4": "Controle en handhaving",
    "S5": "Arbeidsmigrant centraal",
    "S6": "Zorg voor arbeidsmigranten",
    "S7": "Governance",
}
"""The region's own names, for a year in which the programme's own list was not stored."""


def write(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """A section a speerpunt, then the programme as a whole."""
    verteld = {str(rij["code"]): rij for rij in boek.rows("speerpunten")}
    return (*(_speerpunt(boek, kader, code, verteld.get(code, {})) for code in KOPPEN), progress(boek, kader))


def progress(boek: Cijferboek, kader: Kader) -> Sectie:
    """How the packages go, and what became of the milestones."""
    dag, rijen = kader.periode.laatste_dag, boek.rows("pakketten")
    op_koers = tell(
        boek.count(programmavoortgang.PAKKETTEN, dag, deel="op_koers"),
        een="Aan het eind van het jaar lag {} maatregelenpakket op koers.",
        meer="Aan het eind van het jaar lagen {} maatregelenpakketten op koers.",
        geen="Aan het eind van het jaar lag geen maatregelenpakket op koers.",
        wat="Het aantal maatregelenpakketten op koers",
    )
    if not rijen:
        return Sectie(
            "voortgang", "Voortgang van het programma", (paragraph(op_koers), Letop("De voortgang is niet verzameld."))
        )
    behaald = tell(
        boek.count(programmavoortgang.MIJLPALEN, dag, deel="behaald"),
        een="Er is tot nu toe {} mijlpaal behaald.",
        meer="Er zijn tot nu toe {} mijlpalen behaald.",
        geen="Er is tot nu toe geen mijlpaal behaald.",
        wat="Het aantal behaalde mijlpalen",
    )
    laat = tell(
        boek.count(programmavoortgang.MIJLPALEN, dag, deel="te_laat"),
        een="Over tijd is {} mijlpaal.",
        meer="Over tijd zijn {} mijlpalen.",
        geen="Geen mijlpaal is over tijd.",
        wat="Het aantal mijlpalen over tijd",
    )
    blokken: list[Blok] = [paragraph(op_koers, behaald, laat)]
    if achter := [str(rij["naam"]) for rij in rijen if rij["stand"] == "achter"]:
        ww = "loopt" if len(achter) == 1 else "lopen"
        blokken.append(Alinea((f"Achter {ww}: {opsomming(achter)}.",)))
    blokken.append(_packages("pakketten", "Alle maatregelenpakketten", rijen))
    return Sectie("voortgang", "Voortgang van het programma", tuple(blokken))


def _speerpunt(boek: Cijferboek, kader: Kader, code: str, verteld: Mapping[str, Any]) -> Sectie:
    dag, eerder, dan = kader.periode.laatste_dag, kader.periode.vorige.laatste_dag, f"in {kader.periode.jaar - 1}"
    blokken: list[Blok] = []
    if doel := verteld.get("doel"):
        blokken.append(Alinea((f"Het doel: {str(doel)[0].lower()}{str(doel)[1:]}",)))
    getallen = []
    for kop in KOPPEN[code]:
        if kop.noemer:
            getallen.append(Kerngetal(kop.naam, boek.share(kop.maat, kop.noemer, dag, deel=kop.deel), ""))
            continue
        nu, toen = (boek.count(kop.maat, moment, deel=kop.deel) for moment in (dag, eerder))
        getallen.append(Kerngetal(kop.naam, nu, compare(nu.cijfer.waarde, toen.cijfer.waarde, dan=dan)))
    blokken.append(Kerngetallen(tuple(getallen)))
    if kolommen := [kop for kop in KOPPEN[code] if kop.per_gemeente]:
        blokken.append(_per_gemeente(boek, kader, code, kolommen))
    if pakketten := [rij for rij in boek.rows("pakketten") if rij["speerpunt"] == code]:
        blokken.append(_packages(f"pakketten_{code.lower()}", "De maatregelenpakketten van dit speerpunt", pakketten))
    return Sectie(code.lower(), str(verteld.get("naam") or NAMEN[code]), tuple(blokken))


def _per_gemeente(boek: Cijferboek, kader: Kader, code: str, kolommen: Sequence[Kop]) -> Tabel:
    dag = kader.periode.laatste_dag
    rijen = tuple(
        Rij(
            (
                kader.namen.get(gebied, REGIONAAM),
                *(
                    boek.share(kop.maat, kop.noemer, dag, deel=kop.deel, gebied=gebied)
                    if kop.noemer
                    else boek.count(kop.maat, dag, deel=kop.deel, gebied=gebied)
                    for kop in kolommen
                ),
            ),
            totaal=not gebied,
        )
        for gebied in areas(kader)
    )
    soorten = [Kolom(kop.naam, Kolomsoort.PROCENT if kop.noemer else Kolomsoort.GETAL) for kop in kolommen]
    return Tabel(f"{code.lower()}_gemeenten", "Per gemeente", (Kolom("Gemeente", Kolomsoort.TEKST), *soorten), rijen)


def _packages(code: str, titel: str, rijen: Sequence[Mapping[str, Any]]) -> Tabel:
    """A package a row. These are the region's own plans, so plain numbers without a reference."""
    koppen = (
        Kolom("Pakket", Kolomsoort.TEKST), Kolom("Stand", Kolomsoort.TEKST), Kolom("Mijlpalen behaald", Kolomsoort.TEKST),
        Kolom("Gemeenten die aanhaken", Kolomsoort.TEKST),
    )  # fmt: skip
    return Tabel(
        code, titel, koppen,
        tuple(
            Rij(
                (
                    f"{rij['code']} {rij['naam']}", STANDEN[str(rij["stand"])], f"{rij['behaald']} van {rij['mijlpalen']}",
                    str(rij["haakt_aan"]),
                )
            )
            for rij in rijen
        ),
        BRON,
    )  # fmt: skip
