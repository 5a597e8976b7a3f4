"""The snapshot that an edition is made of, and what earlier editions already told. For jobs: it reads every gemeente's own numbers."""

from rivierenland.core.models import Gemeente
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.meting.feit import Sleutel
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.meting.vastleggen import Vastgelegd, assemble
from rivierenland.rapportages.models import Meetdeel, Rapporteditie


def rows(editie: Rapporteditie) -> list[Vastgelegd]:
    """What was measured, a row an area; without the records behind it."""
    velden = ("gemeente_id", "feiten", "sommen", "rijen", "verborgen")
    return [
        Vastgelegd(code or "", feiten, sommen, rijen, verborgen)
        for code, feiten, sommen, rijen, verborgen in Meetdeel.objects.filter(editie=editie).values_list(*velden)
    ]


def of(editie: Rapporteditie) -> Momentopname:
    """Everything measured for this edition, as it was. Before it is frozen its moment is that of the request."""
    return assemble(
        rows(editie),
        gemeenten=list(Gemeente.objects.order_by("code").values_list("code", flat=True)),
        peildatum=editie.peildatum,
        gemaakt_op=editie.gemeten_at or editie.created_at,
    )


def earlier(editie: Rapporteditie, sleutels: set[Sleutel]) -> dict[Sleutel, bool]:
    """Of these keys: what any other edition showed (True) or withheld (False). What one showed is known, whatever another did.

    A concept counts: the officials of eight gemeenten read it, and it may be published later without being measured again. So does one
    that was stopped after they could read it. An edition of before the first of these days cannot have them.
    """
    gezien: dict[Sleutel, bool] = {}
    eerste = min((sleutel.dag for sleutel in sleutels), default=editie.peildatum)
    afgeschermd = Rapporteditie.objects.filter(gemeten_at__isnull=False, peildatum__gte=eerste).exclude(pk=editie.pk)
    for ander in afgeschermd.exclude(status=Editiestatus.GEANNULEERD, klaar_at=None):
        opname = of(ander)
        for sleutel in sleutels & opname.feiten.keys():
            gezien[sleutel] = gezien.get(sleutel, False) or sleutel not in opname.verborgen
    return gezien
