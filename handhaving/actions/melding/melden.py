"""Take a melding in: from the phone or the desk, from a public page, or from the register itself."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from handhaving.actions.melding.gegevens import TRIAGE, as_reporter, record, require_text, until
from handhaving.enums import Meldingbron, Meldingonderwerp
from handhaving.melden import code
from handhaving.melden.adres import sleutel_of
from handhaving.melden.code import Sleutel
from handhaving.models import Melding
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

TRIES = 5
"""So often another reference is drawn when chance gave one that exists."""


def report(
    *,
    gemeente: str,
    onderwerp: Meldingonderwerp,
    bron: Meldingbron,
    tekst: str,
    locatie: Huisvestingslocatie | None = None,
    adres: str = "",
    plek: str = "",
    locatie_nr: int | None = None,
    taal: str = "nl",
    contact_naam: str = "",
    contact_email: str = "",
    contact_telefoon: str = "",
    sleutel: Sleutel | None = None,
    by: Actor | None = None,
) -> tuple[Melding, str]:
    """Keep a melding; returns it with the secret, which is kept nowhere. The reference stands on the row.

    `by` None: somebody without an account. Call it then in the scope of the pair (`scope.geheim(sleutel.digest)`) and pass that
    `sleutel`; nobody outside may look a location up, so instead of `locatie` comes `locatie_nr`: the number of the location of
    that gemeente that the code of a poster (`plek`) names. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    if by is None:
        _require_pair(sleutel)
    else:
        by.require(Permission.MELDING_HANDLE, gemeente=gemeente)
    contact = {"contact_naam": contact_naam, "contact_email": contact_email, "contact_telefoon": contact_telefoon}
    row = Melding(
        gemeente_id=gemeente, onderwerp=onderwerp, bron=bron, taal=taal, plek=plek,
        **({"locatie": locatie} if locatie else {"locatie_id": locatie_nr}),
        tekst=require_text("tekst", tekst, "Schrijf op wat er aan de hand is.", hoogstens=4000),
        created_by=by.gebruiker if by else None,
        uiterlijk=until(TRIAGE, vanaf=timezone.localdate(), gemeente=gemeente), **_place(locatie, adres, gemeente), **contact,
    )  # fmt: skip
    _check(row, contact)
    return _keep(row, sleutel, by)


def take_in(
    *, sleutel: Sleutel, gemeente: str, onderwerp: Meldingonderwerp, tekst: str, taal: str, adres: str = "", plek: str = "",
    locatie_nr: int | None = None, contact_email: str = "", contact_telefoon: str = "",
) -> Melding:  # fmt: skip
    """Keep what somebody without an account reports on a public page; the same pair again is the same melding, sent twice.

    Call it in the scope of the pair. Raises ValidationError in Dutch per field.
    """
    if known := _known(sleutel):
        return known
    try:
        return report(
            gemeente=gemeente, onderwerp=onderwerp, bron=Meldingbron.WEBSITE, tekst=tekst, adres=adres, plek=plek, taal=taal,
            locatie_nr=locatie_nr, contact_email=contact_email, contact_telefoon=contact_telefoon, sleutel=sleutel,
        )[0]  # fmt: skip
    except ValidationError:
        if known := _known(sleutel):  # the second of two at the same moment
            return known
        raise


def _known(sleutel: Sleutel) -> Melding | None:
    found: Melding | None = Melding.objects.filter(token_hash=sleutel.digest, opgeruimd_at=None).first()
    return found


def _require_pair(sleutel: Sleutel | None) -> None:
    current = scope.current()
    if sleutel is None or current.soort is not Scopesoort.GEHEIM or current.geheim != sleutel.digest:
        raise RuntimeError("Somebody without an account reports in the scope of a new reference and secret.")


def _place(locatie: Huisvestingslocatie | None, adres: str, gemeente: str) -> dict[str, str]:
    """The address as it was told, or that of the location, with its key."""
    if locatie is None:
        refuse_unfit({"adres": adres})
        return {"adres": adres.strip(), "adres_sleutel": sleutel_of(adres)}
    if locatie.gemeente_id != gemeente:
        raise ValidationError({"locatie": "Deze locatie staat in een andere gemeente."})
    return {"adres": locatie.adresregel, "adres_sleutel": sleutel_of(locatie.adres)}


def _check(row: Melding, contact: Mapping[str, str]) -> None:
    refuse_unfit(contact)
    row.contact_email = row.contact_email.strip().lower()
    row.full_clean(
        exclude=["referentie", "token_hash", "locatie", "gemeente", "created_by"],
        validate_unique=False,
        validate_constraints=False,
    )


def _keep(row: Melding, sleutel: Sleutel | None, by: Actor | None) -> tuple[Melding, str]:
    """Save under a pair of codes: another one when the reference exists already, unless the scope hangs on it."""
    for tries in range(TRIES):
        chosen = sleutel or code.make(timezone.localdate().year)
        row.referentie, row.token_hash = chosen.referentie, chosen.digest
        try:
            with transaction.atomic():
                row.save(force_insert=True)
                record("report", row, by or as_reporter(), bron=row.bron, onderwerp=row.onderwerp)
        except IntegrityError:
            if sleutel or tries == TRIES - 1:
                raise ValidationError("Het opslaan lukte niet. Verstuur de melding nog een keer.") from None
            continue
        return row, chosen.geheim
    raise AssertionError("unreachable")
