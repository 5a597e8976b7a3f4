"""Record who may sign, have it confirmed, and withdraw it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens
from convenant.models import Mandaat
from convenant.queries import mandaat as mandaten
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Organisatie
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd, Permission


def record(
    *,
    gebruiker: Gebruiker,
    organisatie: Organisatie | None = None,
    gemeente: str | None = None,
    hoedanigheid: str,
    grond: str,
    stuk: str,
    begin: date,
    einde: date | None,
    by: Actor,
) -> Mandaat:
    """Record that somebody may sign for an organisation or a gemeente.

    In a gemeente nobody records one for himself. In an organisation that may be: the beheerder of a small one is its director, and
    nothing can be signed before an official held it against the trade register. Raises `Geweigerd`, and ValidationError per field.
    """
    _require_own(organisatie.pk if organisatie else None, gemeente, by)
    if organisatie is None and by.gebruiker is not None and by.gebruiker.pk == gebruiker.pk:
        zin = "U kunt uzelf geen machtiging geven. Vraag een andere functioneel beheerder om dat te doen."
        raise ValidationError({"gebruiker": zin})
    row = Mandaat(
        gebruiker=gebruiker, organisatie=organisatie, gemeenten=organisatie.gemeenten if organisatie else [gemeente],
        hoedanigheid=hoedanigheid.strip(), grond=grond, stuk=stuk.strip(), begin=begin, einde=einde, created_by=by.gebruiker,
    )  # fmt: skip
    _check(row, gemeente)
    with transaction.atomic():
        row.save(force_insert=True)
        _record("mandaat.record", row, by)
    return row


def confirm(*, mandaat: Mandaat, kvk: str, by: Actor) -> Mandaat:
    """Say that an official saw in the trade register, under this number, that it is right. Raises `Geweigerd`, ValidationError."""
    if mandaat.organisatie is None:
        raise Geweigerd(Permission.TOETREDING_DECIDE)
    namens.require_concerned(mandaat.organisatie.gemeenten, Permission.TOETREDING_DECIDE, by)
    with transaction.atomic():
        row = Mandaat.objects.select_for_update(of=("self",)).select_related("organisatie").get(pk=mandaat.pk)
        vandaag = timezone.localdate()
        if not row.waits_for_confirmation:
            wat = "is ingetrokken" if not row.is_open else f"is al bevestigd op {datum_lang(row.bevestigd_op)}"
            raise ValidationError(f"Deze machtiging {wat}. Er is niets meer te doen.")
        if by.gebruiker is not None and by.gebruiker.pk == row.gebruiker_id:
            raise ValidationError("U kunt uw eigen machtiging niet bevestigen. Vraag een collega.")
        if row.einde and row.einde < vandaag:
            raise ValidationError("Deze machtiging is afgelopen. Vraag de organisatie om een nieuwe.")
        if row.organisatie.kvk != kvk:
            zin = f"Het KVK-nummer is intussen {row.organisatie.kvk}. Zoek de organisatie onder dat nummer op."
            raise ValidationError(zin)
        row.kvk, row.bevestigd_op, row.bevestigd_by = kvk, vandaag, by.gebruiker
        row.save(update_fields=["kvk", "bevestigd_op", "bevestigd_by", "updated_at"])
        _record("mandaat.confirm", row, by)
    return row


def withdraw(*, mandaat: Mandaat, reden: str, by: Actor) -> Mandaat:
    """End it from this moment on; what was signed under it stays signed.

    Its own organisation or gemeente may, and so may an official who could confirm it. Raises `Geweigerd`, ValidationError.
    """
    require_withdraw(mandaat, by)
    refuse_unfit({"reden": reden})
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u de machtiging intrekt."})
    with transaction.atomic():
        row = Mandaat.objects.select_for_update(of=("self",)).get(pk=mandaat.pk)
        if row.ingetrokken_op:
            raise ValidationError(f"Deze machtiging is al ingetrokken op {datum_lang(row.ingetrokken_op)}.")
        row.ingetrokken_op, row.ingetrokken_by, row.reden = timezone.localdate(), by.gebruiker, reden.strip()
        row.save(update_fields=["ingetrokken_op", "ingetrokken_by", "reden", "updated_at"])
        _record("mandaat.withdraw", row, by)
    return row


def require_withdraw(mandaat: Mandaat, by: Actor) -> None:
    """Raise `Geweigerd` for who may not withdraw this mandate."""
    if mandaat.organisatie_id is None or mandaat.organisatie_id == by.organisatie_id:
        _require_own(mandaat.organisatie_id, None if mandaat.organisatie_id else mandaat.gemeenten[0], by)
    else:
        namens.require_concerned(mandaat.gemeenten, Permission.TOETREDING_DECIDE, by)


def _require_own(organisatie: int | None, gemeente: str | None, by: Actor) -> None:
    namens.require_one(organisatie=organisatie, gemeente=gemeente, permission=Permission.MANDAAT_MANAGE, by=by)


def _check(row: Mandaat, gemeente: str | None) -> None:
    refuse_unfit({"hoedanigheid": row.hoedanigheid, "stuk": row.stuk})
    row.full_clean(
        exclude=["organisatie", "gemeenten", "gebruiker", "bevestigd_by", "ingetrokken_by", "created_by"],
        validate_unique=False, validate_constraints=False,
    )  # fmt: skip
    gronden = mandaten.GRONDEN_ORGANISATIE if row.organisatie_id else mandaten.GRONDEN_GEMEENTE
    if row.grond not in gronden:
        raise ValidationError({"grond": "Kies een van de gronden die hier staan."})
    if row.einde and row.einde < row.begin:
        raise ValidationError({"einde": "Deze dag ligt voor de dag waarop de machtiging begint."})
    if row.einde and row.einde < timezone.localdate():
        raise ValidationError({"einde": "Deze dag is al voorbij. Kies vandaag of later, of laat het leeg."})
    if not mandaten.candidates(organisatie=row.organisatie_id, gemeente=gemeente).filter(pk=row.gebruiker_id).exists():
        zin = "Deze persoon heeft hier geen toegang in een rol die ondertekent. Regel eerst de toegang."
        raise ValidationError({"gebruiker": zin})


def _record(actie: str, row: Mandaat, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, organisatie=row.organisatie_id,
        gemeente=None if row.organisatie_id else row.gemeenten[0], details={"grond": row.grond, "gebruiker": row.gebruiker_id},
    )  # fmt: skip
