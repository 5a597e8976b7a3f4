"""Made-up answers and proposals, so that the matrix can be tried; each marked as an example, none of them anybody's policy."""

from datetime import date, timedelta
from random import Random
from typing import Any

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Parameter
from speerpunten.kennis.enums.regel import Regelsoort, Vaststelling, Volgkeuze
from speerpunten.kennis.models import Regelstand, Regelvolging, Regelvoorstel
from speerpunten.kennis.regels.catalogus import EIGEN, REGELS, Regel

BRON = "Voorbeeld om te oefenen, geen beleid"
GETALLEN = {
    "regel.afstand_werk": (10, 15, 15, 20, 25),
    "regel.afstand_halte": (300, 500, 500, 750),
    "regel.afstand_winkel": (1000, 1500, 2000),
    "regel.parkeren_per_bed": (0.25, 0.33, 0.5),
    "regel.vergunning_jaren": (5, 5, 10, 10, 15),
    "regel.werkt_in_gemeente": (50, 60, 80),
}
VOORSTELLEN = (
    ("regel.afstand_werk", 15, "Dicht bij het werk wonen scheelt verkeer op de dijken."),
    ("regel.vergunning_jaren", 10, "Wie investeert, heeft tien jaar nodig. Zo vragen alle gemeenten hetzelfde."),
    ("regel.huurcontract_los", True, "Wie zijn werk verliest, verliest dan niet meteen zijn woning."),
    ("regel.infokaart", True, "Iedereen leest in de eigen taal waar hulp is."),
    ("regel.certificaat", "verplicht", "Een certificaat maakt controle eenvoudiger en de kwaliteit overal gelijk."),
    ("max_personen.boerenerf", 50, "Vijftig personen op een erf is in twee gemeenten al de regel."),
)


def make(*, vandaag: date, by: Actor) -> int:
    """Fill about two of three empty cells that nothing computes with, and let the region propose. 0 when proposals stand already."""
    if Regelvoorstel.objects.exists():
        return 0
    rng, gemeenten = Random("lokale regels"), list(Gemeente.objects.all())  # noqa: S311 - made-up rows, no secret
    staat = set(Regelstand.objects.values_list("regel", "gemeente_id"))
    cellen = [
        (regel, gemeente)
        for regel in REGELS
        if regel.code.startswith(EIGEN) and regel.soort is not Regelsoort.TEKST
        for gemeente in gemeenten
        if (regel.code, gemeente.pk) not in staat and rng.random() < 0.66
    ]
    soorten = rng.choices(("vastgesteld", "ontwerp", "geen_regel"), (86, 7, 7), k=len(cellen))
    return _answers(list(zip(cellen, soorten, strict=True)), rng, vandaag) + _proposals(gemeenten, rng, vandaag)


def _answers(cellen: list[Any], rng: Random, vandaag: date) -> int:
    parameters, standen = [], []
    for (regel, gemeente), status in cellen:
        van, waarde, parameter = vandaag - timedelta(days=rng.randint(60, 1100)), _value(regel, rng), None
        if status == Vaststelling.VASTGESTELD:
            parameter = Parameter(
                code=regel.code, naam=regel.naam, gemeente=gemeente, waarde=waarde, eenheid=regel.eenheid, geldig_van=van,
                bron=BRON, is_voorbeeld=True,
            )  # fmt: skip
            parameters.append(parameter)
        standen.append(
            Regelstand(
                regel=regel.code, gemeente=gemeente, status=status, parameter=parameter, geldig_van=van, bron_titel=BRON,
                waarde=waarde if status == Vaststelling.ONTWERP else None, is_voorbeeld=True,
            )
        )  # fmt: skip
    Parameter.objects.bulk_create(parameters)
    return len(Regelstand.objects.bulk_create(standen))


def _proposals(gemeenten: list[Gemeente], rng: Random, vandaag: date) -> int:
    van = vandaag - timedelta(days=240)
    rows = Regelvoorstel.objects.bulk_create(
        Regelvoorstel(regel=code, versie=1, waarde=waarde, motivering=tekst, geldig_van=van, is_voorbeeld=True)
        for code, waarde, tekst in VOORSTELLEN
    )
    Regelvolging.objects.bulk_create(
        Regelvolging(
            voorstel=row, gemeente=gemeente, keuze=keuze, vanaf=van + timedelta(days=rng.randint(10, 220)), is_voorbeeld=True,
            reden="De raad bespreekt dit in het voorjaar." if keuze == Volgkeuze.IN_BESLUIT else "Voorbeeld van een motivering.",
        )
        for row in rows
        for gemeente in gemeenten
        if rng.random() < 0.4
        for keuze in [rng.choice((Volgkeuze.IN_BESLUIT, Volgkeuze.IN_BESLUIT, Volgkeuze.WIJKT_AF))]
    )  # fmt: skip
    return len(rows)


def _value(regel: Regel, rng: Random) -> Any:
    match regel.soort:
        case Regelsoort.GETAL:
            return rng.choice(GETALLEN[regel.code])
        case Regelsoort.KEUZE:
            return rng.choice([code for code, _ in regel.keuzes])
    return rng.random() < 0.7
