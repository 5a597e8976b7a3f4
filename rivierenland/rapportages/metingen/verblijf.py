"""What a month asks beside the indicators: its divisions by kind of location and by kern, and locations that opened or closed."""

from collections.abc import Sequence
from typing import Any

from registratie.enums import Locatiesoort
from registratie.queries import maandrapport
from registratie.queries.maandrapport import Locatiefeit
from rivierenland.rapportages.meting.feit import Gemeten, Meting
from rivierenland.rapportages.metingen.bewijs import records
from rivierenland.rapportages.metingen.indicatoren import facts, require_over
from rivierenland.rapportages.metingen.verdeling import divide
from rivierenland.rapportages.periode import Periode

CODES = (
    *("personen_vannacht", "verblijf_kort", "verblijf_midden", "verblijf_lang", "mogelijk_brp_plichtig"),
    *("bedden_vergund", "locaties", "locaties_nieuw", "locaties_gesloten"),
    *("op_tijd_aangeleverd", "locaties_op_tijd", "register_volledig"),
    *(f"capaciteit_{soort.value}" for soort in Locatiesoort),
)
"""The indicators that a month shows."""
WIJZIGINGEN = "locaties_gewijzigd"


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """A constant number of queries. Raises `indicatoren.NotOver`: a month that runs is never reported."""
    require_over(periode)
    gemeten, dag = facts(gemeente, periode, CODES), periode.laatste_dag
    locaties = maandrapport.locaties([gemeente])
    verdeeld, sommen = divide(gemeente, dag, {feit.sleutel: feit for feit in gemeten.feiten}, locaties)
    return Gemeten(
        (*gemeten.feiten, *verdeeld),
        (*gemeten.sommen, *sommen),
        rijen={WIJZIGINGEN: _changes(locaties, periode)},
        bewijs=records(gemeten.feiten, gemeente, dag),
    )


def region(periode: Periode) -> Gemeten:
    """What is no sum of gemeenten."""
    return facts("", periode, CODES)


def _changes(locaties: Sequence[Locatiefeit], periode: Periode) -> list[dict[str, Any]]:
    regels = []
    for feit in locaties:
        for wat, dag in (("nieuw", feit.begin), ("gesloten", feit.eind)):
            if dag and periode.eerste_dag <= dag <= periode.laatste_dag:
                regels.append(
                    {
                        "dag": dag.isoformat(),
                        "wat": wat,
                        "naam": feit.naam,
                        "plaats": feit.plaats,
                        "bedden": feit.bedden,
                    }
                )
    return sorted(regels, key=lambda regel: (regel["dag"], regel["naam"]))


METING = Meting("verblijf", "Verblijf", measure=measure, region=region)
