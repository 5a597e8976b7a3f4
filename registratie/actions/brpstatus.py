"""Who says what about somebody's registration: a provider claims, burgerzaken establishes."""

from collections.abc import Sequence
from datetime import date

from celery import current_app
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from registratie.enums import Brpbron, Brpstatus, Signaaleinde
from registratie.inlezen.grenzen import EERSTE_AANKOMST
from registratie.models import Bewoner, Brpnotitie, Brpsignaal, Brptelling, Brpverklaring
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

CLAIMS = (Brpstatus.BRP_INGESCHREVEN, Brpstatus.BRP_AANGEMELD, Brpstatus.RNI, Brpstatus.UITGESCHREVEN)
"""What a provider may say: an investigation is for burgerzaken, and not knowing needs no word."""


def claim(*, bewoner: Bewoner, status: Brpstatus, vanaf: date | None = None, by: Actor) -> Brpverklaring:
    """A provider says what it knows. It stands beside the signal and ends nothing. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.BRP_STATUS_CLAIM, gemeente=bewoner.gemeente_id, organisatie=bewoner.organisatie_id)
    if status not in CLAIMS:
        raise ValidationError({"status": "Kies wat u weet van de inschrijving."})
    vanaf = _checked(vanaf)
    with transaction.atomic():
        said = _state(bewoner, status, Brpbron.VERBLIJFSBIEDER, vanaf, by)
        Brpsignaal.objects.open().filter(bewoner=bewoner).update(opgegeven=status, updated_at=timezone.now())
        _record("brpstatus.claim", bewoner, by, status=status)
        tell_other_circle([bewoner.pk])
    return said


def verify(
    *, bewoners: Sequence[Bewoner], status: Brpstatus, vanaf: date | None = None, notitie: str = "", by: Actor
) -> None:
    """Burgerzaken establishes the status of these people, all or none. An established registration ends the signal at once;
    every other status leaves it standing. Raises `Geweigerd`, ValidationError.
    """
    by.require(Permission.BRP_STATUS_VERIFY)
    for bewoner in bewoners:
        by.require(Permission.BRP_STATUS_VERIFY, gemeente=bewoner.gemeente_id)
    if not bewoners:
        raise ValidationError({"bewoners": "Kies minstens één persoon."})
    vanaf = _checked(vanaf)
    with transaction.atomic():
        for bewoner in bewoners:
            _state(bewoner, status, Brpbron.BURGERZAKEN, vanaf, by)
            if notitie.strip():
                _note(bewoner, notitie, by)
            _record("brpstatus.verify", bewoner, by, status=status)
        _follow(bewoners, status)


def note(*, bewoner: Bewoner, tekst: str, by: Actor) -> Brpnotitie:
    """Write down what burgerzaken did or agreed; the provider never sees it. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.BRP_STATUS_VERIFY, gemeente=bewoner.gemeente_id)
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf op wat u hebt gedaan of afgesproken."})
    with transaction.atomic():
        written = _note(bewoner, tekst, by)
        gebeurtenis.record(actie="brpstatus.note", object=bewoner, by=by, gemeente=bewoner.gemeente_id)
    return written


def _follow(bewoners: Sequence[Bewoner], status: Brpstatus) -> None:
    """The signals of these people show it at once; the next count says the same."""
    moment, vandaag = timezone.now(), timezone.localdate()
    standing = Brpsignaal.objects.open().filter(bewoner__in=bewoners)
    Brptelling.objects.filter(signaal__in=standing.values("pk")).update(status=status)
    ended = {"einde": vandaag, "eindreden": Signaaleinde.INGESCHREVEN} if status == Brpstatus.BRP_INGESCHREVEN else {}
    standing.update(status=status, updated_at=moment, **ended)
    tell_other_circle([bewoner.pk for bewoner in bewoners])  # and somebody who left the BRP may have a signal again


def tell_other_circle(bewoners: Sequence[int]) -> None:
    """The signal of the other side is out of reach here: the next count, right after the commit, brings it in step."""
    people = list(bewoners)
    transaction.on_commit(lambda: current_app.send_task("registratie.count_klok_again", args=[people]), robust=True)


def _checked(vanaf: date | None) -> date:
    vanaf = vanaf or timezone.localdate()
    if vanaf > timezone.localdate():
        raise ValidationError({"vanaf": "Deze dag moet nog komen. Vul in sinds wanneer het zo is."})
    if vanaf < EERSTE_AANKOMST:
        raise ValidationError({"vanaf": f"Deze dag ligt voor {datum_lang(EERSTE_AANKOMST)}. Controleer het jaar."})
    return vanaf


def _state(bewoner: Bewoner, status: Brpstatus, bron: Brpbron, vanaf: date, by: Actor) -> Brpverklaring:
    return Brpverklaring.objects.create(**_of(bewoner, by), status=status, bron=bron, vanaf=vanaf)


def _note(bewoner: Bewoner, tekst: str, by: Actor) -> Brpnotitie:
    refuse_unfit({"tekst": tekst})
    return Brpnotitie.objects.create(**_of(bewoner, by), tekst=" ".join(tekst.split())[:500])


def _of(bewoner: Bewoner, by: Actor) -> dict:
    return {
        "bewoner": bewoner,
        "gemeente_id": bewoner.gemeente_id,
        "organisatie_id": bewoner.organisatie_id,
        "sleutel": bewoner.sleutel,
        "created_by": by.gebruiker,
    }


def _record(actie: str, bewoner: Bewoner, by: Actor, **details: str) -> None:
    gebeurtenis.record(
        actie=actie,
        object=bewoner,
        by=by,
        gemeente=bewoner.gemeente_id,
        organisatie=bewoner.organisatie_id,
        details=details,
    )
