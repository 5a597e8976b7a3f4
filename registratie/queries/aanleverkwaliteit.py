"""How well organisations deliver: when last, how many rows, how many with a fault."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, IntegerField, Max, Q, Sum, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from registratie.enums import Aanleveringsstatus
from registratie.models import Aanlevering
from rivierenland.core.models import Organisatie

AANTALLEN = ("nieuw", "gewijzigd", "ongewijzigd", "dubbel", "fout")


@dataclass(frozen=True, slots=True)
class Leverstand:
    """One organisation. `rijen` and `fout` are summed over the `leveringen` saved in the period."""

    organisatie_id: int
    naam: str
    gemeenten: tuple[str, ...]
    laatste: date | None
    leveringen: int
    rijen: int
    fout: int


def per_organisatie(organisaties: Collection[int], *, van: date, tot: date) -> list[Leverstand]:
    """These organisations, by name, with what they delivered from `van` up to and including `tot`. Two queries."""
    begin, eind = _start(van), _start(date.fromordinal(tot.toordinal() + 1))
    verwerkt = Aanlevering.objects.filter(
        organisatie__in=organisaties, status=Aanleveringsstatus.VERWERKT, verwerkt_at__lt=eind
    )
    in_periode = Q(verwerkt_at__gte=begin)
    rows = (
        verwerkt.order_by()
        .values("organisatie_id")
        .annotate(
            laatste=Max("verwerkt_at"),
            leveringen=Count("pk", filter=in_periode),
            **{naam: Coalesce(Sum(_count_of(naam), filter=in_periode), Value(0)) for naam in AANTALLEN},
        )
    )
    gevonden = {rij["organisatie_id"]: rij for rij in rows}
    return [
        _stand(organisatie_id, naam, gemeenten, gevonden.get(organisatie_id))
        for organisatie_id, naam, gemeenten in Organisatie.objects.filter(pk__in=organisaties)
        .order_by("naam", "pk")
        .values_list("pk", "naam", "gemeenten")
    ]


def _count_of(naam: str) -> Cast:
    return Cast(KT(f"tellingen__{naam}"), IntegerField())


def _stand(organisatie_id: int, naam: str, gemeenten: list[str], rij: dict | None) -> Leverstand:
    if rij is None:
        return Leverstand(organisatie_id, naam, tuple(gemeenten), None, 0, 0, 0)
    laatste = timezone.localtime(rij["laatste"]).date()
    rijen = sum(rij[soort] for soort in AANTALLEN)
    return Leverstand(organisatie_id, naam, tuple(gemeenten), laatste, rij["leveringen"], rijen, rij["fout"])


def _start(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time()))
