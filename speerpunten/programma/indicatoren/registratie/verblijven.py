"""Who sleeps here in the night that begins on the peildatum, how full the beds are, and how long people have been here."""

from collections.abc import Iterator
from datetime import date

from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

BRP_NACHTEN = 122
"""Two thirds of half a year (183 nights): from there somebody is a resident (Wet BRP art. 2.4 and 2.38)."""
LANG_NACHTEN = 1_096
"""Three years; the limit between midstay and longstay that Maasdriel uses."""

NACHT = "in de nacht die op de peildatum begint"
BRON = "Nachtregister van de verblijfsbieders"
_EEN_ADRES = (
    "Geteld zijn de nachten van het verblijf dat dan loopt, bij één organisatie op één adres: eerdere verblijven en andere"
    " adressen tellen niet mee."
)

PERSONEN = Indicatorsoort(
    code="personen_vannacht",
    naam="Geregistreerd vannacht",
    definitie=f"Internationale werknemers met een verblijf {NACHT}. Wie bij twee organisaties staat, telt twee keer. Wie nergens"
    " is geregistreerd, telt niet mee.",
    formule="Tel de verblijven met aankomst op of voor de peildatum en nog geen vertrek op die dag.",
    bron=BRON,
    eenheid="personen",
    richting=Richting.NEUTRAAL,
    speerpunt="S1",
    pakketten=("M01", "M03"),
    privacy=Privacyklasse.PERSONEN,
)
BEZETTING = Indicatorsoort(
    code="bezettingsgraad",
    naam="Bezetting van de vergunde bedden",
    definitie=f"Geregistreerde personen gedeeld door vergunde bedden, {NACHT}. Boven 100 % slapen er meer mensen dan vergund.",
    formule="Personen gedeeld door vergunde bedden, maal 100. Voor de regio: alle personen gedeeld door alle bedden.",
    bron="Nachtregister en locatieregister van de verblijfsbieders",
    eenheid=PROCENT,
    richting=Richting.NEUTRAAL,
    speerpunt="S1",
    pakketten=("M01", "M03", "M05"),
    privacy=Privacyklasse.PERSONEN,
)
KORT = Indicatorsoort(
    code="verblijf_kort",
    naam="Korter dan 4 maanden hier",
    definitie=f"Aanwezige personen met minder dan {BRP_NACHTEN} nachten tot en met de peildatum. {_EEN_ADRES}",
    formule=f"Tel wie aanwezig is en minder dan {BRP_NACHTEN} nachten bleef.",
    bron=BRON,
    eenheid="personen",
    richting=Richting.NEUTRAAL,
    speerpunt="S1",
    pakketten=("M01", "M03"),
    privacy=Privacyklasse.PERSONEN,
)
MIDDEN = Indicatorsoort(
    code="verblijf_midden",
    naam="4 maanden tot 3 jaar hier",
    definitie=f"Aanwezige personen met {BRP_NACHTEN} nachten of meer, maar minder dan 3 jaar. {_EEN_ADRES}",
    formule=f"Tel wie aanwezig is en {BRP_NACHTEN} tot en met {LANG_NACHTEN - 1} nachten bleef.",
    bron=BRON,
    eenheid="personen",
    richting=Richting.NEUTRAAL,
    speerpunt="S1",
    pakketten=("M02", "M03"),
    privacy=Privacyklasse.PERSONEN,
)
LANG = Indicatorsoort(
    code="verblijf_lang",
    naam="3 jaar of langer hier",
    definitie=f"Aanwezige personen met {LANG_NACHTEN} nachten of meer. {_EEN_ADRES}",
    formule=f"Tel wie aanwezig is en {LANG_NACHTEN} nachten of meer bleef.",
    bron=BRON,
    eenheid="personen",
    richting=Richting.NEUTRAAL,
    speerpunt="S1",
    pakketten=("M02", "M03"),
    privacy=Privacyklasse.PERSONEN,
)
BRP = Indicatorsoort(
    code="mogelijk_brp_plichtig",
    naam="Mogelijk inschrijven in de BRP",
    definitie=f"Aanwezige personen met {BRP_NACHTEN} nachten of meer zonder vertrek: twee derde van een half jaar (Wet BRP art. 2.4)."
    f" Een reden om te kijken, geen oordeel: wie al is ingeschreven, telt ook mee. {_EEN_ADRES}",
    formule="‘4 maanden tot 3 jaar hier’ plus ‘3 jaar of langer hier’.",
    bron=BRON,
    eenheid="personen",
    richting=Richting.NEUTRAAL,
    speerpunt="S1",
    pakketten=("M02",),
    privacy=Privacyklasse.PERSONEN,
)

# One question for all six, so that they add up at any moment.
PRESENT = """
with aanwezig as (
    select gemeente_code, %(dag)s + 1 - aankomst as nachten from registratie_verblijf
    where aankomst <= %(dag)s and (vertrek is null or vertrek > %(dag)s)
),
mensen as (
    select gemeente_code, count(*) filter (where nachten < %(brp)s) as kort,
        count(*) filter (where nachten >= %(brp)s and nachten < %(lang)s) as midden,
        count(*) filter (where nachten >= %(lang)s) as lang
    from aanwezig group by gemeente_code
),
bed as (select gemeente_code, sum(bedden) as bedden from stand_locatie group by gemeente_code)
select gemeente_code, coalesce(kort, 0), coalesce(midden, 0), coalesce(lang, 0), coalesce(bedden, 0)::int
from mensen full join bed using (gemeente_code)
"""


def count(peildatum: date) -> Iterator[Telling]:
    """Count the stays that run on this day, by the nights slept so far."""
    for gemeente, kort, midden, lang, bedden in ask(PRESENT, peildatum, brp=BRP_NACHTEN, lang=LANG_NACHTEN):
        personen = kort + midden + lang
        yield Telling(PERSONEN.code, gemeente, personen)
        yield Telling(BEZETTING.code, gemeente, personen, bedden)
        yield Telling(KORT.code, gemeente, kort)
        yield Telling(MIDDEN.code, gemeente, midden)
        yield Telling(LANG.code, gemeente, lang)
        yield Telling(BRP.code, gemeente, midden + lang)


GROEP = Groep((PERSONEN, BEZETTING, KORT, MIDDEN, LANG, BRP), count)
