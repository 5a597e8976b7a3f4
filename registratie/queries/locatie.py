"""Locations as lists and pages ask for them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Q, QuerySet

from registratie.models import Huisvestingslocatie
from registratie.models.locatie import LocatieQuerySet
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.validators.bag import belongs_to
from rivierenland.core.validators.coordinaten import rd_warning

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

VELDNAMEN = {
    "naam": "de naam",
    "code": "de eigen code",
    "soort": "de soort",
    "straat": "het adres",
    "huisnummer": "het adres",
    "huisletter": "het adres",
    "toevoeging": "het adres",
    "postcode": "het adres",
    "plaats": "het adres",
    "gemeente_id": "de gemeente",
    "nummeraanduiding_id": "het BAG-nummer",
    "adresseerbaarobject_id": "het BAG-nummer",
    "rd_x": "de ligging",
    "rd_y": "de ligging",
    "oppervlakte_gbo": "de gebruiksoppervlakte",
    "beheerder_naam": "de beheerder",
    "beheerder_telefoon": "het telefoonnummer voor dag en nacht",
    "ingangsdatum": "de datum van ingebruikname",
}


def for_list(nacht: date) -> LocatieQuerySet:
    """Locations of the scope with everything that a row of the list shows."""
    return Huisvestingslocatie.objects.select_related("gemeente", "organisatie").with_bezetting(nacht)


def search(queryset: QuerySet[Huisvestingslocatie], woorden: str) -> QuerySet[Huisvestingslocatie]:
    """Locations in whose name, code or address every word occurs. Scans the locations of the scope, which are few."""
    for woord in woorden.split()[:6]:
        queryset = queryset.filter(
            Q(naam__icontains=woord)
            | Q(code__icontains=woord)
            | Q(straat__icontains=woord)
            | Q(plaats__icontains=woord)
            | Q(postcode__istartswith=woord.replace(" ", ""))
        )
    return queryset


def suggest(woorden: str, *, most: int = 12) -> list[Huisvestingslocatie]:
    """The first locations of the scope that match, for a box in which one types."""
    return list(search(Huisvestingslocatie.objects.order_by("naam", "id"), woorden)[:most])


def warnings(locatie: Huisvestingslocatie) -> list["StrOrPromise"]:
    """What is suspect but possible, to show after saving."""
    found: list[StrOrPromise] = []
    if locatie.rd_x is not None and locatie.rd_y is not None and (outside := rd_warning(locatie.rd_x, locatie.rd_y)):
        found.append(outside)
    for bag_id in (locatie.nummeraanduiding_id, locatie.adresseerbaarobject_id):
        if bag_id and not belongs_to(bag_id, locatie.gemeente_id):
            found.append(
                f"Het BAG-nummer {bag_id} is niet van de gemeente {locatie.gemeente.naam}. Controleer het nummer; "
                "klopt het, dan hoeft u niets te doen."
            )
    if not locatie.beheerder_telefoon:
        found.append("Er is nog geen telefoonnummer dat dag en nacht bereikbaar is. Vul het aan zodra u het hebt.")
    return found


@dataclass(frozen=True)
class Voorval:
    """Something that happened to a location: when, what in words, and the detail. `icon` and `kind` belong to the
    look.
    """

    moment: datetime
    titel: str
    uitleg: str = ""
    icon: str = "edit"
    kind: str = ""


def history(locatie: Huisvestingslocatie, *, most: int = 40) -> list[Voorval]:
    """What happened to the location, newest first, read from the versions that the database keeps."""
    model = apps.get_model("registratie", "HuisvestingslocatieEvent")
    rows = list(model.objects.filter(pgh_obj_id=locatie.pk).order_by("-pgh_id")[: most + 1])
    reasons = _reasons(locatie)
    found = []
    for newer, older in zip(rows, [*rows[1:], None], strict=True):
        if older is None and len(rows) > most:
            break
        if voorval := _described(newer, older, reasons):
            found.append(voorval)
    return found


def _reasons(locatie: Huisvestingslocatie) -> list[Gebeurtenis]:
    return list(
        Gebeurtenis.objects.filter(
            object_soort="registratie.huisvestingslocatie", object_id=str(locatie.pk), actie="locatie.decide"
        ).order_by("-id")
    )


def _described(newer, older, reasons: list[Gebeurtenis]) -> Voorval | None:
    if older is None:
        return Voorval(newer.pgh_created_at, "Aangemeld", f"{newer.capaciteit_vergund} bedden.", "add", "good")
    if newer.status != older.status:
        return _decided(newer, older, reasons)
    if newer.capaciteit_vergund != older.capaciteit_vergund:
        uitleg = f"Van {older.capaciteit_vergund} naar {newer.capaciteit_vergund} bedden."
        return Voorval(newer.pgh_created_at, "Vergunde capaciteit gewijzigd", uitleg, "bed")
    changed = dict.fromkeys(woord for veld, woord in VELDNAMEN.items() if getattr(newer, veld) != getattr(older, veld))
    if not changed:
        return None
    return Voorval(newer.pgh_created_at, "Gegevens gewijzigd", f"Gewijzigd: {', '.join(changed)}.")


def _belongs_to(reason: Gebeurtenis, version) -> bool:
    """Whether this act made this version: the same status, in the same transaction."""
    apart = abs((reason.tijdstempel - version.pgh_created_at).total_seconds())
    return reason.details.get("status") == version.status and apart < 5


def _decided(newer, older, reasons: list[Gebeurtenis]) -> Voorval:
    label = dict(Huisvestingslocatie._meta.get_field("status").flatchoices)
    reason = next((row for row in reasons if _belongs_to(row, newer)), None)
    uitleg = f"Was: {label[older.status].lower()}."
    if reason and reason.details.get("reden"):
        uitleg += f" Reden: {reason.details['reden']}"
    kind = {"actief": "good", "gesloten": "wrong", "gestopt": "attention"}.get(newer.status, "")
    icon = {"actief": "ok", "gesloten": "lock", "gestopt": "lock"}.get(newer.status, "state")
    return Voorval(newer.pgh_created_at, label[newer.status], uitleg, icon, kind)
