"""The mails about an application, all through the outbox."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from registratie.models import Aanmelding
from rivierenland.core.actions import uitgaand_bericht

BEVESTIGEN = "aanmelding_bevestigen"
ONDERWERPEN = {
    BEVESTIGEN: "Bevestig uw aanmelding bij Huisvesting Rivierenland",
    "aanmelding_ontvangen": "Wij hebben uw aanmelding ontvangen",
    "aanmelding_vraag": "Een vraag over uw aanmelding",
    "aanmelding_antwoord": "Wij hebben uw antwoord ontvangen",
    "aanmelding_goedgekeurd": "Uw aanmelding is goedgekeurd",
    "aanmelding_bekend": "Uw aanmelding is goedgekeurd",
    "aanmelding_afgewezen": "Uw aanmelding is afgewezen",
    "aanmelding_ingetrokken": "Uw aanmelding is ingetrokken",
    "aanmelding_vervallen": "Uw aanmelding is vervallen",
    "aanmelding_collega": "Uw organisatie is aangemeld in nog een gemeente",
}


def mail(soort: str, row: Aanmelding, *, secret: str = "", aan: str = "", **values: Any) -> None:
    """Put the mail of this kind in the outbox, to the applicant unless `aan` says otherwise."""
    link = f"{settings.SITE_URL}{reverse('aanmelden:volgen', args=[secret])}" if secret else ""
    values |= {"aanmelding": row, "gemeente": row.gemeente, "link": link, "tot": row.link_verloopt_at}
    uitgaand_bericht.queue(
        aan=aan or row.contact_email,
        onderwerp=ONDERWERPEN[soort],
        tekst=render_to_string(f"emails/{soort}.txt", values),
        soort=soort,
    )
