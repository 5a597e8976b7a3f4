"""How a state of progress looks: icon, word and colour."""

from speerpunten.programma.enums.indicator import Richting, Voortgangstand
from speerpunten.programma.indicatoren import Indicatorsoort
from speerpunten.programma.models import Streefwaarde
from speerpunten.programma.queries.meetwaarde import Waarde
from speerpunten.programma.voortgang.regel import Doel, judge_figure

LOOKS = {
    Voortgangstand.OP_KOERS: ("good", "ok"),
    Voortgangstand.AANDACHT: ("attention", "alert"),
    Voortgangstand.ACHTER: ("wrong", "wrong"),
    Voortgangstand.ONBEKEND: ("neutral", "question"),
}


def look(stand: Voortgangstand) -> tuple[str, str, str]:
    """Colour, word and icon, as `{% badge %}` takes them."""
    kleur, icoon = LOOKS[stand]
    return kleur, str(stand.label), icoon


def judged(waarde: Waarde | None, soort: Indicatorsoort, doel: Streefwaarde | None) -> tuple[str, str, str] | None:
    """How one figure stands to its target; None without a target, a direction or a value to show."""
    if waarde is None or waarde.waarde is None or doel is None or soort.richting == Richting.NEUTRAAL:
        return None
    return look(judge_figure(waarde.waarde, soort.richting, Doel(doel.waarde, doel.aandacht, doel.achter)))
