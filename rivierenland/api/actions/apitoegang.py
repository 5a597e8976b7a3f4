"""Give software access, give it a new secret, take the access back."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.api import geheim
from rivierenland.api.enums import Apirecht
from rivierenland.api.models import Apitoegang, Apitoken
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

HOOGSTENS = 20
"""Accesses that work at the same time; more is a mistake of a script."""


@dataclass(frozen=True)
class Uitgifte:
    """An access and its secret, which exists nowhere else from now on."""

    toegang: Apitoegang
    geheim: str


def create(*, organisatie_id: int, naam: str, rechten: Iterable[str], by: Actor) -> Uitgifte:
    """Let software in. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.API_MANAGE, organisatie=organisatie_id)
    naam, chosen = " ".join(naam.split()), sorted(set(rechten))
    if not naam:
        raise ValidationError({"naam": "Vul de naam van de software in."})
    if not chosen or set(chosen) - set(Apirecht.values):
        raise ValidationError({"rechten": "Kies wat de software mag."})
    with transaction.atomic():
        if Apitoegang.objects.filter(organisatie=organisatie_id, ingetrokken_at=None).count() >= HOOGSTENS:
            raise ValidationError(
                f"U hebt al {HOOGSTENS} toegangen. Trek eerst een toegang in die u niet meer gebruikt."
            )
        secret = geheim.make()
        made = Apitoegang.objects.create(
            organisatie_id=organisatie_id, naam=naam, client_id=f"rl-{secrets.token_hex(12)}", rechten=chosen,
            geheim_hash=geheim.digest(secret), created_by=by.gebruiker,
        )  # fmt: skip
        _record("apitoegang.create", made, by, rechten=chosen)
    return Uitgifte(made, secret)


def rotate(*, toegang: Apitoegang, by: Actor) -> Uitgifte:
    """Make a new secret; the old one and every token given on it stop at once. Raises `Geweigerd` and ValidationError."""
    with transaction.atomic():
        row = _locked(toegang, by)
        secret = geheim.make()
        row.geheim_hash, row.vernieuwd_at = geheim.digest(secret), timezone.now()
        row.save(update_fields=["geheim_hash", "vernieuwd_at", "updated_at"])
        Apitoken.objects.filter(toegang=row).delete()
        _record("apitoegang.rotate", row, by)
    return Uitgifte(row, secret)


def revoke(*, toegang: Apitoegang, by: Actor) -> Apitoegang:
    """Take the access back: its secret and its tokens stop at once. Raises `Geweigerd`, ValidationError when it was."""
    with transaction.atomic():
        row = _locked(toegang, by)
        row.ingetrokken_at = timezone.now()
        row.save(update_fields=["ingetrokken_at", "updated_at"])
        Apitoken.objects.filter(toegang=row).delete()
        _record("apitoegang.revoke", row, by)
    return row


def _locked(toegang: Apitoegang, by: Actor) -> Apitoegang:
    by.require(Permission.API_MANAGE, organisatie=toegang.organisatie_id)
    row = Apitoegang.objects.select_for_update().get(pk=toegang.pk)
    if row.ingetrokken_at:
        raise ValidationError("Deze toegang was al ingetrokken.")
    return row


def _record(actie: str, row: Apitoegang, by: Actor, **details: object) -> None:
    gebeurtenis.record(actie=actie, object=row, by=by, organisatie=row.organisatie_id, details=details)
