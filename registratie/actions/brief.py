"""Mail to an organisation, through the outbox and in the transaction of what it tells about."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.models import Organisatie


def to_organisatie(
    organisatie: Organisatie, *, onderwerp: str, sjabloon: str, soort: str, pad: str, **waarden: Any
) -> bool:
    """Queue a mail made of `emails/<sjabloon>.txt`; False when the organisation gave no address. `pad`: the page behind it.

    `onderwerp` names no location: whoever looks after the outbox sees it.
    """
    if not organisatie.email:
        return False
    waarden |= {"organisatie": organisatie, "link": f"{settings.SITE_URL}{pad}"}
    uitgaand_bericht.queue(
        aan=organisatie.email,
        onderwerp=onderwerp,
        tekst=render_to_string(f"emails/{sjabloon}.txt", waarden),
        soort=soort,
    )
    return True
