"""The permits and certificates of a location or organisation, as its page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registratie.enums import Vergunningsoort
from registratie.models import Certificaat, Huisvestingslocatie, Vergunning
from registratie.queries import certificaat as certificaten
from registratie.queries import vergunning as vergunningen
from registratie.queries.papier import Staat, drempels, periode, staat
from rivierenland.core.models import Organisatie
from rivierenland.core.opmaak import datum_lang


@dataclass(frozen=True, slots=True)
class Papierregel:
    """One permit or certificate with its state on a day."""

    papier: Vergunning | Certificaat
    staat: Staat
    periode: str

    @property
    def gecontroleerd(self) -> str:
        """What an official did with the claim of an organisation."""
        dag = getattr(self.papier, "gecontroleerd_op", None)
        return f"Gecontroleerd door de gemeente op {datum_lang(dag)}" if dag else "Opgegeven door de aanbieder"

    @property
    def te_controleren(self) -> bool:
        """Whether it is a claim that holds and that nobody looked up."""
        return self.staat.geldig and getattr(self.papier, "gecontroleerd_op", True) is None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything on paper about one location. `ontbreekt`: kinds that the gemeente asks for and that do not hold.

    `capaciteit_regel`: where the permitted number of people comes from.
    """

    vergunningen: list[Papierregel]
    certificaten: list[Papierregel]
    ontbreekt: list[Vergunningsoort]
    capaciteit: Vergunning | None
    capaciteit_regel: str

    @property
    def geldig(self) -> list[Papierregel]:
        """What holds or ended last, for a short list: withdrawn ones are history."""
        return [regel for regel in (*self.vergunningen, *self.certificaten) if not regel.papier.ingetrokken_per]

    @property
    def ontbreekt_zin(self) -> str:
        """What is missing, in words."""
        return vergunningen.in_woorden(self.ontbreekt)


def of_locatie(locatie: Huisvestingslocatie, vandaag: date) -> Dossier:
    """The dossier on a day. Five queries."""
    eerste = drempels(vandaag)[0]
    permits = _lines(Vergunning.objects.filter(locatie=locatie).order_by("soort", "-begin", "id"), vandaag, eerste)
    return Dossier(
        vergunningen=permits,
        certificaten=_lines(certificaten.of_locatie(locatie), vandaag, eerste),
        ontbreekt=vergunningen.missing(locatie, vandaag),
        capaciteit=_deciding(permits),
        capaciteit_regel=_source(permits, vandaag),
    )


def of_organisatie(organisatie: Organisatie, vandaag: date) -> list[Papierregel]:
    """The certificates of an organisation, as far as the scope may see them."""
    return _lines(certificaten.of_organisatie(organisatie), vandaag, drempels(vandaag)[0])


def _lines(papieren: Iterable[Vergunning | Certificaat], vandaag: date, eerste: int) -> list[Papierregel]:
    """What holds first, then what is to come, then what is over."""
    lines = [Papierregel(papier, staat(papier, vandaag, eerste), periode(papier)) for papier in papieren]
    return sorted(lines, key=lambda line: 0 if line.staat.geldig else 1 if line.papier.begin > vandaag else 2)


def _deciding(permits: list[Papierregel]) -> Vergunning | None:
    """The permit in force with the lowest number of people: that number is the permitted capacity."""
    counting = [line.papier for line in permits if line.staat.geldig and getattr(line.papier, "max_personen", None)]
    return min(counting, key=lambda papier: papier.max_personen, default=None)  # type: ignore[union-attr,return-value,arg-type]


def _source(permits: list[Papierregel], vandaag: date) -> str:
    """The permit that sets the number; without one, the last that did, because its number stays until somebody changes it."""
    if decides := _deciding(permits):
        return decides.get_soort_display()
    ended = {
        last: papier
        for papier in (line.papier for line in permits)
        if getattr(papier, "max_personen", None) and papier.begin <= vandaag and (last := _last_day(papier))
    }
    if not ended:
        return "Opgegeven door de aanbieder"
    last = max(ended)
    papier = ended[last]
    return f"Vergunning {'ingetrokken per' if last == papier.ingetrokken_per else 'verlopen op'} {datum_lang(last)}"


def _last_day(papier: Vergunning | Certificaat) -> date | None:
    return min((dag for dag in (papier.einde, papier.ingetrokken_per) if dag), default=None)
