"""A joint round: each gemeente says whether it takes part, brings its own stops, and gives their facts to the others."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import deling, delingregister, rondestop
from handhaving.actions.rondeslot import lock
from handhaving.enums import Deelnamestatus, Rondestatus
from handhaving.models import Gegevensdeling, Ronde, Rondedeelname, Rondestop
from handhaving.queries import deelbaar
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


def agree(
    *,
    ronde: Ronde,
    gemeente: str,
    locaties: Sequence[Huisvestingslocatie],
    grondslag: str,
    doel: str,
    by: Actor,
) -> None:
    """This gemeente takes part with these locations of its own, on this ground; the facts go to who agreed before.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    deling.require(by, gemeente, ronde)
    with transaction.atomic():
        row = lock(ronde)
        part = _part(row, gemeente)
        strange = [locatie for locatie in locaties if locatie.gemeente_id != gemeente]
        if strange:
            raise ValidationError({"locaties": "Kies locaties van uw eigen gemeente."})
        have = set(Rondestop.objects.filter(ronde=row).values_list("locatie", flat=True))
        rondestop.put_many(row, [locatie for locatie in locaties if locatie.pk not in have])
        _decide(part, Deelnamestatus.AKKOORD, by, grondslag=grondslag.strip(), doel=doel.strip())
        given = _give(row, part, by)
        _record("rondedeelname.agree", part, by, stops=len(locaties), delingen=given)


def refuse(*, ronde: Ronde, gemeente: str, reden: str, by: Actor) -> None:
    """This gemeente does not take part; its stops go, and what it gave can no longer be read. Raises as `agree`."""
    deling.require(by, gemeente, ronde)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom uw gemeente niet meedoet."})
    with transaction.atomic():
        row = lock(ronde)
        if gemeente == row.gemeente_id:
            raise ValidationError("Uw gemeente leidt deze ronde. Laat de ronde vervallen als zij niet doorgaat.")
        part = _part(row, gemeente)
        own = Rondestop.objects.filter(ronde=row, gemeente=gemeente)
        if own.filter(inspectie__isnull=False).exists():
            raise ValidationError("Er is al een inspectie gedaan in uw gemeente. Overleg met de leidende gemeente.")
        own.delete()
        shared = Gegevensdeling.objects.filter(ronde_nr=row.pk, gemeente=gemeente)
        delingregister.end_all(shared, timezone.localdate())
        rondestop.put_in_order(row, list(Rondestop.objects.filter(ronde=row).values_list("locatie", flat=True)))
        _decide(part, Deelnamestatus.GEWEIGERD, by, reden=reden.strip())
        _record("rondedeelname.refuse", part, by, reden=part.reden)


def give(*, ronde: Ronde, gemeente: str, by: Actor) -> int:
    """Give the facts of own stops to gemeenten that agreed later; returns how many sharings it made. Raises as `agree`."""
    deling.require(by, gemeente, ronde)
    with transaction.atomic():
        row = lock(ronde)
        part = _part(row, gemeente)
        if part.status != Deelnamestatus.AKKOORD:
            raise ValidationError("Zeg eerst of uw gemeente meedoet.")
        given = _give(row, part, by)
        _record("rondedeelname.give", part, by, delingen=given)
    return given


def settle(*, ronde: Ronde, by: Actor) -> None:
    """The leading gemeente makes a joint round definite. Who did not answer does not take part. Raises as `agree`."""
    by.require(Permission.RONDE_PLAN, gemeente=ronde.gemeente_id)
    with transaction.atomic():
        row = lock(ronde)
        if _part(row, row.gemeente_id).status != Deelnamestatus.AKKOORD:
            raise ValidationError("Zeg eerst op welke grondslag uw eigen gemeente gegevens deelt.")
        if not Rondestop.objects.filter(ronde=row).exists():
            raise ValidationError("Er staat nog geen locatie op deze ronde.")
        row.status = Rondestatus.GEPLAND
        row.save(update_fields=["status", "updated_at"])
        gebeurtenis.record(
            actie="ronde.settle", object=row, by=by, gemeente=row.gemeente_id, details={"gemeenten": row.gemeenten}
        )


def _part(ronde: Ronde, gemeente: str) -> Rondedeelname:
    found = Rondedeelname.objects.select_for_update().filter(ronde=ronde, gemeente=gemeente).first()
    if found is None:
        raise ValidationError("Deze gemeente is niet gevraagd voor deze ronde.")
    return found


def _decide(part: Rondedeelname, status: Deelnamestatus, by: Actor, **values: str) -> None:
    refuse_unfit(values)
    for veld, waarde in values.items():
        setattr(part, veld, waarde)
    if status == Deelnamestatus.AKKOORD:
        deling.refuse_without_ground(part.grondslag, part.doel)
    part.status, part.besluit_by, part.besluit_at = status, by.gebruiker, timezone.now()
    part.save()


def _give(ronde: Ronde, part: Rondedeelname, by: Actor) -> int:
    """One sharing per own stop and other gemeente that agreed, for the day of the round; what was given stays as it was."""
    others = Rondedeelname.objects.filter(ronde=ronde, status=Deelnamestatus.AKKOORD).exclude(gemeente=part.gemeente_id)
    numbers = Rondestop.objects.filter(ronde=ronde, gemeente=part.gemeente_id).values("locatie")
    rows = list(Huisvestingslocatie.objects.filter(pk__in=numbers).select_related("organisatie"))
    facts = deelbaar.facts(rows, ronde.dag)
    given = set(
        Gegevensdeling.objects.filter(
            ronde_nr=ronde.pk, gemeente=part.gemeente_id, ingetrokken_op=None
        ).values_list("locatie_nr", "naar")
    )  # fmt: skip
    new = [
        (row, naar) for naar in others.values_list("gemeente", flat=True) for row in rows if (row.pk, naar) not in given
    ]
    for row, naar in new:
        made = deling.share(
            van=part.gemeente_id, naar=naar, grondslag=part.grondslag, doel=part.doel, gegevens=facts[row.pk],
            vanaf=ronde.dag, tot=ronde.dag, locatie=row, ronde=ronde, by=by,
        )  # fmt: skip
        if naar == ronde.gemeente_id:
            Rondestop.objects.filter(ronde=ronde, locatie=row.pk).update(deling=made)
    return len(new)


def _record(actie: str, part: Rondedeelname, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=part, by=by, gemeente=part.gemeente_id, details={"ronde": part.ronde_id} | details
    )
