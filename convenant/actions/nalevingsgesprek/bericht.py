"""Mail about a conversation. It says where to look and what to do, never what was written in it."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from convenant.models import Nalevingsgesprek
from convenant.queries import bureau
from registratie.actions import brief
from rivierenland.core.actions import uitgaand_bericht

SOORT = "nalevingsgesprek"


def tell_party(gesprek: Nalevingsgesprek, zin: str) -> bool:
    """Tell the party that there is something new; False when it gave no address."""
    return brief.to_organisatie(
        gesprek.organisatie, onderwerp="Nieuw bericht over uw toezegging in het convenant", sjabloon="naleving_partij",
        soort=SOORT, pad=reverse("convenant:gesprek-detail", args=[gesprek.pk]), zin=zin, gesprek=gesprek,
    )  # fmt: skip


def tell_gemeente(gesprek: Nalevingsgesprek, zin: str) -> None:
    """Tell the gemeente that leads: its contact point, else everybody there who may handle conversations."""
    link = f"{settings.SITE_URL}{reverse('convenant:gesprek-detail', args=[gesprek.pk])}"
    tekst = render_to_string("emails/naleving_gemeente.txt", {"zinnen": [zin], "link": link})
    for adres in bureau.addresses({gesprek.regie_id})[gesprek.regie_id]:
        uitgaand_bericht.queue(aan=adres, onderwerp="Convenant: gesprek over naleving", tekst=tekst, soort=SOORT)
