"""Give a gemeente a text of its own for a kind of letter. A new text is a new version; letters keep the one they were made of."""

from django.core.exceptions import ValidationError
from django.db import transaction

from handhaving.brieven.sjabloon import GEVULD, PLAATSHOUDERS, controleer, toegestaan
from handhaving.enums import Briefsoort
from handhaving.models import Briefsjabloon
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

MAX_ONDERWERP = 160


def save(*, gemeente: str, soort: str, onderwerp: str, tekst: str, by: Actor) -> Briefsjabloon:
    """Keep a new version of the text of `gemeente`. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.BRIEFSJABLOON_MANAGE, gemeente=gemeente)
    check(soort=soort, onderwerp=onderwerp, tekst=tekst)
    with transaction.atomic():
        own = Briefsjabloon.objects.select_for_update().filter(gemeente=gemeente, soort=soort)
        latest = max((row.versie for row in own), default=0)
        row = Briefsjabloon.objects.create(
            gemeente_id=gemeente, soort=soort, versie=latest + 1, onderwerp=onderwerp.strip(), tekst=tekst.strip(),
            created_by=by.gebruiker,
        )  # fmt: skip
        gebeurtenis.record(
            actie="briefsjabloon.save",
            object=row,
            by=by,
            gemeente=gemeente,
            details={"soort": soort, "versie": row.versie},
        )
    return row


def check(*, soort: str, onderwerp: str, tekst: str) -> None:
    """Raise ValidationError in Dutch per field for a text that cannot become a letter."""
    if soort not in Briefsoort.values:
        raise ValidationError({"soort": "Kies een soort brief."})
    refuse_unfit({"onderwerp": onderwerp, "tekst": tekst})
    if not onderwerp.strip() or len(onderwerp) > MAX_ONDERWERP or "\n" in onderwerp:
        raise ValidationError({"onderwerp": f"Vul een onderwerp in van hoogstens {MAX_ONDERWERP} tekens."})
    onbekend = [naam for naam in GEVULD.findall(onderwerp) if naam not in PLAATSHOUDERS]
    if onbekend or "{" in GEVULD.sub("", onderwerp) or "}" in GEVULD.sub("", onderwerp):
        raise ValidationError({"onderwerp": f"Gebruik alleen deze plaatshouders: {toegestaan()}."})
    controleer(soort, tekst)
