"""What every move in a referral shares: the lock, the step, the audit trail and the mail."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort, Doorverwijsstatus
from speerpunten.zorg.models import Doorverwijsstap, Doorverwijzing

SOORT = "doorverwijzing"


class ToestemmingWeg(Exception):
    """The consent was taken back or ran out while somebody had the page open. `row` is how it stands now."""

    def __init__(self, row: Doorverwijzing):
        super().__init__("De toestemming voor deze doorverwijzing is er niet meer.")
        self.row = row


def require_referrer(row: Doorverwijzing, by: Actor) -> None:
    """Raise `Geweigerd` unless the actor refers for the gemeente or organisation that made it."""
    by.require(Permission.DOORVERWIJZING_REFER, gemeente=row.van_gemeente_id, organisatie=row.van_organisatie_id)
    if not is_referrer(row, by):
        raise Geweigerd(Permission.DOORVERWIJZING_REFER)


def is_referrer(row: Doorverwijzing, by: Actor) -> bool:
    """Whether the actor is of the gemeente or organisation that refers."""
    if by.rol is None:
        return True
    if by.organisatie_id:
        return row.van_organisatie_id == by.organisatie_id
    return row.van_gemeente_id in by.gemeenten


def locked(row: Doorverwijzing, versie: int | None = None) -> Doorverwijzing:
    """The row as it stands now, locked. Raises `ToestemmingWeg` when it was withdrawn meanwhile, and `Verouderd`."""
    now: Doorverwijzing = Doorverwijzing.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if now.status == Doorverwijsstatus.INGETROKKEN:
        raise ToestemmingWeg(now)
    return now if versie is None else require_unchanged(now, versie)


def require_status(row: Doorverwijzing, *standen: str) -> None:
    """Raise ValidationError in Dutch when the move does not fit where it stands."""
    if row.status not in standen:
        raise ValidationError(
            f"Dit kan nu niet. De doorverwijzing staat op: {str(row.get_status_display()).lower()}.", code="stand"
        )


def save(row: Doorverwijzing, **velden: Any) -> None:
    """Write the fields and one more version."""
    for veld, waarde in velden.items():
        setattr(row, veld, waarde)
    row.versie += 1
    row.save(update_fields=[*velden, "versie", "updated_at"])


def step(
    row: Doorverwijzing,
    soort: Doorverwijsstapsoort,
    *,
    by: Actor,
    partner: int | None = None,
    reden: str = "",
    uiterlijk: date | None = None,
    door_persoon: bool = False,
) -> Doorverwijsstap:
    """Keep what happened, for who referred and the partner that had a part in it."""
    made: Doorverwijsstap = Doorverwijsstap.objects.create(
        doorverwijzing=row, van_gemeente_id=row.van_gemeente_id, geheim=row.geheim, soort=soort, datum=timezone.localdate(),
        organisaties=[*row.own, *([partner] if partner else [])], partner_id=partner,
        partner_naam=row.partner_naam if partner else "", reden=reden, uiterlijk=uiterlijk,
        door_persoon=door_persoon, created_by=by.gebruiker,
    )  # fmt: skip
    return made


def record(actie: str, row: Doorverwijzing, by: Actor, **details: Any) -> None:
    """One line of the audit trail; never what somebody typed."""
    gebeurtenis.record(
        actie=f"doorverwijzing.{actie}", object=row, by=by, gemeente=row.van_gemeente_id, organisatie=row.van_organisatie_id,
        details={"referentie": row.referentie, **details},
    )  # fmt: skip


def tell(row: Doorverwijzing, adres: str, zin: str) -> None:
    """Mail one sentence and the way to the page: a reference, and nothing about the person."""
    if not adres:
        return
    uitgaand_bericht.queue(
        aan=adres, onderwerp=f"Doorverwijzing {row.referentie}", soort=SOORT,
        tekst=render_to_string("emails/doorverwijzing.txt", {"zin": zin, "link": link(row)}),
    )  # fmt: skip


def link(row: Doorverwijzing) -> str:
    """The page of the referral, for in a mail."""
    return f"{settings.SITE_URL}{reverse('zorg:doorverwijzing-detail', args=[row.pk])}"


def referrer_address(row: Doorverwijzing) -> str:
    """Where mail to who referred goes; empty for an account that is gone."""
    maker = row.created_by
    return maker.email if maker is not None and maker.is_active else ""
