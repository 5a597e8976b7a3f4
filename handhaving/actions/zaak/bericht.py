"""Mail about a case. It says where to look, never what the case is about: whoever looks after the outbox sees the subject."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from handhaving.models import Zaak
from registratie.actions import brief
from rivierenland.core.actions import uitgaand_bericht

SOORT = "zaak"


def tell_provider(zaak: Zaak, zin: str) -> bool:
    """Tell the provider that there is something new; False when it gave no address."""
    return brief.to_organisatie(
        zaak.overtreder, onderwerp="Nieuw bericht van de gemeente over een locatie", sjabloon="zaak_aanbieder", soort=SOORT,
        pad=reverse("handhaving:zaak-detail", args=[zaak.pk]), zin=zin, gemeente=zaak.gemeente.naam, nummer=zaak.nummer,
    )  # fmt: skip


def tell_official(zaak: Zaak, zin: str) -> None:
    """Tell the one who handles the case."""
    waarden = {
        "naam": zaak.behandelaar.naam,
        "zin": zin,
        "nummer": zaak.nummer,
        "link": f"{settings.SITE_URL}{reverse('handhaving:zaak-detail', args=[zaak.pk])}",
    }
    uitgaand_bericht.queue(
        aan=zaak.behandelaar.email, onderwerp=f"Zaak {zaak.nummer}: nieuw bericht", soort=SOORT,
        tekst=render_to_string("emails/zaak_behandelaar.txt", waarden),
    )  # fmt: skip
