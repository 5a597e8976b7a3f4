"""Put mail and SMS in the outbox, and send what is due."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from rivierenland.core import sms
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Berichtkanaal, Berichtstatus
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Permission

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
HOLD_AFTER = 8


def queue(*, aan: str, onderwerp: str, tekst: str, soort: str) -> UitgaandBericht:
    """Put a mail in the outbox, in the transaction of what it tells about."""
    row = draft(aan=aan, onderwerp=onderwerp, tekst=tekst, soort=soort)
    row.save(force_insert=True)
    return row


def queue_fleeting(
    *, aan: str, onderwerp: str, tekst: str, soort: str, kanaal: Berichtkanaal, vervalt_at: datetime
) -> UitgaandBericht:
    """Put a message in the outbox whose address is kept no longer than it takes to send it: after `vervalt_at` it is not sent."""
    row = draft(aan=aan, onderwerp=onderwerp, tekst=tekst, soort=soort)
    row.kanaal, row.vervalt_at = kanaal, vervalt_at
    row.save(force_insert=True)
    return row


def draft(*, aan: str, onderwerp: str, tekst: str, soort: str) -> UitgaandBericht:
    """A mail that is not in the outbox yet; see `queue_many`."""
    return UitgaandBericht(aan=aan, onderwerp=onderwerp, tekst=tekst, soort=soort, volgende_poging_at=timezone.now())


def queue_many(rows: Iterable[UitgaandBericht]) -> None:
    """Put many drafted mails in the outbox in one go: a job with a mail for every party does not grow a query for each."""
    UitgaandBericht.objects.bulk_create(rows)


def send_due(*, limit: int = 100) -> int:
    """Send the messages that are due; returns how many went out. Two workers never take the same one.

    What is of no use any more is emptied first, also when it was held.
    """
    sent = 0
    late = UitgaandBericht.objects.filter(vervalt_at__lte=timezone.now()).exclude(aan="")
    late.update(aan="", tekst="", status=Berichtstatus.VERVALLEN)
    for _ in range(limit):
        with transaction.atomic():
            bericht = (
                UitgaandBericht.objects.select_for_update(skip_locked=True)
                .filter(status__in=[Berichtstatus.WACHT, Berichtstatus.MISLUKT], volgende_poging_at__lte=timezone.now())
                .order_by("volgende_poging_at", "id")
                .first()
            )
            if bericht is None:
                break
            sent += _send(bericht)
    return sent


def release(*, bericht: UitgaandBericht, by: Actor) -> None:
    """Let a held message be tried again now. Raises `Geweigerd`, and ValidationError when there is nothing left to send."""
    by.require(Permission.UITGAAND_RELEASE)
    if not bericht.aan:
        raise ValidationError("Dit bericht is verlopen. Er is niets meer om te versturen.")
    with transaction.atomic():
        bericht.status = Berichtstatus.WACHT
        bericht.pogingen = 0
        bericht.volgende_poging_at = timezone.now()
        bericht.save(update_fields=["status", "pogingen", "volgende_poging_at"])
        gebeurtenis.record(actie="uitgaand_bericht.release", object=bericht, by=by)


def _send(bericht: UitgaandBericht) -> bool:
    try:
        if bericht.kanaal == Berichtkanaal.SMS:
            sms.send(aan=bericht.aan, tekst=bericht.tekst)
        else:
            send_mail(bericht.onderwerp, bericht.tekst, None, [bericht.aan])
    except OSError as error:
        bericht.pogingen += 1
        # What a server answers may name the receiver.
        bericht.fout = type(error).__name__ if bericht.vervalt_at else f"{type(error).__name__}: {error}"[:500]
        bericht.status = Berichtstatus.VASTGEHOUDEN if bericht.pogingen >= HOLD_AFTER else Berichtstatus.MISLUKT
        bericht.volgende_poging_at = timezone.now() + min(FIRST_WAIT * 2**bericht.pogingen, LONGEST_WAIT)
        bericht.save()
        return False
    bericht.status, bericht.verzonden_at, bericht.fout = Berichtstatus.VERZONDEN, timezone.now(), ""
    bericht.tekst = ""  # it may hold a link that gives access; from here on only the receiver has it
    if bericht.vervalt_at:
        bericht.aan = ""
    bericht.save()
    return True
