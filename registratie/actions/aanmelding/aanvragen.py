"""What an applicant does, with nothing but the secret link: apply, confirm, answer, withdraw.

Call it in the scope of that secret (`scope.geheim`): the database then shows this one application and nothing else.
"""

from datetime import timedelta
from typing import Unpack

from celery import current_app
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.aanmelding.berichten import BEVESTIGEN, mail
from registratie.actions.aanmelding.gegevens import (
    VAST,
    Aanmeldgegevens,
    add_verloop,
    as_applicant,
    check,
    record,
    until,
)
from registratie.actions.tekst import refuse_unfit
from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from registratie.models.aanmelding import GESLOTEN
from registratie.opzoeken import kvk
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.models import UitgaandBericht

MAILS_A_DAY = 3
"""Unconfirmed applications for one address: somebody else's mailbox is not to be filled."""

BY_LOOK_UP = ("nummeraanduiding_id", "adresseerbaarobject_id", "rd_x", "rd_y")


class LinkVervallen(Exception):
    """The link was replaced by a newer one, is too old, or never was."""


def apply(*, secret: str, **gegevens: Unpack[Aanmeldgegevens]) -> Aanmelding | None:
    """Keep an application and mail the link that confirms it. The secret is only in the mail.

    None when this address got enough of these mails today; the page says the same either way. Raises ValidationError in Dutch
    per field.
    """
    refuse_unfit(gegevens)
    row = Aanmelding(**gegevens, token_hash=digest(secret), link_verloopt_at=until("aanmelding_bevestigen_dagen"))
    row.contact_email = row.contact_email.strip().lower()
    add_verloop(row, "aangemeld")
    check(row)
    with transaction.atomic():
        if _enough_mail(row.contact_email):
            return None
        row.save(force_insert=True)
        mail(BEVESTIGEN, row, secret=secret)
        record("apply", row, as_applicant())
    return row


def find(secret: str) -> Aanmelding:
    """The application behind a link that still works. Raises `LinkVervallen`."""
    row = Aanmelding.objects.select_related("gemeente").filter(token_hash=digest(secret)).first()
    if row is None or row.link_verloopt_at <= timezone.now():
        raise LinkVervallen
    return row


def confirm(*, secret: str) -> Aanmelding:
    """The address works: from here on the application waits for the gemeente. A second time changes nothing.

    Raises `LinkVervallen`.
    """
    with transaction.atomic():
        row = _locked(secret)
        if row.status != Aanmeldingsstatus.TE_BEVESTIGEN:
            return row
        row.status, row.bevestigd_at = Aanmeldingsstatus.WACHT, timezone.now()
        row.link_verloopt_at = until("aanmelding_volgen_dagen")
        add_verloop(row, "bevestigd")
        row.save()
        mail("aanmelding_ontvangen", row, secret=secret)
        record("confirm", row, as_applicant())
        _look_up(row)
    return row


def answer(*, secret: str, tekst: str, **gegevens: Unpack[Aanmeldgegevens]) -> Aanmelding:
    """Answer the question of the gemeente, and correct what was filled in; the mail address and the gemeente stay.

    Raises `LinkVervallen`, and ValidationError in Dutch when no question is open or a value cannot be.
    """
    refuse_unfit({"tekst": tekst, **gegevens})
    with transaction.atomic():
        row = _locked(secret)
        if row.status != Aanmeldingsstatus.VRAAG_GESTELD:
            raise ValidationError("Er staat geen vraag open. U hoeft nu niets te doen.")
        changed = [veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde and veld not in VAST]
        for veld in changed:
            setattr(row, veld, gegevens[veld])  # type: ignore[literal-required]
        if {"kvk", "vestigingsnummer", "naam"} & set(changed):
            row.kvk_gegevens, row.kvk_gecontroleerd_at = {}, None
        row.status, row.link_verloopt_at = Aanmeldingsstatus.WACHT, until("aanmelding_volgen_dagen")
        add_verloop(row, "antwoord", tekst=f"{tekst.strip()}{_changes(changed)}")
        check(row)
        row.save()
        mail("aanmelding_antwoord", row, secret=secret)
        record("answer", row, as_applicant(), velden=sorted(changed))
        _look_up(row)
    return row


def withdraw(*, secret: str) -> Aanmelding:
    """Take the application back. Raises `LinkVervallen`, and ValidationError when it is closed already."""
    with transaction.atomic():
        row = _locked(secret)
        if row.status in GESLOTEN:
            raise ValidationError("Over deze aanmelding is al besloten.")
        row.status, row.besloten_at = Aanmeldingsstatus.INGETROKKEN, timezone.now()
        add_verloop(row, "ingetrokken")
        row.save()
        mail("aanmelding_ingetrokken", row)
        record("withdraw", row, as_applicant())
    return row


def _locked(secret: str) -> Aanmelding:
    row = find(secret)
    return Aanmelding.objects.select_for_update(of=("self",)).select_related("gemeente").get(pk=row.pk)


def _changes(velden: list[str]) -> str:
    """Which answers were corrected, for the official who read the earlier ones; what a look-up filled in is not one."""
    seen = [veld for veld in velden if veld not in BY_LOOK_UP]
    words = dict.fromkeys(str(Aanmelding._meta.get_field(veld).verbose_name) for veld in seen)  # type: ignore[union-attr]
    return f"\n\nGewijzigd: {', '.join(words)}." if words else ""


def _enough_mail(email: str) -> bool:
    since = timezone.now() - timedelta(days=1)
    return UitgaandBericht.objects.filter(aan=email, soort=BEVESTIGEN, created_at__gt=since).count() >= MAILS_A_DAY


def _look_up(row: Aanmelding) -> None:
    """Let the trade register be asked after the commit, when it is configured and was not asked for these values yet."""
    if kvk.is_on() and row.kvk_gecontroleerd_at is None:
        arguments = {"aanmelding": row.pk}
        transaction.on_commit(
            lambda: current_app.send_task("registratie.check_aanmelding", kwargs=arguments), robust=True
        )
