"""Count the beds that fall under the convenant."""

from datetime import date

from django.db.models import Count, Q, Sum

from convenant.models import Convenantbedden
from convenant.queries import bedden
from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from rivierenland.core.scope import Scopesoort

OOIT_IN_GEBRUIK = (Locatiestatus.ACTIEF, Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)


def refresh(op: date) -> int:
    """Write the beds of every gemeente on `op`, over what stood there; returns how many rows.

    Four queries, whatever the number of parties and locations; doing it again gives the same. Raises `ScopeTooNarrow` outside the
    scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Bedden tellen kan alleen in een systeemscope.")
    leden = Q(organisatie__in=bedden.members_on(op))
    in_gebruik = Huisvestingslocatie.objects.filter(status__in=OOIT_IN_GEBRUIK, ingangsdatum__lte=op)
    in_gebruik = in_gebruik.filter(Q(einddatum=None) | Q(einddatum__gt=op))
    geteld = {
        row["gemeente_id"]: row
        for row in in_gebruik.order_by().values("gemeente_id").annotate(
            alle=Sum("capaciteit_vergund"),
            onder=Sum("capaciteit_vergund", filter=leden, default=0),
            wie=Count("organisatie", filter=leden, distinct=True),
        )
    }  # fmt: skip
    rows = [_row(code, op, geteld.get(code, {})) for code in Gemeente.objects.values_list("code", flat=True)]
    Convenantbedden.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["peildatum", "gemeente"],
        update_fields=["bedden_onder", "bedden", "partijen", "updated_at"],
    )
    return len(rows)


def _row(code: str, op: date, geteld: dict) -> Convenantbedden:
    return Convenantbedden(
        gemeente_id=code, peildatum=op, bedden_onder=geteld.get("onder", 0), bedden=geteld.get("alle", 0),
        partijen=geteld.get("wie", 0),
    )  # fmt: skip
