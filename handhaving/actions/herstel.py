"""A provider says that it repaired something; an official judges that."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from handhaving.actions import foto
from handhaving.enums import Bevindingstatus, Hersteloordeel
from handhaving.models import Bevinding, Herstelmelding
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

GEMELD, BEOORDEELD = "herstel_gemeld", "herstel_beoordeeld"


def report(*, bevinding: Bevinding, tekst: str, fotos: Sequence[Any] = (), by: Actor) -> Herstelmelding:
    """Say what was done about a finding. `fotos`: uploaded files.

    Raises `Geweigerd`, `FotoGeweigerd`, and ValidationError in Dutch per field. When a photo is refused nothing is kept.
    """
    by.require(Permission.BEVINDING_ANSWER, organisatie=bevinding.organisatie_id or 0)
    tekst = tekst.strip()
    if not tekst:
        raise ValidationError({"tekst": "Schrijf op wat u hebt gedaan."})
    refuse_unfit({"tekst": tekst})
    with transaction.atomic():
        row = _locked(bevinding)
        if row.status == Bevindingstatus.HERSTEL_GEMELD:
            raise ValidationError("U hebt het herstel al gemeld. De gemeente kijkt er nog naar.")
        if row.status != Bevindingstatus.OPEN:
            raise ValidationError("Deze bevinding staat niet meer open. U hoeft niets te melden.")
        made = Herstelmelding.objects.create(
            bevinding=row, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, tekst=tekst,
            created_by=by.gebruiker,
        )  # fmt: skip
        for bestand in fotos:
            foto.add(sleutel=uuid4(), bestand=bestand, herstelmelding=made, itemcode=row.item.code, by=by)
        row.status = Bevindingstatus.HERSTEL_GEMELD
        row.save(update_fields=["status", "updated_at"])
        _record("herstel.report", made, by, fotos=len(fotos))
        _tell_official(row)
    return made


def judge(*, herstelmelding: Herstelmelding, oordeel: str, reden: str = "", by: Actor) -> Herstelmelding:
    """Say whether a reported repair is good; `reden` is needed when it is not.

    Raises `Geweigerd`, and ValidationError in Dutch per field, also when somebody else judged it already.
    """
    by.require(Permission.BEVINDING_JUDGE, gemeente=herstelmelding.gemeente_id)
    reden = reden.strip()
    if oordeel not in (Hersteloordeel.AKKOORD, Hersteloordeel.NIET_AKKOORD):
        raise ValidationError({"oordeel": "Kies of het is hersteld."})
    if oordeel == Hersteloordeel.NIET_AKKOORD and not reden:
        raise ValidationError({"reden": "Schrijf op wat er nog niet goed is. De aanbieder leest dit."})
    refuse_unfit({"reden": reden})
    with transaction.atomic():
        bevinding = _locked(herstelmelding.bevinding)
        row = Herstelmelding.objects.select_for_update(of=("self",)).get(pk=herstelmelding.pk)
        if row.oordeel != Hersteloordeel.WACHT:
            raise ValidationError("Deze melding is al beoordeeld. Bekijk de bevinding opnieuw.")
        row.oordeel, row.reden = oordeel, reden
        row.beoordeeld_by, row.beoordeeld_at = by.gebruiker, timezone.now()
        row.save()
        goed = oordeel == Hersteloordeel.AKKOORD
        bevinding.status = Bevindingstatus.HERSTELD if goed else Bevindingstatus.OPEN
        bevinding.hersteld_op = timezone.localdate(row.created_at) if goed else None
        bevinding.save(update_fields=["status", "hersteld_op", "updated_at"])
        _record("herstel.judge", row, by, oordeel=str(oordeel))
        _tell_provider(bevinding, row)
    return row


def _locked(bevinding: Bevinding) -> Bevinding:
    rows = Bevinding.objects.select_for_update(of=("self",))
    return rows.select_related("item", "locatie", "inspectie__inspecteur").get(pk=bevinding.pk)


def _record(actie: str, row: Herstelmelding, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"bevinding": row.bevinding_id} | details,
    )  # fmt: skip


def _tell_official(bevinding: Bevinding) -> None:
    """To the inspector who found it. The list at the gemeente shows it to colleagues as well."""
    inspecteur = bevinding.inspectie.inspecteur
    if inspecteur.is_active:
        _mail(inspecteur.email, "Een aanbieder meldt een herstel", "herstel_gemeld", bevinding, GEMELD)


def _tell_provider(bevinding: Bevinding, row: Herstelmelding) -> None:
    organisatie = row.organisatie
    if organisatie.email:
        onderwerp = "De gemeente heeft uw herstel beoordeeld"
        _mail(organisatie.email, onderwerp, "herstel_beoordeeld", bevinding, BEOORDEELD, melding=row)


def _mail(aan: str, onderwerp: str, sjabloon: str, bevinding: Bevinding, soort: str, **values: object) -> None:
    """The subject names no location: who looks after the outbox sees it."""
    adres = f"{settings.SITE_URL}{reverse('handhaving:bevinding-detail', args=[bevinding.pk])}"
    tekst = render_to_string(f"emails/{sjabloon}.txt", {"bevinding": bevinding, "adres": adres} | values)
    uitgaand_bericht.queue(aan=aan, onderwerp=onderwerp, tekst=tekst, soort=soort)
