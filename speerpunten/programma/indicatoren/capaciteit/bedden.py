"""Permitted beds and locations in use, by kind of housing and with which quality mark."""

from collections.abc import Iterator
from datetime import date

from registratie.enums import Certificaatsoort, Locatiesoort, Nautoelating
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

PREFIX = "capaciteit_"
NACHT = "in de nacht die op de peildatum begint"
BRON = "Locatieregister"
PIJPLIJN, AFBOUW = ("M05",), ("M06",)

BEDDEN = Indicatorsoort(
    code="bedden_vergund",
    naam="Vergunde bedden",
    definitie=f"Bedden die volgens de vergunning mogen worden gebruikt, op locaties die {NACHT} in gebruik zijn.",
    formule="Tel de vergunde bedden van alle locaties in gebruik op.",
    bron=BRON,
    eenheid="bedden",
    richting=Richting.HOGER,
    speerpunt="S3",
    pakketten=("M03", "M05"),
)
LOCATIES = Indicatorsoort(
    code="locaties",
    naam="Locaties in gebruik",
    definitie=f"Locaties die {NACHT} in gebruik zijn. Aangemelde locaties die nog beoordeeld worden, tellen niet mee.",
    formule="Tel de locaties die op of voor de peildatum in gebruik kwamen en nog niet zijn gestopt of gesloten.",
    bron=BRON,
    eenheid="locaties",
    richting=Richting.NEUTRAAL,
    speerpunt="S3",
    pakketten=PIJPLIJN,
)
SOORTEN = tuple(
    Indicatorsoort(
        code=f"{PREFIX}{soort.value}",
        naam=f"Vergunde bedden: {soort.label[0].lower()}{soort.label[1:]}",
        definitie=f"Vergunde bedden op locaties van de soort ‘{soort.label}’ die in de nacht van de peildatum in gebruik zijn.",
        formule=f"Tel de vergunde bedden van locaties van de soort ‘{soort.label}’ op.",
        bron=BRON,
        eenheid="bedden",
        richting=Richting.LAGER if soort == Locatiesoort.WONING_KERN else Richting.NEUTRAAL,
        speerpunt="S3",
        pakketten=AFBOUW if soort == Locatiesoort.WONING_KERN else PIJPLIJN,
    )
    for soort in Locatiesoort
)
IN_DE_KERN = Indicatorsoort(
    code="bedden_in_woningen_kern",
    naam="Bedden in gewone woningen in de kern",
    definitie="Deel van de vergunde bedden dat in een woning in een dorp of stad staat. Het doel is dat zulke woningen terugkomen voor"
    " woningzoekenden, nadat er andere bedden zijn.",
    formule="Vergunde bedden in woningen in de kern gedeeld door alle vergunde bedden, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.LAGER,
    speerpunt="S3",
    pakketten=AFBOUW,
)
MET_KEURMERK = Indicatorsoort(
    code="bedden_met_keurmerk",
    naam="Bedden met een keurmerk",
    definitie="Deel van de vergunde bedden op een locatie met een geldig keurmerk (SNF, AKF of SNA, of toelating door de NAU), van de"
    " locatie zelf of van de hele organisatie.",
    formule="Vergunde bedden met een keurmerk dat op de peildatum geldt, gedeeld door alle vergunde bedden, maal 100.",
    bron="Locatieregister en certificaten",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S3",
    pakketten=("M05", "M14"),
)

BEDS = f"""
with keurmerk as (
    select distinct organisatie_id, locatie_id from registratie_certificaat
    where begin <= %(dag)s and (einde is null or einde >= %(dag)s) and (ingetrokken_per is null or ingetrokken_per > %(dag)s)
        and (soort <> '{Certificaatsoort.NAU}' or nau_status = '{Nautoelating.TOEGELATEN}')
)
select gemeente_code, soort, count(*), sum(bedden)::int, coalesce(sum(bedden) filter (where exists (
        select from keurmerk k where k.locatie_id = s.id or k.locatie_id is null and k.organisatie_id = s.organisatie_id
    )), 0)::int
from stand_locatie s group by gemeente_code, soort
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Beds in use per kind, in one query."""
    per_gemeente: dict[str, list[int]] = {}
    for gemeente, soort, locaties, bedden, keurmerk in ask(BEDS, peildatum):
        yield Telling(f"{PREFIX}{soort}", gemeente, bedden)
        som = per_gemeente.setdefault(gemeente, [0, 0, 0, 0])
        in_kern = bedden if soort == Locatiesoort.WONING_KERN else 0
        for plek, aantal in enumerate((locaties, bedden, in_kern, keurmerk)):
            som[plek] += aantal
    for gemeente, (locaties, bedden, in_kern, keurmerk) in per_gemeente.items():
        yield Telling(LOCATIES.code, gemeente, locaties)
        yield Telling(BEDDEN.code, gemeente, bedden)
        yield Telling(IN_DE_KERN.code, gemeente, in_kern, bedden)
        yield Telling(MET_KEURMERK.code, gemeente, keurmerk, bedden)


GROEP = Groep((BEDDEN, LOCATIES, *SOORTEN, IN_DE_KERN, MET_KEURMERK), count)
