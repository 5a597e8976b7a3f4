"""How many could live near their work, how far the others have to go, and for how many there is no bed."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils import timezone

from speerpunten.aanbod.enums.berekening import Berekeningsoort, Moment
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.aanbod.bewaard import kept
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

BRON = "Toewijzing van bedden aan werk in het portaal"
OUD = 7
"""Days after which a calculation no longer says how things are."""
ALSOF = "De berekening koppelt plaatsen, geen personen: zij doet alsof iedereen zo dicht mogelijk bij het werk woont."
BINNEN_15 = Indicatorsoort(
    code="binnen_15_km",
    naam="Mensen die binnen 15 kilometer van hun werk kunnen wonen",
    definitie=f"Deel van de mensen die hier jaarrond werken en een bed zoeken, voor wie er een bed is binnen 15 kilometer van het werk."
    f" {ALSOF} Alleen bekend vanaf de dag waarop het is berekend.",
    formule="Mensen met een bed binnen 15 kilometer gedeeld door alle mensen die een bed nodig hebben, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S3",
    pakketten=("M05",),
)
AFSTAND = Indicatorsoort(
    code="afstand_bed_werk",
    naam="Gemiddelde afstand van bed naar werk",
    definitie=f"Gemiddelde enkele reis van de mensen die een bed krijgen toegewezen. {ALSOF} Alleen bekend vanaf de dag waarop het is"
    " berekend.",
    formule="De afstanden van bed naar werk opgeteld, gedeeld door het aantal mensen met een bed.",
    bron=BRON,
    eenheid="meter",
    richting=Richting.LAGER,
    speerpunt="S3",
    pakketten=("M05",),
    gemeten=True,
)
ZONDER_BED = Indicatorsoort(
    code="zonder_bed",
    naam="Mensen voor wie geen bed is",
    definitie=f"Mensen die hier jaarrond werken en een bed zoeken, voor wie in de acht gemeenten geen bed over is."
    f" {ALSOF} Alleen bekend vanaf de dag waarop het is berekend.",
    formule="Mensen die een bed nodig hebben, min de mensen die een bed krijgen toegewezen.",
    bron=BRON,
    eenheid="mensen",
    richting=Richting.LAGER,
    speerpunt="S3",
    pakketten=("M05",),
    gemeten=True,
)

NEWEST = f"""
select uitkomst -> 'per_gemeente', uitkomst -> 'regio' from aanbod_berekening
where soort = '{Berekeningsoort.BASIS}' and moment = '{Moment.JAARROND}' and klaar_at is not null
    and peildatum <= %(dag)s and peildatum > %(vanaf)s
order by peildatum desc, klaar_at desc limit 1
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Of today only, from the newest calculation: it moves along when nothing changed, so it does not say how things were."""
    if peildatum != timezone.localdate():
        yield from kept([BINNEN_15.code], peildatum, gemeten=False)
        yield from kept([AFSTAND.code, ZONDER_BED.code], peildatum, gemeten=True)
        return
    for per_gemeente, regio in ask(NEWEST, peildatum, vanaf=peildatum - timedelta(days=OUD)):
        for gemeente, cijfers in (json.loads(per_gemeente) | {"": json.loads(regio)}).items():
            yield from _figures(gemeente, cijfers)


def _figures(gemeente: str, cijfers: dict[str, Any]) -> Iterator[Telling]:
    mensen, kilometers = cijfers["mensen"], cijfers["gemiddeld_km"]
    meters = None if kilometers is None else (Decimal(str(kilometers)) * 1000).quantize(Decimal(1), ROUND_HALF_UP)
    yield Telling(BINNEN_15.code, gemeente, cijfers["binnen_15"], mensen)
    yield Telling(AFSTAND.code, gemeente, mensen - cijfers["zonder_bed"], waarde=meters)
    yield Telling(ZONDER_BED.code, gemeente, mensen, waarde=Decimal(cijfers["zonder_bed"]))


GROEP = Groep((BINNEN_15, AFSTAND, ZONDER_BED), count)
