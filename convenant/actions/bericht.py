"""Mail about the convenant, through the outbox and in the transaction of what it tells about."""

from collections.abc import Collection

from django.conf import settings
from django.template.loader import render_to_string

from convenant.queries.behandelaars import emails_of
from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.models import Organisatie

SOORT = "convenant"


def to_organisatie(organisatie: Organisatie | None, *, onderwerp: str, alineas: Collection[str], pad: str) -> bool:
    """Tell an organisation; False when there is no address to tell. `onderwerp` names nobody: the outbox is looked after."""
    if organisatie is None or not organisatie.email:
        return False
    _queue(organisatie.email, organisatie.naam, onderwerp, alineas, pad)
    return True


def to_gemeenten(gemeenten: Collection[str], *, onderwerp: str, alineas: Collection[str], pad: str) -> int:
    """Tell everybody who decides about the convenant in these gemeenten; returns how many mails."""
    adressen = {email for emails in emails_of(gemeenten).values() for email in emails}
    for email in sorted(adressen):
        _queue(email, "collega", onderwerp, alineas, pad)
    return len(adressen)


def _queue(email: str, aan: str, onderwerp: str, alineas: Collection[str], pad: str) -> None:
    waarden = {"aan": aan, "alineas": alineas, "link": f"{settings.SITE_URL}{pad}"}
    uitgaand_bericht.queue(
        aan=email, onderwerp=onderwerp, soort=SOORT, tekst=render_to_string("emails/convenant.txt", waarden)
    )
