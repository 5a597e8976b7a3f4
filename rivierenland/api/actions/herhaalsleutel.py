"""Idempotency keys: a call that is repeated with its key does nothing again and gets the same answer."""

from datetime import timedelta

from django.utils import timezone

from rivierenland.api.models import Apitoken, Herhaalsleutel
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.queries.parameter import value_of

BEWAREN = "api_herhaalsleutel_dagen"


def claim(*, toegang_id: int, organisatie_id: int, sleutel: str, afdruk: str) -> tuple[Herhaalsleutel, bool]:
    """The row of this key, and whether it is new. A second call at the same moment waits here for the first to end."""
    row = Herhaalsleutel(toegang_id=toegang_id, organisatie_id=organisatie_id, sleutel=sleutel, afdruk=afdruk)
    Herhaalsleutel.objects.bulk_create([row], ignore_conflicts=True)
    kept = Herhaalsleutel.objects.get(toegang=toegang_id, sleutel=sleutel)
    return kept, kept.status is None


def keep(*, row: Herhaalsleutel, status: int, adres: str, antwoord: str) -> None:
    """Remember what was answered."""
    row.status, row.adres, row.antwoord = status, adres, antwoord
    row.save(update_fields=["status", "adres", "antwoord"])


def clean_up(*, by: Actor) -> int:
    """Remove keys past their term and tokens that have expired; returns how many keys. A nightly job that sees all."""
    now = timezone.now()
    days = int(value_of(BEWAREN, peildatum=timezone.localdate()))
    keys, _ = Herhaalsleutel.objects.filter(created_at__lt=now - timedelta(days=days)).delete()
    tokens, _ = Apitoken.objects.filter(verloopt_at__lt=now).delete()
    if keys or tokens:
        details = {"sleutels": keys, "tokens": tokens}
        gebeurtenis.record(actie="herhaalsleutel.clean_up", object_soort="api.herhaalsleutel", by=by, details=details)
    return keys
