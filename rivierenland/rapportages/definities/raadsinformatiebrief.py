"""Two pages for the gemeenteraad: the quarter in the own gemeente, beside the region."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.definities.kwartaalmonitor import BRONNEN
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok, Kerngetallen
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import indicatoren
from rivierenland.rapportages.secties.onderwerp import main_figure, missing, sentence, terms
from rivierenland.rapportages.secties.onderwerpen import governance, handhaving, registratie
from rivierenland.rapportages.secties.onderwerpen.aanbod import ONDERWERP as AANBOD
from rivierenland.rapportages.secties.tabellen import compared

KERN = ("personen_vannacht", "bedden_vergund", "inspecties", "zaken_open")
ZINNEN = registratie.ONDERWERP.zinnen | AANBOD.zinnen | handhaving.ONDERWERP.zinnen | governance.ONDERWERP.zinnen
"""By code, the sentence that the quarterly monitor writes too: both say the same of the same figure."""
HOOFDSTUKKEN = (
    ("wonen", "Wonen", ("personen_vannacht", "bezettingsgraad", "bedden_vergund")),
    ("toezicht", "Toezicht", ("inspecties", "bevindingen_open", "zaken_open")),
    ("samenwerking", "Samenwerking", ("deelname_haakt_aan", "besluiten_genomen")),
)
CODES = tuple(dict.fromkeys((*KERN, *(code for _, _, codes in HOOFDSTUKKEN for code in codes))))


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """Short on purpose: one table, and a few sentences a chapter."""
    kort: tuple[Blok, ...] = (
        *missing(registratie.ONDERWERP, boek, kader),
        Alinea(
            (f"Deze brief laat de gemeenteraad zien hoe het in {kader.gebiedsnaam} ging in het {kader.periode.naam}.",)
        ),
        Kerngetallen(tuple(main_figure(boek, kader, code) for code in KERN)),
    )
    hoofdstukken = tuple(
        Sectie(code, titel, tuple(sentence(boek, kader, maat, ZINNEN[maat]) for maat in maten))
        for code, titel, maten in HOOFDSTUKKEN
    )
    tabellen = compared(boek, kader, "cijfers", f"{kader.gebiedsnaam} naast de regio", CODES)
    return (Sectie("kort", "In het kort", kort), *hoofdstukken, Sectie("cijfers", "De cijfers op een rij", tabellen))


DEFINITIE = Definitie(
    rapport=Rapport.RAADSBRIEF,
    versie=1,
    titel="Raadsinformatiebrief",
    kort="Twee bladzijden per gemeente voor de gemeenteraad, elk kwartaal.",
    ritme=Ritme.KWARTAAL,
    bereik=Bereik.GEMEENTEN,
    metingen=(indicatoren.METING,),
    compose=compose,
    begrippen=terms(CODES),
    bronnen=BRONNEN[:3],
)
