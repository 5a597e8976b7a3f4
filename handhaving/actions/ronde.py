"""Plan a day of inspections: make it, fill it, say who walks it, end it."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import rondestop
from handhaving.actions.rondeslot import lock, refuse_stranger
from handhaving.enums import Rondestatus
from handhaving.models import Ronde, Rondedeelname, Rondeinspecteur, Rondestop
from handhaving.queries import ronde as rondes
from handhaving.queries import voorstel
from handhaving.route import PastNiet
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.rd import RIVIERENLAND

VERST = timedelta(days=366)


def plan(
    *,
    gemeente: str,
    dag: date,
    uren: Decimal | float,
    inspecteurs: Collection[Gebruiker],
    locaties: Sequence[Huisvestingslocatie],
    by: Actor,
    naam: str = "",
    start: tuple[int, int] | None = None,
    met: Collection[str] = (),
) -> Ronde:
    """Make a round with these stops in this order. `start`: metres RD, the seat of the gemeente when left out.

    `met`: other gemeenten that are asked to take part; the round then waits for the gemeente itself to make it definite
    (`rondedeelname.settle`). Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.RONDE_PLAN, gemeente=gemeente)
    _check(dag, uren, naam)
    others = _others(gemeente, met)
    seat = Gemeente.objects.get(pk=gemeente)
    x, y = start or (seat.rd_x, seat.rd_y)
    if not RIVIERENLAND.contains(x, y):
        raise ValidationError({"start": "Het begin ligt buiten de regio. Kies een plek in een van de acht gemeenten."})
    with transaction.atomic():
        made = Ronde.objects.create(
            gemeente_id=gemeente, gemeenten=sorted({gemeente, *others}), dag=dag, uren=uren, naam=naam.strip(),
            status=Rondestatus.CONCEPT if others else Rondestatus.GEPLAND, start_x=x, start_y=y, created_by=by.gebruiker,
        )  # fmt: skip
        for code in made.gemeenten if others else ():
            Rondedeelname.objects.create(ronde=made, gemeente_id=code, gemeenten=made.gemeenten)
        _put_inspectors(made, inspecteurs, gemeente)
        rondestop.put_many(made, locaties)
        _record("ronde.plan", made, by, stops=len(locaties), met=others)
    return made


def make(
    *,
    gemeente: str,
    dag: date,
    uren: Decimal | float,
    inspecteurs: Collection[Gebruiker],
    locaties: Sequence[Huisvestingslocatie],
    stel_voor: bool,
    by: Actor,
    naam: str = "",
    start: tuple[int, int] | None = None,
    met: Collection[str] = (),
) -> Ronde:
    """Plan a round and, with `stel_voor`, fill it, or do neither. Raises as `plan` and `propose` do."""
    with transaction.atomic():
        made = plan(
            gemeente=gemeente, dag=dag, uren=uren, inspecteurs=inspecteurs, locaties=locaties, by=by, naam=naam,
            start=start, met=met,
        )  # fmt: skip
        if stel_voor:
            propose(ronde=made, by=by)
    return made


def propose(*, ronde: Ronde, by: Actor) -> int:
    """Fill a round with locations of the leading gemeente, by priority and distance; what is on it stays. Returns how many it added.

    Raises `Geweigerd`, and ValidationError in Dutch when what is on it does not fit within the hours.
    """
    by.require(Permission.RONDE_PLAN, gemeente=ronde.gemeente_id)
    with transaction.atomic():
        row = lock(ronde)
        own = Rondestop.objects.filter(ronde=row, gemeente=row.gemeente_id)
        before = list(own.values_list("locatie", flat=True))
        found = _proposal(row, before)
        new = [een for een in found.stops if een.locatie.pk not in set(before)]
        rondestop.put_many(row, [een.locatie for een in new])
        rondestop.put_in_order(row, [een.locatie.pk for een in found.stops])
        _record("ronde.propose", row, by, stops=len(new))
    return len(new)


def assign(*, ronde: Ronde, inspecteurs: Collection[Gebruiker], gemeente: str, by: Actor) -> None:
    """Say who of `gemeente` walks the round; who walked it for another gemeente stays. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.RONDE_PLAN, gemeente=gemeente)
    with transaction.atomic():
        row = lock(ronde)
        refuse_stranger(row, gemeente)
        own = {gebruiker.pk for gebruiker in rondes.inspectors(gemeente)}
        Rondeinspecteur.objects.filter(ronde=row, gebruiker__in=own).delete()
        _put_inspectors(row, inspecteurs, gemeente)
        _record("ronde.assign", row, by, inspecteurs=[gebruiker.pk for gebruiker in inspecteurs])


def cancel(*, ronde: Ronde, reden: str, by: Actor) -> None:
    """The round does not happen. What was shared for it can no longer be read. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.RONDE_PLAN, gemeente=ronde.gemeente_id)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom de ronde niet doorgaat."})
    refuse_unfit({"reden": reden})
    with transaction.atomic():
        row = lock(ronde)
        row.status = Rondestatus.VERVALLEN
        row.save(update_fields=["status", "updated_at"])
        _record("ronde.cancel", row, by, reden=reden.strip())


def complete(*, ronde: Ronde, by: Actor) -> None:
    """The day is over; stops without an inspection can be planned again. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.RONDE_PLAN, gemeente=ronde.gemeente_id)
    with transaction.atomic():
        row = lock(ronde)
        if row.status != Rondestatus.GEPLAND or row.dag > timezone.localdate():
            raise ValidationError("Een ronde is pas afgerond op de dag zelf of daarna.")
        row.status = Rondestatus.AFGEROND
        row.save(update_fields=["status", "updated_at"])
        _record("ronde.complete", row, by)


def _check(dag: date, uren: Decimal | float, naam: str) -> None:
    refuse_unfit({"naam": naam})
    if dag < timezone.localdate():
        raise ValidationError({"dag": "Deze dag is voorbij. Kies vandaag of later."})
    if dag > timezone.localdate() + VERST:
        raise ValidationError({"dag": "Deze dag is meer dan een jaar ver. Controleer het jaar."})
    if not 0 < uren <= 12:
        raise ValidationError({"uren": "Vul een aantal uren in van meer dan 0, en niet meer dan 12."})


def _others(gemeente: str, met: Collection[str]) -> list[str]:
    others = sorted(set(met) - {gemeente})
    if len(others) != Gemeente.objects.filter(pk__in=others).count():
        raise ValidationError({"met": "Kies gemeenten van de regio."})
    return others


def _proposal(row: Ronde, before: Sequence[int]) -> voorstel.Voorstel:
    start = (row.start_x, row.start_y)
    try:
        return voorstel.propose(
            row.gemeente_id, row.dag, minuten=int(row.uren * 60), start=start, vast=before, ronde=row.pk
        )
    except PastNiet as problem:
        zin = "Wat er al op staat past niet in deze uren. Haal een stop weg, of geef de ronde meer uren."
        raise ValidationError(zin) from problem


def _put_inspectors(ronde: Ronde, inspecteurs: Collection[Gebruiker], gemeente: str) -> None:
    may = {gebruiker.pk for gebruiker in rondes.inspectors(gemeente)}
    for gebruiker in inspecteurs:
        if gebruiker.pk not in may:
            zin = f"{gebruiker.naam} is geen toezichthouder van deze gemeente. Kies iemand anders."
            raise ValidationError({"inspecteurs": zin})
        Rondeinspecteur.objects.create(ronde=ronde, gebruiker=gebruiker, gemeenten=ronde.gemeenten)


def _record(actie: str, row: Ronde, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, details={"dag": row.dag.isoformat()} | details
    )
