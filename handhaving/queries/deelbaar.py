"""The facts of a location that may go to another gemeente: about the building and the company, never about a person."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Max, Q
from django.utils.timezone import localtime

from handhaving.deling.rechtspersoon import is_rechtspersoon
from handhaving.enums import Ernst, Inspectiestatus, Versiestatus
from handhaving.models import Bevinding, Checklistitem, Inspectie
from registratie.models import Huisvestingslocatie

GEEN_NAAM = "Niet gedeeld: dit kan de naam van een persoon zijn."


def facts(locaties: Sequence[Huisvestingslocatie], dag: date) -> dict[int, dict[str, Any]]:
    """Per location what an inspector of another gemeente needs on that day. Three queries.

    `bevindingen` are the texts of the checklist, not what an inspector typed. `aanbieder` is left out when its name may be that of
    a sole trader or partnership: those are people. `extra`: what this gemeente added to the checklist.
    """
    found = {row.pk: _building(row) for row in locaties}
    visits = Inspectie.objects.filter(locatie__in=found, status=Inspectiestatus.AFGEROND).order_by()
    for pk, laatste in visits.values_list("locatie").annotate(laatste=Max("afgerond_at")):
        found[pk]["laatste_bezoek"] = localtime(laatste).date().isoformat()
    for row in Bevinding.objects.open().filter(locatie__in=found).select_related("item").order_by("item__code", "pk"):
        found[row.locatie_id]["bevindingen"].append(_finding(row))
    extra = _additions({row.gemeente_id for row in locaties}, dag)
    for row in locaties:
        found[row.pk]["extra"] = extra[row.gemeente_id]
    return found


def _building(row: Huisvestingslocatie) -> dict[str, Any]:
    naam = row.organisatie.naam
    return {
        "naam": row.naam,
        "adres": row.adresregel.replace("\u00a0", " "),
        "soort": row.get_soort_display(),
        "bedden": row.capaciteit_vergund,
        "aanbieder": naam if is_rechtspersoon(naam) else GEEN_NAAM,
        "laatste_bezoek": None,
        "bevindingen": [],
    }


def _finding(row: Bevinding) -> dict[str, Any]:
    return {
        "code": row.item.code,
        "tekst": row.item.tekst,
        "ernst": str(Ernst(row.ernst).label),
        "herstel_uiterlijk": row.herstel_uiterlijk.isoformat(),
    }


def _additions(gemeenten: set[str], dag: date) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    in_force = Q(versie__geldig_tot=None) | Q(versie__geldig_tot__gt=dag)
    rows = Checklistitem.objects.filter(
        in_force, Q(vervallen_op=None) | Q(vervallen_op__gt=dag), versie__status=Versiestatus.VASTGESTELD,
        versie__geldig_van__lte=dag, gemeente__in=gemeenten,
    )  # fmt: skip
    for row in rows:
        found[row.gemeente_id or ""].append({"code": row.code, "tekst": row.tekst, "norm": row.norm})
    return found
