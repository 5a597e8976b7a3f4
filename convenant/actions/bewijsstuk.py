"""File evidence for a commitment that cannot be measured, take it back, and judge it."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from convenant.actions import namens
from convenant.enums.meting import Bewijsstatus
from convenant.models import Bewijsstuk, Partij, Toezegging
from convenant.models.bewijsstuk import evidence_path
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.documenten.bewaren import check, digest, store
from rivierenland.core.documenten.naam import nette_naam
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of

HOOGSTENS = "bewijs_hoogstens_dagen"
BEOORDEELD = "bewijs_beoordeeld"


def file(
    *, partij: Partij, toezegging: Toezegging, tekst: str, geldig_tot: date, bestand: Any = None, by: Actor
) -> Bewijsstuk:
    """Hand in evidence for a commitment of the own organisation; it waits for an official of a gemeente concerned.

    Raises `Geweigerd`, and ValidationError in Dutch per field; also when evidence for this commitment waits already.
    """
    namens.require_organisatie(partij.organisatie_id, Permission.BEWIJS_FILE, by)
    tekst = tekst.strip()
    _check(partij, toezegging, tekst, geldig_tot)
    made = Bewijsstuk(
        partij=partij, code=toezegging.code, organisatie_id=partij.organisatie_id or 0, gemeenten=partij.gemeenten, tekst=tekst,
        geldig_tot=geldig_tot, created_by=by.gebruiker,
    )  # fmt: skip
    if bestand:
        soort = check(bestand)
        made.bestandsnaam, made.soort = nette_naam(bestand.name or "", soort), soort.value.content_type
        made.grootte, made.sha256 = bestand.size, digest(bestand)
    refuse_unfit({"tekst": tekst, "bestand": made.bestandsnaam})
    with transaction.atomic():
        Partij.objects.select_for_update(of=("self",)).get(pk=partij.pk)
        if Bewijsstuk.objects.waiting().filter(partij=partij, code=toezegging.code).exists():
            raise ValidationError(
                "Er wacht al bewijs voor deze toezegging. Trek dat eerst in als u iets anders wilt laten zien."
            )
        if bestand:
            made.bestand.name = store(evidence_path(made, made.bestandsnaam), bestand)
        made.save(force_insert=True)
        _record("bewijsstuk.file", made, by, bytes=made.grootte)
    return made


def _check(partij: Partij, toezegging: Toezegging, tekst: str, geldig_tot: date) -> None:
    if toezegging.convenant_id != partij.convenant_id or not set(toezegging.partijsoorten) & set(partij.soorten):
        raise ValidationError("Deze toezegging hebt u niet gedaan. U hoeft er geen bewijs voor in te dienen.")
    if not tekst:
        raise ValidationError({"tekst": "Schrijf op hoe u deze toezegging nakomt."})
    vandaag = timezone.localdate()
    laatste = vandaag + timedelta(days=int(value_of(HOOGSTENS, peildatum=vandaag)))
    if not vandaag <= geldig_tot <= laatste:
        raise ValidationError(
            {
                "geldig_tot": f"Kies een dag vanaf vandaag tot en met {datum_lang(laatste)}. Daarna dient u nieuw bewijs in."
            }
        )


def withdraw(*, bewijsstuk: Bewijsstuk, by: Actor) -> Bewijsstuk:
    """Take back what was not judged yet. Raises `Geweigerd`, and ValidationError in Dutch when it was."""
    namens.require_organisatie(bewijsstuk.organisatie_id, Permission.BEWIJS_FILE, by)
    with transaction.atomic():
        row = _waiting(bewijsstuk)
        row.status = Bewijsstatus.INGETROKKEN
        row.save(update_fields=["status", "updated_at"])
        _record("bewijsstuk.withdraw", row, by)
    return row


def judge(
    *, bewijsstuk: Bewijsstuk, aanvaard: bool, reden: str = "", geldig_tot: date | None = None, by: Actor
) -> Bewijsstuk:
    """Say whether evidence shows that the commitment is kept, until `geldig_tot` or the day that was asked.

    By an official of a gemeente where the party is. Raises `Geweigerd`, and ValidationError in Dutch per field; also when a colleague
    was first.
    """
    gemeente = namens.require_concerned(bewijsstuk.gemeenten, Permission.BEWIJS_JUDGE, by)
    reden = reden.strip()
    if not aanvaard and not reden:
        raise ValidationError({"reden": "Schrijf op wat er nog ontbreekt. De partij leest dit."})
    refuse_unfit({"reden": reden})
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = _waiting(bewijsstuk)
        tot = geldig_tot or row.geldig_tot
        if aanvaard and not vandaag <= tot <= row.geldig_tot:
            raise ValidationError(
                {"geldig_tot": f"Kies een dag vanaf vandaag tot en met {datum_lang(row.geldig_tot)}."}
            )
        row.status = Bewijsstatus.AANVAARD if aanvaard else Bewijsstatus.GEWEIGERD
        row.begin, row.geldig_tot = (vandaag, tot) if aanvaard else (None, row.geldig_tot)
        row.gemeente_id, row.reden, row.beoordeeld_by, row.beoordeeld_at = (
            gemeente or None,
            reden,
            by.gebruiker,
            timezone.now(),
        )
        row.save()
        _record("bewijsstuk.judge", row, by, oordeel=str(row.status))
        _tell(row)
    return row


def _waiting(bewijsstuk: Bewijsstuk) -> Bewijsstuk:
    row = Bewijsstuk.objects.select_for_update(of=("self",)).get(pk=bewijsstuk.pk)
    if row.status != Bewijsstatus.WACHT:
        raise ValidationError(
            f"Dit bewijs wacht niet meer: het is {row.get_status_display().lower()}. Bekijk het opnieuw."
        )
    return row


def _record(actie: str, row: Bewijsstuk, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"partij": row.partij_id, "toezegging": row.code} | details,
    )  # fmt: skip


def _tell(row: Bewijsstuk) -> None:
    """The subject names neither party nor commitment: who looks after the outbox sees it."""
    if not row.organisatie.email:
        return
    adres = f"{settings.SITE_URL}{reverse('convenant:bewijs-detail', args=[row.pk])}"
    tekst = render_to_string("emails/bewijs_beoordeeld.txt", {"bewijs": row, "adres": adres})
    uitgaand_bericht.queue(
        aan=row.organisatie.email, onderwerp="Uw bewijs bij het convenant is beoordeeld", tekst=tekst, soort=BEOORDEELD
    )
