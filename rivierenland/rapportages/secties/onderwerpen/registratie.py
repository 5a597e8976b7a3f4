"""Speerpunt 1: who sleeps here, for how long, and how well that is known."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

VERBLIJF = Telzin(
    "Op {dag} verbleven er in {gebied} {n} internationale werknemers",
    "het aantal internationale werknemers",
    een="Op {dag} verbleef er in {gebied} {n} internationale werknemer",
)
BEZETTING = Telzin("In {gebied} was {n} van de vergunde bedden bezet", "de bezetting van de vergunde bedden")

ONDERWERP = Onderwerp(
    code="registratie",
    nummer="S1",
    titel="Registratie en informatie",
    inleiding="Hoeveel internationale werknemers er zijn, hoe lang zij blijven en of het nachtregister klopt.",
    metingen=("indicatoren", "verblijf"),
    kern=("personen_vannacht", "bezettingsgraad", "mogelijk_brp_plichtig", "op_tijd_aangeleverd", "register_volledig"),
    zinnen={
        "personen_vannacht": VERBLIJF,
        "bezettingsgraad": BEZETTING,
        "mogelijk_brp_plichtig": Telzin(
            "In {gebied} waren {n} mensen vier maanden of langer op één adres: zij moeten zich misschien inschrijven",
            "het aantal mensen dat zich misschien moet inschrijven",
            een="In {gebied} was {n} mens vier maanden of langer op één adres: die moet zich misschien inschrijven",
        ),
        "brp_signalen_lang_open": Telzin(
            "Bij {n} signalen in {gebied} wacht iemand langer dan veertien dagen op contact over inschrijven",
            "het aantal signalen dat langer dan veertien dagen open staat",
            een="Bij {n} signaal in {gebied} wacht iemand langer dan veertien dagen op contact over inschrijven",
        ),
        "op_tijd_aangeleverd": Telzin(
            "Van {n} van de vergunde bedden in {gebied} was het nachtregister op tijd bijgewerkt",
            "het deel van de bedden met een nachtregister dat op tijd is bijgewerkt",
        ),
    },
    kolommen=(
        Kolomkeuze("verblijf_kort", "Tot 4 maanden"),
        Kolomkeuze("verblijf_midden", "4 maanden tot 3 jaar"),
        Kolomkeuze("verblijf_lang", "3 jaar of langer"),
        Kolomkeuze("personen_vannacht", "Totaal"),
        Kolomkeuze("bezettingsgraad", "Bezetting"),
        Kolomkeuze("op_tijd_aangeleverd", "Op tijd"),
    ),
    beweging="personen_vannacht",
    meer=(
        *("locaties_op_tijd", "register_volledig", "brp_signalen_geinformeerd", "brp_signalen_ingeschreven"),
        "brp_status_bekend",
    ),
)
