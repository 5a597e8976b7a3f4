"""T20: does a gemeente decide in time about a request to join."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, F, Q, QuerySet

from convenant.enums.partij import Toelatingsbesluit, Toetredingstatus
from convenant.models import Toelating
from convenant.regels.regel import Regel, Telling
from rivierenland.core.queries.parameter import value_of

VENSTER = "toezegging_venster.beslist_op_toetreding"


def requests(op: date, dagen: int) -> QuerySet[Toelating]:
    """What counts on `op`: decided in the last `dagen` days, or undecided past its last day however long ago that was.

    A request that was withdrawn, or that ended because another gemeente refused it, no longer waits for anybody.
    """
    besloten = Q(besloten_op__gt=op - timedelta(days=dagen), besloten_op__lte=op)
    wacht = Q(besluit=Toelatingsbesluit.WACHT, toetreding__status=Toetredingstatus.AANGEVRAAGD)
    te_laat = (wacht | Q(besloten_op__gt=op)) & Q(toetreding__uiterlijk__lt=op)
    return Toelating.objects.filter(besloten | te_laat).order_by()


def measure(op: date) -> Iterator[Telling]:
    """Per gemeente: decisions on or before the last day, of all that counts. Two queries."""
    op_tijd = Q(besloten_op__lte=op) & Q(besloten_op__lte=F("toetreding__uiterlijk"))
    dagen = int(value_of(VENSTER, peildatum=op))
    rijen = requests(op, dagen).values("gemeente_id")
    rijen = rijen.annotate(teller=Count("pk", filter=op_tijd), noemer=Count("pk"))
    for gemeente, teller, noemer in rijen.values_list("gemeente_id", "teller", "noemer"):
        yield Telling(None, gemeente, teller, noemer)


REGEL = Regel(
    code="beslist_op_toetreding",
    naam="Op tijd besloten over toetreding",
    wat="verzoeken",
    uitleg="Van de verzoeken om toe te treden waarover de gemeente in de periode (een instelling, gewoon een jaar) besloot: het deel"
    " waarover zij besloot op of voor de laatste dag. Een verzoek waarover na de laatste dag nog niet is besloten, telt mee als te"
    " laat. Een ingetrokken verzoek telt niet mee.",
    bron="Verzoeken tot toetreding in het portaal",
    measure=measure,
)
