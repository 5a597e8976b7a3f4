"""How many people stayed, for how long, on which kind of location and in which kern."""

from rivierenland.core.cijfer import count
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok, Getal, Kerngetallen, Kolom, Kolomsoort, Rij, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import BEZETTING, PERSONEN
from rivierenland.rapportages.metingen.verblijf import WIJZIGINGEN
from rivierenland.rapportages.secties.figuur import figure
from rivierenland.rapportages.secties.grafieken import drawn, region_map, stacked, whole
from rivierenland.rapportages.secties.moment import areas
from rivierenland.rapportages.secties.onderwerp import main_figure, missing, moved, sentence
from rivierenland.rapportages.secties.onderwerpen import registratie
from rivierenland.rapportages.secties.tabellen import Kolomkeuze, compared, name, per_gemeente, sources
from rivierenland.rapportages.secties.verdeling import KERNEN, SOORTEN, beds, table

DUREN = ("verblijf_kort", "verblijf_midden", "verblijf_lang")
AANWEZIG = (PERSONEN, "bedden_vergund", "bezettingsgraad", "locaties")
KOLOMMEN = (
    Kolomkeuze("locaties", "Locaties"),
    Kolomkeuze("bedden_vergund", "Bedden"),
    Kolomkeuze(PERSONEN, "Aanwezig"),
    Kolomkeuze("bezettingsgraad", "Bezetting"),
)
GRENZEN = (70, 80, 90, 100)
"""Percentages between the colours of the map; above the last there are more people than permitted beds."""


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """Present at the end of the period, beds and occupancy, compared, per gemeente or beside the region."""
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
    return Sectie("verblijf", "Verblijf", tuple(blokken))


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
    grafiek = whole(stacked(boek, kader, "Duur van verblijf", DUREN))
    return Sectie("verblijfsduur", "Hoe lang mensen hier zijn", (uitleg, tabel, *grafiek))


def write_places(boek: Cijferboek, kader: Kader) -> Sectie:
    """By kind of location; in a gemeente by kern, in the region on the map; and which locations opened or closed."""
    blokken: list[Blok] = [table(boek, kader, SOORTEN)]
    if kader.gebied:
        blokken += [table(boek, kader, KERNEN), *drawn(beds(boek, kader, KERNEN))]
    else:
        blokken += drawn(region_map(boek, kader, BEZETTING, GRENZEN))
    return Sectie("locaties", "Waar mensen verblijven", (*blokken, *_changes(boek, kader)))


def _changes(boek: Cijferboek, kader: Kader) -> tuple[Blok, ...]:
    gebieden = [kader.gebied] if kader.gebied else areas(boek, kader)
    regels = [(kader.namen[gebied], regel) for gebied in gebieden for regel in boek.rows(WIJZIGINGEN, gebied=gebied)]
    if not regels:
        return (Alinea(("In deze periode ging er geen locatie open of dicht.",)),)
    koppen = ("Dag", "Wat", "Locatie", "Kern", "Gemeente", "Bedden")
    rijen = tuple(
        Rij((regel["dag"], regel["wat"], regel["naam"], regel["plaats"], gemeente, Getal(count(regel["bedden"]))))
        for gemeente, regel in sorted(regels, key=lambda paar: (paar[1]["dag"], paar[1]["naam"]))
    )
    soorten = (Kolomsoort.DATUM, *[Kolomsoort.TEKST] * 4, Kolomsoort.GETAL)
    kolommen = tuple(Kolom(kop, soort) for kop, soort in zip(koppen, soorten, strict=True))
    open_, dicht = (sum(regel["wat"] == wat for _, regel in regels) for wat in ("nieuw", "gesloten"))
    locaties = "geen locatie" if open_ == 0 else "1 locatie" if open_ == 1 else f"{open_} locaties"
    zin = f"In {kader.periode.naam} {_went(open_)} {locaties} open en {_went(dicht)} er {dicht or 'geen'} dicht."
    return (
        Alinea((zin,)),
        Tabel("wijzigingen", "Locaties die open of dicht gingen", kolommen, rijen, "Locatieregister"),
    )


def _went(aantal: int) -> str:
    return "gingen" if aantal > 1 else "ging"
