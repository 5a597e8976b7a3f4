"""Open the own data with a code and a birth date, for ten minutes, and close them."""

import hashlib
import hmac
import secrets
from datetime import date, timedelta

from django.db.models import F
from django.utils import timezone

from registratie.models import Bewoner
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Resultaat
from rivierenland.core.queries.parameter import value_of
from speerpunten.arbeidsmigrant.actions.nacht import require_systeem
from speerpunten.arbeidsmigrant.gegevens import code as codes
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzagesessie
from speerpunten.arbeidsmigrant.queries import inzagecode as codequeries

WERKNEMER = Actor(naam="Iemand met een code")
NIEMAND = 0


class Onbekend(LookupError):
    """This code with this birth date opens nothing; why is not said."""


def digest(token: str) -> str:
    """What the database keeps of the cookie."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_data(*, code: str, geboortedatum: date) -> tuple[Inzagesessie, str]:
    """A session, and the token that goes into the cookie. Needs the scope that sees every record, inside a transaction.

    A code that is not there, was used, is past its time, or does not go with this birth date is refused in the same way, by the same
    statements; a wrong birth date counts against a living code. Raises `Onbekend`.
    """
    row = Inzagecode.objects.select_for_update().filter(code_hash=codes.digest(code)).first()
    living = Inzagecode.objects.living().filter(pk=row.pk if row else NIEMAND).exists()
    bewoner = Bewoner.objects.filter(pk=row.bewoner_id if row and living else NIEMAND).first()
    records = codequeries.records(bewoner.pk if bewoner else NIEMAND, volledig=bool(row and row.identiteit))
    known = bewoner.geboortedatum.isoformat() if bewoner else "-"
    if row is None or bewoner is None or not hmac.compare_digest(known, geboortedatum.isoformat()):
        _refuse(row.pk if row and living else NIEMAND)
        raise Onbekend
    Inzagecode.objects.filter(pk=row.pk).update(used_at=timezone.now())
    return _opened(row, bewoner, records)


def close(*, sessie: Inzagesessie) -> None:
    """Nothing more is shown with this cookie."""
    Inzagesessie.objects.filter(pk=sessie.pk, gesloten_at=None).update(gesloten_at=timezone.now())


def clean_up() -> int:
    """Remove the sessions that are over for a day or more; returns how many. Raises `ScopeTooNarrow`."""
    require_systeem()
    gone, _ = Inzagesessie.objects.filter(verloopt_at__lt=timezone.now() - timedelta(days=1)).delete()
    return gone


def _opened(row: Inzagecode, bewoner: Bewoner, records: list[int]) -> tuple[Inzagesessie, str]:
    token = secrets.token_urlsafe(32)
    minuten = int(value_of("inzagesessie_minuten", peildatum=timezone.localdate()))
    sessie = Inzagesessie.objects.create(
        bewoner=bewoner, gemeente_id=bewoner.gemeente_id, bewoners=records, volledig=bool(row.identiteit),
        token_hash=digest(token), verloopt_at=timezone.now() + timedelta(minutes=minuten),
    )  # fmt: skip
    gebeurtenis.record(actie="inzagesessie.open", object=sessie, by=WERKNEMER, gemeente=sessie.gemeente_id)
    return sessie, token


def _refuse(code: int) -> None:
    """Count it against the code, if there is one, and write down that somebody tried: not what, not whose."""
    Inzagecode.objects.filter(pk=code).update(fouten=F("fouten") + 1)
    gebeurtenis.record(
        actie="inzagesessie.refuse",
        object_soort="arbeidsmigrant.inzagesessie",
        by=WERKNEMER,
        resultaat=Resultaat.GEWEIGERD,
    )
