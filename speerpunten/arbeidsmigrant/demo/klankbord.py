"""A made-up sounding board: of the region and of each gemeente, with questions that are open, wait for advice, and are done."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.arbeidsmigrant.demo import klankbordteksten as teksten
from speerpunten.arbeidsmigrant.enums.klankbord import Adviesuitkomst as Uitkomst
from speerpunten.arbeidsmigrant.klankbord import kaart
from speerpunten.arbeidsmigrant.models import (
    Klankbordadvies,
    Klankbordantwoord,
    Klankbordcontact,
    Klankbordlid,
    Klankbordvraag,
)

BIJNAMEN = (
    ("Zonnebloem", "pl", "taalcafé"), ("Wilg", "ro", "vakbond"), ("Kers", "bg", "kerk"), ("Ooievaar", "uk", "taalcafé"),
    ("Brug", "hu", "voetbalclub"), ("Perenboom", "es", "vakbond"), ("Molen", "pl", "kerk"), ("Uiterwaard", "ro", "taalcafé"),
)  # fmt: skip
ANTWOORDEN = {
    "pl": "Najważniejsze: żeby wiedzieć wcześniej, kiedy trzeba się wyprowadzić.",
    "ro": "Aș vrea un loc liniștit pentru a dormi după tura de noapte.",
    "bg": "Искам да мога да заключвам стаята си.",
    "uk": "Потрібен автобус до роботи й до магазину.",
    "hu": "Legyen hely, ahol főzni lehet.",
    "es": "Me gustaría tener clases de neerlandés cerca de casa.",
}


@dataclass(frozen=True)
class Verzonnen:
    """One question: open from and until so many days from today; with an advice, and what was done with it."""

    titel: str
    tekst: str
    van: int
    tot: int
    advies: str = ""
    uitkomst: str = ""
    reden: str = ""
    verwijzing: str = ""
    vertalingen: dict[str, dict[str, str]] = field(default_factory=dict)
    advies_vertalingen: dict[str, dict[str, str]] = field(default_factory=dict)
    gemeente: bool = False


VRAGEN = (
    Verzonnen(
        "Wat is het belangrijkste als u moet verhuizen?",
        "De gemeenten maken afspraken over mensen die hun baan verliezen. Wat moet daar zeker in staan?", -10, 20,
        vertalingen=teksten.VERHUIZEN,
    ),
    Verzonnen(
        "Zijn de huisregels duidelijk?", "In elke woning hangen regels. Begrijpt u ze? Wat ontbreekt?", -70, -40,
        "Regels in de eigen taal, met plaatjes, en met een nummer dat je kunt bellen. Liever tien regels dan veertig.",
        Uitkomst.DEELS, "De kaart met tien regels komt er in acht talen. Een nummer voor dag en nacht kost meer tijd.",
        "Pakket M05, informatie in de woning",
        vertalingen=teksten.HUISREGELS, advies_vertalingen=teksten.HUISREGELS_ADVIES,
    ),
    Verzonnen(
        "Hoe komt u naar de supermarkt?", "Wij kijken of de bus vaker kan rijden. Hoe gaat u nu?", -200, -170,
        "Bijna iedereen loopt of rijdt mee. Een bus op zaterdag zou het meest helpen.", Uitkomst.OVERGENOMEN,
        "De vervoerder rijdt vanaf januari een extra bus op zaterdag, als proef van een jaar.",
        vertalingen=teksten.SUPERMARKT, advies_vertalingen=teksten.SUPERMARKT_ADVIES,
    ),
    Verzonnen(
        "Wat vindt u van de wasplaats?", "Is er genoeg plek om te wassen en te drogen?", -3, 25, gemeente=True,
        vertalingen=teksten.WASPLAATS,
    ),
)  # fmt: skip


def make(*, vandaag: date, by: Actor) -> int:
    """Write members, questions, answers and advice; returns how many questions, 0 where some stand already."""
    if Klankbordvraag.objects.exists():
        return 0
    eigenaren: list[Gemeente | None] = [None, *Gemeente.objects.order_by("code")]
    leden = [_member(nummer, eigenaren, vandaag) for nummer in range(2 * len(eigenaren))]
    Klankbordlid.objects.bulk_create(leden)
    Klankbordcontact.objects.bulk_create(
        Klankbordcontact(
            lid=lid, gemeente_id=lid.gemeente_id, token_hash=lid.token_hash, email=f"lid{nummer}@voorbeeld.example",
            tot=vandaag + timedelta(days=200),
        )
        for nummer, lid in enumerate(leden)
        if nummer % 3 == 0
    )  # fmt: skip
    made = 0
    for verzonnen in VRAGEN:
        for eigenaar in eigenaren[1:4] if verzonnen.gemeente else eigenaren[:1]:
            _question(verzonnen, eigenaar, leden, vandaag)
            made += 1
    return made


def _member(nummer: int, eigenaren: list[Gemeente | None], vandaag: date) -> Klankbordlid:
    naam, taal, via = BIJNAMEN[nummer % len(BIJNAMEN)]
    sleutel = kaart.make(vandaag.year)
    return Klankbordlid(
        gemeente=eigenaren[nummer % len(eigenaren)], bijnaam=naam if nummer < len(BIJNAMEN) else f"{naam} {nummer}", taal=taal,
        via=via, sinds=vandaag - timedelta(days=20 * nummer), referentie=sleutel.referentie, token_hash=sleutel.digest,
    )  # fmt: skip


def _question(verzonnen: Verzonnen, eigenaar: Gemeente | None, leden: list[Klankbordlid], vandaag: date) -> None:
    van, tot = (vandaag + timedelta(days=dagen) for dagen in (verzonnen.van, verzonnen.tot))
    vraag = Klankbordvraag.objects.create(
        gemeente=eigenaar, titel=verzonnen.titel, tekst=verzonnen.tekst, van=van, tot=tot, vertalingen=verzonnen.vertalingen,
    )  # fmt: skip
    wie = [lid for lid in leden if eigenaar is None or lid.gemeente in (None, eigenaar)][:6]
    Klankbordantwoord.objects.bulk_create(
        Klankbordantwoord(
            vraag=vraag,
            lid=lid,
            gemeente=eigenaar,
            token_hash=lid.token_hash,
            tekst=ANTWOORDEN[lid.taal],
            taal=lid.taal,
        )
        for lid in wie
    )
    if verzonnen.advies:
        Klankbordadvies.objects.create(
            vraag=vraag, gemeente=eigenaar, samenvatting=verzonnen.advies, aantal=len(wie), gegeven_op=tot,
            uitkomst=verzonnen.uitkomst, reden=verzonnen.reden, verwijzing=verzonnen.verwijzing,
            vertalingen=verzonnen.advies_vertalingen,
        )  # fmt: skip
