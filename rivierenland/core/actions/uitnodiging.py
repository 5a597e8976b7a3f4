"""Invite somebody, take the invitation back, accept it: the only way to an account."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actions.toegang import require_reach
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Gebruiker, Organisatie, Toegang, Uitnodiging
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.queries.toegang_beheer import caretakers
from rivierenland.core.rollen import ROLLEN, Rol

ANDERE_ROL = (
    "Dit e-mailadres heeft al toegang tot het portaal, in een andere rol. Vul een adres van de zorgpartner zelf in."
)


class UitnodigingVervallen(Exception):
    """The invitation is used, taken back, too old, or never was."""


@dataclass(frozen=True)
class Aanvaard:
    """What accepting led to. `nieuw`: the account was made now."""

    gebruiker: Gebruiker
    nieuw: bool


def invite(
    *, email: str, naam: str, rol: Rol, gemeente: str | None = None, organisatie: int | None = None, by: Actor
) -> Uitnodiging:
    """Offer access by mail. An earlier open invitation to the same address for the same role is taken back.

    The secret is only in the mail; the table keeps its digest. Raises `Geweigerd` for another tenant or a role out of reach,
    ValidationError for an address that does not work or that has this access already.
    """
    require_reach(by, rol=rol, gemeente=gemeente, organisatie=organisatie)
    return _offer(email=email, naam=naam, rol=rol, gemeente=gemeente, organisatie=organisatie, by=by)


def invite_first(*, email: str, naam: str, organisatie: int, gemeente: str, by: Actor) -> Uitnodiging:
    """Offer somebody to be the administrator of an organisation that has none. Whether `gemeente` is the one to do so is for
    the caller to know: an administrator sees what the organisation has in every gemeente.

    The one invitation that an official gives for an organisation, and only while nobody else manages its access: otherwise an
    application in the name of a known organisation would be a way into its register. Raises `Geweigerd`.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=gemeente)
    known = caretakers(organisatie)
    if known.beheerders or known.genodigden - {email.strip().lower()}:
        raise Geweigerd(Permission.AANMELDING_DECIDE)
    return _offer(email=email, naam=naam, rol=Rol.MARKTPARTIJ_BEHEERDER, gemeente=None, organisatie=organisatie, by=by)


def invite_partner(*, email: str, naam: str, organisatie: int, gemeente: str, by: Actor) -> Uitnodiging:
    """Offer somebody to work for a care partner: by the gemeente that admitted it, because a partner gives no access itself.

    Only where the organisation is nothing but a partner, and to nobody who has another role in the portal: an official or a
    provider would read what people who were referred told in confidence. Raises `Geweigerd`, and ValidationError in Dutch.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=gemeente)
    partners = Organisatie.objects.filter(
        pk=organisatie, rollen=[Organisatierol.ZORGPARTNER], status=Organisatiestatus.ACTIEF,
        toegelaten_in__contains=[gemeente],
    )  # fmt: skip
    if not partners.exists():
        raise Geweigerd(Permission.AANMELDING_DECIDE)
    others = Toegang.objects.active().filter(gebruiker__email=email.strip().lower()).exclude(rol=Rol.ZORGPARTNER)
    if others.exists():
        raise ValidationError({"email": ValidationError(ANDERE_ROL, code="toegang")})
    return _offer(email=email, naam=naam, rol=Rol.ZORGPARTNER, gemeente=None, organisatie=organisatie, by=by)


def _offer(*, email: str, naam: str, rol: Rol, gemeente: str | None, organisatie: int | None, by: Actor) -> Uitnodiging:
    email = email.strip().lower()
    validate_email(email)
    target = {"rol": rol, "gemeente_id": gemeente, "organisatie_id": organisatie}
    if Toegang.objects.active().filter(gebruiker__email=email, **target).exists():
        raise ValidationError({"email": "Deze persoon heeft deze rol al."})
    secret, today = secrets.token_urlsafe(32), timezone.localdate()
    days = int(value_of("uitnodiging_geldig_dagen", peildatum=today))
    with transaction.atomic():
        open_rows = Uitnodiging.objects.filter(email=email, aanvaard_at=None, ingetrokken_at=None, **target)
        open_rows.update(ingetrokken_at=timezone.now())
        made = Uitnodiging.objects.create(
            email=email, naam=naam.strip(), token_hash=digest(secret), created_by=by.gebruiker,
            verloopt_at=timezone.now() + timedelta(days=days), **target,
        )  # fmt: skip
        _mail(made, secret, by)
        _log("uitnodiging.invite", made, by)
    return made


def withdraw(*, uitnodiging: Uitnodiging, by: Actor) -> None:
    """Take an open invitation back: its link stops working. Raises `Geweigerd`."""
    require_reach(
        by, rol=Rol(uitnodiging.rol), gemeente=uitnodiging.gemeente_id, organisatie=uitnodiging.organisatie_id
    )
    with transaction.atomic():
        if Uitnodiging.objects.filter(pk=uitnodiging.pk, aanvaard_at=None, ingetrokken_at=None).update(
            ingetrokken_at=timezone.now()
        ):
            _log("uitnodiging.withdraw", uitnodiging, by)


def find(secret: str) -> Uitnodiging:
    """The invitation behind a link that still works. Raises `UitnodigingVervallen`."""
    found = Uitnodiging.objects.select_related("gemeente").filter(token_hash=digest(secret)).first()
    if found is None or found.aanvaard_at or found.ingetrokken_at or found.verloopt_at <= timezone.now():
        raise UitnodigingVervallen
    return found


def accept(*, secret: str, naam: str = "", wachtwoord: str | None = None) -> Aanvaard:
    """Use the invitation, once. Somebody with an account gets the access added; somebody without gets an account.

    Whoever holds the link reads the mail at that address, which is the proof. Raises `UitnodigingVervallen`.
    """
    with transaction.atomic():
        row = find(secret)
        row = Uitnodiging.objects.select_for_update().get(pk=row.pk)
        if row.aanvaard_at or row.ingetrokken_at:
            raise UitnodigingVervallen
        gebruiker = Gebruiker.objects.filter(email=row.email).first()
        nieuw = gebruiker is None
        if gebruiker is None:
            gebruiker = Gebruiker.objects.create_user(row.email, wachtwoord, naam=naam.strip() or row.naam)
        where: dict[str, Any] = {"gemeente_id": row.gemeente_id, "organisatie_id": row.organisatie_id}
        Toegang.objects.get_or_create(
            gebruiker=gebruiker, rol=row.rol, geldig_tot=None, **where, defaults={"created_by_id": row.created_by_id}
        )
        row.aanvaard_at = timezone.now()
        row.save(update_fields=["aanvaard_at"])
        _log("uitnodiging.accept", row, Actor(gebruiker.naam, gebruiker))
    return Aanvaard(gebruiker, nieuw)


def digest(secret: str) -> str:
    """What the table keeps of a secret."""
    return sha256(secret.encode()).hexdigest()


def _mail(row: Uitnodiging, secret: str, by: Actor) -> None:
    values = {
        "uitnodiging": row,
        "rol": ROLLEN[Rol(row.rol)],
        "door": by.naam,
        "link": f"{settings.SITE_URL}{reverse('uitnodiging-accept', args=[secret])}",
    }
    text = render_to_string("emails/uitnodiging.txt", values)
    uitgaand_bericht.queue(
        aan=row.email, onderwerp="Uitnodiging voor Huisvesting Rivierenland", tekst=text, soort="uitnodiging"
    )


def _log(actie: str, row: Uitnodiging, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"rol": row.rol},
    )  # fmt: skip
