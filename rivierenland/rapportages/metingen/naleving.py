"""Which terms that ended in a year were kept: of findings, and in cases."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from handhaving.enums import Bevindingstatus, Inspectiestatus, Termijnsoort, Termijnstatus
from handhaving.models import Bevinding, Termijn
from rivierenland.rapportages.meting.feit import Feitsoort, Gemeten, Meting
from rivierenland.rapportages.metingen.koppelen import tie
from rivierenland.rapportages.metingen.verzamelaar import Geteld, Verzamelaar
from rivierenland.rapportages.periode import Periode

HERSTEL, TERMIJNEN = "hersteltermijnen_jaar", "zaaktermijnen_jaar"
OP_TIJD = "bevindingen_op_tijd_hersteld"
HERSTELD = ("op_tijd", "te_laat", "niet_hersteld")
OPVOLGING = ("opgevolgd", "nog_open")
OPGEVOLGD = (
    Termijnsoort.HERSTEL, Termijnsoort.BEGUNSTIGING, Termijnsoort.ZIENSWIJZE, Termijnsoort.BETALING, Termijnsoort.BOETE,
    Termijnsoort.HERPLAATSING,
)  # fmt: skip
"""After these somebody must act. A term for an objection, a closure or limitation simply ends."""


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Terms whose last day fell in the year, as they stood at its end; of the year before the same. Six queries."""
    oogst = Verzamelaar(gemeente, Feitsoort.TOEZICHT)
    for jaar in (periode, periode.vorige):
        van, dag = jaar.eerste_dag, jaar.laatste_dag
        dit = jaar == periode
        oogst.count(HERSTEL, dag, list(_repairs(gemeente, van, dag)), HERSTELD, bewijs=dit)
        tie(oogst, OP_TIJD, dag, oogst.key(HERSTEL, dag, "op_tijd"))
        oogst.count(TERMIJNEN, dag, list(_terms(gemeente, van, dag)), OPVOLGING, bewijs=dit)
    return oogst.done()


def _repairs(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    """Findings that lapsed do not count: nothing had to be repaired any more."""
    rows = Bevinding.objects.filter(
        gemeente_id=gemeente, inspectie__status=Inspectiestatus.AFGEROND, herstel_uiterlijk__range=(van, tot)
    ).exclude(status=Bevindingstatus.VERVALLEN)
    velden = ("pk", "inspectie_id", "herstel_uiterlijk", "hersteld_op")
    for pk, inspectie, uiterlijk, hersteld in rows.order_by("herstel_uiterlijk", "pk").values_list(*velden):
        stand = _stand(hersteld, uiterlijk, tot)
        yield Geteld(
            frozenset({stand}),
            {"kenmerk": f"bevinding {pk} bij inspectie {inspectie}", "datum": uiterlijk.isoformat(), "soort": stand},
        )


def _stand(hersteld: date | None, uiterlijk: date, tot: date) -> str:
    if hersteld is None or hersteld > tot:
        return "niet_hersteld"
    return "op_tijd" if hersteld <= uiterlijk else "te_laat"


def _terms(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    rows = Termijn.objects.filter(gemeente_id=gemeente, soort__in=OPGEVOLGD, einde__range=(van, tot))
    rows = rows.exclude(status=Termijnstatus.VERVALLEN).order_by("einde", "pk")
    for zaak, soort, einde, klaar in rows.values_list("zaak__nummer", "soort", "einde", "afgehandeld_at"):
        stand = OPVOLGING[klaar is None or timezone.localdate(klaar) > tot]
        yield Geteld(
            frozenset({stand}),
            {"kenmerk": zaak, "datum": einde.isoformat(), "soort": soort, "stand": stand},
        )


METING = Meting("naleving", "Termijnen", measure=measure)
