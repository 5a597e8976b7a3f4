"""T02: of everybody the facts that must be in the night register are in it."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import counted, window
from convenant.regels.regel import Regel, Telling

VERPLICHT = 2
"""Where somebody lives and the kind of document; name and arrival are always there (art. 438 Sr, model APV art. 2:37)."""
SQL = """
select distinct on (organisatie_id, gemeente_code) organisatie_id, gemeente_code,
    %(verplicht)s * personen - zonder_woonplaats - zonder_document, %(verplicht)s * personen
from registratie_kwaliteitsmeting where dag >= %(van)s and dag < %(op)s
order by organisatie_id, gemeente_code, dag desc
"""


def measure(op: date) -> Iterable[Telling]:
    """Facts that are filled in for the people of the last night that was measured."""
    return counted(SQL, window("nachtregister_volledig", op) | {"verplicht": VERPLICHT})


REGEL = Regel(
    "nachtregister_volledig",
    "Nachtregister volledig",
    "gegevens",
    "Van iedereen die de laatst gemeten nacht bij u sliep tellen wij twee gegevens: de woonplaats en het soort document. Naam en aankomst "
    "zijn altijd ingevuld. Het cijfer is het deel dat is ingevuld. Wat u vandaag aanvult, telt morgen mee.",
    "Aanleverkwaliteit, elke nacht gemeten (artikel 438 Wetboek van Strafrecht)",
    measure,
)
