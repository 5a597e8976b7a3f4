"""Read how to reach somebody: only while the consent stands, and never without a line in the read log."""

from django.db import transaction

from rivierenland.core.actions import inzage
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.zorg.actions.doorverwijzing import sporen
from speerpunten.zorg.actions.doorverwijzing.antwoorden import require_consent, require_partner
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstatus
from speerpunten.zorg.kluis.slot import Contact, renew, unlock
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijzing
from speerpunten.zorg.queries.kijkers import SOORT
from speerpunten.zorg.toestemming.kijkers import DOEL_PARTNER, DOEL_VERWIJZER


def read(*, doorverwijzing: Doorverwijzing, pagina: str, by: Actor) -> Contact | None:
    """The contact data, or None when they are gone after the term. Raises `Geweigerd`, `ToestemmingWeg`, `Onleesbaar`."""
    own = sporen.is_referrer(doorverwijzing, by)
    if own:
        by.require(
            Permission.DOORVERWIJZING_REFER, gemeente=doorverwijzing.van_gemeente_id,
            organisatie=doorverwijzing.van_organisatie_id,
        )  # fmt: skip
    else:
        require_partner(doorverwijzing, by)
    with transaction.atomic():
        now = Doorverwijzing.objects.select_for_update(of=("self",)).get(pk=doorverwijzing.pk)
        if now.status == Doorverwijsstatus.INGETROKKEN:
            raise sporen.ToestemmingWeg(now)
        if not own and now.status not in (Doorverwijsstatus.AANGENOMEN, Doorverwijsstatus.AFGEROND):
            raise Geweigerd(Permission.DOORVERWIJZING_ANSWER)
        require_consent(now)
        row = Doorverwijscontact.objects.filter(doorverwijzing=now).first()
        if row is None:
            return None
        found = unlock(row.versleuteld, now.referentie)
        inzage.record(
            object_soort=SOORT, object_ids=[now.pk], doel=DOEL_VERWIJZER if own else DOEL_PARTNER,
            pagina=pagina, by=by,
        )  # fmt: skip
    return found


def rotate() -> int:
    """Write every contact again under the newest key; returns how many. Call it in the scope of a job that sees everything.

    Raises `Onleesbaar` for a value that no key opens: then put the old key back in `CONTACT_SLEUTELS`. All or nothing.
    """
    with transaction.atomic():
        rows = list(Doorverwijscontact.objects.select_for_update())
        for row in rows:
            row.versleuteld = renew(row.versleuteld)
        Doorverwijscontact.objects.bulk_update(rows, ["versleuteld"], batch_size=500)
    return len(rows)
