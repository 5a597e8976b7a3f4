"""Everything that was ever changed at a package, read from the versions that the database keeps."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.db.models import Q
from django.utils import timezone

from rivierenland.core.models import Gebeurtenis
from rivierenland.core.opmaak import datum, getal
from rivierenland.core.rollen import ROLLEN, Rol
from speerpunten.programma.models import Maatregelenpakket

MOST = 300
"""Versions of one kind of row; older ones are not told."""
NIET_VERTELD = {"id", "code", "pakket", "businesscase", "speerpunt", "versie", "created_at", "updated_at", "volgorde"}
SOORTEN = {
    "Maatregelenpakket": "Pakket",
    "Maatregel": "Maatregel",
    "Mijlpaal": "Mijlpaal",
    "Businesscase": "Businesscase",
    "Kostenpost": "Kosten",
    "Batenpost": "Baten",
    "Scenario": "Scenario",
}
WAT = {"insert": "toegevoegd", "update": "gewijzigd", "delete": "weggehaald"}
DADEN = {"insert": ("add", "begin"), "update": ("change",), "delete": ("delete",)}


@dataclass(frozen=True)
class Wijziging:
    """One field, as it was and as it became."""

    veld: str
    was: str
    werd: str


@dataclass(frozen=True)
class Voorval:
    """One change: of what, which fields, and in which role somebody made it (empty when it was there from the start)."""

    moment: datetime
    titel: str
    wat: str
    wijzigingen: list[Wijziging]
    door: str

    @property
    def dag(self) -> date:
        """The day as it was in the region."""
        return timezone.localdate(self.moment)


def of(pakket: Maatregelenpakket) -> list[Voorval]:
    """The history of a package and of what belongs to it, newest first. Eight queries, whatever happened."""
    versies = {soort: list(_versions(soort, pakket)[:MOST]) for soort in SOORTEN}
    daders = _who(versies)
    gevonden = [_tell(soort, nieuw, oud, daders) for soort, rijen in versies.items() for nieuw, oud in _pairs(rijen)]
    verteld = [voorval for voorval in gevonden if voorval.wijzigingen or voorval.wat != WAT["update"]]
    return sorted(verteld, key=lambda voorval: voorval.moment, reverse=True)


def _versions(soort: str, pakket: Maatregelenpakket) -> Any:
    kept = apps.get_model("programma", f"{soort}Event").objects.order_by("-pgh_id")
    if soort == "Maatregelenpakket":
        return kept.filter(pgh_obj_id=pakket.pk)
    if soort in ("Kostenpost", "Batenpost", "Scenario"):
        # By the history, so that what belonged to it is told too after it went away.
        zaken = apps.get_model("programma", "BusinesscaseEvent").objects.filter(pakket_id=pakket.pk)
        return kept.filter(businesscase_id__in=zaken.values("pgh_obj_id"))
    return kept.filter(pakket_id=pakket.pk)


def _pairs(rijen: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    """Every version with the one before it; the first has None."""
    per_rij: dict[Any, list[Any]] = defaultdict(list)
    for rij in rijen:
        per_rij[rij.pgh_obj_id].append(rij)
    for versies in per_rij.values():
        yield from pairwise(versies)
        if versies[-1].pgh_label == "insert":
            yield versies[-1], None


def _who(versies: dict[str, list[Any]]) -> dict[tuple[str, str, int, str], str]:
    """The role of whoever made each version, by kind, row, version and act. One query."""
    gezocht = Q(pk__in=[])
    for soort, rijen in versies.items():
        ids = {str(rij.pgh_obj_id) for rij in rijen}
        gezocht |= Q(object_soort=f"programma.{soort.lower()}", object_id__in=ids)
    daders = {}
    for act in Gebeurtenis.objects.filter(gezocht).order_by("id"):
        sleutel = (act.object_soort, act.object_id, act.details.get("versie", 0), act.actie.rpartition(".")[2])
        daders[sleutel] = ROLLEN[Rol(act.rol)].naam if act.rol else "Het portaal"
    return daders


def _tell(soort: str, nieuw: Any, oud: Any, daders: dict[tuple[str, str, int, str], str]) -> Voorval:
    naam = getattr(nieuw, "titel", "") or getattr(nieuw, "naam", "")
    titel = f"{SOORTEN[soort]} ‘{naam}’" if naam and soort != "Maatregelenpakket" else SOORTEN[soort]
    sleutels = [
        (f"programma.{soort.lower()}", str(nieuw.pgh_obj_id), nieuw.versie, daad) for daad in DADEN[nieuw.pgh_label]
    ]
    return Voorval(
        moment=nieuw.pgh_created_at,
        titel=titel,
        wat=WAT[nieuw.pgh_label],
        wijzigingen=_changes(nieuw, oud) if oud is not None and nieuw.pgh_label == "update" else [],
        door=next((daders[sleutel] for sleutel in sleutels if sleutel in daders), ""),
    )


def _changes(nieuw: Any, oud: Any) -> list[Wijziging]:
    velden = nieuw.pgh_tracked_model._meta.fields
    return [
        Wijziging(str(veld.verbose_name), _written(oud, veld), _written(nieuw, veld))
        for veld in velden
        if veld.name not in NIET_VERTELD and getattr(nieuw, veld.attname) != getattr(oud, veld.attname)
    ]


def _written(rij: Any, veld: Any) -> str:
    waarde = getattr(rij, veld.attname)
    if waarde in (None, "", {}):
        return "leeg"
    if veld.choices:
        return dict(veld.flatchoices).get(waarde, str(waarde))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datum(waarde)
    if isinstance(waarde, dict):
        return ", ".join(f"{code} {gewicht}" for code, gewicht in sorted(waarde.items()))
    if isinstance(waarde, str):
        return waarde
    return str(waarde) if isinstance(waarde, int) else getal(waarde, 2)
