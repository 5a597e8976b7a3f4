"""What the register itself signals about a place or an organisation, in words without a single resident."""

from dataclasses import dataclass

from handhaving.enums import Meldingonderwerp, Registersignaal

ONDERWERP = {Registersignaal.BOVEN_CAPACITEIT: Meldingonderwerp.OVERBEZETTING}
"""What a signal is about, when it is one of the topics that people choose from; the others are something else."""
VERDWENEN = {
    Registersignaal.BOVEN_CAPACITEIT: "Het register telt hier niet meer mensen dan vergund.",
    Registersignaal.VERGUNNING_VERLOPEN: "Er staat geen verlopen vergunning meer in het register.",
    Registersignaal.CERTIFICAAT_VERLOPEN: "Er staat geen verlopen certificaat meer in het register.",
    Registersignaal.NACHTREGISTER_LAAT: "De lijst van het nachtregister is binnen.",
    Registersignaal.ADRES_ONBEKEND: "Het adres staat niet meer in de laatste aangeleverde lijst, of het is nu een bekende locatie.",
    Registersignaal.FEEDBACK: "De antwoorden van bewoners zijn niet meer blijvend laag.",
}
"""The sentence with which a signal closes itself."""


@dataclass(frozen=True)
class Signaal:
    """One fact that asks for a look.

    `sleutel` says about what: a location, an organisation or an address; with the kind and the gemeente it is open at most once.
    `feit` tells this fact from the next: another permit, another permitted capacity. `omvang`: how much, in people or days.
    """

    soort: Registersignaal
    gemeente: str
    sleutel: str
    tekst: str
    feit: str
    omvang: int = 0
    locatie: int | None = None
    adres: str = ""

    @property
    def naam(self) -> tuple[str, str, str]:
        """By what the signal is found again the next night."""
        return (self.gemeente, self.soort, self.sleutel)

    @property
    def onderwerp(self) -> Meldingonderwerp:
        """The topic under which it stands in the queue."""
        return ONDERWERP.get(self.soort, Meldingonderwerp.ANDERS)


def is_news(signaal: Signaal, *, feit: str, omvang: int, stap: int) -> bool:
    """Whether a fact is another one than the one that an official handled: another permit or term, or so many people more.

    `stap`: how many people more count as another fact. Fewer people are never news.
    """
    if signaal.feit != feit:
        return True
    return signaal.soort == Registersignaal.BOVEN_CAPACITEIT and signaal.omvang >= omvang + stap
