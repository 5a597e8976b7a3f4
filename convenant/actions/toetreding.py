"""What an organisation does with a request to join: ask, take back, go on with a newer text."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from convenant.actions import bericht, namens
from convenant.enums.partij import Toetredingstatus
from convenant.models import Convenantversie, Toelating, Toetreding
from convenant.models.toetreding import OPEN
from convenant.queries import toetreding as toetredingen
from convenant.queries.toetsen import Toets, not_met, toetsen
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of


def request(
    *, organisatie: Organisatie, convenant: Convenantversie, soorten: Collection[str], by: Actor, toelichting: str = "",
    afwijken: bool = False,
) -> Toetreding:  # fmt: skip
    """Ask to join `convenant`; every gemeente of the organisation gets a decision to take.

    While a check fails only with `afwijken`, which asks the gemeenten to deviate and needs a reason. Raises `Geweigerd`, and
    ValidationError in Dutch per field.
    """
    namens.require_organisatie(organisatie.pk, Permission.TOETREDING_REQUEST, by)
    refuse_unfit({"toelichting": toelichting})
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = Organisatie.objects.select_for_update().get(pk=organisatie.pk)
        if zin := toetredingen.why_not_ask(row, vandaag):
            raise ValidationError(zin)
        _check_version(convenant, vandaag)
        gekozen = _sides(row, soorten)
        stand = toetsen(row, gekozen, vandaag)
        _check_met(stand, toelichting, afwijken)
        made = Toetreding.objects.create(
            organisatie=row, gemeenten=row.gemeenten, convenant=convenant, soorten=gekozen, kvk=row.kvk,
            toelichting=toelichting.strip(), toetsen=[toets.frozen() for toets in stand], aangevraagd_op=vandaag,
            uiterlijk=vandaag + timedelta(weeks=int(value_of("toetreding.besluit_weken", peildatum=vandaag))),
            created_by=by.gebruiker,
        )  # fmt: skip
        add_missing(made)
        record("toetreding.request", made, by, gemeenten=len(row.gemeenten))
        _tell_requested(made)
    return made


def withdraw(*, toetreding: Toetreding, by: Actor) -> Toetreding:
    """Take a request back. Raises `Geweigerd`, and ValidationError when it is closed already."""
    namens.require_organisatie(toetreding.organisatie_id, Permission.TOETREDING_REQUEST, by)
    with transaction.atomic():
        row = locked(toetreding, OPEN)
        row.status, row.afgerond_op = Toetredingstatus.INGETROKKEN, timezone.localdate()
        row.save(update_fields=["status", "afgerond_op", "updated_at"])
        record("toetreding.withdraw", row, by)
        zin = f"{row.organisatie.naam} heeft het verzoek om toe te treden ingetrokken. U hoeft niets meer te doen."
        bericht.to_gemeenten(
            row.gemeenten, onderwerp="Verzoek om toe te treden ingetrokken", alineas=[zin], pad=path_of(row)
        )
    return row


def follow_version(*, toetreding: Toetreding, by: Actor) -> Toetreding:
    """Go on with the text that took the place of the one that was asked for; what gemeenten decided stays.

    They decide about the organisation, not about the text. Raises `Geweigerd`, and ValidationError when there is nothing newer.
    """
    namens.require_organisatie(toetreding.organisatie_id, Permission.TOETREDING_REQUEST, by)
    with transaction.atomic():
        row = locked(toetreding, OPEN)
        geldt = toetredingen.joinable(timezone.localdate())
        if geldt is None or geldt.pk == row.convenant_id:
            raise ValidationError("Uw verzoek gaat al over de tekst die nu geldt.")
        row.convenant = geldt
        row.save(update_fields=["convenant", "updated_at"])
        record("toetreding.follow_version", row, by, versie=geldt.nummer)
    return row


def add_missing(toetreding: Toetreding) -> int:
    """A decision to take for every gemeente of the organisation that has none; returns how many were added."""
    known = set(Toelating.objects.filter(toetreding=toetreding).values_list("gemeente_id", flat=True))
    missing = [code for code in toetreding.gemeenten if code not in known]
    Toelating.objects.bulk_create(
        Toelating(toetreding=toetreding, organisatie_id=toetreding.organisatie_id, gemeenten=toetreding.gemeenten, gemeente_id=code)
        for code in missing
    )  # fmt: skip
    return len(missing)


def locked(toetreding: Toetreding, statussen: Sequence[Toetredingstatus]) -> Toetreding:
    """The row, locked. Raises ValidationError when it is not in one of these states any more."""
    rows = Toetreding.objects.select_for_update(of=("self",)).select_related("organisatie", "convenant")
    row = rows.get(pk=toetreding.pk)
    if row.status not in statussen:
        stand = row.get_status_display().split(",")[0].lower()
        raise ValidationError(f"Dit verzoek is intussen {stand}. Er is niets meer te doen.")
    return row


def record(actie: str, row: Toetreding, by: Actor, *, gemeente: str | None = None, **details: object) -> None:
    """Write the act in the trail."""
    gebeurtenis.record(
        actie=actie, object=row, by=by, organisatie=row.organisatie_id, gemeente=gemeente, details=details
    )


def path_of(row: Toetreding) -> str:
    """The page of the request."""
    return reverse("convenant:toetreding-detail", args=[row.pk])


def _check_version(convenant: Convenantversie, vandaag: date) -> None:
    geldt = toetredingen.joinable(vandaag)
    if geldt is None:
        raise ValidationError("Er is nog geen vastgestelde tekst. Toetreden kan zodra die er is.")
    if geldt.pk != convenant.pk:
        raise ValidationError(
            f"Versie {convenant.nummer} is intussen vervangen door versie {geldt.nummer}. Lees de nieuwe tekst en verstuur uw "
            "verzoek daarna nog een keer. Wat u invulde, staat er nog."
        )


def _sides(organisatie: Organisatie, soorten: Collection[str]) -> list[str]:
    mogelijk = toetredingen.sides_of(organisatie)
    gekozen = [soort for soort in mogelijk if soort in soorten]
    if not gekozen or set(soorten) - set(mogelijk):
        raise ValidationError({"soorten": "Kies als wat u tekent. U kunt kiezen uit de rollen van uw organisatie."})
    return gekozen


def _check_met(stand: Sequence[Toets], toelichting: str, afwijken: bool) -> None:
    fout = not_met(stand)
    if not fout:
        return
    if not afwijken:
        wat = " ".join(f"{toets.naam}: {toets.reden}" for toets in fout)
        raise ValidationError(f"Maak dit eerst in orde. {wat} Daarna kunt u het verzoek versturen.")
    if not toelichting.strip():
        raise ValidationError({"toelichting": "Schrijf op waarom u nog niet aan alles voldoet en wanneer wel."})


def _tell_requested(row: Toetreding) -> None:
    dag = datum_lang(row.uiterlijk)
    bericht.to_organisatie(
        row.organisatie, onderwerp="Uw verzoek om toe te treden tot het convenant", pad=path_of(row),
        alineas=["Wij hebben uw verzoek ontvangen.", f"De gemeenten waar u bekend bent, besluiten voor of op {dag}."],
    )  # fmt: skip
    bericht.to_gemeenten(
        row.gemeenten, onderwerp="Een verzoek om toe te treden tot het convenant", pad=path_of(row),
        alineas=[f"{row.organisatie.naam} wil toetreden tot het convenant.", f"Besluit voor of op {dag}."],
    )  # fmt: skip
