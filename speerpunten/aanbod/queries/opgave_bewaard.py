"""A task as it is kept in a scenario: what went in, what came out, and asking the same again."""

from dataclasses import asdict
from typing import Any

from rivierenland.core.actor import Actor
from speerpunten.aanbod.models import Scenario
from speerpunten.aanbod.opgave.aannames import GROEI, MEESTE_JAREN, MINSTE_JAREN
from speerpunten.aanbod.opgave.som import MOMENTEN, Som
from speerpunten.aanbod.opgave.trekkingen import REGIO, at_horizon
from speerpunten.aanbod.queries.aannames import VELDEN
from speerpunten.aanbod.queries.opgave import Opgave, Opgavevraag

SAMEN = "regio"
"""Under this key the region stands in what is kept."""


def put_in(opgave: Opgave) -> dict[str, Any]:
    """The choices, the other values, and for the record every value that was used, by parameter code."""
    return {
        "jaren": opgave.vraag.jaren,
        "groei": opgave.vraag.groei,
        "moment": opgave.vraag.moment,
        "anders": {aanname.veld.code: aanname.waarde for aanname in opgave.afwijkend},
        "waarden": {aanname.veld.code: aanname.waarde for aanname in opgave.aannames},
    }


def came_out(opgave: Opgave) -> dict[str, Any]:
    """By moment and then by CBS code, and `SAMEN` for the region: the terms with their subtotals, and the band at the horizon.

    A gemeente without known demand stands there with null.
    """
    uit: dict[str, Any] = {"doeljaar": opgave.tijd.horizon.year, "vraagjaar": opgave.stand.jaar}
    for moment in MOMENTEN:
        banden = at_horizon(opgave.bands(moment))
        uit[moment] = {
            code or SAMEN: som and _terms(som) | {"band": [round(grens) for grens in asdict(banden[code]).values()]}
            for code, som in opgave.sommen[moment].items()
        }
    return uit


def asked_again(invoer: Any) -> Opgavevraag:
    """The same question; what is not there or no longer possible becomes the usual."""
    gewoon, codes = Opgavevraag(), {veld.code for veld in VELDEN}
    if not isinstance(invoer, dict):
        return gewoon
    jaren, groei, moment = (invoer.get(naam) for naam in ("jaren", "groei", "moment"))
    anders = invoer.get("anders")
    return Opgavevraag(
        jaren=jaren if isinstance(jaren, int) and MINSTE_JAREN <= jaren <= MEESTE_JAREN else gewoon.jaren,
        groei=groei if groei in GROEI else gewoon.groei,
        moment=moment if moment in MOMENTEN else gewoon.moment,
        anders={c: float(w) for c, w in anders.items() if c in codes and isinstance(w, int | float)}
        if isinstance(anders, dict)
        else {},
    )


def kept_terms(scenario: Scenario, moment: str, code: str = SAMEN) -> dict[str, Any] | None:
    """The terms of the region or of a gemeente as they came out on its day; None where nothing is kept."""
    terms = scenario.uitkomst.get(moment, {}) if isinstance(scenario.uitkomst, dict) else {}
    found = terms.get(code) if isinstance(terms, dict) else None
    return found if isinstance(found, dict) else None


def reader(actor: Actor) -> str:
    """The code of the gemeente whose figures somebody opens with; `REGIO` for the region and for who works in several."""
    return actor.gemeenten[0] if len(actor.gemeenten) == 1 else REGIO


def _terms(som: Som) -> dict[str, int]:
    return asdict(som) | {naam: getattr(som, naam) for naam in ("vraag", "vervanging", "aanbod", "opgave")}
