"""The convenant: who signed, how many beds fall under it, and whether what was promised is kept."""

from collections.abc import Iterator
from datetime import date, timedelta

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijstapsoort
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

OUD = timedelta(days=7)
"""So long a night's count says how things are; what is older is left out."""
GESCHORST = "Een partij die is geschorst, telt niet mee."
GEMEENTEN = Indicatorsoort(
    code="convenant_gemeenten",
    naam="Gemeenten die het convenant tekenden",
    definitie="Gemeenten die op de peildatum partij zijn bij het convenant. Voor één gemeente is het 1 of 0.",
    formule="Tel de gemeenten die ondertekenden en sindsdien niet opzegden.",
    bron="Partijen bij het convenant",
    eenheid="gemeenten",
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M14",),
)
PARTIJEN = Indicatorsoort(
    code="convenant_partijen",
    naam="Marktpartijen bij het convenant",
    definitie="Organisaties die op de peildatum partij zijn bij het convenant. Bij een gemeente: die er een locatie in gebruik hebben. Eén"
    f" partij kan in meer gemeenten werken, dus de regio is niet de som. {GESCHORST}",
    formule="Tel de organisaties die ondertekenden en sindsdien niet opzegden, zijn geschorst of geroyeerd.",
    bron="Partijen bij het convenant en locatieregister",
    eenheid="partijen",
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M14",),
)
BEDDEN = Indicatorsoort(
    code="convenant_bedden",
    naam="Bedden onder het convenant",
    definitie=f"Deel van de vergunde bedden in gebruik dat van een partij bij het convenant is. {GESCHORST} Niet tekenen zegt niets"
    " over hoe goed een bed is.",
    formule="Bedden in gebruik van partijen gedeeld door alle bedden in gebruik, maal 100.",
    bron="Partijen bij het convenant en locatieregister",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M14",),
    privacy=Privacyklasse.TOEZICHT,
)
NAGEKOMEN = Indicatorsoort(
    code="convenant_nagekomen",
    naam="Toezeggingen die worden nagekomen",
    definitie="Deel van de gemeten toezeggingen van partijen dat op de peildatum aan zijn norm voldoet. Wat niet te meten is, telt"
    " niet mee.",
    formule="Toezeggingen met het oordeel ‘nagekomen’ gedeeld door alle toezeggingen met een oordeel, maal 100. Voor de regio telt elke"
    " partij per toezegging één keer, ook als zij in meer gemeenten werkt.",
    bron="Metingen van toezeggingen in het portaal",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M14",),
    privacy=Privacyklasse.TOEZICHT,
)

# Steps are dated and never changed, so a party that leaves today was one yesterday. A notice is dated on the day that it takes
# effect; one that was taken back before that day says nothing.
MEMBERS = f"""
with stand as (
    select distinct on (partij_id) partij_id, soort from convenant_partijstap s where datum <= %(dag)s and soort = any(%(keer)s)
        and not exists (select from convenant_partijstap t where t.partij_id = s.partij_id and t.soort = 'opzegging_ingetrokken'
            and s.soort = 'opgezegd' and t.id > s.id and t.datum <= s.datum)
    order by partij_id, datum desc, id desc
), lid as (
    select p.organisatie_id, p.gemeenten from stand join convenant_partij p on p.id = stand.partij_id
    where stand.soort in ('{Partijstapsoort.TOEGETREDEN}', '{Partijstapsoort.SCHORSING_OPGEHEVEN}')
)
select g.code, (select count(*) from lid where lid.organisatie_id is null and lid.gemeenten @> array[g.code]),
    (select count(distinct s.organisatie_id) from stand_locatie s
        where s.gemeente_code = g.code and s.organisatie_id in (select organisatie_id from lid))
from core_gemeente g
union all select '', (select count(*) from lid where organisatie_id is null), (select count(*) from lid where organisatie_id is not null)
"""  # noqa: S608 -- our own words, no value of a user
KEER = (
    Partijstapsoort.TOEGETREDEN,
    Partijstapsoort.GESCHORST,
    Partijstapsoort.SCHORSING_OPGEHEVEN,
    Partijstapsoort.GEROYEERD,
    Partijstapsoort.OPGEZEGD,
)
"""The steps after which somebody is a party, or is not."""
BEDS = """
select gemeente_code, bedden_onder, bedden from convenant_convenantbedden
where peildatum = (select max(peildatum) from convenant_convenantbedden where peildatum <= %(dag)s and peildatum > %(vanaf)s)
"""
KEPT = f"""
with meting as (
    select distinct on (partij_id, toezegging_id, gemeente_code) coalesce(gemeente_code, '') as gemeente, oordeel
    from convenant_toezeggingsmeting where eerste_dag <= %(dag)s and laatste_dag > %(vanaf)s
    order by partij_id, toezegging_id, gemeente_code, eerste_dag desc
)
select gemeente, count(*) filter (where oordeel = '{Meetoordeel.NAGEKOMEN}'), count(*) from meting
where oordeel <> '{Meetoordeel.NIET_MEETBAAR}' group by gemeente
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """As it stood on the day, from what is dated: steps, and the counts that every night leaves."""
    vanaf = peildatum - OUD
    for gemeente, getekend, partijen in ask(MEMBERS, peildatum, keer=[soort.value for soort in KEER]):
        yield Telling(GEMEENTEN.code, gemeente, getekend)
        yield Telling(PARTIJEN.code, gemeente, partijen)
    for gemeente, onder, alle in ask(BEDS, peildatum, vanaf=vanaf):
        yield Telling(BEDDEN.code, gemeente, onder, alle)
    for gemeente, nagekomen, gemeten in ask(KEPT, peildatum, vanaf=vanaf):
        yield Telling(NAGEKOMEN.code, gemeente, nagekomen, gemeten)


GROEP = Groep((GEMEENTEN, PARTIJEN, BEDDEN, NAGEKOMEN), count)
