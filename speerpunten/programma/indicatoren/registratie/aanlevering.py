"""Which part of the beds and locations has a night register that is up to date."""

from collections.abc import Iterator
from datetime import date, timedelta

from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask, begin_of

DAGEN = 7
BRON = "Aanleveringen, nachtregister en locatieregister"
OP_TIJD = Indicatorsoort(
    code="op_tijd_aangeleverd",
    naam="Nachtregister op tijd bijgewerkt",
    definitie=f"Vergunde bedden van organisaties die in de {DAGEN} dagen tot en met de peildatum een bestand aanleverden of een"
    " verblijf invoerden, gedeeld door alle vergunde bedden in gebruik. Een organisatie telt met al haar locaties tegelijk.",
    formule="Bedden van organisaties die op tijd waren, gedeeld door alle vergunde bedden in gebruik, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S1",
    pakketten=("M01",),
)
LOCATIES_OP_TIJD = Indicatorsoort(
    code="locaties_op_tijd",
    naam="Locaties met een bijgewerkt register",
    definitie=f"Locaties in gebruik waarvan de organisatie in de {DAGEN} dagen tot en met de peildatum iets aanleverde of invoerde."
    " Een kleine locatie telt even zwaar als een grote.",
    formule="Locaties van organisaties die op tijd waren, gedeeld door alle locaties in gebruik, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S1",
    pakketten=("M01",),
)

# A stay keeps the moment it was entered; a later change overwrites `updated_at`, so changes are read from the history. The version
# that anonymises a stay is no sign of life of the organisation.
ON_TIME = """
with bij as materialized (
    select organisatie_id from registratie_aanlevering
    where status = 'verwerkt' and verwerkt_at >= %(van)s and verwerkt_at < %(na)s
    union
    select organisatie_id from registratie_verblijf where created_at >= %(van)s and created_at < %(na)s
    union
    select organisatie_id from registratie_verblijfevent
    where pgh_created_at >= %(van)s and pgh_created_at < %(na)s and pgh_label <> 'delete' and bewoner_id is not null
)
select gemeente_code, coalesce(sum(bedden) filter (where bij.organisatie_id is not null), 0)::int, sum(bedden)::int,
    count(bij.organisatie_id), count(*)
from stand_locatie left join bij using (organisatie_id) group by gemeente_code
"""


def count(peildatum: date) -> Iterator[Telling]:
    """Beds and locations of organisations with a sign of life, out of all."""
    van = begin_of(peildatum - timedelta(days=DAGEN - 1))
    for gemeente, op_tijd, bedden, locaties_op_tijd, locaties in ask(ON_TIME, peildatum, van=van):
        yield Telling(OP_TIJD.code, gemeente, op_tijd, bedden)
        yield Telling(LOCATIES_OP_TIJD.code, gemeente, locaties_op_tijd, locaties)


GROEP = Groep((OP_TIJD, LOCATIES_OP_TIJD), count)
