"""What every figure of supply quality means: definition, source, and the terms that it was judged by."""

from dataclasses import dataclass
from datetime import date

from registratie.queries.kwaliteit import NACHTEN_TE_VOL
from registratie.queries.kwaliteit_norm import (
    FOUTEN,
    HERINNERING,
    OPVOLGING,
    PORTAAL,
    TERMIJN,
    TWEEDE_HERINNERING,
    Termen,
)

REGISTER, LIJSTEN = "Nachtregister", "Opgeslagen lijsten"


@dataclass(frozen=True)
class Uitleg:
    """One figure in words. `code` is how a page refers to it."""

    code: str
    naam: str
    definitie: str
    bron: str


def definitions(gemeente: str, peildatum: date) -> dict[str, Uitleg]:
    """Every figure by its code, with the terms of this gemeente on this day in it."""
    termen = Termen()
    rows = [
        *_deliveries(termen, gemeente, peildatum),
        *_people(termen, gemeente, peildatum),
        *_rows(termen, gemeente, peildatum),
    ]
    return {row.code: row for row in rows}


def _deliveries(termen: Termen, gemeente: str, dag: date) -> list[Uitleg]:
    portaal, termijn = termen.days(PORTAAL, gemeente, dag), termen.row(TERMIJN, gemeente, dag)
    eerste, tweede, taak = (termen.days(code, gemeente, dag) for code in (HERINNERING, TWEEDE_HERINNERING, OPVOLGING))
    return [
        Uitleg(
            "levering", "Laatste levering",
            "De laatste dag waarop een lijst is opgeslagen, of waarop in deze gemeente iemand is ingecheckt, uitgecheckt of "
            "gewijzigd. Een opgeslagen lijst telt voor alle locaties van de organisatie. Een bestand dat alleen is gestuurd en "
            "niet opgeslagen, telt niet.",
            f"{LIJSTEN} en het logboek van handelingen",
        ),
        Uitleg(
            "te_laat", "Dagen te laat",
            "De dagen na de afgesproken dag: de laatste levering plus het afgesproken ritme. Zonder eigen afspraak geldt de termijn "
            f"van de gemeente: {termijn.waarde} dagen. Wie nog niets leverde, telt vanaf de dag waarop de eerste locatie in het "
            "portaal in gebruik was.",
            f"{termijn.bron}, of de afspraak met de organisatie",
        ),
        Uitleg(
            "portaal", "Houdt het register zelf bij",
            f"De organisatie stuurde {portaal} dagen geen lijst, of nooit, en checkt mensen zelf in en uit. Haar register klopt elke "
            "avond. Verandert er niets, dan hoeft er ook niets te gebeuren: te laat kan niet.",
            "Het logboek van handelingen",
        ),
        Uitleg(
            "herinnering", "Herinnering en taak",
            f"Bij {eerste} dagen te laat gaat er een mail naar de organisatie, bij {tweede} dagen nog een. Na {taak} dagen, en na de "
            "tweede mail, krijgt de gemeente een taak om contact op te nemen. Het portaal legt nooit iets op.",
            "Normen en termijnen",
        ),
    ]  # fmt: skip


def _people(termen: Termen, gemeente: str, dag: date) -> list[Uitleg]:
    band = termen.band(gemeente, dag)
    return [
        Uitleg(
            "personen", "Aanwezig vannacht",
            "Mensen die volgens het register slapen in de nacht die begint op de peildatum.", REGISTER,
        ),
        Uitleg(
            "band", "Meer of minder dan gewoonlijk",
            f"Gewoon is het midden van dezelfde weekdag in de {band.weken} weken hiervoor, {band.procent:g} procent meer of minder, "
            f"en altijd minstens {band.minimum} mensen meer of minder. Bewoog het aantal vorig jaar in dezelfde weken mee met een "
            "seizoen, ook een week eerder of wat later, dan hoort die beweging bij gewoon. Kennen wij nog geen vorig jaar, dan is in "
            f"week {band.oogst_eerste_week} tot en met {band.oogst_laatste_week} (de oogst) alles tot het aantal vergunde bedden "
            "gewoon. Een aantal erbuiten is een reden om te kijken, niet om te oordelen.",
            REGISTER,
        ),
        Uitleg(
            "te_vol", "Boven de vergunning",
            f"Locaties met meer mensen dan bedden volgens de vergunning, opgeteld over de laatste {NACHTEN_TE_VOL} nachten: twee "
            "locaties drie nachten te vol zijn zes.",
            f"{REGISTER} en vergunningen",
        ),
    ]  # fmt: skip


def _rows(termen: Termen, gemeente: str, dag: date) -> list[Uitleg]:
    fouten = termen.days(FOUTEN, gemeente, dag)
    return [
        Uitleg(
            "fouten", "Foute rijen",
            f"Rijen die niet konden worden opgeslagen, van alle rijen in de lijsten van de laatste {fouten} dagen. Een lijst gaat over "
            "alle gemeenten van een organisatie samen. Zijn het minder dan 100 rijen en heeft de organisatie ook elders bedden, dan "
            "tonen wij het aandeel niet.",
            LIJSTEN,
        ),
        Uitleg(
            "onvolledig", "Ontbrekende gegevens",
            "Het deel van de aanwezige mensen van wie woonplaats, taal, kamer, soort document of vertrek niet bekend is; in de lijst "
            "het gemiddelde van die vijf. Vertrek is bekend als er een vertrek of een verwacht vertrek staat.",
            REGISTER,
        ),
    ]  # fmt: skip
