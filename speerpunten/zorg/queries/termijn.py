"""Days by which something of a referral must be done."""

from datetime import date

from rivierenland.core.feestdagen import volgende_werkdag
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import in_force, value_of

CODES = (
    *("toestemming_maanden", "doorverwijzing_antwoord_werkdagen", "doorverwijzing_herinnering_werkdagen"),
    *("doorverwijzing_uitkomst_weken", "toestemming_bijna_dagen", "doorverwijscontact_maanden"),
    *("doorverwijzing_bewaren_maanden", "doorverwijzing_concept_dagen"),
)


def answer_by(op: date) -> date:
    """The last day for an answer to what is offered on this day."""
    return _working_days(op, int(value_of("doorverwijzing_antwoord_werkdagen", peildatum=op)))


def remind_from(op: date) -> date:
    """An offer whose last day is this one or earlier is reminded of today."""
    return _working_days(op, int(value_of("doorverwijzing_herinnering_werkdagen", peildatum=op)))


def working_days_between(begin: date, einde: date) -> int:
    """How many working days after `begin` the day `einde` is; 0 on the same day."""
    aantal, dag = 0, begin
    while (dag := volgende_werkdag(dag)) <= einde:
        aantal += 1
    return aantal


def terms(op: date) -> list[Parameter]:
    """The parameters that the pages show."""
    found = {row.code: row for row in in_force(op, CODES) if row.gemeente_id is None}
    return [found[code] for code in CODES if code in found]


def _working_days(begin: date, aantal: int) -> date:
    dag = begin
    for _ in range(aantal):
        dag = volgende_werkdag(dag)
    return dag
