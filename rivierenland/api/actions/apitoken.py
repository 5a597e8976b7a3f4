"""Give a token for a secret, and recognise a token. Both run before there is a tenant, in the scope of the log-in itself."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from rivierenland.api import geheim
from rivierenland.api.aanmelding import Aanmelding, actor_of
from rivierenland.api.enums import Apirecht
from rivierenland.api.models import Apitoegang, Apitoken
from rivierenland.core.queries.parameter import value_of

GELDIG = "api_token_minuten"
ONNAUWKEURIG = timedelta(minutes=1)
"""How precisely the last use is kept: a row is not written anew for every call."""


def with_secret(client_id: str, secret: str) -> Apitoegang | None:
    """The access with this id and secret; None when there is none, or when it was withdrawn.

    Held until the token is kept: whoever renews or withdraws the access at this moment waits, and then ends that token too.
    """
    rows = Apitoegang.objects.select_for_update().filter(client_id=client_id)
    row = rows.first() if client_id.isprintable() else None
    kept = row.geheim_hash if row else geheim.digest("")
    if not geheim.fits(secret, kept) or row is None or row.ingetrokken_at:
        return None
    return row


def lifetime() -> int:
    """How many seconds a token given today counts."""
    return int(value_of(GELDIG, peildatum=timezone.localdate())) * 60


def issue(*, toegang: Apitoegang, token: str, rechten: Iterable[str], seconds: int) -> Apitoken:
    """Keep a token that was given to this access: only its digest."""
    return Apitoken.objects.create(
        toegang=toegang, organisatie_id=toegang.organisatie_id, token_hash=geheim.digest(token), rechten=sorted(rechten),
        verloopt_at=timezone.now() + timedelta(seconds=seconds),
    )  # fmt: skip


def recognise(token: str) -> Aanmelding | None:
    """Who calls with this token; None when it never was, has expired, or its access was withdrawn or renewed."""
    now = timezone.now()
    found = (
        Apitoken.objects.select_related("toegang")
        .filter(token_hash=geheim.digest(token), verloopt_at__gt=now, toegang__ingetrokken_at=None)
        .first()
    )
    if found is None:
        return None
    toegang = found.toegang
    before = Q(laatst_gebruikt_at=None) | Q(laatst_gebruikt_at__lt=now - ONNAUWKEURIG)
    Apitoegang.objects.filter(before, pk=toegang.pk).update(laatst_gebruikt_at=now)
    rechten = frozenset(Apirecht(recht) for recht in found.rechten)
    return Aanmelding(toegang.pk, toegang.client_id, rechten, actor_of(toegang.naam, toegang.organisatie_id, rechten))
