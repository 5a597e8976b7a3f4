"""A version of a page in a language: written, reviewed by somebody else, placed, thrown away."""

from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import Verouderd, lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.talen import STANDAARD
from rivierenland.core.tekstopmaak import faults
from speerpunten.arbeidsmigrant.enums.info import Infostatus, Vertaalwijze
from speerpunten.arbeidsmigrant.models import Infopagina, Infoversie

REGIO = "Regio Rivierenland"


class Inhoud(TypedDict):
    """What a version says; see `Infoversie`. `vertaling` is left out of account for Dutch."""

    titel: str
    samenvatting: str
    zoekwoorden: str
    tekst: str
    bronnen: list[dict[str, str]]
    vertaling: str


def draft(*, pagina: Infopagina, taal: str, versie: int | None, by: Actor, **inhoud: Unpack[Inhoud]) -> Infoversie:
    """Write the version that is being made of a page in a language; without one (`versie` None) it begins.

    A translation names the newest Dutch version, because that is what stands beside it while one writes. What had been reviewed must
    be reviewed again. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.INFO_EDIT)
    _check(inhoud)
    with transaction.atomic():
        open_ = Infoversie.objects.exclude(status=Infostatus.GEPLAATST).filter(pagina=pagina, taal=taal).first()
        if open_ is not None and versie is None:
            raise Verouderd(open_)
        row = lock_unchanged(open_, versie) if open_ is not None and versie is not None else _begun(pagina, taal)
        _fill(row, inhoud, by)
        try:
            with transaction.atomic():
                row.save()
        except IntegrityError as clash:  # a colleague began one at the same moment
            raise Verouderd(
                Infoversie.objects.exclude(status=Infostatus.GEPLAATST).get(pagina=pagina, taal=taal)
            ) from clash
        _record("infoversie.draft", row, by)
    return row


def review(*, versie: Infoversie, gelezen: int, by: Actor) -> Infoversie:
    """Say that a version is right: one that waits, or one that was placed without a review. Somebody else than who wrote it.

    `gelezen`: the version of the row that was read. Raises `Geweigerd`, `Verouderd` and ValidationError.
    """
    by.require(Permission.INFO_REVIEW)
    with transaction.atomic():
        row = lock_unchanged(versie, gelezen)
        _require_other_eyes(row, by)
        if row.nagekeken_op is not None:
            raise ValidationError("Deze tekst is al nagekeken.")
        row.nagekeken_by, row.nagekeken_op, row.nagekeken_door = by.gebruiker, timezone.localdate(), _on_behalf_of(by)
        if row.is_open:
            row.status = Infostatus.NAGEKEKEN
        row.versie += 1
        row.save()
        _record("infoversie.review", row, by)
    return row


def place(*, versie: Infoversie, gelezen: int, by: Actor) -> Infoversie:
    """Show a version to everybody. Never by who wrote it. A Dutch text has been reviewed; a translation may go without, and says so.

    Raises `Geweigerd`, `Verouderd` and ValidationError.
    """
    by.require(Permission.INFO_REVIEW)
    with transaction.atomic():
        row = lock_unchanged(versie, gelezen)
        _require_other_eyes(row, by)
        if not row.is_open:
            raise ValidationError("Deze versie staat al op de site.")
        if row.taal == STANDAARD and row.status != Infostatus.NAGEKEKEN:
            raise ValidationError("Kijk de Nederlandse tekst eerst na. Alle vertalingen komen ervan.")
        row.status, row.geplaatst_at, row.bijgewerkt = Infostatus.GEPLAATST, timezone.now(), timezone.localdate()
        row.versie += 1
        row.save()
        _record("infoversie.place", row, by)
    return row


def discard(*, versie: Infoversie, by: Actor) -> None:
    """Throw away a version that was not placed. Raises `Geweigerd` and ValidationError."""
    by.require(Permission.INFO_EDIT)
    with transaction.atomic():
        row = Infoversie.objects.select_for_update().get(pk=versie.pk)
        if not row.is_open:
            raise ValidationError("Deze versie staat op de site. Weggooien kan niet meer: schrijf een nieuwe versie.")
        _record("infoversie.discard", row, by)
        row.delete()


def _check(inhoud: Inhoud) -> None:
    refuse_unfit(inhoud)
    slugs = set(Infopagina.objects.values_list("slug", flat=True))
    if wrong := faults(inhoud["tekst"], slugs):
        raise ValidationError({"tekst": wrong})


def _begun(pagina: Infopagina, taal: str) -> Infoversie:
    """A new version with the next number."""
    last = Infoversie.objects.filter(pagina=pagina, taal=taal).order_by("-nummer").first()
    return Infoversie(pagina=pagina, taal=taal, nummer=last.nummer + 1 if last else 1, versie=0)


def _fill(row: Infoversie, inhoud: Inhoud, by: Actor) -> None:
    row.titel, row.samenvatting = inhoud["titel"].strip(), inhoud["samenvatting"].strip()
    row.zoekwoorden, row.tekst = inhoud["zoekwoorden"].strip(), inhoud["tekst"].replace("\r\n", "\n").strip()
    row.bronnen = inhoud["bronnen"]
    if row.taal == STANDAARD:
        row.vertaling, row.vertaald_van = Vertaalwijze.GEEN, None
    else:
        dutch = Infoversie.objects.filter(pagina=row.pagina, taal=STANDAARD, status=Infostatus.GEPLAATST)
        row.vertaling, row.vertaald_van = inhoud["vertaling"], dutch.order_by("-nummer").first()
    row.status, row.gemaakt_by, row.bijgewerkt = Infostatus.CONCEPT, by.gebruiker, timezone.localdate()
    row.nagekeken_by, row.nagekeken_door, row.nagekeken_op = None, "", None
    row.versie += 1


def _require_other_eyes(row: Infoversie, by: Actor) -> None:
    if by.gebruiker is not None and row.gemaakt_by_id == by.gebruiker.pk:
        raise ValidationError("U schreef deze tekst zelf. Vraag een collega om hem na te kijken en te plaatsen.")


def _on_behalf_of(by: Actor) -> str:
    """Who stands for the review, as a visitor reads it: a gemeente or the region, never a person."""
    if by.beschrijving is None or by.beschrijving.soort is not Rolsoort.GEMEENTE:
        return REGIO
    return f"Gemeente {Gemeente.objects.filter(pk__in=by.gemeenten).order_by('naam').values_list('naam', flat=True)[0]}"


def _record(actie: str, row: Infoversie, by: Actor) -> None:
    details: dict[str, str | int] = {"pagina": row.pagina.slug, "taal": row.taal, "nummer": row.nummer}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
