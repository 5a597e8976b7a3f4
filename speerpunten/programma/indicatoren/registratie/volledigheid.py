"""How complete the night register is."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, Sum

from registratie.models import Kwaliteitsmeting
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.registratie.verblijven import PERSONEN
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling

FEITEN = ("zonder_woonplaats", "zonder_taal", "zonder_kamer", "zonder_document", "zonder_vertrek")
VOLLEDIG = Indicatorsoort(
    code="register_volledig",
    naam="Nachtregister volledig ingevuld",
    definitie="Van iedereen die aanwezig is, horen vijf feiten bekend te zijn: woonplaats, taal, kamer, soort document en verwacht"
    " vertrek. Dit is het deel van die feiten dat is ingevuld. De kwaliteitsmeting gaat een half jaar terug.",
    formule="Ingevulde feiten gedeeld door vijf maal het aantal aanwezigen, maal 100.",
    bron="Kwaliteitsmeting van het nachtregister",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S1",
    pakketten=("M01",),
    privacy=Privacyklasse.PERSONEN,
    noemer_van=PERSONEN.code,
)


def count(peildatum: date) -> Iterator[Telling]:
    """Read from the kept series of supply quality; a day that was not measured gives nothing."""
    rows = Kwaliteitsmeting.objects.filter(dag=peildatum).order_by().values("gemeente_id")
    mist = sum((F(naam) for naam in FEITEN[1:]), F(FEITEN[0]))
    for gemeente, personen, leeg in rows.annotate(p=Sum("personen"), leeg=Sum(mist)).values_list(
        "gemeente_id", "p", "leeg"
    ):
        geheel = len(FEITEN) * personen
        yield Telling(VOLLEDIG.code, gemeente, geheel - leeg, geheel)


GROEP = Groep((VOLLEDIG,), count)
