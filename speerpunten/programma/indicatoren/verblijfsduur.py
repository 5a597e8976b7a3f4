"""How long the people who are here have been here, and how many of them may have to register in the BRP."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling

BRP_NACHTEN = 122
"""Two thirds of half a year (183 nights): from there somebody is a resident (Wet BRP art. 2.4 and 2.38)."""
LANG_NACHTEN = 1_096
"""Three years; the limit between midstay and longstay that Maasdriel uses."""

BRON = "Nachtregister van de verblijfsbieders"
_EEN_ADRES = (
    "Geteld zijn de nachten van het verblijf dat nu loopt, bij één organisatie op één adres: eerdere verblijven en andere"
    " adressen tellen niet mee."
)

KORT = Indicatorsoort(
    "verblijf_kort",
    "Korter dan 4 maanden hier",
    f"Aanwezige personen met minder dan {BRP_NACHTEN} nachten tot en met de peildatum. {_EEN_ADRES}",
    BRON,
    "personen",
    telt_personen=True,
)
MIDDEN = Indicatorsoort(
    "verblijf_midden",
    "4 maanden tot 3 jaar hier",
    f"Aanwezige personen met {BRP_NACHTEN} nachten of meer, maar minder dan 3 jaar. {_EEN_ADRES}",
    BRON,
    "personen",
    telt_personen=True,
)
LANG = Indicatorsoort(
    "verblijf_lang",
    "3 jaar of langer hier",
    f"Aanwezige personen met {LANG_NACHTEN} nachten of meer. {_EEN_ADRES}",
    BRON,
    "personen",
    telt_personen=True,
)
BRP = Indicatorsoort(
    "mogelijk_brp_plichtig",
    "Mogelijk inschrijven in de BRP",
    f"Aanwezige personen met {BRP_NACHTEN} nachten of meer zonder vertrek: twee derde van een half jaar (Wet BRP art. 2.4)."
    f" Een reden om te kijken, geen oordeel: wie al is ingeschreven, telt ook mee. {_EEN_ADRES}",
    BRON,
    "personen",
    telt_personen=True,
)

PRESENT = """
select gemeente_code, peildatum,
    count(*) filter (where nachten < %(brp)s),
    count(*) filter (where nachten >= %(brp)s and nachten < %(lang)s),
    count(*) filter (where nachten >= %(lang)s)
from unnest(%(peildata)s::date[]) peildatum
cross join lateral (
    select gemeente_code, peildatum + 1 - aankomst as nachten from registratie_verblijf
    where aankomst <= peildatum and (vertrek is null or vertrek > peildatum)
) aanwezig
group by gemeente_code, peildatum
"""


def count(peildata: Sequence[date]) -> Iterator[Telling]:
    """Count the stays that run on each day, by the nights slept so far."""
    with connection.cursor() as cursor:
        cursor.execute(PRESENT, {"peildata": list(peildata), "brp": BRP_NACHTEN, "lang": LANG_NACHTEN})
        rows = cursor.fetchall()
    for gemeente, peildatum, kort, midden, lang in rows:
        yield Telling(KORT.code, gemeente, peildatum, kort)
        yield Telling(MIDDEN.code, gemeente, peildatum, midden)
        yield Telling(LANG.code, gemeente, peildatum, lang)
        yield Telling(BRP.code, gemeente, peildatum, midden + lang)


GROEP = Groep((KORT, MIDDEN, LANG, BRP), count)
