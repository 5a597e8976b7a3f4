"""The mail that tells a reporter to look: nothing of the melding itself is in it, because nobody proved the address."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from handhaving.models import Melding
from rivierenland.core.actions import uitgaand_bericht

SOORT = "melding_bericht"


def tell(row: Melding) -> None:
    """Put the mail in the outbox, for whoever left an address."""
    if not row.contact_email:
        return
    values = {
        "melding": row,
        "gemeente": row.gemeente,
        "link": f"{settings.SITE_URL}{reverse('handhaving:melding-follow')}",
    }
    uitgaand_bericht.queue(
        aan=row.contact_email,
        onderwerp=f"Er is nieuws over uw melding {row.referentie}",
        tekst=render_to_string("emails/melding_bericht.txt", values),
        soort=SOORT,
    )


def pass_on(row: Melding) -> None:
    """Give the answer to the reporters of its duplicates too: of theirs they see nothing but their own."""
    for dubbel in Melding.objects.filter(dubbel_van=row, opgeruimd_at=None).select_related("gemeente"):
        dubbel.uitkomst = row.uitkomst
        dubbel.save(update_fields=["uitkomst", "updated_at"])
        tell(dubbel)
