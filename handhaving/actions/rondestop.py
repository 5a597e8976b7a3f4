"""The stops of a round: put in, take out, put in another order. Distances follow by themselves."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import delingregister
from handhaving.actions.rondeslot import lock, refuse_stranger
from handhaving.models import Gegevensdeling, Ronde, Rondestop
from handhaving.prioriteit import Reden
from handhaving.queries import prioriteit
from handhaving.queries.dagnormen import Dagnormen
from handhaving.route import Kandidaat, Punt, in_order, shortest_route
from registratie.models import Huisvestingslocatie, Locatiekaart
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

MEEST = 60
"""More stops do not fit in any day."""


def add(*, ronde: Ronde, locatie: Huisvestingslocatie, by: Actor) -> Rondestop:
    """Put a location at the end of a round. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.RONDE_PLAN, gemeente=locatie.gemeente_id)
    with transaction.atomic():
        row = lock(ronde)
        refuse_stranger(row, locatie.gemeente_id)
        if Rondestop.objects.filter(ronde=row, locatie=locatie.pk).exists():
            raise ValidationError({"locatie": "Deze locatie staat al op de ronde."})
        put_many(row, [locatie])
        made = Rondestop.objects.get(ronde=row, locatie=locatie.pk)
        _record("rondestop.add", made, row, by)
    return made


def remove(*, stop: Rondestop, by: Actor) -> None:
    """Take a location off a round; what was shared about it for this round can no longer be read.

    Only its own gemeente does so. Raises `Geweigerd`, and ValidationError in Dutch when it was inspected.
    """
    by.require(Permission.RONDE_PLAN, gemeente=stop.gemeente_id)
    with transaction.atomic():
        row = lock(stop.ronde)
        if hasattr(stop, "inspectie"):
            raise ValidationError("Hier is al een inspectie gedaan. Deze stop blijft op de ronde.")
        shared = Gegevensdeling.objects.filter(ronde_nr=row.pk, locatie_nr=stop.locatie_id, gemeente=stop.gemeente_id)
        delingregister.end_all(shared, timezone.localdate())
        _record("rondestop.remove", stop, row, by)
        Rondestop.objects.filter(pk=stop.pk).delete()
        put_in_order(row, _places(row))


def move(*, stop: Rondestop, naar: int, by: Actor) -> None:
    """Give a stop another place in the order, 1 is first. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.RONDE_PLAN, gemeente=stop.ronde.gemeente_id)
    with transaction.atomic():
        row = lock(stop.ronde)
        order = _places(row)
        if not 1 <= naar <= len(order):
            raise ValidationError({"naar": f"Kies een plaats van 1 tot en met {len(order)}."})
        order.remove(stop.locatie_id)
        order.insert(naar - 1, stop.locatie_id)
        put_in_order(row, order)
        _record("rondestop.move", stop, row, by, naar=naar)


def shorten(*, ronde: Ronde, by: Actor) -> None:
    """Put all stops in the shortest order that is found. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.RONDE_PLAN, gemeente=ronde.gemeente_id)
    with transaction.atomic():
        row = lock(ronde)
        stops = list(Rondestop.objects.filter(ronde=row))
        known, unknown = _candidates(stops)
        tocht = shortest_route(known, Punt(row.start_x, row.start_y), reis=Dagnormen(row.gemeente_id, row.dag).reis)
        put_in_order(row, [*(stop.nummer for stop in tocht.stops), *unknown])
        gebeurtenis.record(actie="ronde.shorten", object=row, by=by, gemeente=row.gemeente_id)


def put_many(ronde: Ronde, locaties: Sequence[Huisvestingslocatie]) -> None:
    """New last stops in this order, with the reasons of now; without them on a joint round, which others read."""
    last = Rondestop.objects.filter(ronde=ronde).count()
    if last + len(locaties) > MEEST:
        raise ValidationError({"locaties": f"Er passen niet meer dan {MEEST} stops op een dag."})
    reasons = {} if len(ronde.gemeenten) > 1 else _reasons(ronde, locaties)
    normen = {code: Dagnormen(code, ronde.dag) for code in {locatie.gemeente_id for locatie in locaties}}
    for place, locatie in enumerate(locaties, start=last + 1):
        redenen = reasons.get(locatie.pk, ())
        Rondestop.objects.create(
            ronde=ronde, gemeente_id=locatie.gemeente_id, gemeenten=ronde.gemeenten, locatie=locatie, volgorde=place,
            redenen=[reden.as_dict() for reden in redenen], punten=sum(reden.punten for reden in redenen),
            minuten=normen[locatie.gemeente_id].minutes(locatie.capaciteit_vergund),
        )  # fmt: skip
    reckon(ronde)


def put_in_order(ronde: Ronde, locaties: Sequence[int]) -> None:
    """Number the stops as these locations come; others keep their order behind them. Distances follow."""
    rank = {pk: place for place, pk in enumerate(locaties)}
    stops = sorted(
        Rondestop.objects.filter(ronde=ronde), key=lambda stop: (rank.get(stop.locatie_id, len(rank)), stop.volgorde)
    )
    for place, stop in enumerate(stops, start=1):
        stop.volgorde = place
    Rondestop.objects.bulk_update(stops, ["volgorde"])
    reckon(ronde)


def reckon(ronde: Ronde) -> None:
    """Work out the road from stop to stop. A stop of which nobody knows where it lies counts as no road."""
    stops = list(Rondestop.objects.filter(ronde=ronde))
    known, _ = _candidates(stops)
    reis = Dagnormen(ronde.gemeente_id, ronde.dag).reis
    tocht = in_order(known, Punt(ronde.start_x, ronde.start_y), reis=reis)
    legs = {leg.nummer: leg for leg in tocht.stops}
    for stop in stops:
        leg = legs.get(stop.locatie_id)
        stop.reis_meters, stop.reis_minuten = (leg.meters, leg.reisminuten) if leg else (0, 0)
    Rondestop.objects.bulk_update(stops, ["reis_meters", "reis_minuten"])


def _candidates(stops: Sequence[Rondestop]) -> tuple[list[Kandidaat], list[int]]:
    """The stops whose place is known, from their own register or, across a border, from their public card; and the rest."""
    numbers = [stop.locatie_id for stop in stops]
    cards = Locatiekaart.objects.filter(pk__in=numbers).values_list("pk", "rd_x", "rd_y")
    rows = Huisvestingslocatie.objects.filter(pk__in=numbers).values_list("pk", "rd_x", "rd_y")
    where = {pk: Punt(x, y) for pk, x, y in [*cards, *rows] if x is not None and y is not None}
    known = [Kandidaat(s.locatie_id, where[s.locatie_id], s.punten, s.minuten) for s in stops if s.locatie_id in where]
    return known, [pk for pk in numbers if pk not in where]


def _reasons(ronde: Ronde, locaties: Sequence[Huisvestingslocatie]) -> dict[int, tuple[Reden, ...]]:
    rows = Huisvestingslocatie.objects.filter(pk__in=[locatie.pk for locatie in locaties])
    return {een.locatie.pk: een.redenen for een in prioriteit.priorities(rows, ronde.dag)}


def _places(ronde: Ronde) -> list[int]:
    return list(Rondestop.objects.filter(ronde=ronde).order_by("volgorde").values_list("locatie", flat=True))


def _record(actie: str, stop: Rondestop, row: Ronde, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=stop, by=by, gemeente=stop.gemeente_id,
        details={"ronde": row.pk, "locatie": stop.locatie_id} | details,
    )  # fmt: skip
