"""Hold a talk: plan, invite, cancel, record who came, share the report, adopt it."""

import secrets
from collections.abc import Collection
from datetime import date, time
from typing import TypedDict, Unpack

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Reactiebesluit, Uitnodigingsantwoord
from speerpunten.kennis.models import Deelnemer, Dialoog
from speerpunten.kennis.queries.dialoog import is_own

MAIL = "dialoog"
OPEN = (Dialoogstatus.CONCEPT, Dialoogstatus.UITGENODIGD)


class Dialooggegevens(TypedDict, total=False):
    """What the holder writes."""

    soort: str
    titel: str
    doel: str
    uitnodiging: str
    dag: date
    begin: time
    einde: time
    plaats: str


def plan(*, gemeente: str | None, by: Actor, **gegevens: Unpack[Dialooggegevens]) -> Dialoog:
    """Plan a talk of a gemeente, or of the region (None). Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.DIALOOG_MANAGE, gemeente=gemeente)
    row = Dialoog(gemeente_id=gemeente, created_by=by.gebruiker)
    if by.rol is not None and not is_own(row, by):
        raise Geweigerd(Permission.DIALOOG_MANAGE)
    with transaction.atomic():
        _fill(row, gegevens)
        row.save(force_insert=True)
        record("dialoog.plan", row, by)
    return row


def change(*, dialoog: Dialoog, versie: int, by: Actor, **gegevens: Unpack[Dialooggegevens]) -> Dialoog:
    """Change a talk that was not held yet; who was invited gets a mail when day, time or place changes.

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require(row, OPEN, "Dit gesprek is al geweest of gaat niet door. U kunt het niet meer wijzigen.")
        lock_unchanged(row, versie)
        gewijzigd = _fill(row, gegevens)
        if gewijzigd:
            _touch(row)
            record("dialoog.change", row, by, velden=gewijzigd)
            if row.status == Dialoogstatus.UITGENODIGD and {"dag", "begin", "einde", "plaats"} & {*gewijzigd}:
                _tell(row, "dialoog_gewijzigd")
    return row


def invite(*, dialoog: Dialoog, by: Actor) -> int:
    """Send the invitation to everybody who did not get one yet; returns how many mails. Raises `Geweigerd`, ValidationError."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require(row, OPEN, "Dit gesprek is al geweest of gaat niet door.")
        if row.dag < timezone.localdate():
            raise ValidationError("De dag van dit gesprek is voorbij. Kies eerst een andere dag.")
        nieuw = list(row.deelnemers.filter(uitgenodigd_at=None).select_related("adres"))
        if not nieuw:
            raise ValidationError("Iedereen op de lijst is al uitgenodigd. Voeg eerst iemand toe.")
        for deelnemer in nieuw:
            _invite(row, deelnemer)
        row.status = Dialoogstatus.UITGENODIGD
        _touch(row)
        record("dialoog.invite", row, by, aantal=len(nieuw))
    return len(nieuw)


def cancel(*, dialoog: Dialoog, reden: str, by: Actor) -> Dialoog:
    """The talk does not go on; who was invited reads why. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require(row, OPEN, "Dit gesprek is al geweest.")
        refuse_unfit({"reden": reden})
        if not reden.strip():
            raise ValidationError({"reden": "Schrijf op waarom het gesprek niet doorgaat. De genodigden lezen dit."})
        uitgenodigd = row.status == Dialoogstatus.UITGENODIGD
        row.status, row.reden_afgelast = Dialoogstatus.AFGELAST, reden.strip()
        _touch(row)
        if uitgenodigd:
            _tell(row, "dialoog_afgelast")
        record("dialoog.cancel", row, by)
    return row


def hold(*, dialoog: Dialoog, aanwezig: Collection[int], by: Actor) -> Dialoog:
    """It was held; `aanwezig`: the numbers of who came. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require(
            row,
            (Dialoogstatus.UITGENODIGD, Dialoogstatus.GEHOUDEN),
            "Nodig eerst mensen uit, of het verslag ligt al voor.",
        )
        if row.dag > timezone.localdate():
            raise ValidationError(f"Dit gesprek is pas op {datum_lang(row.dag)}.")
        for deelnemer in row.deelnemers.all():
            deelnemer.aanwezig = deelnemer.pk in {*aanwezig}
            deelnemer.save(update_fields=["aanwezig", "updated_at"])
        row.status = Dialoogstatus.GEHOUDEN
        _touch(row)
        record("dialoog.hold", row, by, aanwezig=len(aanwezig))
    return row


def share(*, dialoog: Dialoog, reageren_tot: date, by: Actor) -> Dialoog:
    """Let who was invited read the report and react on it. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require(row, (Dialoogstatus.GEHOUDEN, Dialoogstatus.VERSLAG), "Leg eerst vast wie er waren.")
        if not row.notities.exists():
            raise ValidationError("Het verslag is nog leeg. Schrijf eerst bij minstens één thema wat er is gezegd.")
        if reageren_tot <= timezone.localdate():
            raise ValidationError({"reageren_tot": "Kies een dag na vandaag, zodat mensen tijd hebben om te reageren."})
        row.status, row.reageren_tot = Dialoogstatus.VERSLAG, reageren_tot
        _touch(row)
        _tell(row, "dialoog_verslag")
        record("dialoog.share", row, by)
    return row


def adopt(*, dialoog: Dialoog, by: Actor) -> Dialoog:
    """The report is final: nobody changes it any more. Raises `Geweigerd`, and ValidationError while somebody may still react."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require(row, (Dialoogstatus.VERSLAG,), "Deel eerst het verslag met de deelnemers.")
        vandaag = timezone.localdate()
        if row.reageren_tot and vandaag <= row.reageren_tot:
            raise ValidationError(f"Deelnemers kunnen nog reageren tot en met {datum_lang(row.reageren_tot)}.")
        if row.reacties.filter(besluit=Reactiebesluit.OPEN).exists():
            raise ValidationError("Er is een reactie zonder antwoord. Schrijf eerst wat u ermee doet.")
        row.status, row.vastgesteld_op = Dialoogstatus.VASTGESTELD, vandaag
        _touch(row)
        record("dialoog.adopt", row, by)
    return row


def lock_own(dialoog: Dialoog, by: Actor) -> Dialoog:
    """The talk as it stands now, locked, for who holds it. Raises `Geweigerd`."""
    require_holder(dialoog, by)
    row: Dialoog = Dialoog.objects.select_for_update(of=("self",)).get(pk=dialoog.pk)
    return row


def require_holder(dialoog: Dialoog, by: Actor) -> None:
    """Raise `Geweigerd` unless the talk is the actor's to hold."""
    by.require(Permission.DIALOOG_MANAGE, gemeente=dialoog.gemeente_id)
    if by.rol is not None and not is_own(dialoog, by):
        raise Geweigerd(Permission.DIALOOG_MANAGE)


def record(actie: str, row: Dialoog, by: Actor, **details: object) -> None:
    """One line in the audit trail."""
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)


def _require(row: Dialoog, statussen: Collection[str], zin: str) -> None:
    if row.status not in statussen:
        raise ValidationError(zin)


def _fill(row: Dialoog, gegevens: Dialooggegevens) -> list[str]:
    waarden = {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in gegevens.items()}
    refuse_unfit(waarden)
    gewijzigd = sorted(veld for veld, waarde in waarden.items() if getattr(row, veld) != waarde)
    for veld in gewijzigd:
        setattr(row, veld, waarden[veld])
    row.full_clean(exclude=["gemeente", "created_by"], validate_unique=False, validate_constraints=False)
    if row.einde <= row.begin:
        raise ValidationError({"einde": "Het gesprek eindigt voor het begint. Controleer de tijden."})
    return gewijzigd


def _touch(row: Dialoog) -> None:
    row.versie += 1
    row.save()


def _invite(row: Dialoog, deelnemer: Deelnemer) -> None:
    """Mail the invitation: to a party its page in the portal, to a guest a link of its own, of which only the digest is kept."""
    secret = "" if deelnemer.organisatie_id else secrets.token_urlsafe(32)
    if secret:
        deelnemer.geheim = digest(secret)
    deelnemer.uitgenodigd_at = timezone.now()
    deelnemer.save(update_fields=["geheim", "uitgenodigd_at", "updated_at"])
    naam = "kennis:dialoog-gast" if secret else "kennis:dialoog-detail"
    link = f"{settings.SITE_URL}{reverse(naam, args=[secret or row.pk])}"
    _mail(row, deelnemer, "dialoog_uitnodiging", link)


def _tell(row: Dialoog, sjabloon: str) -> None:
    """Mail everybody who was invited and did not say no. A guest has the link in the invitation."""
    rows = row.deelnemers.exclude(uitgenodigd_at=None).exclude(antwoord=Uitnodigingsantwoord.KOMT_NIET)
    for deelnemer in rows.select_related("adres"):
        _mail(row, deelnemer, sjabloon, "")


def _mail(row: Dialoog, deelnemer: Deelnemer, sjabloon: str, link: str) -> None:
    adres = getattr(deelnemer, "adres", None)
    if adres is None:
        return
    tekst = render_to_string(f"emails/{sjabloon}.txt", {"dialoog": row, "deelnemer": deelnemer, "link": link})
    uitgaand_bericht.queue(
        aan=adres.email, onderwerp=f"{row.get_soort_display()}: {row.titel}", tekst=tekst, soort=MAIL
    )
