"""What a month asks beside the indicators: people by kind of location and by kern, and locations that opened or closed."""

from collections import defaultdict
from datetime import date
from typing import Any

from registratie.enums import Locatiesoort
from registratie.queries import maandrapport
from rivierenland.rapportages.meting.feit import Feit, Feitsoort, Gemeten, Meting, Sleutel, Som
from rivierenland.rapportages.metingen.bewijs import records
from rivierenland.rapportages.metingen.indicatoren import PERSONEN, facts, require_over
from rivierenland.rapportages.periode import Periode

SOORT, KERN = "personen_naar_soort", "personen_naar_kern"
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
    totaal = next((feit for feit in gemeten.feiten if feit.sleutel == Sleutel(PERSONEN, gemeente, dag)), None)
    verdeeld, sommen = _divided(gemeente, dag, totaal) if totaal else ([], [])
    return Gemeten(
        (*gemeten.feiten, *verdeeld),
        (*gemeten.sommen, *sommen),
        rijen={WIJZIGINGEN: _changes(gemeente, periode)},
        bewijs=records(gemeten.feiten, gemeente, dag),
    )


def region(periode: Periode) -> Gemeten:
    """What is no sum of gemeenten."""
    return facts("", periode, CODES)


def _divided(gemeente: str, dag: date, totaal: Feit) -> tuple[list[Feit], list[Som]]:
    """People by kind and by kern. Left out when stays came in after the total was counted: it would not add up any more."""
    per: dict[str, dict[str, int]] = {SOORT: defaultdict(int), KERN: defaultdict(int)}
    for (_, plaats, soort), aantal in maandrapport.present_by_place([gemeente], dag).items():
        per[SOORT][soort] += aantal
        per[KERN][plaats] += aantal
    for soort in Locatiesoort:
        per[SOORT].setdefault(soort.value, 0)
    if sum(per[SOORT].values()) != totaal.waarde or not per[KERN]:
        return [], []
    feiten, sommen = list[Feit](), list[Som]()
    for maat, delen in per.items():
        sleutels = tuple(Sleutel(maat, gemeente, dag, deel) for deel in sorted(delen))
        # A kern lies in one gemeente, so that the region has no number of it.
        feiten += [Feit(s, delen[s.deel], Feitsoort.PERSONEN, optelbaar=maat == SOORT) for s in sleutels]
        sommen.append(Som(totaal.sleutel, sleutels))
    return feiten, sommen


def _changes(gemeente: str, periode: Periode) -> list[dict[str, Any]]:
    regels = []
    for feit in maandrapport.locaties([gemeente]):
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
