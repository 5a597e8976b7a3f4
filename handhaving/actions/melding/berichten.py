"""The mail that tells a reporter to look: nothing of the melding itself is in it, because nobody proved the address."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from handhaving.models import Melding
from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.talen import TALEN, WERELDTAAL

SOORT = "melding_bericht"


def tell(row: Melding) -> None:
    """Put the mail in the outbox, for whoever left an address, in the language in which the melding was made."""
    if not row.contact_email:
        return
    taal = row.taal if row.taal in TALEN else WERELDTAAL
    with translation.override(taal):
        values = {"melding": row, "gemeente": row.gemeente, "taal": taal, "site": settings.SITE_URL}
        uitgaand_bericht.queue(
            aan=row.contact_email,
            onderwerp=gettext("Er is nieuws over uw melding %(referentie)s") % {"referentie": row.referentie},
            tekst=render_to_string("emails/melding_bericht.txt", values),
            soort=SOORT,
        )


def pass_on(row: Melding) -> None:
    """Give the answer to the reporters of its duplicates too: of theirs they see nothing but their own."""
    for dubbel in Melding.objects.filter(dubbel_van=row, opgeruimd_at=None).select_related("gemeente"):
        dubbel.uitkomst = row.uitkomst
        dubbel.save(update_fields=["uitkomst", "updated_at"])
        tell(dubbel)
