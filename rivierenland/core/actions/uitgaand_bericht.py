"""Put mail in the outbox, and send what is due."""

from collections.abc import Iterable
from datetime import timedelta

from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Berichtstatus
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


def draft(*, aan: str, onderwerp: str, tekst: str, soort: str) -> UitgaandBericht:
    """A mail that is not in the outbox yet; see `queue_many`."""
    return UitgaandBericht(aan=aan, onderwerp=onderwerp, tekst=tekst, soort=soort, volgende_poging_at=timezone.now())


def queue_many(rows: Iterable[UitgaandBericht]) -> None:
    """Put many drafted mails in the outbox in one go: a job with a mail for every party does not grow a query for each."""
    UitgaandBericht.objects.bulk_create(rows)


def send_due(*, limit: int = 100) -> int:
    """Send the mails that are due; returns how many went out. Two workers never take the same mail."""
    sent = 0
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
    """Let a held mail be tried again now. Raises `Geweigerd`."""
    by.require(Permission.UITGAAND_RELEASE)
    with transaction.atomic():
        bericht.status = Berichtstatus.WACHT
        bericht.pogingen = 0
        bericht.volgende_poging_at = timezone.now()
        bericht.save(update_fields=["status", "pogingen", "volgende_poging_at"])
        gebeurtenis.record(actie="uitgaand_bericht.release", object=bericht, by=by)


def _send(bericht: UitgaandBericht) -> bool:
    try:
        send_mail(bericht.onderwerp, bericht.tekst, None, [bericht.aan])
    except OSError as error:
        bericht.pogingen += 1
        bericht.fout = f"{type(error).__name__}: {error}"[:500]
        bericht.status = Berichtstatus.VASTGEHOUDEN if bericht.pogingen >= HOLD_AFTER else Berichtstatus.MISLUKT
        bericht.volgende_poging_at = timezone.now() + min(FIRST_WAIT * 2**bericht.pogingen, LONGEST_WAIT)
        bericht.save()
        return False
    bericht.status, bericht.verzonden_at, bericht.fout = Berichtstatus.VERZONDEN, timezone.now(), ""
    bericht.tekst = ""  # it may hold a link that gives access; from here on only the receiver has it
    bericht.save()
    return True
