"""Reporter and gemeente write to each other, the reporter with nothing but the reference and the secret."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from handhaving.actions.melding.berichten import tell
from handhaving.actions.melding.gegevens import as_reporter, keep_note, record, require_text
from handhaving.melden import code
from handhaving.melden.code import Sleutel
from handhaving.models import Foto, Melding, Meldingbericht
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

MEESTE = 50
"""So many messages a reporter may send about one melding: whoever has more to say calls."""


class Onbekend(Exception):
    """No melding has this reference with this secret. Which of both was wrong is not told, nor whether the reference exists."""


def find(sleutel: Sleutel) -> Melding:
    """The melding of this pair, with its gemeente and location; call it in the scope of the pair. Raises `Onbekend`."""
    row = Melding.objects.select_related("gemeente").filter(token_hash=sleutel.digest).first()
    if row is None or row.opgeruimd_at:
        raise Onbekend
    found: Melding = row
    return found


def write(*, sleutel: Sleutel, tekst: str, taal: str = "nl") -> Meldingbericht:
    """Keep what the reporter writes, on the page of `taal`; sending the same text again changes nothing, so that reloading the page
    does no harm.

    Raises `Onbekend`, and ValidationError in Dutch for an empty text, and (code `vol`) when there are too many.
    """
    tekst = require_text("tekst", tekst, "Schrijf uw bericht op.")
    with transaction.atomic():
        row = Melding.objects.select_for_update(of=("self",)).get(pk=find(sleutel).pk)
        own = Meldingbericht.objects.filter(melding=row, created_by=None)
        if (last := own.last()) and last.tekst == tekst:
            return last
        if own.count() >= MEESTE:
            raise ValidationError(
                f"U hebt over deze melding al {MEESTE} berichten gestuurd. Bel de gemeente als u meer wilt vertellen.",
                code="vol",
            )
        bericht = _keep(row, tekst, taal=taal)
        record("write", row, as_reporter())
    return bericht


def answer(*, melding: Melding, tekst: str, intern: bool, zinnen: Sequence[str] = (), by: Actor) -> Meldingbericht:
    """Write to the reporter, or with `intern` to colleagues only. Also about a closed melding: a reporter may ask on.

    `zinnen`: of `Antwoordzin`, which the reporter reads in the own language; then `tekst`, in Dutch, may stay empty.
    Raises `Geweigerd`, and ValidationError in Dutch, also when the reporter's data are gone.
    """
    by.require(Permission.MELDING_HANDLE, gemeente=melding.gemeente_id)
    if intern or not zinnen:
        tekst = require_text("tekst", tekst, "Schrijf het bericht op, of kies een standaardzin voor de melder.")
    else:
        refuse_unfit({"tekst": tekst})
    with transaction.atomic():
        row = Melding.objects.select_for_update(of=("self",)).get(pk=melding.pk)
        if row.opgeruimd_at:
            raise ValidationError("De gegevens van deze melding zijn na de bewaartermijn verwijderd.")
        if intern:
            bericht = keep_note(row, tekst, by)
        else:
            bericht = _keep(row, tekst.strip(), by, zinnen=zinnen)
            tell(row)
        record("note" if intern else "answer", row, by)
    return bericht


def renew_secret(*, melding: Melding, by: Actor) -> str:
    """Another secret for a reporter who lost it; the old one stops working. Ask first whether it is the reporter who calls.

    Raises `Geweigerd`, and ValidationError in Dutch when there is nobody to give it to.
    """
    by.require(Permission.MELDING_HANDLE, gemeente=melding.gemeente_id)
    with transaction.atomic():
        row = Melding.objects.select_for_update(of=("self",)).get(pk=melding.pk)
        if row.signaal or row.opgeruimd_at:
            raise ValidationError("Bij deze melding hoort geen melder.")
        sleutel = code.renew(row.referentie)
        for model in (Meldingbericht, Foto):
            model.objects.filter(melding=row).exclude(token_hash="").update(token_hash=sleutel.digest)
        row.token_hash = sleutel.digest
        row.save(update_fields=["token_hash", "updated_at"])
        record("rotate", row, by)
    return sleutel.geheim


def _keep(
    row: Melding, tekst: str, by: Actor | None = None, *, taal: str = "nl", zinnen: Sequence[str] = ()
) -> Meldingbericht:
    bericht = Meldingbericht(
        melding=row, gemeente_id=row.gemeente_id, token_hash=row.token_hash, tekst=tekst, taal=taal, zinnen=list(zinnen),
        created_by=by.gebruiker if by else None,
    )  # fmt: skip
    bericht.full_clean(exclude=["melding", "gemeente", "created_by"], validate_constraints=False)
    bericht.save(force_insert=True)
    return bericht
