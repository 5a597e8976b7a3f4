"""Record, change, check and end a certificate: the organisation says it, an official looks it up."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from registratie.enums import Certificaatsoort, Nautoelating
from registratie.models import Certificaat, Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd, Permission


class Certificaatgegevens(TypedDict, total=False):
    """What the certificate says; `einde` is the last day on which it holds."""

    soort: str
    nummer: str
    begin: date
    einde: date | None
    nau_status: str


def register(
    *,
    organisatie: Organisatie,
    locatie: Huisvestingslocatie | None = None,
    by: Actor,
    **gegevens: Unpack[Certificaatgegevens],
) -> Certificaat:
    """Record a certificate of an organisation, or of one of its locations. Raises `Geweigerd`, and ValidationError per field."""
    by.require(Permission.CERTIFICAAT_MANAGE, organisatie=organisatie.pk)
    with transaction.atomic():
        own = Organisatie.objects.select_for_update().get(pk=organisatie.pk)
        made = Certificaat(organisatie=own, **gegevens)
        if locatie is None:
            made.organisatie_gemeenten = own.gemeenten
        else:
            made.locatie, made.gemeente_id = locatie, locatie.gemeente_id
        _check(made)
        made.save(force_insert=True)
        _record("certificaat.register", made, by)
    return made


def take_over(*, organisatie: Organisatie, claims: list[dict[str, str]], gemeente: str, by: Actor) -> list[Certificaat]:
    """Record what an applicant named as claims, when its application is approved: nobody looked them up yet.

    Each claim has `soort`, `nummer` and `geldig_tot` (ISO date or empty). It counts from today, or from its last day when that
    has passed; the organisation itself corrects the first day. Raises `Geweigerd`.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=gemeente)
    vandaag = timezone.localdate()
    made = []
    with transaction.atomic():
        for claim in claims:
            einde = date.fromisoformat(claim["geldig_tot"]) if claim.get("geldig_tot") else None
            row = Certificaat(
                organisatie=organisatie, organisatie_gemeenten=organisatie.gemeenten, soort=claim["soort"],
                nummer=claim["nummer"], begin=min(vandaag, einde or vandaag), einde=einde,
                nau_status=Nautoelating.AANGEMELD if claim["soort"] == Certificaatsoort.NAU else "",
            )  # fmt: skip
            row.save(force_insert=True)
            _record("certificaat.register", row, by)
            made.append(row)
    return made


def change(*, certificaat: Certificaat, by: Actor, **gegevens: Unpack[Certificaatgegevens]) -> Certificaat:
    """Change what was said; an official has to look it up anew. Raises `Geweigerd`, and ValidationError per field."""
    by.require(Permission.CERTIFICAAT_MANAGE, organisatie=certificaat.organisatie_id)
    with transaction.atomic():
        row = Certificaat.objects.select_for_update().get(pk=certificaat.pk)
        gewijzigd = sorted(veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde)
        for veld in gewijzigd:
            setattr(row, veld, gegevens[veld])  # type: ignore[literal-required]
        _check(row)
        if gewijzigd:
            row.gecontroleerd_op = row.gecontroleerd_by = None
            row.save()
            _record("certificaat.change", row, by, velden=gewijzigd)
    return row


def check(*, certificaat: Certificaat, by: Actor) -> Certificaat:
    """Say that it was found in the public register, today. Raises `Geweigerd`."""
    if not any(by.may(Permission.VERGUNNING_MANAGE, gemeente=code) for code in certificaat.gemeenten):
        raise Geweigerd(Permission.VERGUNNING_MANAGE)
    with transaction.atomic():
        row = Certificaat.objects.select_for_update().get(pk=certificaat.pk)
        row.gecontroleerd_op, row.gecontroleerd_by = timezone.localdate(), by.gebruiker
        row.save(update_fields=["gecontroleerd_op", "gecontroleerd_by", "updated_at"])
        _record("certificaat.check", row, by)
    return row


def withdraw(*, certificaat: Certificaat, per: date, reden: str, by: Actor) -> Certificaat:
    """Say that it no longer holds from `per` on. Raises `Geweigerd`, and ValidationError per field."""
    by.require(Permission.CERTIFICAAT_MANAGE, organisatie=certificaat.organisatie_id)
    refuse_unfit({"reden": reden})
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom het certificaat niet meer geldt."}, code="reden")
    with transaction.atomic():
        row = Certificaat.objects.select_for_update().get(pk=certificaat.pk)
        if row.ingetrokken_per:
            raise ValidationError(
                {"per": f"Dit certificaat geldt al niet meer sinds {datum_lang(row.ingetrokken_per)}."}
            )
        if per < row.begin:
            raise ValidationError(
                {"per": f"Het certificaat begint pas op {datum_lang(row.begin)}. Kies die dag of later."}
            )
        row.ingetrokken_per, row.reden = per, reden.strip()
        row.save(update_fields=["ingetrokken_per", "reden", "updated_at"])
        _record("certificaat.withdraw", row, by, reden=row.reden, per=per.isoformat())
    return row


def _check(row: Certificaat) -> None:
    refuse_unfit({"nummer": row.nummer})
    row.full_clean(
        exclude=["organisatie", "organisatie_gemeenten", "locatie", "gemeente", "gecontroleerd_by"],
        validate_unique=False,
        validate_constraints=False,
    )
    if row.einde and row.einde < row.begin:
        raise ValidationError({"einde": "Deze dag ligt voor de dag waarop het certificaat begint."})
    if row.soort == Certificaatsoort.NAU and not row.nau_status:
        raise ValidationError({"nau_status": "Kies hoe ver de toelating door de NAU is."})
    if row.soort != Certificaatsoort.NAU and row.nau_status:
        raise ValidationError({"nau_status": "Dit hoort alleen bij de toelating door de NAU. Laat het leeg."})


def _record(actie: str, row: Certificaat, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"locatie": row.locatie_id, "soort": row.soort} | details,
    )  # fmt: skip
