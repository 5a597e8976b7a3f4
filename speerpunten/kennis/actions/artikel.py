"""Write, place and withdraw articles."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.tekstopmaak import faults
from speerpunten.kennis.actions import zoekindex
from speerpunten.kennis.enums.artikel import Artikelstatus
from speerpunten.kennis.models import Artikel, Artikelversie, Begrip

VELDEN = ("soort", "doelgroep", "titel", "samenvatting", "tekst", "bron", "auteursrol", "trefwoorden", "nakijken_voor")


def create(*, gemeente: str | None = None, waarden: dict[str, Any], by: Actor) -> Artikel:
    """Begin a draft for a gemeente (its CBS code) or, without one, for the region. `waarden`: by the names in `VELDEN`.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    _require(by, gemeente)
    row = Artikel(gemeente_id=gemeente, created_by=by.gebruiker)
    _fill(row, waarden)
    with transaction.atomic():
        row.save(force_insert=True)
        zoekindex.renew(row, was=("", []))
        gebeurtenis.record(actie="artikel.create", object=row, by=by, gemeente=gemeente)
    return row


def edit(*, artikel: Artikel, versie: int, waarden: dict[str, Any], wat_veranderde: str = "", by: Actor) -> Artikel:
    """Change the text. Of a placed article that is a new version at once, and `wat_veranderde` says what changed.

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    _require(by, artikel.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(artikel, versie)
        if row.status == Artikelstatus.INGETROKKEN:
            raise ValidationError("Dit artikel is ingetrokken. Het verandert niet meer.")
        if row.status == Artikelstatus.GEPLAATST and not wat_veranderde.strip():
            raise ValidationError(
                {"wat_veranderde": "Schrijf in één zin wat er veranderde. Lezers zien dit bij de versies."}
            )
        was = zoekindex.standing(row)
        _fill(row, waarden)
        refuse_unfit({"wat_veranderde": wat_veranderde})
        row.versie += 1
        if row.status == Artikelstatus.GEPLAATST:
            _version(row, wat_veranderde, by)
        row.save()
        zoekindex.renew(row, was=was)
        gebeurtenis.record(actie="artikel.edit", object=row, by=by, gemeente=row.gemeente_id)
    return row


def place(*, artikel: Artikel, versie: int, by: Actor) -> Artikel:
    """Show a draft to its readers. Raises `Geweigerd`, `Verouderd`, and ValidationError."""
    _require(by, artikel.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(artikel, versie)
        if row.status != Artikelstatus.CONCEPT:
            raise ValidationError("Dit artikel is al geplaatst.")
        row.status, row.versie = Artikelstatus.GEPLAATST, row.versie + 1
        _version(row, "", by)
        row.save()
        zoekindex.renew(row, was=("", []))
        gebeurtenis.record(actie="artikel.place", object=row, by=by, gemeente=row.gemeente_id)
    return row


def withdraw(*, artikel: Artikel, versie: int, reden: str, by: Actor) -> Artikel:
    """Take a placed article away from its readers; officials still find it, with the reason.

    Raises `Geweigerd`, `Verouderd`, and ValidationError under `reden`.
    """
    _require(by, artikel.gemeente_id)
    reden = reden.strip()
    if not reden:
        raise ValidationError({"reden": "Schrijf waarom u het artikel intrekt."})
    refuse_unfit({"reden": reden})
    with transaction.atomic():
        row = lock_unchanged(artikel, versie)
        if row.status != Artikelstatus.GEPLAATST:
            raise ValidationError("Alleen een geplaatst artikel is in te trekken.")
        was = zoekindex.standing(row)
        row.status, row.reden_intrekken, row.versie = Artikelstatus.INGETROKKEN, reden[:300], row.versie + 1
        row.save()
        zoekindex.renew(row, was=was)
        gebeurtenis.record(actie="artikel.withdraw", object=row, by=by, gemeente=row.gemeente_id)
    return row


def _require(by: Actor, gemeente: str | None) -> None:
    """A gemeente writes its own, the region what is of no gemeente."""
    by.require(Permission.ARTIKEL_EDIT, gemeente=gemeente)
    if gemeente is None and by.beschrijving and by.beschrijving.soort is not Rolsoort.REGIO:
        raise Geweigerd(Permission.ARTIKEL_EDIT)


def _fill(row: Artikel, waarden: dict[str, Any]) -> None:
    for naam in VELDEN:
        if naam in waarden:
            waarde = waarden[naam]
            setattr(row, naam, waarde.strip() if isinstance(waarde, str) else waarde)
    refuse_unfit({naam: getattr(row, naam) for naam in VELDEN})
    row.trefwoorden = sorted(set(row.trefwoorden))
    known = set(Begrip.objects.filter(code__in=row.trefwoorden).values_list("code", flat=True))
    if known != set(row.trefwoorden):
        raise ValidationError({"trefwoorden": "Kies trefwoorden uit de lijst."})
    if fouten := faults(row.tekst, ()):
        raise ValidationError({"tekst": fouten})
    row.full_clean(exclude=["gemeente", "created_by"], validate_constraints=False)


def _version(row: Artikel, wat_veranderde: str, by: Actor) -> None:
    vandaag: date = timezone.localdate()
    row.versienummer, row.geplaatst_op = row.versienummer + 1, vandaag
    Artikelversie.objects.create(
        artikel=row, gemeente_id=row.gemeente_id, nummer=row.versienummer, doelgroep=row.doelgroep, titel=row.titel,
        samenvatting=row.samenvatting, tekst=row.tekst, trefwoorden=row.trefwoorden,
        wat_veranderde=wat_veranderde.strip()[:300], created_by=by.gebruiker,
    )  # fmt: skip
