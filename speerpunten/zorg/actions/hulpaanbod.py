"""Keep the directory of help: write, publish, check and withdraw an offer."""

import secrets
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.kernen import nearest
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.rd import RIVIERENLAND
from rivierenland.core.validators.leesbaar import validate_leesbaar, validate_leesbare_tekst
from speerpunten.zorg.enums.hulp import Aanbodstatus, Hulpvraag, Patientenaanname
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp
from speerpunten.zorg.queries.hulpaanbod import Eigenaar
from speerpunten.zorg.validators.hulp import validate_omschrijvingen

VELDEN = (
    *("naam", "soort", "hulpvragen", "omschrijvingen", "adres", "postcode", "plaats", "rd_x", "rd_y", "op_afstand"),
    *("werkgebied", "telefoon", "website", "talen", "met_tolk", "openingstijden", "feestdagen", "tijden_tekst"),
    *("kosten", "afspraak", "patienten"),
)
"""What a user fills in; units as in `Hulpaanbod`."""
REGELS = ("naam", "adres", "plaats", "tijden_tekst")
PRAKTIJK = {Hulpvraag.HUISARTS, Hulpvraag.TANDARTS}


def create(*, eigenaar: Eigenaar, waarden: Mapping[str, Any], by: Actor) -> Hulpaanbod:
    """Write down an offer that only its owner sees until it is published; who writes it has checked it today.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    _require(by, eigenaar)
    row = Hulpaanbod(gemeente_id=eigenaar.gemeente, organisatie_id=eigenaar.organisatie)
    _fill(row, waarden)
    row.slug = f"{slugify(row.naam)[:80] or 'hulp'}-{secrets.token_hex(3)}"
    with transaction.atomic():
        _check_today(row, by)
        row.save(force_insert=True)
        _record("hulpaanbod.create", row, by)
    return row


def change(*, aanbod: Hulpaanbod, versie: int, waarden: Mapping[str, Any], by: Actor) -> Hulpaanbod:
    """Change an offer; its owner and its address stay. Saving nothing new only checks it.

    Raises `Geweigerd`, `Verouderd` when somebody else was first, and ValidationError in Dutch per field.
    """
    _require(by, hulp.owner_of(aanbod))
    with transaction.atomic():
        row = lock_unchanged(aanbod, versie)
        was = {veld: getattr(row, veld) for veld in VELDEN}
        _fill(row, waarden)
        gewijzigd = sorted(veld for veld, waarde in was.items() if getattr(row, veld) != waarde)
        row.versie += 1
        row.is_voorbeeld = row.is_voorbeeld and not gewijzigd
        _check_today(row, by)
        row.save()
        _record("hulpaanbod.change" if gewijzigd else "hulpaanbod.check", row, by, velden=gewijzigd)
    return row


def publish(*, aanbod: Hulpaanbod, by: Actor) -> Hulpaanbod:
    """Show an offer to everybody. Raises `Geweigerd`."""
    return _set_status(aanbod, Aanbodstatus.GEPUBLICEERD, "hulpaanbod.publish", by)


def withdraw(*, aanbod: Hulpaanbod, by: Actor) -> Hulpaanbod:
    """Take an offer off the public pages; its owner keeps it and may publish it again. Raises `Geweigerd`."""
    return _set_status(aanbod, Aanbodstatus.VERVALLEN, "hulpaanbod.withdraw", by)


def check(*, aanbod: Hulpaanbod, by: Actor) -> Hulpaanbod:
    """Say that all of it is still right today. Raises `Geweigerd`."""
    _require(by, hulp.owner_of(aanbod))
    with transaction.atomic():
        row = Hulpaanbod.objects.select_for_update().get(pk=aanbod.pk)
        _check_today(row, by)
        row.save(update_fields=["nagekeken_op", "nagekeken_by", "herinnerd_op", "updated_at"])
        _record("hulpaanbod.check", row, by)
    return row


def _require(by: Actor, eigenaar: Eigenaar) -> None:
    by.require(Permission.HULPAANBOD_MANAGE)
    if not hulp.owns(by, eigenaar):
        raise Geweigerd(Permission.HULPAANBOD_MANAGE)


def _set_status(aanbod: Hulpaanbod, status: Aanbodstatus, actie: str, by: Actor) -> Hulpaanbod:
    _require(by, hulp.owner_of(aanbod))
    with transaction.atomic():
        row = Hulpaanbod.objects.select_for_update().get(pk=aanbod.pk)
        if row.status != status:
            row.status, row.versie = status, row.versie + 1
            row.save(update_fields=["status", "versie", "updated_at"])
            _record(actie, row, by)
    return row


def _check_today(row: Hulpaanbod, by: Actor) -> None:
    row.nagekeken_op, row.nagekeken_by, row.herinnerd_op = _today(), by.gebruiker, None


def _today() -> date:
    return timezone.localdate()


def _fill(row: Hulpaanbod, waarden: Mapping[str, Any]) -> None:
    """Take over what was filled in, and hold the whole against its rules."""
    for veld in VELDEN:
        if veld in waarden:
            setattr(row, veld, waarden[veld])
    row.omschrijvingen = {taal: tekst.strip() for taal, tekst in row.omschrijvingen.items() if tekst.strip()}
    row.talen, row.hulpvragen = _in_order(row.talen), _in_order(row.hulpvragen)
    if not PRAKTIJK & set(row.hulpvragen):
        row.patienten = Patientenaanname.NVT
    fouten = _texts(row) | _place(row) | _contact(row)
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]
    row.full_clean(exclude=["slug", "gemeente", "organisatie", "nagekeken_by"], validate_unique=False)


def _in_order(waarden: list[str]) -> list[str]:
    return list(dict.fromkeys(waarden))


def _texts(row: Hulpaanbod) -> dict[str, ValidationError]:
    """What nobody may read: pictures and control characters, numbers that can be a BSN, and a missing Dutch text."""
    fouten: dict[str, ValidationError] = {}
    for veld in REGELS:
        _collect(fouten, veld, validate_leesbaar, getattr(row, veld))
    for taal, tekst in row.omschrijvingen.items():
        _collect(fouten, f"tekst_{taal}", validate_leesbare_tekst, tekst)
        _collect(fouten, f"tekst_{taal}", _fit, tekst)
    _collect(fouten, "tekst_nl", validate_omschrijvingen, row.omschrijvingen)
    for veld in REGELS:
        _collect(fouten, veld, _fit, getattr(row, veld))
    return fouten


def _fit(tekst: str) -> None:
    try:
        refuse_unfit({"tekst": tekst})
    except ValidationError as fout:
        raise ValidationError(fout.messages) from fout


def _collect(fouten: dict[str, ValidationError], veld: str, rule: Any, waarde: Any) -> None:
    try:
        rule(waarde)
    except ValidationError as fout:
        fouten.setdefault(veld, fout)


def _place(row: Hulpaanbod) -> dict[str, ValidationError]:
    """Help at a distance has no point; other help has one in the region."""
    if row.op_afstand:
        row.rd_x = row.rd_y = None
        row.adres = row.postcode = row.plaats = ""
        return {}
    if row.rd_x is None or row.rd_y is None:
        return {"kern": ValidationError("Kies de plaats waar het is, of kies ‘telefonisch of online’.")}
    if not RIVIERENLAND.contains(row.rd_x, row.rd_y):
        return {"kern": ValidationError("Dit punt ligt buiten Rivierenland. Kies de plaats opnieuw.")}
    row.plaats = row.plaats or nearest(row.rd_x, row.rd_y).naam
    return {}


def _contact(row: Hulpaanbod) -> dict[str, ValidationError]:
    """There is a way to it, and it says for whom it is in codes that exist."""
    fouten: dict[str, ValidationError] = {}
    if row.op_afstand and not (row.telefoon or row.website):
        fouten["telefoon"] = ValidationError(
            "Vul een telefoonnummer of een website in: anders vindt niemand deze hulp."
        )
    if set(row.werkgebied) - set(Gemeente.objects.values_list("code", flat=True)):
        fouten["werkgebied"] = ValidationError("Kies gemeenten van Rivierenland.")
    return fouten


def _record(actie: str, row: Hulpaanbod, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id, details=details
    )
