"""The figures of the programme on the last day of a year, under the keys that the quarterly reports use."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Gemeten, Meting, Sleutel, Som
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.enums.indicator import Privacyklasse
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.models import Meetwaarde

OPTELBAAR = (
    *("op_tijd_aangeleverd", "bedden_vergund", "locaties", "pijplijn_verwacht", "woningen_terug"),
    *("locaties_met_vergunning", "bevindingen_kritiek_open", "convenant_bedden"),
)
"""Of every gemeente; the region is their sum."""
REGIONAAL = (
    *(
        "bedden_tekort",
        "binnen_15_km",
        "besluiten_genomen",
        "convenant_gemeenten",
        "convenant_partijen",
        "mijlpalen_op_tijd",
    ),
    *("deelname_haakt_aan", "handelingsperspectief_ingestemd"),
)
"""Only of the region: what one gemeente has of it says little, or the region is not the sum."""
SOORT = {
    Privacyklasse.OPENBAAR: Feitsoort.OPENBAAR,
    Privacyklasse.PERSONEN: Feitsoort.PERSONEN,
    Privacyklasse.TOEZICHT: Feitsoort.TOEZICHT,
}
REST = "rest"
"""The part of a whole that a share leaves: whoever knows the whole and this knows the share."""


def whole_of(code: str) -> str:
    """The measure that an indicator in percent is a part of."""
    return f"{code}_noemer"


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Of one gemeente, at the end of this year and of the one before. One query."""
    return _gather(gemeente, OPTELBAAR, periode, optelbaar=True)


def region(periode: Periode) -> Gemeten:
    """The same of what only the region has. One query."""
    return _gather(REGIO, REGIONAAL, periode, optelbaar=False)


def _gather(gebied: str, codes: Iterable[str], periode: Periode, *, optelbaar: bool) -> Gemeten:
    dagen = (periode.laatste_dag, periode.vorige.laatste_dag)
    rows = Meetwaarde.objects.filter(gemeente_id=gebied or None, indicator__in=codes, peildatum__in=dagen)
    feiten, sommen = list[Feit](), list[Som]()
    velden = ("indicator_id", "peildatum", "waarde", "teller", "noemer")
    for code, dag, waarde, teller, noemer in rows.order_by("peildatum", "indicator_id").values_list(*velden):
        soort = SOORTEN[code]
        if soort.is_aandeel:
            nieuw, som = _share(soort, gebied, dag, teller, noemer, optelbaar=optelbaar)
            feiten += nieuw
            sommen += som
        elif soort.is_mediaan:
            feiten.append(_value(soort, gebied, dag, waarde, teller))
        elif teller is not None:
            feiten.append(Feit(Sleutel(code, gebied, dag), teller, SOORT[soort.privacy], optelbaar))
    return Gemeten(feiten, sommen)


def _share(
    soort: Indicatorsoort, gebied: str, dag: date, teller: int | None, noemer: int | None, *, optelbaar: bool
) -> tuple[list[Feit], list[Som]]:
    """Part, rest and whole. The part may be more than the whole (more people than beds): then it is no sum."""
    if teller is None or noemer is None:
        return [], []
    deel, geheel = Sleutel(soort.code, gebied, dag), Sleutel(whole_of(soort.code), gebied, dag)
    rest = Sleutel(soort.code, gebied, dag, REST)
    klasse = SOORT[soort.privacy]
    feiten = [Feit(deel, teller, klasse, optelbaar), Feit(geheel, noemer, klasse, optelbaar)]
    if teller > noemer:
        return feiten, []
    feiten.append(Feit(rest, noemer - teller, klasse, optelbaar))
    return feiten, [Som(geheel, (deel, rest))]


def _value(soort: Indicatorsoort, gebied: str, dag: date, waarde: Decimal | None, teller: int | None) -> Feit:
    """A median, or what is reckoned as a whole: never a sum. On how many it rests only matters where a few can be recognised."""
    rust_op = None if soort.privacy == Privacyklasse.OPENBAAR else teller or 0
    heel = int(waarde) if waarde is not None and waarde == waarde.to_integral_value() else waarde
    return Feit(Sleutel(soort.code, gebied, dag), heel, SOORT[soort.privacy], optelbaar=False, rust_op=rust_op)


METING = Meting("eindstanden", "Cijfers van het programma", measure=measure, region=region)
