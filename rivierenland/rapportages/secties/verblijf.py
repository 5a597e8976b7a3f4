"""How many people stayed, for how long, on which kind of location and in which kern."""

from collections.abc import Sequence

from registratie.enums import Locatiesoort
from rivierenland.core.cijfer import count
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok, Getal, Kerngetallen, Kolom, Kolomsoort, Rij, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import PERSONEN
from rivierenland.rapportages.metingen.verblijf import KERN, SOORT, WIJZIGINGEN
from rivierenland.rapportages.secties.figuur import figure
from rivierenland.rapportages.secties.grafieken import line, stacked
from rivierenland.rapportages.secties.moment import areas
from rivierenland.rapportages.secties.onderwerp import main_figure, missing, moved, sentence
from rivierenland.rapportages.secties.onderwerpen import registratie
from rivierenland.rapportages.secties.tabellen import Kolomkeuze, compared, name, per_gemeente, sources

DUREN = ("verblijf_kort", "verblijf_midden", "verblijf_lang")
AANWEZIG = (PERSONEN, "bedden_vergund", "bezettingsgraad", "locaties")
KOLOMMEN = (
    Kolomkeuze("locaties", "Locaties"),
    Kolomkeuze("bedden_vergund", "Bedden"),
    Kolomkeuze(PERSONEN, "Aanwezig"),
    Kolomkeuze("bezettingsgraad", "Bezetting"),
)


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """Present at the end of the period, beds and occupancy, compared, per gemeente or beside the region, and over time."""
    onderwerp = registratie.ONDERWERP
    blokken: list[Blok] = [
        *missing(onderwerp, boek, kader),
        sentence(boek, kader, PERSONEN, registratie.VERBLIJF),
        sentence(boek, kader, "bezettingsgraad", registratie.BEZETTING),
        Kerngetallen(tuple(main_figure(boek, kader, code) for code in AANWEZIG)),
    ]
    if kader.gebied:
        blokken += compared(boek, kader, "verblijf", f"Verblijf in {kader.gebiedsnaam}", AANWEZIG)
    else:
        blokken += [
            *moved(onderwerp, boek, kader),
            per_gemeente(boek, kader, "verblijf", "Verblijf per gemeente", KOLOMMEN),
        ]
    return Sectie("verblijf", "Verblijf", (*blokken, line(boek, kader, PERSONEN)))


def write_lengths(boek: Cijferboek, kader: Kader) -> Sectie:
    """By length of stay, with what each class is of the whole."""
    dag = kader.periode.laatste_dag
    rijen = [
        Rij(
            (
                name(code),
                figure(boek, code, dag),
                boek.share(PERSONEN, PERSONEN, dag, deel=code.removeprefix("verblijf_")),
            )
        )
        for code in DUREN
    ]
    rijen.append(Rij(("Totaal", figure(boek, PERSONEN, dag), None), totaal=True))
    koppen = (Kolom("Duur tot nu toe", Kolomsoort.TEKST), Kolom("Personen"), Kolom("Aandeel", Kolomsoort.PROCENT))
    tabel = Tabel("verblijfsduur", "Aanwezige personen naar duur", koppen, tuple(rijen), sources(DUREN))
    uitleg = Alinea(("Geteld zijn de nachten van het verblijf dat nu loopt. Wie verhuist, begint opnieuw te tellen.",))
    return Sectie(
        "verblijfsduur", "Hoe lang mensen hier zijn", (uitleg, tabel, stacked(boek, kader, "Duur van verblijf", DUREN))
    )


def write_places(boek: Cijferboek, kader: Kader) -> Sectie:
    """By kind of location, in a gemeente by kern as well, and which locations opened or closed."""
    blokken: list[Blok] = [_division(boek, kader, SOORT, "Soort locatie", {s.value: s.label for s in Locatiesoort})]
    if kader.gebied:
        blokken.append(_division(boek, kader, KERN, "Kern", {kern: kern for kern in _kernen(boek, kader)}))
    gebieden = [kader.gebied] if kader.gebied else areas(boek, kader)
    regels = [(kader.namen[gebied], regel) for gebied in gebieden for regel in boek.rows(WIJZIGINGEN, gebied=gebied)]
    if regels:
        koppen = ("Dag", "Wat", "Locatie", "Kern", "Gemeente", "Bedden")
        rijen = tuple(
            Rij((regel["dag"], regel["wat"], regel["naam"], regel["plaats"], gemeente, Getal(count(regel["bedden"]))))
            for gemeente, regel in sorted(regels, key=lambda paar: (paar[1]["dag"], paar[1]["naam"]))
        )
        soorten = (Kolomsoort.DATUM, *[Kolomsoort.TEKST] * 4, Kolomsoort.GETAL)
        kolommen = tuple(Kolom(kop, soort) for kop, soort in zip(koppen, soorten, strict=True))
        blokken.append(Tabel("wijzigingen", "Locaties die open of dicht gingen", kolommen, rijen, "Locatieregister"))
    else:
        blokken.append(Alinea(("In deze periode ging er geen locatie open of dicht.",)))
    return Sectie("locaties", "Waar mensen verblijven", tuple(blokken))


def _division(boek: Cijferboek, kader: Kader, maat: str, kop: str, delen: dict[str, str]) -> Tabel:
    dag = kader.periode.laatste_dag
    cellen: Sequence[tuple[str, Getal]] = [(naam, boek.count(maat, dag, deel=deel)) for deel, naam in delen.items()]
    rijen = [Rij((naam, getal)) for naam, getal in cellen]
    rijen.append(Rij(("Totaal", figure(boek, PERSONEN, dag)), totaal=True))
    koppen = (Kolom(kop, Kolomsoort.TEKST), Kolom("Personen"))
    return Tabel(maat.replace("_", "-"), name(maat), koppen, tuple(rijen), sources((maat,)))


def _kernen(boek: Cijferboek, kader: Kader) -> list[str]:
    return sorted(
        {sleutel.deel for sleutel in boek.opname.feiten if sleutel.maat == KERN and sleutel.gebied == kader.gebied}
    )
