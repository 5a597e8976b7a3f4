"""How many beds are short all year round, ten years ahead."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.utils import timezone

from speerpunten.aanbod.queries import opgave
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.aanbod.bewaard import kept
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling

JAARROND = Indicatorsoort(
    code="opgave_jaarrond",
    naam="Opgave jaarrond",
    definitie=f"Bedden die er jaarrond over {opgave.JAREN} jaar te weinig zijn bij de middelste groei, met vervanging en met wat van"
    " projecten te verwachten is. Onder nul blijven er bedden over. Alleen bekend vanaf de dag waarop het is berekend.",
    formule="Vraag + groei + vervanging − bedden − verwachte bedden. De regio is de som van de gemeenten.",
    bron="Opgave in het portaal",
    eenheid="bedden",
    richting=Richting.LAGER,
    speerpunt="S3",
    pakketten=("M03", "M05"),
    gemeten=True,
)


def count(peildatum: date) -> Iterator[Telling]:
    """Of today only: the cards of demand and of locations do not say how they were."""
    if peildatum != timezone.localdate():
        yield from kept([JAARROND.code], peildatum, gemeten=True)
        return
    som = opgave.reckon(opgave.Opgavevraag(), peildatum)
    for code, uitkomst in som.sommen[opgave.MOMENT].items():
        if uitkomst is not None:
            gemeente = "" if code == opgave.REGIO else code
            yield Telling(JAARROND.code, gemeente, uitkomst.werk, waarde=Decimal(uitkomst.opgave))


GROEP = Groep((JAARROND,), count)
