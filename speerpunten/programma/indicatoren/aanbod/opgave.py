"""How many beds are short all year round, ten years ahead."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.utils import timezone

from speerpunten.aanbod.queries import opgave
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.aanbod.bewaard import kept
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling

TEKORT = Indicatorsoort(
    code="bedden_tekort",
    naam="Bedden tekort jaarrond",
    definitie=f"Bedden die er jaarrond over {opgave.JAREN} jaar te weinig zijn bij de middelste groei, met vervanging en met wat van"
    " projecten te verwachten is; nul waar er bedden over zijn. Alleen bekend vanaf de dag waarop het is berekend.",
    formule="Vraag + groei + vervanging − bedden − verwachte bedden, en nooit onder nul. De regio is de som van de tekorten: wat de ene"
    " gemeente over heeft, vult het tekort van de andere niet.",
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
        yield from kept([TEKORT.code], peildatum, gemeten=True)
        return
    sommen = opgave.reckon(opgave.Opgavevraag(), peildatum).sommen[opgave.MOMENT]
    bekend = {code: som for code, som in sommen.items() if som is not None and code != opgave.REGIO}
    for gemeente, som in bekend.items():
        yield Telling(TEKORT.code, gemeente, som.werk, waarde=Decimal(max(som.opgave, 0)))
    if bekend:
        werk, tekort = sum(som.werk for som in bekend.values()), sum(max(som.opgave, 0) for som in bekend.values())
        yield Telling(TEKORT.code, "", werk, waarde=Decimal(tekort))


GROEP = Groep((TEKORT,), count)
